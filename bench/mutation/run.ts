/**
 * Mutation testing of lib/calendar and lib/deadline: changes the code in some 2,500 small ways and sees
 * whether a test notices. Takes twenty minutes and more. `npx node bench/mutation/run.ts`, from the
 * project's root; the figure and what survived is in docs/proof.md.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = new URL(".", import.meta.url);
if (!existsSync(new URL("node_modules", here)))
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });

const stryker = fileURLToPath(new URL("node_modules/@stryker-mutator/core/bin/stryker.js", here));
execFileSync(process.execPath, [stryker, "run", "bench/mutation/stryker.json"], {
  cwd: new URL("../..", here),
  stdio: "inherit",
  env: { PROPERTY_SHARE: "0.03", ...process.env },
});
