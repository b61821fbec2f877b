/**
 * `npm run bench`: every `*.bench.ts` in this folder, one after the other, or only those whose names
 * are given (`npm run bench -- deadline`). Ends with 1 if a figure misses its target. The peers live in
 * bench/node_modules alone and are fetched when they are missing.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import type { Part } from "./part.ts";

// Peers reckon in the machine's zone; ours does not care.
process.env.TZ = "Asia/Ho_Chi_Minh";

const here = new URL(".", import.meta.url);
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))
  .sort();

if (files.length === 0) {
  console.error(`no part of the benchmark is called ${wanted.join(", ")}`);
  process.exit(1);
}

if (!existsSync(new URL("node_modules", here)))
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });

let missed = 0;
for (const file of files) {
  const { part } = (await import(new URL(file, here).href)) as { part: Part };
  console.log(`\n${part.title}`);
  for (const { what, value, target, ok } of await part.measure()) {
    if (!ok) missed += 1;
    console.log(`  ${ok ? " " : "✗"} ${what.padEnd(62)} ${value.padStart(10)}  ${target}`);
  }
}
if (missed > 0) console.error(`\n${missed} figures miss their target`);
process.exit(missed > 0 ? 1 : 0);
