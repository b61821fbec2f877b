/**
 * Set up by pointing at what a page loads: on the sample portal's second face, whose list shows no step's date, in the
 * extension as it is built.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { axeFindings } from "../../gallery/tests/test-page.ts";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

let it: Running;
let portal: Portal;
let origin: string;
let tab: Page;
beforeAll(async () => {
  portal = await startPortal({ now: DEMO_NOW });
  origin = new URL(portal.url).origin;
  it = await runExtension();
  it.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await it.close();
  await portal.close();
});
beforeEach(async () => {
  await tab?.close();
  await it.ask("profileSet", { portal: origin, profile: null });
  tab = await it.context.newPage();
  await tab.setViewportSize({ width: 1366, height: 768 });
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${portal.url}hai.html`);
  await tab.locator("[data-dung-hen=clock]").first().waitFor();
});

const panel = () => tab.locator("[data-dung-hen=setup]");
const button = (name: string) => panel().getByRole("button", { name, exact: true });
const field = (name: string) => panel().getByRole("combobox", { name });
const held = async () => {
  const answer = await it.ask("profileGet", { portal: origin });
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value.profile;
};
async function check(): Promise<void> {
  await it.page.bringToFront();
  await it.page.reload();
  await it.page.getByRole("button", { name: `Kiểm tra trang này của ${origin.slice(7)}` }).click();
  await panel().getByRole("heading", { name: "Kiểm tra trang này" }).waitFor();
  await tab.bringToFront();
}
/** By keys, as a person would: the panel takes no change that a script makes. */
async function choose(name: string, key: string): Promise<void> {
  const chosen = () => field(name).locator("option:checked").textContent();
  await field(name).focus();
  for (let n = 0; n < 10 && (await chosen()) !== key; n++) await tab.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(key);
}
const UNKNOWN = "Bước chưa rõ hạn";
const clock = () => tab.locator("[data-dung-hen=clock] .vh").first().textContent();
const next = () => tab.getByRole("button", { name: "Trang sau" }).click();

/** Whatever goes to the worker, and whatever lies in our store afterwards. */
async function heardBy(): Promise<() => Promise<string>> {
  const [worker] = it.context.serviceWorkers();
  await worker!.evaluate(
    `self.heard ??= []; self.heard.length = 0; self.listens ??= chrome.runtime.onMessage.addListener((it) => void self.heard.push(JSON.stringify(it))) ?? true`,
  );
  return async () => {
    const stored = await it.page.evaluate(async () => {
      const all: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open(name!);
          asked.onsuccess = () => done(asked.result);
        });
        for (const store of db.objectStoreNames)
          all.push(
            await new Promise((done) => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => done(asked.result);
            }),
          );
        db.close();
      }
      return JSON.stringify(all);
    });
    return `${((await worker!.evaluate("self.heard")) as string[]).join("\n")}\n${stored}`;
  };
}

test("from a list without step's dates to one with clocks: found, chosen, used at once", async () => {
  expect(await clock()).toContain(UNKNOWN);
  await check();
  await button("Xem dữ liệu trang tải về").click();
  await panel().getByText("Hãy bấm tìm kiếm hoặc sang trang").waitFor();
  await next();
  const found = panel().getByRole("group", { name: "/ws/ho-so/tim · 20 hồ sơ" });
  await found.waitFor();
  expect(await found.getByRole("checkbox", { name: /Ngày hẹn trả: henTra khớp \d+ hồ sơ/ }).isChecked()).toBe(
    true,
  );
  expect(
    await found.getByRole("checkbox", { name: /Ngày tiếp nhận: ngayNhan khớp \d+ hồ sơ/ }).isChecked(),
  ).toBe(true);
  expect(await found.textContent()).not.toMatch(/nguoiNop|hoTen|soDinhDanh|nguoiXuLy/);
  await choose("Hạn bước", "congViec › hetHan");
  await choose("Tên bước", "congViec › ten");
  await choose("Mã trong cổng", "_id");
  expect(await axeFindings(tab, "[data-dung-hen=setup]")).toEqual([]);
  await found.getByRole("button", { name: "Dùng" }).click();
  await expect
    .poll(async () => (await held())?.answers)
    .toEqual([
      {
        at: "/ws/ho-so/tim",
        rows: "duLieu.noiDung[]",
        code: "soHoSo",
        ids: ["_id"],
        values: expect.objectContaining({
          receivedAt: "ngayNhan",
          dueAt: "henTra",
          stepName: "congViec[].ten",
          stepDueAt: "congViec[].hetHan",
        }),
      },
    ]);
  // What was looked at is read by it at once.
  await expect.poll(clock).not.toContain(UNKNOWN);
  expect(await clock()).toContain("Bước");
  await panel().getByText("Đang dùng").waitFor();
  await button("Đóng bảng kiểm tra").click();
  await tab.reload();
  await expect.poll(clock).not.toContain(UNKNOWN);
  expect(await clock()).toContain("Bước");
});

