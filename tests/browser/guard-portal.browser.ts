/** The guard with the product's own reading, on the sample portal: every way, and a day of ordinary work. */
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const NOW = "2026-11-20T15:40:00+07:00";
const REASON = "Lãnh đạo phường đã đồng ý bằng văn bản giấy";
let browser: Awaited<ReturnType<typeof openBrowser>>;
let portal: Portal;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  portal = await startPortal({ now: NOW });
  at = await openGuarded(browser.context, "", { portal: `${portal.url}#/danh-sach/can-xu-ly` });
  await at.page.locator("tbody tr").nth(14).waitFor();
});
afterEach(async () => {
  await at.close();
  await portal.close();
});

const dialog = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const quiet = (ms = 250) => at.page.waitForTimeout(ms);
const seen = (name: string | RegExp) =>
  at.page.getByRole("button", { name }).filter({ visible: true }).first();
const kinds = () => portal.log().map((entry) => entry.kind);

/** Opens the menu of the first row that has this entry, and gives the entry. */
async function entry(label: string): Promise<Locator> {
  const rows = at.page.locator("tbody tr");
  for (let i = 0; i < (await rows.count()); i++) {
    await rows.nth(i).getByTitle("Thao tác").click();
    const item = at.page.getByRole("menuitem", { name: label, exact: true });
    if ((await item.count()) > 0) return item;
    await at.page
      .locator("h1, header, .banner")
      .first()
      .click({ position: { x: 3, y: 3 } });
  }
  throw new Error(`no row offers ${label}`);
}

/** Opens the page of the first dossier in the list that shows this among its actions. */
async function detailWith(label: string): Promise<Locator> {
  const links = await at.page
    .locator("tbody tr td a")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  for (const link of links) {
    await at.page.goto(link);
    await at.page.locator(".actions").waitFor();
    const found = at.page.locator(".actions").getByText(label, { exact: true });
    if ((await found.count()) > 0) return found.first();
  }
  throw new Error(`no dossier offers ${label}`);
}

const WAYS: [name: string, prepare: () => Promise<() => Promise<void>>][] = [
  [
    "the form on the dossier's page",
    async () => {
      await (await detailWith("Tạm dừng hồ sơ")).click();
      await at.page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh");
      return () => seen("Xác nhận").click();
    },
  ],
  ...["Enter", "Space"].map((key): (typeof WAYS)[number] => [
    `the same by ${key}`,
    async () => {
      await (await detailWith("Tạm dừng hồ sơ")).click();
      await at.page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh");
      return () => seen("Xác nhận").press(key);
    },
  ]),
  [
    "the row menu's form",
    async () => {
      await (await entry("Tạm dừng hồ sơ")).click();
      await at.page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh");
      return () => seen("Xác nhận").click();
    },
  ],
  [
    "the row menu's single click",
    async () => {
      const item = await entry("Tạm dừng xử lý");
      return () => item.click();
    },
  ],
  [
    "the row menu by keyboard alone",
    async () => {
      const item = await entry("Tạm dừng xử lý");
      return () => item.press("Enter");
    },
  ],
  [
    "a bulk action",
    async () => {
      for (const n of [0, 1]) await at.page.locator("tbody input[type=checkbox]").nth(n).check();
      await seen("Tạm dừng các hồ sơ đã chọn").click();
      return () => seen("Đồng ý").click();
    },
  ],
  [
    "a branch of the forward form",
    async () => {
      await (await detailWith("Chuyển bước xử lý")).click();
      const card = at.page.locator(".branch").filter({ hasText: "Dừng xử lý" });
      return () => card.getByRole("button", { name: "Thực hiện" }).click();
    },
  ],
  [
    "a form without fields",
    async () => {
      const button = await detailWith("Tạm dừng xử lý");
      return () => button.click();
    },
  ],
  [
    "a link that asks by native confirm()",
    async () => {
      at.page.on("dialog", (native) => void native.accept());
      const link = await detailWith("Dừng tính");
      return () => link.click();
    },
  ],
];

describe("a pause without a paper", () => {
  test.each(WAYS)("by %s: held, then let through once with a reason", async (_name, prepare) => {
    const act = await prepare();
    await act();
    await dialog().waitFor({ timeout: 3000 });
    await quiet();
    expect(portal.log()).toEqual([]);
    await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill(REASON);
    await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet(400);
    expect(kinds()).toEqual(["pause"]);
    expect(await dialog().count()).toBe(0);
  });
});

const PAPER = {
  name: "cong-van-xac-minh-ho-tich.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 …"),
};
/** Ways whose form takes a paper, and where in the page that form is. */
const WITH_FORM: [name: string, form: () => Locator][] = [
  ["the form on the dossier's page", () => at.page.locator(".action-form")],
  ["the row menu's form", () => at.page.locator(".action-form")],
  ["a bulk action", () => at.page.getByRole("dialog")],
  ["a branch of the forward form", () => at.page.locator(".branch").filter({ hasText: "Dừng xử lý" })],
];

