/** Files of the office in the real extension: one machine's is made, and looked at on another beside its own. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readOfficeFile } from "../../lib/beside/file.ts";
import { unpacked } from "../../lib/queue/packed.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import { noTargetsYet } from "../../lib/targets/schema.ts";
import { type CountedAnswer, countedBy } from "./counted-by.ts";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
const code = (n: number) => `H15.50.05.13-261118-000${n}`;
const OFFICER = "Lê Thị Hoa";
const PHONE = "0912345678";

let it: Running;
let tab: Page;
let office: Page;

const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
async function seen(numbers: number[], seenAt: number, more: object = {}): Promise<void> {
  const sightings = numbers.map((n) => ({
    portal: it.portals[0],
    code: code(n),
    seenAt,
    page: "list",
    address: `/ho-so/${code(n)}`,
    values: {
      status: reading(4),
      dueAt: reading("2026-11-24T16:30:00+07:00"),
      receivedAt: reading("2026-11-18T08:00:00+07:00"),
      channel: reading("direct"),
      stepName: reading("Thẩm định"),
      ...more,
    },
    steps: [],
    pauses: [],
    papers: [],
  }));
  expect(await it.askFrom(tab, "sightings", { sightings })).toMatchObject({
    value: { kept: numbers.length },
  });
}
const turnTo = (name: string) => office.getByRole("tab", { name, exact: true }).click();
const rows = () => office.locator(".list tbody tr");
async function made(whose: string | null): Promise<string> {
  await office.goto(it.url("office.html"));
  await turnTo("Tệp đơn vị");
  if (whose !== null) await office.getByLabel("Tên gọi").fill(whose);
  const [download] = await Promise.all([
    office.waitForEvent("download"),
    office.getByRole("button", { name: "Xuất tệp" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("dung-hen-don-vi-2026-11-20.json");
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
async function choose(label: string, text: string): Promise<void> {
  const file = { name: "tep.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await office.locator(`input[type=file][aria-label="${label}"]`).setInputFiles(file);
}
const LOOK = "Chọn tệp để xem cùng";
const BACK = "Chọn tệp để nhập lại";
/** What is known of oneself alone, as reports count it. */
async function own(): Promise<string[]> {
  const answer = await it.ask("countedSome", { portal: null, after: null });
  return countedBy((answer as unknown as { value: CountedAnswer }).value).map((one) => one.code);
}
/** On a machine of its own: the file that another officer has made. */
async function lans(): Promise<string> {
  await seen([1, 3], NOW - 60);
  await seen([2], NOW - 5, { officer: reading(OFFICER), stepName: reading("Ký duyệt") });
  const text = await made("chị Lan");
  await it.ask("wipe", { settings: true });
  return text;
}

beforeAll(async () => {
  it = await runExtension();
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  office = await it.context.newPage();
  office.setDefaultTimeout(15_000);
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.ask("wipe", { settings: true });
  await it.page.evaluate((now) => chrome.storage.local.set({ demoClock: now }), DEMO_NOW);
});

test("two officers' dossiers on one screen: each once, said whose, switched off and taken away again", async () => {
  const file = await lans();
  await seen([2, 4], NOW - 30);
  await office.goto(it.url("office.html"));
  await rows().nth(1).waitFor();
  expect(await office.getByRole("radio").count()).toBe(0);
  await turnTo("Tệp đơn vị");
  await choose(LOOK, file);
  await office.getByText("Đã thêm 3 hồ sơ của chị Lan.").waitFor();
  await turnTo("Toàn cảnh");
  await rows().nth(3).waitFor();
  expect(await rows().count()).toBe(4);
  const two = rows().filter({ hasText: "0002" });
  expect(await two.textContent()).toMatch(/Theo tệp của chị Lan, xuất hôm nay 15:40.*Ký duyệt.*Lê Thị Hoa/);
  expect(await rows().filter({ hasText: "0004" }).textContent()).not.toContain("chị Lan");
  expect(await office.locator(".scope p").textContent()).toBe(
    "Gồm số liệu của máy này và của chị Lan (xuất hôm nay 15:40); mỗi hồ sơ tính một lần, theo lần xem mới nhất.",
  );
  // What only Lan has seen is not ours to put off.
  await rows()
    .filter({ hasText: "0001" })
    .getByRole("button", { name: /^Việc với/ })
    .click();
  expect(await office.getByRole("menuitem").allTextContents()).toEqual(["Chép mã hồ sơ", "Mở ở thẻ mới"]);
  await office.keyboard.press("Escape");

  await turnTo("Báo cáo");
  await office.locator(".form tfoot td").first().waitFor();
  expect(await office.locator(".form tfoot td").first().textContent()).toBe("4");
  expect(await office.locator(".scope p").isVisible()).toBe(true);
  await office.getByRole("radio", { name: "Chỉ máy này" }).check();
  await expect.poll(() => office.locator(".form tfoot td").first().textContent()).toBe("2");

  expect(await own()).toEqual([code(2), code(4)]);
  await turnTo("Tệp đơn vị");
  await office.getByRole("button", { name: "Bỏ tệp của chị Lan" }).click();
  await office.getByText("Đã bỏ tệp của chị Lan.").waitFor();
  await expect.poll(() => office.getByRole("radio").count()).toBe(0);
  expect(await own()).toEqual([code(2), code(4)]);
});

