import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../lib/guard/rules.ts";

test("the guard's document has a row for each rule, with its kinds of action and its level", () => {
  const rows = readFileSync("docs/guard.md", "utf8").matchAll(/^\| `([\w-]+)` \| (.+?) \| .+ \| (\w+) \|$/gm);
  const told = [...rows].map(([, id, kinds, level]) => `${id}: ${kinds}, ${level}`);
  expect(told).toEqual(RULES.map(({ id, kinds, level }) => `${id}: ${kinds.join(", ")}, ${level}`));
});

test("every source file that a document names is there, under the path it is named by", () => {
  const documents = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)];
  const files = ["lib", "components", "entrypoints", "gallery", "scripts", "demo", "bench", "tests"].flatMap(
    (folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `/${folder}/${path}`),
  );
  files.push("/wxt.config.ts");
  const named = documents
    .filter((path) => path.endsWith(".md"))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/`([\w/-][\w./-]*\.tsx?)`/g)].map(
        ([, file]) => `${path}: ${file}`,
      ),
    );
  expect(named.length).toBeGreaterThan(150);
  const gone = named.filter((it) => !files.some((path) => path.endsWith(`/${it.split(": ")[1]}`)));
  expect(gone).toEqual([]);
});
