/** 'Tính hạn', the ledger, the calendar and the catalogue in the extension as it is built, under its own content policy. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeExcel from "write-excel-file/node";
import { type Running, runExtension } from "./extension.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const CODE = "H15.50.05.13-261118-0001";
const REASON = '=HYPERLINK("http://example.com","Bấm vào đây để xem")';

let it: Running;
let page: Page;
const said: string[] = [];

const entry = (n: number, more: object = {}) => ({
  id: `00000000000000000000-${n}`,
  at: NOW - n,
  action: "pause",
  label: "Tạm dừng hồ sơ",
  codes: [CODE],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: REASON,
  files: [],
  ...more,
});

beforeAll(async () => {
  it = await runExtension();
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  for (let n = 3; n >= 1; n--) {
    const answer = await it.askFrom(tab, "ledger", { entry: entry(n) });
    expect(answer.ok, JSON.stringify(answer)).toBe(true);
  }
  page = await it.context.newPage();
  page.setDefaultTimeout(15_000);
  // A refusal by the content policy is told on the console and nowhere else.
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
});
afterAll(() => it.close());

/** What the worker answers, as one of our pages asks it. */
async function told(name: string) {
  const answer = await it.ask(name);
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value;
}
const button = (name: string) => page.getByRole("button", { name, exact: true });
const contentOf = async (download: Download) => readFileSync(await download.path());
async function saved(by: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), by()]);
  return { name: download.suggestedFilename(), content: await contentOf(download) };
}

describe("the side panel", () => {
  beforeAll(async () => {
    await page.goto(it.url("sidepanel.html"));
    await page.getByRole("tab", { name: "Sổ theo dõi" }).click();
    await page.locator(".record").first().waitFor();
  });
  test("shows the ledger and verifies it", async () => {
    expect(await page.locator(".record").count()).toBe(3);
    await button("Kiểm tra sổ").click();
    await page.getByText("Sổ nguyên vẹn: 3 mục").waitFor();
  });
  test("takes the ledger along as CSV in which nothing is a formula", async () => {
    const { name, content } = await saved(() => button("Xuất CSV").click());
    expect(name).toBe("so-theo-doi-2026-11-20.csv");
    const text = content.toString("utf16le");
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split("\r\n")).toHaveLength(5);
    expect(text).toContain(`"'=HYPERLINK(""http://example.com""`);
  });
  test("takes it along as an Excel file that opens, both lists in it", async () => {
    const { name, content } = await saved(() => button("Xuất Excel").click());
    expect(name).toMatch(/\.xlsx$/);
    const sheets = await readExcel(content);
    expect(sheets.map((one) => one.sheet)).toEqual(["Sổ theo dõi", "Tạm dừng chưa có văn bản"]);
    const rows = sheets[0]!.data;
    expect(rows).toHaveLength(4);
    expect(rows[1]!.slice(0, 2)).toEqual([1, "2026-11-20 15:37"]);
    expect(rows[1]).toContain(REASON);
    await page.getByText("Đã xuất 3 mục.").waitFor();
  });
  test("works a date out and copies it for a letter", async () => {
    await page.getByRole("tab", { name: "Tính hạn" }).click();
    await page.getByLabel("Tiếp nhận lúc", { exact: true }).fill("12/10/2026 8:00");
    await page.getByLabel("Thủ tục (nếu có trong danh mục)").fill("1.004873");
    await button("Sao chép").click();
    await page.getByText("Đã sao chép").waitFor();
    // Read back as a person does: nobody grants an extension's page to read the clipboard.
    await page.getByLabel("Thủ tục (nếu có trong danh mục)").fill("");
    await page.keyboard.press("Control+V");
    const text = await page.getByLabel("Thủ tục (nếu có trong danh mục)").inputValue();
    expect(text).toContain("Hồ sơ tiếp nhận 8 giờ 00 phút ngày 12 tháng 10 năm 2026.");
    expect(text).toContain("Hạn trả kết quả: 8 giờ 00 phút ngày 15 tháng 10 năm 2026.");
  });
  test("says where a ledger was changed behind our back", async () => {
    await inLedger(`all.get(2).onsuccess = (event) => {
      const record = event.target.result;
      all.put({ ...record, entry: { ...record.entry, decision: "back" } });
    };`);
    await page.getByRole("tab", { name: "Sổ theo dõi" }).click();
    await button("Kiểm tra sổ").click();
    await page.getByText("Sổ đã bị sửa hoặc mất từ mục 2").waitFor();
  });
});

/** Does something to the ledger's own table, past everything of ours. */
const inLedger = (work: string) =>
  page.evaluate(`new Promise((done, fail) => {
    indexedDB.databases().then(([{ name }]) => {
      const request = indexedDB.open(name);
      request.onerror = fail;
      request.onsuccess = () => {
        const tx = request.result.transaction("ledger", "readwrite");
        const all = tx.objectStore("ledger");
        ${work}
        tx.oncomplete = () => { request.result.close(); done(); };
      };
    });
  })`);

