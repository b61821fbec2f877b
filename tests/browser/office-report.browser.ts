/** Reports and targets on the office's page, of what was read on the sample portal's lists and pages. */
import type { Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import { countedBy } from "./counted-by.ts";
import { BUILD } from "./extension.ts";

/** A row of the portal's own list, and what this test asks of it. */
interface Row {
  id: string;
  code: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  channel: string;
  countdown: { tone: string };
}
interface Kept {
  code: string;
  channel: string | null;
  finishedAt: unknown;
}
/** The week of the stage's day. */
const FROM = "2026-11-16";
/** Lists don't show by which way a dossier came in; these were opened, so that it is known. */
const OPENED = 8;

let stage: Stage;
let rows: Row[];
let opened: Row[];
let office: Page;

beforeAll(async () => {
  stage = await setStage(BUILD);
  office = await stage.context.newPage();
  await office.goto(`chrome-extension://${stage.id}/office.html`);
  rows = [];
  for (const group of ["can-xu-ly", "da-ket-thuc"]) rows.push(...(await readList(group)));
  // The list of what is to be done doesn't show when something ended, this one does.
  await readList("tra-ket-qua", ({ finishedAt }) => finishedAt !== null);
  opened = rows.filter(({ code, receivedAt }) => code && receivedAt && receivedAt >= FROM).slice(0, OPENED);
  for (const row of opened) {
    await seen(`ho-so/${row.id}`, "[data-dung-hen=dossier]");
    await until(known([row], ({ channel }) => channel !== null));
  }
  await stage.page.goto("about:blank");
}, 240_000);
afterAll(() => stage.close());

/** Opens all pages of a list, each until the worker knows what is on it; what the portal itself says stands on them. */
async function readList(group: string, holds = (_: Kept) => true): Promise<Row[]> {
  const found: Row[] = [];
  for (let page = 1, total = 1; found.length < total; page += 1) {
    const answer = await fetch(`${stage.portal.url}api/dossiers?group=${group}&page=${page}`);
    const list = (await answer.json()) as { rows: Row[]; total: number };
    found.push(...list.rows);
    total = list.total;
    await seen(`danh-sach/${group}?page=${page}`, "tbody tr");
    await until(known(list.rows, holds));
  }
  return found;
}

async function seen(route: string, there: string): Promise<void> {
  await stage.page.goto("about:blank");
  await stage.page.goto(`${stage.portal.url}#/${route}`);
  await stage.page.locator(there).first().waitFor({ state: "attached" });
}

const ask = (name: string, args: unknown = {}) =>
  office.evaluate((message) => chrome.runtime.sendMessage(message), { dungHen: name, args });

/** All of these are kept, so that something holds of each. */
const known = (these: Row[], holds: (it: Kept) => boolean) => async () => {
  const { value } = await ask("countedSome", { portal: null, after: null });
  const kept: Kept[] = countedBy(value);
  return these.every(({ code }) => !code || kept.some((it) => it.code === code && holds(it)));
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await office.waitForTimeout(100);
}

/** Columns 3 to 13 of II.06a and what can't be counted, from the portal's rows alone. */
function counted(): { columns: number[]; uncounted: number } {
  const c = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i + 3, 0]));
  let uncounted = 0;
  for (const row of rows) {
    const { code, receivedAt, finishedAt, dueAt, channel, countdown } = row;
    if (!code) continue;
    const ended = finishedAt?.slice(0, 10);
    if (!receivedAt) uncounted += 1;
    else if (ended && ended < FROM) continue;
    else if (receivedAt >= FROM && !opened.includes(row)) uncounted += 1;
    else {
      c[receivedAt < FROM ? 6 : channel === "Trực tuyến" ? 4 : 5]! += 1;
      const due = /^\d/.test(dueAt ?? "") ? dueAt!.slice(0, 10) : ended!;
      if (ended) c[ended < due ? 8 : ended === due ? 9 : 10]! += 1;
      else c[countdown.tone === "late" ? 13 : 12]! += 1;
    }
  }
  c[7] = c[8]! + c[9]! + c[10]!;
  c[11] = c[12]! + c[13]!;
  c[3] = c[7] + c[11];
  return { columns: Object.values(c), uncounted };
}

const turnTo = (tab: string) => office.getByRole("tab", { name: tab, exact: true }).click();
const total = async () =>
  (await office.locator(".form").first().locator("tfoot td").allTextContents()).slice(0, 11).map(Number);

