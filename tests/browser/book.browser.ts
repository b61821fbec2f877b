/** The paper register on the office's page: typed in, compared with what was seen here, kept, taken along. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { DUMP } from "./kept-by-us.ts";
import { tracesOf } from "./traces.ts";

const CODES = ["H15.50.05.13-261120-0001", "H15.50.05.13-261120-0002"];
const OTHER = "H15.50.05.13-261119-0009";
const ON_PAPER = "H15.50.05.13-261120-0777";
const NAME = "Quách Thị Ngọc Bích Trâm";
const ID = "099190007919";

let it: Running;
let office: Page;
const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
const row = (date: string) => office.getByRole("row").filter({ hasText: date });
const cells = (date: string) => row(date).locator("td").allInnerTexts();
const stored = async () => (await it.page.evaluate(DUMP)) as string;
async function openBook(): Promise<void> {
  await office.goto(it.url("office.html"));
  await office.getByRole("tab", { name: "Sổ giấy" }).click();
  await row("20/11/2026").waitFor();
}

beforeAll(async () => {
  it = await runExtension();
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  const sighting = (code: string, receivedAt: string) => ({
    portal: it.portals[0],
    code,
    seenAt: 29_919_820,
    page: "list",
    address: null,
    values: { status: reading(4), receivedAt: reading(receivedAt) },
    steps: [],
    pauses: [],
    papers: [],
  });
  const sightings = [
    ...CODES.map((code) => sighting(code, "2026-11-20T08:00:00+07:00")),
    sighting(OTHER, "2026-11-19T15:00:00+07:00"),
  ];
  expect(await it.askFrom(tab, "sightings", { sightings })).toMatchObject({ value: { kept: 3 } });
  office = await it.context.newPage();
  office.setDefaultTimeout(15_000);
  await openBook();
});
afterAll(() => it.close());

test("a day's count is kept, its difference shown, after the worker died and the page was opened anew too", async () => {
  expect((await cells("20/11/2026")).slice(1, 3)).toEqual(["2", ""]);
  const field = office.getByLabel("Tiếp nhận trong sổ giấy, 20/11/2026");
  await field.fill("3");
  await field.press("Tab");
  await expect.poll(async () => (await cells("20/11/2026"))[2]).toBe("sổ giấy hơn 1");
  await it.killWorker();
  await openBook();
  expect(await field.inputValue()).toBe("3");
  expect((await cells("20/11/2026"))[2]).toBe("sổ giấy hơn 1");
});

test("pasted rows of the book: which codes only one side has; no name and no number of them is kept", async () => {
  await office.getByRole("button", { name: "Đối chiếu mã 20/11/2026" }).click();
  const paste = office.getByLabel(/^Dán mã trong sổ giấy \(tiếp nhận/);
  await paste.fill(`1\t${CODES[0]}\t${NAME}\t${ID}\n2\t${ON_PAPER}\n3\t${OTHER}\n${NAME} ${ID}`);
  await office.getByRole("button", { name: "Đối chiếu", exact: true }).first().click();
  const told = office.locator(".side-of").first();
  await told.getByText("Chỉ có trong sổ giấy: 2").waitFor();
  // The count behind them may come anew while they are looked at.
  await expect
    .poll(() => told.getByRole("listitem").allInnerTexts())
    .toEqual([`${OTHER} (ở đây là ngày 19/11/2026)`, ON_PAPER, CODES[1]]);
  const dump = await stored();
  expect(dump).toContain(ON_PAPER);
  expect(tracesOf([NAME], [ID]).inText(dump)).toEqual([]);
});

test("it is taken along with the export, and goes with the wipe", async () => {
  const answer = await it.ask("exportAll");
  const { tables } = JSON.parse(answer.ok ? answer.value.json : "{}") as {
    tables: { book: { day: string }[] };
  };
  expect(tables.book).toMatchObject([
    { day: "2026-11-20", received: { count: 3, codes: [CODES[0], ON_PAPER, OTHER] } },
  ]);
  await it.ask("wipe", { settings: false });
  expect(await it.ask("bookGet", { from: "2026-11-01", to: "2026-11-30" })).toEqual({
    ok: true,
    value: { days: [] },
  });
});
