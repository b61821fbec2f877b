/** The table of rooms in docs/architecture.md is the walls: each room's imports are what its row says, and no circle. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isProduct, sources } from "./sources.ts";

const rows = [
  ...readFileSync("docs/architecture.md", "utf8").matchAll(
    /^\| `(lib\/\w+|components|entrypoints)` \| .+? \| (.+?) \|$/gm,
  ),
];
const told = new Map(rows.map(([, room, uses]) => [room!, uses === "nothing" ? [] : uses!.split(", ")]));

/** `lib/queue/view.ts` → `lib/queue`; what lies in no room (lib/zod.ts, a package) is nobody's. */
const roomOf = (path: string) =>
  /^(lib\/\w+(?=\/)|components(?=\/)|entrypoints(?=\/))/.exec(path)?.[1] ?? null;
const used = new Map([...told.keys()].map((room) => [room, new Set<string>()]));
for (const { path, imports } of sources("lib", "components", "entrypoints").filter(isProduct)) {
  const room = roomOf(path);
  for (const to of imports.map(roomOf)) if (room && to && to !== room) used.get(room)?.add(to);
}

test("every folder has its row, and every row its folder", () => {
  const folders = readdirSync("lib", { withFileTypes: true }).filter((it) => it.isDirectory());
  expect([...told.keys()].sort()).toEqual(
    [...folders.map(({ name }) => `lib/${name}`), "components", "entrypoints"].sort(),
  );
});

test.each([...told])("%s uses what its row says, no more and no less", (room, uses) => {
  if (uses[0] === "everything") return;
  expect([...used.get(room)!].map((it) => it.replace("lib/", "")).sort()).toEqual([...uses].sort());
});

test("no two rooms lean on each other, by whatever way round", () => {
  const circles: string[] = [];
  const walk = (room: string, way: string[]) => {
    for (const to of used.get(room) ?? [])
      if (to === way[0]) circles.push([...way, to].join(" → "));
      else if (!way.includes(to)) walk(to, [...way, to]);
  };
  for (const room of used.keys()) walk(room, [room]);
  expect(circles).toEqual([]);
});
