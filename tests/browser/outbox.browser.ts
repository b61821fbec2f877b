/** The built extension: decisions that can't be written while the page is left. They lie on disk, without what is personal, until they are in the ledger. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { CODE, decide, PAUSE_PAGE } from "./pause-page.ts";

const PHONE = "0912 345 678";
const SAID = `Đã báo bà Trần Thị Lan, số ${PHONE}, hẹn thứ hai`;
const KEPT = "Đã báo bà •••, số •••, hẹn thứ hai";

let it: Running;
let page: Page;
beforeAll(async () => {
  it = await runExtension({ html: PAUSE_PAGE });
});
afterAll(() => it.close());
beforeEach(async () => {
  page = await it.context.newPage();
  await page.goto(`${it.portals[0]}/ho-so`);
  // Its second part is there.
  await page.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
});
afterEach(async () => {
  if (!page.isClosed()) await page.close();
});

/** What lies in the outbox. */
const waiting = (): Promise<unknown[]> =>
  it.page.evaluate(async () => {
    const all = Object.entries(await chrome.storage.local.get(null));
    return all.filter(([key]) => key.startsWith("ledger-outbox:")).map(([, row]) => row);
  });
const notices = async () => value(await it.ask("notices")).notices as { key: string; args: unknown[] }[];
const entries = async () =>
  (value(await it.ask("ledgerList", { code: CODE })).records as { entry: Entry }[])
    .map(({ entry }) => entry)
    .filter((entry) => entry.of === undefined);
interface Entry {
  id: string;
  reason: string;
  of?: string;
}
function value(answer: Awaited<ReturnType<Running["ask"]>>) {
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value;
}

test("a decision goes through the outbox, and leaves nothing there", async () => {
  await decide(page, SAID);
  await expect.poll(async () => (await entries()).map((entry) => entry.reason)).toEqual([KEPT]);
  await expect.poll(waiting).toEqual([]);
  expect((await notices()).map(({ key }) => key)).not.toContain("store_waiting");
  await it.ask("wipe", { settings: false });
});

describe("the disk is full", () => {
  beforeAll(() => it.room(1));

  test("a decision waits, cleaned, though page and worker are gone; it is said to wait, and the export has it", async () => {
    await decide(page, SAID);
    await page.close();
    await it.killWorker();
    const rows = (await waiting()) as { portal: string; entry: Entry }[];
    expect(rows.filter(({ entry }) => entry.of === undefined)).toMatchObject([
      { portal: it.portals[0], entry: { reason: KEPT } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Lan|345/);
    expect(await notices()).toContainEqual({ key: "store_waiting", args: [rows.length] });
    const { waiting: exported } = JSON.parse(value(await it.ask("exportAll")).json);
    expect(exported).toEqual(rows);
    expect(await entries()).toEqual([]);
  });

  test("the wipe takes what waits", async () => {
    expect((await waiting()).length).toBeGreaterThan(0);
    expect(await it.ask("wipe", { settings: false })).toMatchObject({ ok: true });
    expect(await waiting()).toEqual([]);
  });

  test("with room again each is written once, by the worker's next birth alone; one that can't be read is set aside and told", async () => {
    await decide(page, SAID);
    await page.close();
    const odd = { portal: "x", odd: 1 };
    await it.page.evaluate((row) => chrome.storage.local.set({ "ledger-outbox:odd": row }), odd);
    const rows = ((await waiting()) as { entry: Entry }[]).filter(({ entry }) => entry);
    await it.killWorker();
    await it.room(null);
    // Asks for something else, which only wakes it.
    await it.ask("settingsGet");
    await expect.poll(waiting).toEqual([]);
    expect(await entries()).toEqual(rows.map(({ entry }) => entry).filter(({ of }) => of === undefined));
    expect(value(await it.ask("ledgerVerify"))).toMatchObject({ whole: true, entries: rows.length });
    expect(await notices()).toContainEqual({ key: "store_broken", args: [1] });
    const { tables } = JSON.parse(value(await it.ask("exportAll")).json);
    expect(tables.broken).toEqual([{ id: "ledger-outbox:odd", table: "outbox", record: odd }]);
  });
});

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  storage: { local: { get(all: null): Promise<object>; set(values: unknown): Promise<void> } };
};
