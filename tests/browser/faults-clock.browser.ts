/** The machine's clock is put a year ahead and set right again, and a day back: nothing is forgotten for good by it, nothing hidden, and it is said. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

const DAY = 1440;
const NOW = Math.floor(Date.parse(DEMO_NOW) / 60_000) + 7 * 60;
const YEAR = NOW + 365 * DAY;
const OLD = "H15.50.05.13-261118-0001";
const SEEN = "H15.50.05.13-261118-0002";
let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension();
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  for (let n = 5; n >= 0; n--) await setClock(NOW - n * DAY);
  await show(OLD, NOW, 4);
  await show(SEEN, NOW, 4);
});
afterAll(() => it.close());

/** Sets the clock, and has it looked at. */
async function setClock(at: number): Promise<string[]> {
  const told = `${new Date(at * 60_000).toISOString().slice(0, 19)}+07:00`;
  await it.page.evaluate((demoClock) => chrome.storage.local.set({ demoClock }), told);
  return notices();
}
async function notices(): Promise<string[]> {
  const answer = await it.ask("notices");
  return answer.ok ? answer.value.notices.map((one: { key: string }) => one.key) : [];
}
async function show(code: string, seenAt: number, status: number): Promise<void> {
  const where = { kind: "column", name: "Trạng thái" };
  const values = { status: { value: status, where, sure: 0.95 } };
  const rest = { page: "list", address: null, steps: [], pauses: [], papers: [] };
  const sightings = [{ portal: it.portals[0], code, seenAt, values, ...rest }];
  expect(await it.askFrom(tab, "sightings", { sightings })).toMatchObject({ ok: true, value: { kept: 1 } });
}
async function stored(): Promise<Map<string, number>> {
  const answer = await it.ask("exportAll");
  if (!answer.ok) throw new Error(answer.error.key);
  const all = JSON.parse(answer.value.json).tables.dossiers as {
    code: string;
    values: { status: { value: number } };
  }[];
  return new Map(all.map(({ code, values }) => [code, values.status.value]));
}
/** The worker forgets what is old, as it does twice a day; resolves when it has had the time for it. */
async function forget(): Promise<void> {
  await it.page.evaluate(() => chrome.alarms.create("retention", { when: Date.now() }));
  await tab.waitForTimeout(2_500);
}

test("a year ahead: nothing is forgotten, and it is said", async () => {
  expect(await notices()).not.toContain("store_clock");
  expect(await setClock(YEAR)).toContain("store_clock");
  await show(SEEN, YEAR, 4);
  await forget();
  expect([...(await stored()).keys()]).toEqual([OLD, SEEN]);
});

test("set right again: nothing is said any more, and what is seen now holds", async () => {
  expect(await setClock(NOW + DAY)).not.toContain("store_clock");
  await show(SEEN, NOW + DAY, 10);
  expect([...(await stored())]).toEqual([
    [OLD, 4],
    [SEEN, 10],
  ]);
});

test("a day back: it is said, and nothing is hidden or doubled", async () => {
  expect(await setClock(NOW)).toContain("store_clock");
  await show(SEEN, NOW, 4);
  expect([...(await stored())]).toEqual([
    [OLD, 4],
    [SEEN, 4],
  ]);
  expect(await setClock(NOW + DAY)).not.toContain("store_clock");
});

test("a clock that has stood a year ahead for five days is believed: what is old by it is forgotten then", async () => {
  for (let n = 0; n < 5; n++) await setClock(YEAR + n * DAY);
  await forget();
  await expect.poll(async () => [...(await stored()).keys()]).toEqual([]);
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  storage: { local: { set(values: unknown): Promise<void> } };
  alarms: { create(name: string, when: unknown): Promise<void> };
};
