/**
 * `npm run new -- KIND NAME`: makes what a new rule, portal, feature or kind of paper needs, and says what is left to write.
 * What it makes is silent, and `tests/unit/written.test.ts` fails until it is written. The thinking is in `scripts/new`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { feature } from "./new/feature.ts";
import { paperKind } from "./new/paper-kind.ts";
import { type Maker, Refusal } from "./new/plan.ts";
import { portal } from "./new/portal.ts";
import { rule } from "./new/rule.ts";

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const MAKERS: Record<string, Maker> = { rule, portal, feature, "paper-kind": paperKind };

/** Writes into the project in this folder; gives what it wrote and what is to be said. Throws a `Refusal` before anything is written. */
export function makeNew(root: string, kind: string, name: string): { paths: string[]; said: string[] } {
  const maker = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!maker) throw new Refusal(`npm run new -- ${Object.keys(MAKERS).join("|")} NAME`);
  const look = (path: string) =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
  const { files, next } = maker(name, look);
  const said = Object.keys(files).map((path) => `${look(path) === null ? "made   " : "changed"} ${path}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { paths: Object.keys(files), said: [...said, "", ...next.map((it) => `- ${it}`)] };
}

/** Sets these files as the house does, since a long name breaks a line elsewhere; throws where the linter has a word to say. */
export function format(root: string, paths: string[]): void {
  const ours = paths.filter((path) => /\.(ts|json)$/.test(path));
  execFileSync(process.execPath, [BIOME, "check", "--write", "--error-on-warnings", ...ours], {
    cwd: root,
    stdio: "pipe",
  });
}

if (import.meta.main) {
  try {
    const [kind = "", name = ""] = process.argv.slice(2);
    const { paths, said } = makeNew(".", kind, name);
    format(".", paths);
    console.log(said.join("\n"));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
