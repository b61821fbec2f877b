/** That the stage behaves as it says, without the extension: above all, that it lets pauses without a paper through. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Portal, startPortal } from "../../demo/portal/server.ts";
import { launch } from "../../scripts/launch.ts";

const NOW = "2026-11-20T15:40:00+07:00";
let browser: Awaited<ReturnType<typeof launch>>;
let portal: Portal;
let page: Page;

beforeAll(async () => {
  portal = await startPortal({ now: NOW });
  browser = await launch();
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
beforeEach(async () => {
  await fetch(`${portal.url}__reset`, { method: "POST" });
  await page.goto("about:blank");
  await open("danh-sach/can-xu-ly");
});

async function open(route: string) {
  await page.goto(`${portal.url}#/${route}`);
  await page.locator("tbody tr").first().waitFor();
}
/** The row of the first dossier that has this text in it. */
const row = (text: string) => page.locator("tbody tr").filter({ hasText: text }).first();
const codeOf = async (text: string) => (await row(text).locator("a").first().textContent()) ?? "";
const menu = async (text: string, item: string) => {
  await row(text).getByTitle("Thao tác").click();
  await page.getByRole("menuitem", { name: item }).click();
};
const seen = (name: string) => page.getByRole("button", { name }).filter({ visible: true });
const paper = (name: string) => ({ name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 …") });
async function upload(name: string) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByTitle("Tải lên").filter({ visible: true }).first().click();
  await (await chooser).setFiles(paper(name));
  await page.locator(".chip-remove").first().waitFor();
}
const committed = async (count = 1) => {
  await expect.poll(() => portal.log().length).toBe(count);
  return portal.log().at(-1)!;
};

describe("the list", () => {
  test("shows the configured columns, one of them in NFD, and pages", async () => {
    const heads = await page.locator("thead th").allInnerTexts();
    const words = heads.map((head) =>
      head
        .normalize()
        .replace(/\s*arrow_downward/, "")
        .trim(),
    );
    expect(words).toEqual([
      "",
      "STT",
      "Mã hồ sơ",
      "Chủ hồ sơ",
      "Tên thủ tục",
      "Ngày tiếp nhận",
      "Ngày hẹn trả",
      "Bước xử lý",
      "Hạn xử lý",
      "Trạng thái",
      "Thao tác",
    ]);
    expect(heads.some((head) => head !== head.normalize())).toBe(true);
    expect(await page.locator(".pager-range").textContent()).toBe("1–15 / 103");
    await open("danh-sach/cho-tiep-nhan");
    expect(await page.locator("thead").textContent()).toContain("Ngày nộp");
  });

  test("fills the step's due date late, by a request of its own", async () => {
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route("**/api/steps?*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("about:blank");
    await page.goto(portal.url);
    const row = page.locator("tbody tr").first();
    await row.waitFor();
    expect(await row.locator("td").nth(8).textContent()).toBe("");
    release();
    await expect.poll(() => row.locator("td").nth(8).textContent()).toBe("20/11/2026 17:00");
    await page.unroute("**/api/steps?*");
    const began = performance.now();
    await fetch(`${portal.url}api/steps?ids=`);
    expect(performance.now() - began).toBeGreaterThan(250);
  });

  test("re-uses row nodes on paging and sorting, and leaves what others put there", async () => {
    const first = page.locator("tbody tr").first();
    const before = await codeOf("1");
    await first.evaluate((tr) => {
      tr.setAttribute("data-known", "yes");
      tr.querySelector(".status")?.append(
        Object.assign(document.createElement("em"), { textContent: "foreign" }),
      );
    });
    await page.getByTitle("Trang sau").click();
    await expect.poll(() => page.locator(".pager-range").textContent()).toBe("16–30 / 103");
    expect(await first.getAttribute("data-known")).toBe("yes");
    expect(await first.locator("em").textContent()).toBe("foreign");
    expect(await first.locator("a").first().textContent()).not.toBe(before);
    const second = await first.locator("a").first().textContent();
    await page.locator("th", { hasText: "Ngày hẹn trả" }).click();
    await expect.poll(() => first.locator("a").first().textContent()).not.toBe(second);
    expect(await first.getAttribute("data-known")).toBe("yes");
  });

  test("has dates with and without seconds, no date, a Saturday, and rows in NFD", async () => {
    const text = (await page.locator("tbody").textContent()) ?? "";
    expect(text).toMatch(/\d\d\/11\/2026 \d\d:\d\d:\d\d/);
    expect(text).toContain("Không quy định");
    expect(text).toContain("21/11/2026 16:30");
    expect(text).not.toBe(text.normalize());
  });

  test("filters by words", async () => {
    await page.getByPlaceholder("Nhập mã hồ sơ").fill("hòa giải");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("tbody tr").count()).toBeLessThan(15);
    for (const one of await page.locator("tbody tr").allInnerTexts()) expect(one).toContain("Hòa giải");
  });
});

describe("a pause without a paper reaches the server", () => {
  const pauseForm = async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await page.getByPlaceholder("Nhập ý kiến").fill("Chờ xác minh");
  };

  test.each(["mouse", "Enter", "Space"])("by the form: %s", async (how) => {
    const code = await codeOf("Thủ tục đăng ký khai sinh");
    await pauseForm();
    if (how === "mouse") await seen("Xác nhận").click();
    else {
      await seen("Xác nhận").focus();
      await page.keyboard.press(how);
    }
    expect(await committed()).toMatchObject({
      kind: "pause",
      codes: [code],
      files: [],
      text: "Chờ xác minh",
      way: "form",
    });
    await expect.poll(() => page.locator(".facts").textContent()).toContain("Dừng xử lý");
  });

  test("the form demands the opinion, never the paper, and has a hidden second 'Xác nhận' with icon text", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await seen("Xác nhận").click();
    expect(await page.getByRole("status").textContent()).toContain("Vui lòng nhập");
    expect(portal.log()).toEqual([]);
    const buttons = page.locator("button", { hasText: "Xác nhận" });
    expect(await buttons.count()).toBe(2);
    expect(await seen("Xác nhận").count()).toBe(1);
    expect(await buttons.first().textContent()).toBe("save Xác nhận");
  });

  test("by the row menu's dialog on the body, where the dossier's own papers show too", async () => {
    await menu("Thủ tục đăng ký khai sinh", "Tạm dừng hồ sơ");
    const dialog = page.getByRole("dialog");
    expect(await dialog.evaluate((element) => element.parentElement?.parentElement === document.body)).toBe(
      true,
    );
    expect(await dialog.locator(".paper-line").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).hash).toBe("#/danh-sach/can-xu-ly");
    await page.getByPlaceholder("Nhập ý kiến").fill("Chờ");
    await seen("Xác nhận").click();
    expect(await committed()).toMatchObject({ kind: "pause", files: [], way: "menu" });
  });

  test("at once, by a form that has no fields", async () => {
    const code = await codeOf("Chứng thực");
    await row("Chứng thực").locator("a").first().click();
    await seen("Tạm dừng xử lý").click();
    expect(await committed()).toMatchObject({ kind: "pause", codes: [code], way: "post" });
    await expect.poll(() => page.locator(".facts").textContent()).toContain("Dừng xử lý");
  });

  test("at once, by a link behind a native confirm()", async () => {
    await open("danh-sach/xac-minh");
    await page.getByPlaceholder("Nhập mã hồ sơ").fill("hòa giải");
    await page.keyboard.press("Enter");
    await page.locator("tbody tr").first().locator("a").first().click();
    page.once("dialog", (asked) => asked.dismiss());
    await page.getByRole("link", { name: "Dừng tính" }).click();
    expect(portal.log()).toEqual([]);
    page.once("dialog", (asked) => asked.accept());
    await page.getByRole("link", { name: "Dừng tính" }).click();
    expect(await committed()).toMatchObject({ kind: "pause", way: "confirm" });
  });

  test("at once, by the row menu with the keyboard alone", async () => {
    await row("Chứng thực").getByTitle("Thao tác").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await committed()).toMatchObject({ kind: "pause", way: "post" });
  });

  test("for all ticked rows at once", async () => {
    const ticks = page.getByLabel("Chọn hồ sơ");
    await ticks.nth(0).check();
    await ticks.nth(2).check();
    await seen("Tạm dừng các hồ sơ đã chọn").click();
    expect(await page.getByRole("dialog").textContent()).toContain("2 hồ sơ");
    await page.getByRole("dialog").getByRole("button", { name: "Đồng ý" }).click();
    const entry = await committed();
    expect(entry).toMatchObject({ kind: "pause", way: "bulk", files: [] });
    expect(entry.codes.length).toBe(2);
  });

  test("as one branch of 'Chuyển bước xử lý', known only by the words around it", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Chuyển bước xử lý").click();
    const card = page.locator(".branch").filter({ hasText: "Dừng xử lý" });
    await card.getByRole("button", { name: "Thực hiện" }).click();
    expect(await committed()).toMatchObject({ kind: "pause", way: "forward" });
  });
});