test("nothing of a citizen is in it; nor is an officer's name where none are kept", async () => {
  const targets = {
    ...noTargetsYet(),
    typed: [{ id: "satisfaction", value: 9_000, by: "Trần Văn Tư", at: NOW }],
  };
  await it.ask("targetsSet", { targets });
  await seen([1], NOW, { officer: reading(OFFICER), statusText: reading(`Chờ bổ sung, gọi ${PHONE}`) });
  const letterhead = { above: "", office: "UBND xã Mẫu", place: "Mẫu", signer: "Chủ tịch" };
  const letter = { portal: it.portals[0], code: code(1), by: "Đỗ Văn Bình", newDue: NOW + 5_000, letterhead };
  expect((await it.ask("apologyKeep", letter)).ok).toBe(true);
  const whole = await made("chị Lan");
  expect(whole).toContain(OFFICER);
  expect(whole).toContain("Đỗ Văn Bình");
  expect(whole).toContain("Trần Văn Tư");
  expect(whole.replace(/\D/g, "")).not.toContain(PHONE);
  const read = readOfficeFile(whole);
  if ("fault" in read) throw new Error(read.fault.key);
  expect(Object.keys(read.head).sort()).toEqual([
    "apologies",
    "at",
    "book",
    "documents",
    "kind",
    "machine",
    "marks",
    "settings",
    "version",
    "whose",
  ]);
  expect(read.head.documents).toEqual({ targets, letterhead });

  const { value } = (await it.ask("settingsGet", {})) as unknown as {
    value: { settings: { retention: object } };
  };
  await it.ask("settingsSet", { parts: { retention: { ...value.settings.retention, names: false } } });
  const nameless = await made(null);
  expect(nameless).not.toMatch(/Lê Thị Hoa|Trần Văn Tư|Chủ tịch|chị Lan|Đỗ Văn Bình/);
  expect(nameless).toContain(code(1));

  // Nor does one with names bring them in here, whether it is taken back or looked at.
  const { dossiers: _, ...head } = JSON.parse(whole) as { dossiers: unknown };
  expect(await it.ask("officeTakeBack", { json: JSON.stringify(head) })).toMatchObject({
    value: { targets: true, letterhead: true },
  });
  expect(await it.ask("targetsGet", {})).toMatchObject({ value: { targets: { typed: [{ value: 9_000 }] } } });
  expect(await made(null)).not.toMatch(/Trần Văn Tư|Chủ tịch/);
  await it.ask("wipe", { settings: false });
  await turnTo("Tệp đơn vị");
  await choose(LOOK, whole);
  await office.getByText("Đã thêm 1 hồ sơ của máy khác.").waitFor();
  const kept = await queueOf({ beside: true });
  expect(JSON.stringify(kept)).toContain(code(1));
  expect(JSON.stringify(kept)).not.toMatch(/Lê Thị Hoa|chị Lan|Đỗ Văn Bình/);
  expect(JSON.stringify(kept)).toContain(`"newDue":${NOW + 5_000}`);
});

test("a file of another kind, of a newer version or one's own is refused in words", async () => {
  await seen([1], NOW);
  const mine = await made("chị Lan");
  const said = office.getByRole("alert");
  await choose(LOOK, mine);
  await said.filter({ hasText: "do chính máy này xuất" }).waitFor();
  await choose(LOOK, JSON.stringify({ ...JSON.parse(mine), version: 2 }));
  await said.filter({ hasText: "bản Đúng Hẹn mới hơn xuất (dạng 2)" }).waitFor();
  await choose(LOOK, "{}");
  await said.filter({ hasText: "không phải tệp đơn vị" }).waitFor();
  await choose(LOOK, mine.slice(0, 200));
  await said.filter({ hasText: "không đọc được" }).waitFor();
  expect(await it.ask("besideList", {})).toMatchObject({ value: { files: [] } });
});

test("on a new machine the office's way of counting, its targets and marks are taken back, asked once more", async () => {
  await seen([1, 2], NOW);
  await it.ask("settingsSet", { parts: { soon: { minutes: 77 }, desktop: { minutes: 33 } } });
  await it.ask("targetsSet", { targets: { ...noTargetsYet(), own: { reuse: 6_000 } } });
  await it.ask("mark", { portal: it.portals[0], code: code(1), said: { kind: "done" } });
  const file = await made(null);
  await it.ask("wipe", { settings: true });
  await seen([1, 2], NOW);
  await turnTo("Tệp đơn vị");
  await choose(BACK, file);
  await office.getByRole("button", { name: "Giữ nguyên" }).click();
  expect(await it.ask("settingsGet", {})).toMatchObject({ value: { settings: { soon: { minutes: 120 } } } });
  await choose(BACK, file);
  await office.getByRole("button", { name: "Thay", exact: true }).click();
  await office
    .getByText(
      "Đã nhập 6 mục cài đặt, 1 bộ chỉ tiêu, 0 bộ thông tin cơ quan, 1 dấu đã xử lý, 0 ngày sổ giấy, 0 phiếu xin lỗi.",
    )
    .waitFor();
  expect(await it.ask("settingsGet", {})).toMatchObject({
    value: { settings: { soon: { minutes: 77 }, desktop: { minutes: 60 } } },
  });
  expect(await it.ask("targetsGet", {})).toMatchObject({ value: { targets: { own: { reuse: 6_000 } } } });
  expect(await queueOf({})).toMatchObject({ open: 1, hidden: [{ code: code(1) }] });
});

/** The queue of all portals, its rows read as a page of ours reads them. */
async function queueOf(asked: { beside?: true }): Promise<QueueView> {
  const answer = await it.ask("queue", { portal: null, ...asked });
  if (!answer.ok) throw new Error(answer.error.key);
  return unpacked(answer.value, async () => {});
}

/** The browser's own name in the pages that these functions run in. */
declare const chrome: { storage: { local: { set(values: unknown): Promise<void> } } };