test("loaded anew, the page is looked at from its start, in this tab alone, and the panel stands there again", async () => {
  await it.askFrom(tab, "lookAnew", { next: true });
  // Another tab of the portal that happens to begin just then.
  const other = await it.context.newPage();
  await other.goto(`${portal.url}hai.html`);
  await other.locator("[data-dung-hen=clock]").first().waitFor();
  await other.waitForTimeout(500);
  expect(await other.locator("[data-dung-hen=setup]").count()).toBe(0);
  await other.close();
  await check();
  await button("Xem dữ liệu trang tải về").click();
  await button("Tải lại trang").click();
  await panel().getByRole("group", { name: "/ws/ho-so/tim · 20 hồ sơ" }).waitFor();
  // Loaded once more by itself, it is a page as any other.
  await tab.reload();
  await tab.locator("[data-dung-hen=clock]").first().waitFor();
  await tab.waitForTimeout(500);
  expect(await panel().count()).toBe(0);
});

test("closed, nothing is looked at any more; asked for again, it begins anew", async () => {
  await check();
  const look = () => button("Xem dữ liệu trang tải về").click();
  const group = () => panel().getByRole("group", { name: "/ws/ho-so/tim · 20 hồ sơ" });
  await look();
  await next();
  await group().waitFor();
  await button("Đóng bảng kiểm tra").click();
  await panel().waitFor({ state: "detached" });
  await tab.getByRole("button", { name: "Trang trước" }).click();
  await tab.waitForTimeout(1_500);
  await check();
  await look();
  await panel().getByText("Hãy bấm tìm kiếm hoặc sang trang").waitFor();
  await tab.waitForTimeout(1_500);
  expect(await group().count()).toBe(0);
  await next();
  await group().waitFor();
});

test("nothing that was loaded is told or kept, whatever was looked at and taken", async () => {
  const all = await heardBy();
  await check();
  await button("Xem dữ liệu trang tải về").click();
  await next();
  await panel().getByRole("group", { name: "/ws/ho-so/tim · 20 hồ sơ" }).waitFor();
  await choose("Mã trong cổng", "_id");
  await panel().getByRole("group").getByRole("button", { name: "Dùng" }).click();
  await panel().getByText("Đang dùng").waitFor();
  const record = (await (await fetch(`${portal.url}ws/ho-so/tim?trang=1`)).json()) as {
    duLieu: { noiDung: Record<string, unknown>[] };
  };
  const told = await all();
  expect(told).toContain("soHoSo");
  for (const { _id, nguoiNop, congViec, khoa } of record.duLieu.noiDung) {
    const [step] = congViec as Record<string, string>[];
    const secrets = [
      ...Object.values(nguoiNop as Record<string, string>),
      _id,
      step?.nguoiXuLy,
      step?.hetHan,
      khoa,
    ];
    for (const secret of secrets)
      if (typeof secret === "string" && secret.length > 4) expect(told, secret).not.toContain(secret);
  }
  expect(await panel().textContent()).not.toContain(String(record.duLieu.noiDung[0]!._id));
});

test("taken back in the panel and in the options, piece by piece", async () => {
  await it.ask("profileSet", {
    portal: origin,
    profile: {
      ...{
        id: "mau",
        name: "Mẫu",
        version: 1,
        format: 4,
        wordings: {},
        actions: {},
        statuses: {},
        papers: {},
      },
      codePattern: null,
      answers: [
        {
          ...{ at: "/ws/ho-so/tim", rows: "duLieu.noiDung[]", code: "soHoSo", ids: ["_id"] },
          values: { dueAt: "henTra", stepDueAt: "congViec[].hetHan" },
        },
      ],
    },
  });
  await it.page.bringToFront();
  await it.page.reload();
  const mine = it.page
    .locator("section[aria-labelledby=dh-portals] li")
    .filter({ has: it.page.locator("b").getByText(origin.slice(7), { exact: true }) });
  await mine.getByText("Mục lấy từ dữ liệu trang tải về: 3").click();
  expect(await mine.innerText()).toContain("congViec › hetHan");
  await mine.getByRole("button", { name: "Bỏ hạn bước" }).click();
  await expect.poll(async () => (await held())?.answers?.[0]?.values).toEqual({ dueAt: "henTra" });
  await check();
  await button("Bỏ các mục lấy từ /ws/ho-so/tim").click();
  await expect.poll(held).toBe(null);
});