describe("other ways of a dossier", () => {
  test("a pause with a paper carries it; the chip cuts its name short", async () => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen("Tạm dừng hồ sơ").click();
    await page.getByPlaceholder("Nhập ý kiến").fill("Chờ");
    await upload("thong-bao-bo-sung-ho-so.pdf");
    expect(await page.locator(".chip-name").textContent()).toBe("thong-bao-bo...pdf");
    await seen("Xác nhận").click();
    const { files } = await committed();
    expect(files).toEqual([{ name: "thong-bao-bo-sung-ho-so.pdf", size: paper("x").buffer.length }]);
  });

  test.each([
    ["Yêu cầu bổ sung", "supplement"],
    ["Từ chối giải quyết", "refuse"],
    ["Hủy hồ sơ", "cancel"],
    ["Trả lại bước trước", "return"],
  ])("%s", async (label, kind) => {
    await row("Thủ tục đăng ký khai sinh").locator("a").first().click();
    await seen(label).click();
    await page.getByPlaceholder("Nhập ý kiến").fill("Lý do");
    await seen("Xác nhận").click();
    expect(await committed()).toMatchObject({ kind, text: "Lý do" });
  });

  test("a paused one goes on, its date moved", async () => {
    await open("danh-sach/tam-dung");
    await page.locator("tbody tr").first().locator("a").first().click();
    const due = page.locator(".pair", { hasText: "Ngày hẹn trả" });
    const before = await due.textContent();
    await seen("Tiếp tục xử lý").click();
    await seen("Xác nhận").click();
    await committed();
    await expect.poll(() => due.textContent()).not.toBe(before);
  });

  test("a dialog's 'Đóng' and 'Hủy' do nothing", async () => {
    await page.getByLabel("Chọn hồ sơ").first().check();
    await seen("Tạm dừng các hồ sơ đã chọn").click();
    await page.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(portal.log()).toEqual([]);
  });

  test("opens over the list with no change of address, tabs and all", async () => {
    await page.getByTitle("Xem nhanh").first().click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toContain("Số CMND/ căn cước");
    expect(new URL(page.url()).hash).toBe("#/danh-sach/can-xu-ly");
    await dialog.getByRole("tab", { name: "Tiến trình xử lý" }).click();
    expect(await dialog.textContent()).toContain("Bắt đầu");
    expect(await dialog.textContent()).not.toContain("Hạn xử lý");
  });

  test("shows its pauses, with the paper or without", async () => {
    await open("danh-sach/tam-dung");
    await page.locator("tbody tr").first().locator("a").first().click();
    await page.getByRole("tab", { name: "Tiến trình xử lý" }).click();
    const text = await page.getByRole("tabpanel").textContent();
    expect(text).toContain("Chưa kết thúc");
    expect(text).toContain("Không có");
  });
});

