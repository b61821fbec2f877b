/** `npm run new` in a copy of the project: what it makes is sound, and fails only by the sentences that say what to write. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { format, makeNew } from "../../scripts/new.ts";

/** Written into, or read by their own paths; all else is only pointed at. */
const COPIED = ["lib", "entrypoints", "components", "locales", "docs", "tests", "demo", "scripts", ".wxt"];
const FILES = ["package.json", "tsconfig.json", "biome.json", ".gitignore", "vitest.config.ts"];
const LEFT_OUT = [".git", ".output", ...COPIED, ...FILES];
const MADE = [
  ["rule", "pause-on-a-day-that-is-off"],
  ["portal", "my-product"],
  ["feature", "seen-twice"],
  ["paper-kind", "poor-household"],
] as const;

let copy: string;
let paths: string[];
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "dung-hen-new-"));
  for (const it of [...COPIED, ...FILES]) cpSync(it, join(copy, it), { recursive: true });
  for (const it of readdirSync(".")) if (!LEFT_OUT.includes(it)) symlinkSync(resolve(it), join(copy, it));
  paths = MADE.flatMap(([kind, name]) => makeNew(copy, kind, name).paths);
  // It says so where the linter has a word to say.
  format(copy, paths);
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true }));

const run = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, [`node_modules/${program}`, ...args], { cwd: copy, encoding: "utf8" });

test("what is made has its types", () => {
  const made = { extends: "./tsconfig.json", include: [".wxt/wxt.d.ts", "lib/build.d.ts", ...paths] };
  writeFileSync(join(copy, "made.json"), JSON.stringify(made));
  const types = run("typescript/bin/tsc", "--noEmit", "-p", "made.json");
  expect(types.stdout + types.stderr).toBe("");
});

test("its tests fail by what is to be written, and no other test by what was made", () => {
  run(
    "vitest/vitest.mjs",
    ...["run", "--project", "unit", "--reporter", "json", "--outputFile", "report.json"],
    ...["lib/guard", "lib/words/keys", "lib/portals", "lib/reuse/register"],
    ...["tests/unit/written", "tests/unit/docs", "tests/unit/structure"],
  );
  const report = JSON.parse(readFileSync(join(copy, "report.json"), "utf8")) as Report;
  expect(report.numTotalTests).toBeGreaterThan(100);
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed"),
  );
  const said = failed
    .map(({ failureMessages }) => /^\w*Error: ([^:\n]*)/.exec(failureMessages[0]!)?.[1])
    .sort();
  expect(said).toEqual([
    "These lines of what `npm run new` made are still to be written",
    "Write in IN_ORDER here a dossier for which isMissing is false.",
    "Write in OTHERS here a row that only sounds like 'poor-household'.",
    "Write isMissing in lib/guard/rules/pause-on-a-day-that-is-off.ts, and in MISSING here a dossier for which it is true.",
    "Write the kind 'poor-household' in lib/reuse/register/register.json, and in ROWS here three rows that ask for it.",
  ]);
  const unwritten = failed.map(({ failureMessages }) => failureMessages[0]!).join("\n");
  for (const path of [
    "lib/guard/rules/pause-on-a-day-that-is-off.ts:",
    "lib/portals/products/my-product.json:",
    "tests/fixtures/portals/my-product/index.html:",
    "entrypoints/portal/features/seen-twice.ts:",
    "lib/reuse/register/register.json:",
    "locales/vi/pagerules.json:",
    "docs/guard.md:",
  ])
    expect(unwritten).toContain(path);
});

test.each([
  ["rule", "Pause Too Long", "is no name"],
  ["rule", "pause", "says too little"],
  ["rule", "weekend-pause", "Begin a rule's name with the action"],
  ["rule", "pause-paper", "The name is taken"],
  ["portal", "mplis", "The name is taken"],
  ["portal", "../mplis", "is no name"],
  ["feature", "dossier-panel", "The name is taken"],
  ["paper-kind", "birth", "The name is taken"],
  ["toString", "a-b", "npm run new -- rule|portal|feature|paper-kind NAME"],
])("%s %s is refused, and nothing is written", (kind, name, why) => {
  const before = listing();
  expect(() => makeNew(copy, kind, name)).toThrow(why);
  expect(listing()).toEqual(before);
});

const listing = () =>
  ["lib", "locales", "entrypoints", "tests/fixtures"].flatMap((it) =>
    readdirSync(join(copy, it), { recursive: true, encoding: "utf8" }),
  );

interface Report {
  numTotalTests: number;
  testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[];
}
