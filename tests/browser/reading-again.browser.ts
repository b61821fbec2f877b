/** Reading again after changes: rows that changed are read, the others are taken from memory, and nothing is stale. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeList } from "../../bench/reading-page.ts";
import { launch } from "../../scripts/launch.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("what changed() says is what a fresh reading says, and it reads only the rows that changed", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.evaluate(makeList, 60);
  const seen = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    const before = reader.read().dossiers;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const rows = document.querySelectorAll("tbody tr");
    (rows[3]?.children[7] as Element).textContent = "28/11/2026 09:00";
    const status = (rows[9] as Element).children[8]?.querySelector("div")?.firstChild as Text;
    status.data = "Tạm dừng";
    rows[20]?.remove();
    rows[30]?.after(rows[31]?.cloneNode(true) as Node);
    const after = reader.changed(observer.takeRecords());
    const plain = (p: typeof after) => JSON.stringify(reading.reportOf(p));
    return {
      same: plain(after) === plain(reading.readPage(document, { ...context })),
      kept: after.dossiers.filter((d) => before.includes(d)).length,
      due: after.dossiers[3]?.values.stepDueAt?.value,
      status: after.dossiers[9]?.values.status?.value,
    };
  });
  await page.close();
  // A changed row is read again with the one before it, which may be its first half; the others are not.
  expect(seen).toEqual({ same: true, kept: 54, due: "2026-11-28T09:00:00+07:00", status: 8 });
});

test("a reading in slices is the same reading, and can be called off", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.evaluate(makeList, 400);
  const seen = await page.evaluate(async () => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    let slices = 0;
    const pause = async () => {
      slices++;
      await new Promise((done) => setTimeout(done, 0));
    };
    const sliced = await reader.readSliced(pause, () => performance.now(), 2);
    const stop = new AbortController();
    stop.abort();
    const off = await reader
      .readSliced(pause, () => performance.now(), 0, stop.signal)
      .catch((e: Error) => e.name);
    const plain = JSON.stringify(reading.reportOf(sliced));
    return {
      same: plain === JSON.stringify(reading.reportOf(reading.readPage(document, context))),
      many: slices > 2,
      off,
    };
  });
  await page.close();
  expect(seen).toEqual({ same: true, many: true, off: "AbortError" });
});
