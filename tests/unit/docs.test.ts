import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../lib/guard/rules.ts";

const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];

test("every link of a document leads to a file, and to a heading of it where it names one", () => {
  const links = DOCUMENTS.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
      ([, to, heading]) => ({
        path,
        to: to ? join(dirname(path), to) : path,
        heading,
      }),
    ),
  );
  expect(links.length).toBeGreaterThan(100);
  const wrong = links.filter(
    ({ to, heading }) => !existsSync(to) || (heading && !anchors(to).includes(decodeURI(heading))),
  );
  expect(wrong.map(({ path, to, heading }) => `${path}: ${to}#${heading ?? ""}`)).toEqual([]);
});

/** Of the headings of a document, as hosts of repositories make them. */
const anchors = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test("the guard's document has a row for each rule, with its kinds of action and its level", () => {
  const rows = readFileSync("docs/guard.md", "utf8").matchAll(/^\| `([\w-]+)` \| (.+?) \| .+ \| (\w+) \|$/gm);
  const told = [...rows].map(([, id, kinds, level]) => `${id}: ${kinds}, ${level}`);
  expect(told).toEqual(RULES.map(({ id, kinds, level }) => `${id}: ${kinds.join(", ")}, ${level}`));
});

test("every source file that a document names is there, under the path it is named by", () => {
  const files = [
    "lib",
    "components",
    "entrypoints",
    "gallery",
    "scripts",
    "server",
    "demo",
    "bench",
    "tests",
  ].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `/${folder}/${path}`),
  );
  files.push("/wxt.config.ts");
  const named = DOCUMENTS.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/`([\w/-][\w./-]*\.tsx?)`/g)].map(
      ([, file]) => `${path}: ${file}`,
    ),
  );
  expect(named.length).toBeGreaterThan(150);
  const gone = named.filter((it) => !files.some((path) => path.endsWith(`/${it.split(": ")[1]}`)));
  expect(gone).toEqual([]);
});