test("a ledger of thousands comes in pages and is taken along whole", async () => {
  await inLedger(`all.get(1).onsuccess = ({ target: { result } }) => {
    for (let seq = 4; seq <= 2_503; seq++)
      all.put({ ...result, seq, entry: { ...result.entry, id: "00000000000000000000-x" + seq } });
  };`);
  await page.reload();
  await page.getByRole("tab", { name: "Sổ theo dõi" }).click();
  await button("Đang hiện 1000 trên 2503 mục, tải thêm").click();
  await button("Đang hiện 2000 trên 2503 mục, tải thêm").waitFor();
  const { content } = await saved(() => button("Xuất CSV").click());
  const rows = content.toString("utf16le").trimEnd().split("\r\n");
  expect(rows).toHaveLength(2_504);
  expect(rows.slice(1).map((row) => Number(row.split("\t")[0]))).toEqual(
    Array.from({ length: 2_503 }, (_, i) => i + 1),
  );
});

describe("the options", () => {
  beforeAll(async () => {
    await page.goto(it.url("options.html"));
    await page.locator(".preview, .list").first().waitFor({ state: "attached" });
  });
  const kept = async () => (await told("procedureList")).procedures as { code: string; sample: boolean }[];
  /** To one of the pages that the options are cut into. */
  const at = (id: string) => page.locator(`.contents a[href="#dh-${id}"]`).click();
  const fileOf = (label: string) => page.getByLabel(label).and(page.locator("input"));

  test("read an office's Excel list, show it, and keep it only when told to", async () => {
    await at("procedures");
    const rows = [
      ["Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Bước", "Số giờ"],
      ["1.000120", "Thủ tục của đơn vị", "03 ngày làm việc", "Tiếp nhận", "4 giờ"],
      ["", "", "", "Thẩm định", "hai buổi"],
    ];
    const xlsx = await writeExcel(rows).toBuffer();
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    const choose = () =>
      fileOf("Nhập từ Excel, CSV hoặc JSON…").setInputFiles({
        name: "danh-muc.xlsx",
        mimeType: type,
        buffer: xlsx,
      });
    await choose();
    await page.getByText("Đọc được 1 thủ tục; 1 dòng có chỗ chưa đọc được.").waitFor();
    expect((await kept()).every((one) => one.sample)).toBe(true);
    await button("Lưu 1 thủ tục").click();
    await button("Bỏ thủ tục 1.000120").waitFor();
    expect((await kept()).filter((one) => !one.sample).map((one) => one.code)).toEqual(["1.000120"]);
    const { content } = await saved(() => button("Xuất danh mục (JSON)").click());
    await button("Bỏ thủ tục 1.000120").click();
    await button("Bỏ thủ tục 1.000120").waitFor({ state: "detached" });
    await fileOf("Nhập từ Excel, CSV hoặc JSON…").setInputFiles({
      name: "lai.json",
      mimeType: "application/json",
      buffer: content,
    });
    await button("Lưu 1 thủ tục").click();
    await button("Bỏ thủ tục 1.000120").waitFor();
  });
  test("take the calendar along, bring it back changed, and say where a file is wrong", async () => {
    await at("year");
    const { content } = await saved(() => button("Xuất lịch (JSON)").click());
    const file = JSON.parse(content.toString("utf8"));
    const bring = (what: unknown) =>
      fileOf("Nhập lịch…").setInputFiles({
        name: "lich.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(what)),
      });
    const off = [...file.off, { day: "2026-12-31", source: "CV 7/UBND" }];
    await bring({ ...file, off });
    await page.getByText("Đã nhập lịch từ «lich.json».").waitFor();
    const { settings } = await told("settingsGet");
    expect(settings.calendar.off).toEqual([{ day: "2026-12-31", source: "CV 7/UBND" }]);
    await bring({ ...file, off: [{ day: "2026-02-30", source: "x" }] });
    await page.getByText("«off.0.day»").waitFor();
    expect((await told("settingsGet")).settings).toEqual(settings);
  });
  test("keep a rule's level and a ground", async () => {
    await at("guard");
    await page.getByLabel("Mức của quy tắc: Tạm dừng lần thứ hai").selectOption("stop");
    await page.getByLabel("Căn cứ", { exact: true }).fill("Niêm yết công khai");
    await page.getByLabel("Văn bản quy định").fill("Luật Đất đai 2024");
    await button("Thêm căn cứ").click();
    await button("Bỏ căn cứ Niêm yết công khai").waitFor();
    const { guard } = (await told("settingsGet")).settings;
    expect(guard).toEqual({
      levels: { "pause-again": "stop" },
      grounds: [{ name: "Niêm yết công khai", citation: "Luật Đất đai 2024" }],
    });
  });
});

test("nothing of it was refused by the content policy", () => expect(said).toEqual([]));
