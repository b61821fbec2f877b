/** `npm run lint:firefox`: what Mozilla's own linter says of the Firefox build; fails on all that is not named here. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Message, unexpected } from "./known.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LINTER = `${HERE}node_modules/addons-linter/bin/addons-linter`;
const BUILD = process.argv[2] ?? ".output/firefox-mv3";

if (!existsSync(LINTER)) {
  const ran = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: HERE,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (ran.status !== 0) process.exit(1);
}
const ran = spawnSync(process.execPath, [LINTER, BUILD, "--output", "json"], {
  encoding: "utf8",
  maxBuffer: 1e8,
});
if (!ran.stdout) throw new Error(`addons-linter said nothing: ${ran.stderr}`);
const said = JSON.parse(ran.stdout) as Record<"errors" | "warnings" | "notices", Message[]>;
const all = [...said.errors, ...said.warnings, ...said.notices];
const left = unexpected(all);
for (const it of left)
  console.error(`${it._type} ${it.code} ${it.file}:${it.line}\n  ${it.message}: ${it.description}`);
console.log(
  `${BUILD}: ${left.length} to mend, ${all.length - left.length} known (scripts/package-lint/known.ts)`,
);
process.exitCode = left.length > 0 ? 1 : 0;
