/** What `npm run new` makes is there to be written; nothing of it goes out unwritten. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CAN_VIET, TO_WRITE } from "../../scripts/new/plan.ts";

const FOLDERS = ["lib", "entrypoints", "locales", "docs", "tests/browser", "tests/fixtures/portals"];

test("nothing that was made to be written is left unwritten", () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  ).filter((path) => /\.(tsx?|json|md|html)$/.test(path));
  expect(files.length).toBeGreaterThan(500);
  const left = files.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, n) =>
        [TO_WRITE, CAN_VIET].some((sign) => line.includes(sign))
          ? [`${path}:${n + 1} ${line.trim().slice(0, 120)}`]
          : [],
      ),
  );
  expect(
    left,
    `These lines of what \`npm run new\` made are still to be written:\n${left.join("\n")}\n`,
  ).toEqual([]);
});
