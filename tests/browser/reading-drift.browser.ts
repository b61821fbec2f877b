/**
 * Drift: each fixture page is changed in ways a portal's next release could
 * bring, and read again. Not known is fine, wrong is not. `npm run drift` changes
 * each a thousand times, shared by the page's states (its dialogs and routes); the
 * suite a quarter of that. `DRIFT` runs more or fewer, `DRIFT_FROM` other ones.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { type DriftResult, installDrift, runDrift } from "./reading-drift.ts";
import { type Case, readCase, serveFixtures } from "./reading-pages.ts";

const PORTALS = new URL("../fixtures/portals/", import.meta.url);
const TIMES = Number(process.env.DRIFT ?? 250);
const FROM = Number(process.env.DRIFT_FROM ?? 1);
const SLICE = 50;
/** Of all that the unchanged pages say, so much must still be read on the average. */
const SHARE = 0.7;

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

for (const name of readdirSync(PORTALS)
  .filter((n) => n !== "biome.json")
  .sort()) {
  const cases = JSON.parse(readFileSync(new URL(`${name}/expected.json`, PORTALS), "utf8")) as Case[];
  const told = JSON.stringify(cases.flatMap((c) => c.report.dossiers));
  const share = Math.ceil(TIMES / cases.length);
  for (const [state, one] of cases.entries())
    test(`${name} ${[one.at, ...(one.click ?? [])].filter(Boolean).join(" → ")} changed ${share} times says nothing wrong`, async () => {
      const page = await browser.context.newPage();
      await readCase(page, `${site.url}/portals/${name}/${one.at ?? ""}`, one);
      await page.evaluate(installDrift);
      const sum: DriftResult = { wrong: [], known: 0, kept: 0 };
      const [first, end] = [FROM + state * share, FROM + (state + 1) * share];
      for (let from = first; from < end; from += SLICE) {
        const part = await page.evaluate(
          `(${runDrift.toString()})(${from}, ${Math.min(from + SLICE, end)}, ${told})`,
        );
        const { wrong, known, kept } = part as DriftResult;
        sum.wrong.push(...wrong);
        sum.known += known;
        sum.kept += kept;
      }
      await page.close();
      console.info(
        `${name} ${one.at ?? ""}: ${((100 * sum.kept) / Math.max(1, sum.known)).toFixed(1)}% of ${sum.known} values still read`,
      );
      expect(sum.wrong.slice(0, 8)).toEqual([]);
      if (sum.known > 0) expect(sum.kept / sum.known).toBeGreaterThan(SHARE);
    }, 600_000);
}
