/** The extension as it is built, on the sample portal: the main job, end to end. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import { BUILD } from "./extension.ts";

const PAPER = {
  name: "cong-van.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};
const REASON = "Lãnh đạo phường đã đồng ý bằng văn bản giấy";
const FIRST = "H99.12.05-261120-0003";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(BUILD);
  stage.page.setDefaultTimeout(15_000);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await fetch(`${stage.portal.url}__reset`, { method: "POST" });
  await stage.page.goto("about:blank");
  await stage.page.goto(`${stage.portal.url}#/danh-sach/can-xu-ly`);
  await clock(FIRST).waitFor();
});

const clock = (code: string) => stage.page.locator(`[data-dung-hen=clock] [data-dossier="${code}"]`);
const dialog = () => stage.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const log = () => stage.portal.log();
/** Long enough for a commit that slipped through to reach the server. */
const settle = () => stage.page.waitForTimeout(400);

async function openPauseForm(): Promise<Locator> {
  const { page } = stage;
  await page.getByText(FIRST, { exact: true }).first().click();
  await page.getByRole("button", { name: "Tạm dừng hồ sơ" }).click();
  await page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh nơi cư trú");
  return page.locator("main").getByRole("button", { name: "Xác nhận" }).filter({ visible: true }).first();
}

describe("a pause without a paper does not reach the server", () => {
  test("by mouse, and what was typed is still there", async () => {
    await (await openPauseForm()).click();
    await dialog().waitFor();
    await settle();
    expect(log()).toEqual([]);
    await dialog().getByRole("button", { name: "Quay lại" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(await stage.page.getByPlaceholder("Nhập ý kiến").inputValue()).toBe("Chờ xác minh nơi cư trú");
    expect(log()).toEqual([]);
  });

  test.each(["Enter", "Space"])("by keyboard: %s", async (key) => {
    await (await openPauseForm()).focus();
    await stage.page.keyboard.press(key);
    await dialog().waitFor();
    await settle();
    expect(log()).toEqual([]);
    // The key that opened it must not answer it: the dialog still stands.
    expect(await dialog().count()).toBe(1);
  });

  test("by the row menu, whose form opens as a dialog of the portal", async () => {
    const { page } = stage;
    await page.locator("tbody tr").first().getByTitle("Thao tác").click();
    await page.getByRole("menuitem", { name: "Tạm dừng hồ sơ" }).click();
    const form = page.getByRole("dialog", { name: "Tạm dừng hồ sơ" });
    await form.getByRole("textbox").first().fill("Chờ xác minh");
    await form.getByRole("button", { name: "Xác nhận" }).filter({ visible: true }).first().click();
    await dialog().waitFor();
    await settle();
    expect(log()).toEqual([]);
    expect(await dialog().textContent()).toContain(FIRST);
  });

  test("by ticking several rows: it says how many and which", async () => {
    const { page } = stage;
    const rows = page.locator("tbody tr");
    const codes = (await rows.locator("a.code").allTextContents()).slice(0, 3);
    for (let i = 0; i < 3; i++) await rows.nth(i).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Tạm dừng các hồ sơ đã chọn" }).click();
    await page.getByRole("button", { name: "Đồng ý" }).click();
    await dialog().waitFor();
    const text = (await dialog().textContent()) ?? "";
    expect(text).toContain("3 hồ sơ");
    for (const code of codes) expect(text).toContain(code);
    await settle();
    expect(log()).toEqual([]);
  });
});

test("with a paper nothing is asked and it goes through at once", async () => {
  const { page } = stage;
  const confirm = await openPauseForm();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("main").getByTitle("Tải lên").first().click();
  await (await chooser).setFiles(PAPER);
  await page.locator("main .chip-remove").first().waitFor();
  await confirm.click();
  await expect.poll(() => log().length).toBe(1);
  expect(log()[0]).toMatchObject({ kind: "pause", codes: [FIRST] });
  expect(await dialog().count()).toBe(0);
});

test("going on anyway takes a reason, reaches the server once, and stands in the ledger", async () => {
  await (await openPauseForm()).click();
  const anyway = dialog().getByRole("button", { name: "Vẫn tạm dừng" });
  await anyway.click();
  await dialog().getByRole("textbox").fill(REASON);
  expect(log()).toEqual([]);
  await anyway.click();
  await expect.poll(() => log().length).toBe(1);
  await settle();
  expect(log()).toHaveLength(1);
  const panel = await stage.context.newPage();
  await panel.goto(`chrome-extension://${stage.id}/sidepanel.html`);
  const kept = await panel.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { dungHen: "ledgerList", args: { code: FIRST } },
  );
  await panel.close();
  const { records } = (kept as { value: { records: { entry: { of?: string } }[] } }).value;
  // What was seen to leave after it is an entry of its own.
  const decided = records.find(({ entry }) => !entry.of);
  expect(decided?.entry).toMatchObject({
    action: "pause",
    decision: "anyway",
    reason: REASON,
    codes: [FIRST],
  });
});

describe("clocks", () => {
  test("each row has its own, also after paging has re-used the rows", async () => {
    const { page } = stage;
    const rows = page.locator("tbody tr");
    const matches = async () => {
      const codes = await rows.locator("a.code").allTextContents();
      const clocks = await rows
        .locator("[data-dung-hen=clock] [data-dossier]")
        .evaluateAll((all) => all.map((it) => it.getAttribute("data-dossier")));
      return codes.length > 0 && codes.join() === clocks.join() ? codes.join() : "";
    };
    await expect.poll(matches).not.toBe("");
    const first = await matches();
    await page.getByTitle("Trang sau").click();
    await expect.poll(matches).not.toBe("");
    await expect.poll(matches).not.toBe(first);
  });

  test("the step's date that comes late is taken in, and the label says all of it", async () => {
    await expect
      .poll(() => clock(FIRST).locator(".vh").textContent())
      .toMatch(/còn 1 giờ 20 phút làm việc.*17:00/);
  });

  const showFifty = async () => {
    const { page } = stage;
    const lengths = page.locator("select").filter({ has: page.locator("option", { hasText: /^50$/ }) });
    await lengths.selectOption({ label: "50" });
    await expect.poll(() => page.locator("tbody tr a.code").count()).toBe(50);
    const inSight = () =>
      page
        .locator("tbody tr:has(a.code)")
        .evaluateAll((rows) =>
          rows
            .filter((it) => it.getBoundingClientRect().top < innerHeight)
            .every((it) => it.querySelector("[data-dung-hen=clock]")),
        );
    await expect.poll(inSight).toBe(true);
  };

  test("stand where somebody looks; far below a row gets its own when it comes near", async () => {
    const { page } = stage;
    await showFifty();
    const far = page.locator("tbody tr a.code").last();
    const code = await far.textContent();
    await page.waitForTimeout(500);
    expect(await clock(code!).count()).toBe(0);
    await far.scrollIntoViewIfNeeded();
    await clock(code!).waitFor();
    await page.evaluate("scrollTo(0, 0)");
  });

  test("take so little room that a small screen holds at most one whole row less", async () => {
    const { page } = stage;
    await showFifty();
    const whole = () =>
      page
        .locator("tbody tr")
        .evaluateAll((rows) => rows.filter((it) => it.getBoundingClientRect().bottom <= innerHeight).length);
    const ours = await whole();
    const cut = await page
      .locator("[data-dung-hen=clock] .date")
      .evaluateAll(
        (all) => all.filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1).length,
      );
    expect(cut).toBe(0);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("td [data-dung-hen]")) one.remove();
    });
    // How many fit is the machine's: its fonts decide how the portal's own rows break.
    const bare = await whole();
    expect(bare).toBeGreaterThanOrEqual(8);
    expect(ours).toBeGreaterThanOrEqual(bare - 1);
  });

  test("an online dossier counts the hours of intake", async () => {
    await stage.page.goto(`${stage.portal.url}#/danh-sach/cho-tiep-nhan`);
    const labels = () =>
      stage.page.locator("[data-dung-hen=clock] .vh").evaluateAll((all) => all.map((it) => it.textContent));
    await expect
      .poll(async () => (await labels()).filter((it) => /[Tt]iếp nhận/.test(it ?? "")).length)
      .toBeGreaterThan(5);
  });
});

test("the dossier's page shows the timeline, and says why", async () => {
  const { page } = stage;
  await page.getByText(FIRST, { exact: true }).first().click();
  const panel = page.locator("[data-dung-hen=dossier]");
  await panel.getByRole("heading", { name: /còn 1 giờ 20 phút/ }).waitFor();
  await panel.getByRole("button", { name: "Vì sao?" }).click();
  await panel.getByText("cột «Hạn xử lý»").waitFor();
});

test("a page that is no portal's stays untouched", async () => {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Báo</title><h1>Tin trong ngày</h1>
      <p>Hồ sơ đăng ký khai sinh nay được giải quyết trong ngày 20/11/2026.</p><button>Tạm dừng</button>`);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const page = await stage.context.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.locator("[data-dung-hen]").count()).toBe(0);
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
});
