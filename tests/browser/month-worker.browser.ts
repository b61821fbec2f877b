/**
 * The simulated month once more, with its sightings handed to the extension's own worker as its days go by: what the worker says of
 * the queue, and what the office's page shows, is what an independent count of the portal's log comes to.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minuteOf } from "../../demo/portal/hours.ts";
import { standingAt } from "../month/log.ts";
import { lettersOf, looksAt, openReader } from "../month/looks.ts";
import { naiveGlance } from "../month/naive-glance.ts";
import { naiveReport } from "../month/naive-report.ts";
import { FROM, simulate, TO } from "../month/simulate.ts";
import { type Running, runExtension } from "./extension.ts";

const log = simulate(Number(process.env.MONTH ?? 120));
let it: Running;
let reader: Page;
let tab: Page;
let office: Page;
let lastLook = 0;

beforeAll(async () => {
  it = await runExtension();
  reader = await openReader(it.context);
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/`);
  office = await it.context.newPage();
});
afterAll(() => it.close());

/** More than a thousand are not taken from a page at once. */
const AT_ONCE = 500;

/** The clock stands at a moment, and what officers see then is sent to the worker from their tab. */
async function goOnTo(moment: string): Promise<void> {
  const at = minuteOf(moment);
  // Steps' usual times are learnt once a day, from what is kept when somebody first looks: nobody looks before all is kept.
  await office.goto("about:blank");
  await it.page.evaluate((now) => chrome.storage.local.set({ demoClock: now }), `${moment}+07:00`);
  for await (const seen of looksAt(reader, log, at, lastLook))
    for (let from = 0; from < seen.length; from += AT_ONCE) {
      const sightings = seen.slice(from, from + AT_ONCE);
      const { ok, value } = (await it.askFrom(tab, "sightings", { sightings })) as {
        ok: boolean;
        value: unknown;
      };
      expect([ok, value]).toEqual([true, { kept: sightings.length, refused: 0 }]);
    }
  const letterhead = { above: "", office: "", place: "", signer: "" };
  for (const { code, newDue } of lettersOf(log, at, lastLook)) {
    const made = { portal: it.portals[0], code, by: null, newDue, letterhead };
    expect(await it.ask("apologyKeep", made)).toMatchObject({ ok: true });
  }
  lastLook = at;
}

describe.each(["2026-11-10T09:40:00", "2026-11-30T16:20:00"])("at %s", (moment) => {
  const now = minuteOf(moment);
  beforeAll(() => goOnTo(moment), 600_000);

  test("the worker's glance is what the log comes to", async () => {
    const naive = naiveGlance(standingAt(log, now), now);
    const said = async () => {
      // What steps usually take is learnt when somebody looks at the list, and said to the next who does.
      await it.ask("queue", { portal: null });
      const { value } = (await it.ask("glance", { portal: null })) as { value: Said };
      const { counts, load, open, needsActionToday, urgentToday, unknown } = value;
      const days = load.map(({ due, steps, working }) => ({ due, steps, working }));
      return { counts, days, open, needsActionToday, urgentToday, unknown };
    };
    await expect.poll(said).toEqual({
      counts: naive.tiles,
      days: naive.days.map(({ due, steps, working }) => ({ due, steps, working })),
      open: naive.open,
      needsActionToday: naive.needsActionToday,
      urgentToday: naive.urgentToday,
      unknown: naive.unknown,
    });
  });

  test("the office's page shows these numbers, and those of the month's forms", async () => {
    const standing = standingAt(log, now);
    const { tiles } = naiveGlance(standing, now);
    await office.goto("about:blank");
    await office.goto(it.url("office.html"));
    const tile = office.locator(".tile");
    const order = ["overdue", "next-hours", "today", "tomorrow", "paused", "online-waiting", "apology"];
    const more = ["asked-twice", "untouched", "early"];
    const shown = async () => (await tile.locator("b").allTextContents()).map(Number);
    await expect.poll(shown).toEqual([...order, ...more].map((name) => tiles[name]));

    const { total, weekly, form07a } = naiveReport(standing, { from: FROM, to: TO }, now);
    await office.getByRole("tab", { name: "Báo cáo", exact: true }).click();
    await office.getByLabel("Kỳ báo cáo").selectOption("month");
    await office.getByText("01/11/2026 – 30/11/2026", { exact: true }).waitFor();
    const sums = async (form: string, columns: number) =>
      (await office.locator(`.form.${form} tfoot td`).allTextContents())
        .slice(0, columns - 2)
        .map((text) => Number(text.replaceAll(".", "")) || 0);
    const cells = (numbers: Record<string, number>, columns: number) =>
      Array.from({ length: columns - 2 }, (_, i) => numbers[`c${i + 3}`] ?? 0);
    await expect.poll(() => sums("ii06a", 13)).toEqual(cells(total, 13));
    expect(await sums("weekly", 15)).toEqual(cells(weekly, 15));
    expect(await sums("form07a", 28)).toEqual(cells(form07a, 28));
  });
});

interface Said {
  counts: Record<string, number>;
  load: { due: number; steps: number; working: boolean }[];
  open: number;
  needsActionToday: number;
  urgentToday: number;
  unknown: number;
}

/** The browser's own name in the pages that these functions run in. */
declare const chrome: { storage: { local: { set(values: unknown): Promise<void> } } };
