import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../lib/guard/rules.ts";

test("the guard's document has a row for each rule, with its kinds of action and its level", () => {
  const rows = readFileSync("docs/guard.md", "utf8").matchAll(/^\| `([\w-]+)` \| (.+?) \| .+ \| (\w+) \|$/gm);
  const told = [...rows].map(([, id, kinds, level]) => `${id}: ${kinds}, ${level}`);
  expect(told).toEqual(RULES.map(({ id, kinds, level }) => `${id}: ${kinds.join(", ")}, ${level}`));
});