test("the week's report has the numbers that the portal's own rows come to, on the page and in the workbook", async () => {
  await office.reload();
  await turnTo("Báo cáo");
  await office.locator(".form").first().waitFor();
  const { columns, uncounted } = counted();
  expect(columns[0]).toBeGreaterThan(20);
  expect(uncounted).toBeGreaterThan(0);
  expect(await total()).toEqual(columns);
  expect(await office.locator(".letter").textContent()).toContain(`Không tính được ${uncounted} hồ sơ`);

  const [download] = await Promise.all([
    office.waitForEvent("download"),
    office.getByRole("button", { name: "Tải sổ Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("bao-cao-2026-11-16-2026-11-22.xlsx");
  const [sheet] = await readExcel(await download.path());
  const sums = sheet?.data.find(([first]) => first === "Tổng cộng");
  expect(sums?.slice(2, 13)).toEqual(columns);
});

test("another period is another report", async () => {
  await office.getByLabel("Kỳ báo cáo").selectOption("report-quarter");
  await office.getByText("15/09/2026 – 14/12/2026", { exact: true }).waitFor();
  await office.getByRole("button", { name: "Kỳ trước" }).click();
  await office.getByText("15/06/2026 – 14/09/2026", { exact: true }).waitFor();
  await expect.poll(() => office.locator(".report h1").textContent()).toContain("14/09/2026");
});

test("a count that somebody stops comes to nothing, and is begun anew when asked for", async () => {
  const slow = await stage.context.newPage();
  await slow.addInitScript(() => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime);
    const released = new Promise<void>((release) => Object.assign(globalThis, { release }));
    Object.assign(runtime, {
      sendMessage: async (message: { dungHen?: string }) => {
        if (message.dungHen === "countedSome") await released;
        return send(message);
      },
    });
  });
  await slow.goto(office.url());
  await slow.getByRole("tab", { name: "Báo cáo" }).click();
  await slow.getByRole("progressbar").waitFor();
  await slow.getByRole("button", { name: "Dừng" }).click();
  await slow.getByText("Đã dừng, chưa có số liệu.").waitFor();
  await slow.evaluate("release()");
  // Long enough for a report that was not stopped to come.
  await slow.waitForTimeout(1_000);
  expect(await slow.locator(".report").count()).toBe(0);
  await slow.getByRole("button", { name: "Tính lại" }).click();
  await slow.locator(".report .form").first().waitFor();
  await slow.close();
});

test("a typed target is kept; a stored document that can't be read is refused in words and left as it is", async () => {
  await turnTo("Chỉ tiêu");
  await office.getByLabel("Kết quả (%)").first().fill("91,5");
  await office.getByLabel("Người nhập (chức danh hoặc tên gọi)").first().fill("Văn phòng");
  await office.getByRole("button", { name: "Lưu kết quả" }).click();
  await expect.poll(async () => (await ask("targetsGet")).value.targets.typed.length).toBe(1);
  await office.reload();
  await turnTo("Chỉ tiêu");
  await office.getByText("91,5%").first().waitFor();

  await office.evaluate(async () => {
    const done = <T>(request: { result: T; onsuccess: unknown; onerror: unknown }) =>
      new Promise<T>((good, bad) =>
        Object.assign(request, { onsuccess: () => good(request.result), onerror: bad }),
      );
    const database = await done(indexedDB.open("dung-hen"));
    const documents = database.transaction("documents", "readwrite").objectStore("documents");
    await done(documents.put({ name: "targets", value: { sets: "cả hai" } }));
    database.close();
  });
  await office.reload();
  await turnTo("Chỉ tiêu");
  await office.getByRole("alert").getByText("Chỉ tiêu đã lưu trên máy này không đọc được").waitFor();
  expect(await office.getByRole("button", { name: "Lưu kết quả" }).count()).toBe(0);
  const { value } = await ask("exportAll");
  expect(JSON.parse(value.json).tables.documents).toContainEqual({
    name: "targets",
    value: { sets: "cả hai" },
  });
});

/** The browser's own names in the page that these functions run in. */
declare const chrome: {
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely in tests
  runtime: { sendMessage(message: unknown): Promise<{ value: any }> };
};
declare const indexedDB: {
  open(name: string): {
    result: {
      transaction(table: string, mode: string): { objectStore(name: string): { put(it: unknown): never } };
      close(): void;
    };
    onsuccess: unknown;
    onerror: unknown;
  };
};