describe("intake", () => {
  test("of an online dossier, with a paper from the citizen's store", async () => {
    await open("danh-sach/cho-tiep-nhan");
    await menu("Thủ tục đăng ký khai sinh", "Tiếp nhận hồ sơ");
    await page.locator(".paper-row").first().waitFor();
    const line = page.locator(".paper-row").filter({ hasText: "Giấy chứng nhận kết hôn của cha mẹ" });
    await line.getByTitle("Giấy tờ trong kho").click();
    const stored = page.getByRole("dialog").locator("tbody tr").filter({ hasText: "kết hôn của cha mẹ" });
    await stored.getByRole("button", { name: "Sử dụng giấy tờ này" }).click();
    expect(await line.textContent()).toContain("Từ kho giấy tờ");
    await seen("Tiếp nhận hồ sơ").click();
    const entry = await committed();
    expect(entry).toMatchObject({
      kind: "intake",
      way: "online",
      text: "dùng lại: Giấy chứng nhận kết hôn của cha mẹ",
    });
    await expect.poll(() => page.url()).toContain("#/ho-so/");
  });

  test("at the counter: the applicant is found by number, papers come with the procedure", async () => {
    await seen("Thêm mới hồ sơ").click();
    await page.getByLabel("Tên thủ tục").selectOption("1.004873");
    expect(await page.locator(".paper-row").count()).toBe(2);
    await page.getByLabel("CCCD/ CMND/ Hộ chiếu").fill("099190000000");
    await page.getByLabel("CCCD/ CMND/ Hộ chiếu").blur();
    await expect.poll(() => page.getByLabel("Họ và tên").inputValue()).toBe("NGUYỄN THỊ MINH HOA");
    expect(await page.getByLabel("Địa chỉ").isDisabled()).toBe(true);
    await upload("to-khai.pdf");
    await seen("Tiếp nhận hồ sơ").click();
    expect(await committed()).toMatchObject({
      kind: "intake",
      way: "counter",
      files: [{ name: "to-khai.pdf" }],
    });
  });
});

describe("the server", () => {
  test("answers what it does not know with an error, and does nothing", async () => {
    const sent = (body: string) => fetch(`${portal.url}api/commit`, { method: "POST", body });
    expect((await sent("no json")).status).toBe(400);
    expect((await sent('{"kind":"pause","ids":["0"]}')).status).toBe(404);
    expect((await sent('{"kind":"nothing","ids":[]}')).status).toBe(400);
    const { rows } = (await (await fetch(`${portal.url}api/dossiers`)).json()) as { rows: { id: string }[] };
    expect((await sent(JSON.stringify({ kind: "pause", ids: [rows[0]?.id], files: ["?"] }))).status).toBe(
      400,
    );
    expect((await fetch(`${portal.url}../package.json`)).status).toBe(404);
    expect(await (await fetch(`${portal.url}__log`)).json()).toEqual([]);
  });

  test("tells a taken port from others", async () => {
    const port = Number(new URL(portal.url).port);
    await expect(startPortal({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