describe("a pause with a paper", () => {
  test.each(WITH_FORM)("by %s: not asked about, and written down with its hash", async (name, form) => {
    const act = await WAYS.find(([way]) => way === name)![1]();
    await quiet();
    await form().locator("input[type=file]").setInputFiles(PAPER);
    await form().locator(".chip-remove").waitFor();
    await act();
    await quiet(500);
    expect(await dialog().count()).toBe(0);
    expect(portal.log()).toMatchObject([{ kind: "pause", files: [{ name: PAPER.name }] }]);
    const entries = await at.ledger();
    expect(entries.map((entry) => entry.decision)).toEqual(["in-order"]);
    expect(entries[0]!.files).toEqual([
      { name: PAPER.name, size: PAPER.buffer.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });
});

describe("other actions", () => {
  test("an empty request for supplement is asked about; a full one with its notice isn't", async () => {
    await (await detailWith("Yêu cầu bổ sung")).click();
    await seen("Xác nhận").click();
    await dialog().waitFor();
    await dialog().getByRole("button", { name: "Quay lại" }).click();
    const form = at.page.locator(".action-form");
    await form.locator("textarea").fill("Bổ sung giấy chứng sinh bản chính");
    await form.locator("input[type=file]").setInputFiles({
      name: "phieu-yeu-cau-bo-sung.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7 phiếu"),
    });
    await form.locator(".chip-remove").waitFor();
    await seen("Xác nhận").click();
    await quiet(400);
    expect(kinds()).toEqual(["supplement"]);
  });

  test("an online dossier is not refused unasked, a direct one is", async () => {
    const links = await at.page
      .locator("tbody tr td a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const done = new Set<string>();
    for (const link of links) {
      await at.page.goto(link);
      await at.page.locator(".actions").waitFor();
      const online = (await at.page.locator(".facts").textContent())?.includes("Trực tuyến");
      const refuse = at.page.locator(".actions").getByText("Từ chối giải quyết", { exact: true });
      if (done.has(String(online)) || (await refuse.count()) === 0) continue;
      done.add(String(online));
      const before = portal.log().length;
      await refuse.first().click();
      await at.page.locator(".action-form textarea").fill("Không đủ điều kiện theo quy định");
      await seen("Xác nhận").click();
      await quiet(400);
      expect([online, await dialog().count(), portal.log().length - before]).toEqual(
        online ? [true, 1, 0] : [false, 0, 1],
      );
      if (done.size === 2) break;
    }
    expect([...done].sort()).toEqual(["false", "true"]);
  });
});

test("a day of 300 ordinary actions: not one question, and all of them happen", {
  timeout: 120_000,
}, async () => {
  const { page } = at;
  let acts = 0;
  const act = async (run: () => Promise<unknown>) => {
    await run();
    acts += 1;
    if ((await dialog().count()) > 0) throw new Error(`asked: ${await dialog().textContent()}`);
  };
  const rows = page.locator("tbody tr");
  const waiting = page
    .getByRole("link", { name: /Thẩm định hồ sơ/ })
    .or(page.getByText("Thẩm định hồ sơ").first());
  while (acts < 300) {
    await page.goto(`${portal.url}#/danh-sach/can-xu-ly`);
    await rows.nth(5).waitFor();
    await act(() => page.getByTitle("Trang sau").click());
    await act(() => page.getByTitle("Trang trước").click());
    await act(() => page.locator("input[type=search]").press("Enter"));
    await act(() => page.selectOption("select.filter >> nth=0", { index: 1 }));
    await act(() => page.selectOption("select.filter >> nth=0", { index: 0 }));
    await rows.nth(5).waitFor();
    await act(() => page.locator("tbody input[type=checkbox]").nth(1).check());
    await act(() => page.locator("tbody input[type=checkbox]").nth(1).uncheck());
    await act(() => rows.nth(2).getByTitle("Thao tác").click());
    await act(() => page.keyboard.press("Escape"));
    await act(() => waiting.first().click());
    await rows.nth(2).waitFor();
    await act(() =>
      rows
        .nth(acts % 5)
        .locator("td a")
        .first()
        .click(),
    );
    await page.locator(".tabs").waitFor();
    for (const tab of ["Thành phần hồ sơ", "Tiến trình xử lý", "Xử lý hồ sơ"])
      await act(() => page.getByRole("tab", { name: tab }).click());
    const pause = page.locator(".actions").getByText("Tạm dừng hồ sơ", { exact: true });
    if ((await pause.count()) > 0) {
      await act(() => pause.first().click());
      await act(() => page.getByPlaceholder("Nhập ý kiến").fill("đang soạn"));
      await act(() => seen("Đóng").click());
    }
    const forward = page.locator(".actions").getByText("Chuyển bước xử lý", { exact: true });
    if ((await forward.count()) > 0) {
      await act(() => forward.first().click());
      const card = page.locator(".branch").filter({ hasText: "Đang xử lý" }).first();
      if ((await card.count()) > 0) await act(() => card.getByRole("button", { name: "Thực hiện" }).click());
      await act(() => quiet(60));
    }
  }
  expect(acts).toBeGreaterThanOrEqual(300);
  expect(kinds().length).toBeGreaterThan(3);
  expect(new Set(kinds())).toEqual(new Set(["forward"]));
  expect(await at.page.locator("[data-dung-hen=guard]").count()).toBe(0);
});
