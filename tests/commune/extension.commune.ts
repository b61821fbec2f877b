/** The built demo extension over a real server: what its store holds is there once, whatever is killed. `npm run build:demo` first. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { afterEach, expect, test } from "vitest";
import { yearOf } from "../../bench/queue-dossiers.ts";
import { killBrowser } from "../../scripts/kill-browser.ts";
import type { Running } from "../browser/extension.ts";
import { again, type Filled, fill, join } from "./extension.ts";

const profile = mkdtempSync(path(tmpdir(), "dung-hen-commune-"));
let it: Running | null = null;
let to: Filled | null = null;
afterEach(async () => {
  await it?.close().catch(() => {});
  await to?.office.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const DOSSIERS = 1_500;
const ENTRIES = 60;
const ALL = DOSSIERS + ENTRIES;

test("a machine that joins sends all that it has, though worker and browser are killed on the way", async () => {
  it = await again(profile);
  await fill(it, yearOf(it.portals[0], DOSSIERS, 300), ENTRIES);
  to = await join(it);
  const sent = async () => {
    const { ledger, dossiers } = await to!.count();
    return ledger + dossiers;
  };
  await expect.poll(sent, { interval: 10 }).toBeGreaterThan(ALL * 0.3);
  await it.killWorker();
  await it.ask("settingsGet");
  await expect.poll(sent, { interval: 10 }).toBeGreaterThan(ALL * 0.65);
  killBrowser(profile);
  await it.close().catch(() => {});
  it = await again(profile);
  await expect.poll(() => to!.count(), { timeout: 40_000 }).toEqual({ ledger: ENTRIES, dossiers: DOSSIERS });
  await expect
    .poll(() => it!.ask("communeSync").then((said) => said.ok && said.value.sync))
    .toMatchObject({ phase: "connected", fault: null, inSync: true, rows: 0, forks: 0 });
}, 180_000);
