/** The tables of rooms in docs/architecture.md are the walls: each room's imports are what its row says, and no circle. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { isProduct, sources } from "./sources.ts";

interface Row {
  uses: string[] | "everything";
  begin: string[];
}
const ROW = /^\| `((?:lib|components|entrypoints)[\w/-]*)` \| .+? \| (?:(.+?) \| )?([^|]+?) \|$/gm;
const told = new Map<string, Row>(
  [...readFileSync("docs/architecture.md", "utf8").matchAll(ROW)].map(([, room, begin = "", uses]) => [
    room!,
    {
      uses: uses === "everything" ? uses : uses === "nothing" ? [] : uses!.split(", "),
      begin: [...begin.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
    },
  ]),
);

/** Folders whose folders are rooms of one kind; the top holds the largest ones. */
const HOUSES = [
  "lib",
  "lib/reading",
  "components",
  "entrypoints",
  "entrypoints/portal",
  "entrypoints/portal/guard",
] as const;
/** Of one house; the top one holds `lib`'s rooms and the two folders beside it. */
const roomsOf = (house: string): string[] => {
  const folders = readdirSync(house, { withFileTypes: true }).filter((it) => it.isDirectory());
  const inside = folders.map(({ name }) => `${house}/${name}`);
  return house === "lib" ? [...inside, "components", "entrypoints"] : inside;
};

const files = sources("lib", "components", "entrypoints").filter(isProduct);

/** Room → rooms of the same house that its files import. What lies in no room (lib/zod.ts, a package) is nobody's. */
function usesIn(house: string): Map<string, Set<string>> {
  const rooms = roomsOf(house);
  const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`));
  const uses = new Map(rooms.map((room) => [room, new Set<string>()]));
  for (const { path, imports } of files) {
    const room = roomOf(path);
    for (const to of imports.map(roomOf)) if (room && to && to !== room) uses.get(room)?.add(to);
  }
  return uses;
}

test("every folder has its row, and every row its folder", () => {
  expect([...told.keys()].sort()).toEqual(HOUSES.flatMap(roomsOf).sort());
});

test("where a row says to begin, there is a file", () => {
  const named = [...told].flatMap(([room, { begin }]) => begin.map((file) => `${room}/${file}`));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

describe.each(HOUSES)("in %s", (house) => {
  const used = usesIn(house);
  const name = (path: string) => (dirname(path) === house ? path.slice(house.length + 1) : path);

  test.each([...used])("%s uses what its row says, no more and no less", (room, uses) => {
    const says = told.get(room)?.uses;
    if (says === "everything") return;
    expect([...uses].map(name).sort()).toEqual([...(says ?? [])].sort());
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
});
