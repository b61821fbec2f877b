/** That the stage behaves as it says, without the extension. Its pauses are in demo-pause.browser.ts. */

import { describe, expect, test } from "vitest";
import { startPortal } from "../../demo/portal/server.ts";
import { portalBed } from "./demo-bed.ts";

const bed = portalBed();
const { open, codeOf, menu, seen, upload, committed } = bed;

describe("the list", () => {
  test("shows the configured columns, one of them in NFD, and pages", async () => {
    const heads = await bed.page.locator("thead th").allInnerTexts();
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
    expect(await bed.page.locator(".pager-range").textContent()).toBe("1–15 / 103");
    await open("danh-sach/cho-tiep-nhan");
    // The list before may still stand there for a moment.
    await expect.poll(() => bed.page.locator("thead").textContent()).toContain("Ngày nộp");
  });

  test("fills the step's due date late, by a request of its own", async () => {
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await bed.page.route("**/api/steps?*", async (route) => {
      await held;
      await route.continue();
    });
    await bed.page.goto("about:blank");
    await bed.page.goto(bed.portal.url);
    const row = bed.page.locator("tbody tr").first();
    await row.waitFor();
    expect(await row.locator("td").nth(8).textContent()).toBe("");
    release();
    await expect.poll(() => row.locator("td").nth(8).textContent()).toBe("20/11/2026 17:00");
    await bed.page.unroute("**/api/steps?*");
    const began = performance.now();
    await fetch(`${bed.portal.url}api/steps?ids=`);
    expect(performance.now() - began).toBeGreaterThan(250);
  });

  test("re-uses row nodes on paging and sorting, and leaves what others put there", async () => {
    const first = bed.page.locator("tbody tr").first();
    const before = await codeOf("1");
    await first.evaluate((tr) => {
      tr.setAttribute("data-known", "yes");
      tr.querySelector(".status")?.append(
        Object.assign(document.createElement("em"), { textContent: "foreign" }),
      );
    });
    await bed.page.getByTitle("Trang sau").click();
    await expect.poll(() => bed.page.locator(".pager-range").textContent()).toBe("16–30 / 103");
    expect(await first.getAttribute("data-known")).toBe("yes");
    expect(await first.locator("em").textContent()).toBe("foreign");
    expect(await first.locator("a").first().textContent()).not.toBe(before);
    const second = await first.locator("a").first().textContent();
    await bed.page.locator("th", { hasText: "Ngày hẹn trả" }).click();
    await expect.poll(() => first.locator("a").first().textContent()).not.toBe(second);
    expect(await first.getAttribute("data-known")).toBe("yes");
  });

  test("has dates with and without seconds, no date, a Saturday, and rows in NFD", async () => {
    const text = (await bed.page.locator("tbody").textContent()) ?? "";
    expect(text).toMatch(/\d\d\/11\/2026 \d\d:\d\d:\d\d/);
    expect(text).toContain("Không quy định");
    expect(text).toContain("21/11/2026 16:30");
    expect(text).not.toBe(text.normalize());
  });

  test("filters by words", async () => {
    await bed.page.getByPlaceholder("Nhập mã hồ sơ").fill("hòa giải");
    await bed.page.keyboard.press("Enter");
    await expect.poll(() => bed.page.locator("tbody tr").count()).toBeLessThan(15);
    for (const one of await bed.page.locator("tbody tr").allInnerTexts()) expect(one).toContain("Hòa giải");
  });
});

describe("intake", () => {
  test("of an online dossier, with a paper from the citizen's store", async () => {
    await open("danh-sach/cho-tiep-nhan");
    await menu("Thủ tục đăng ký khai sinh", "Tiếp nhận hồ sơ");
    await bed.page.locator(".paper-row").first().waitFor();
    const line = bed.page.locator(".paper-row").filter({ hasText: "Giấy chứng nhận kết hôn" });
    await line.getByTitle("Giấy tờ trong kho").click();
    const stored = bed.page
      .getByRole("dialog")
      .locator("tbody tr")
      .filter({ hasText: "Giấy chứng nhận kết hôn" });
    await stored.getByRole("button", { name: "Sử dụng giấy tờ này" }).click();
    expect(await line.textContent()).toContain("Từ kho giấy tờ");
    await seen("Tiếp nhận hồ sơ").click();
    const entry = await committed();
    expect(entry).toMatchObject({
      kind: "intake",
      way: "online",
      text: "dùng lại: Giấy chứng nhận kết hôn (01 bản photo), (xuất trình bản chính để đối chiếu)",
    });
    await expect.poll(() => bed.page.url()).toContain("#/ho-so/");
  });

  test("at the counter: the applicant is found by number, papers come with the procedure", async () => {
    await seen("Thêm mới hồ sơ").click();
    await bed.page.getByLabel("Tên thủ tục").selectOption("1.004873");
    expect(await bed.page.locator(".paper-row").count()).toBe(2);
    await bed.page.getByLabel("CCCD/ CMND/ Hộ chiếu").fill("099190000000");
    await bed.page.getByLabel("CCCD/ CMND/ Hộ chiếu").blur();
    await expect.poll(() => bed.page.getByLabel("Họ và tên").inputValue()).toBe("NGUYỄN THỊ MINH HOA");
    expect(await bed.page.getByLabel("Địa chỉ").isDisabled()).toBe(true);
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
    const sent = (body: string) => fetch(`${bed.portal.url}api/commit`, { method: "POST", body });
    expect((await sent("no json")).status).toBe(400);
    expect((await sent('{"kind":"pause","ids":["0"]}')).status).toBe(404);
    expect((await sent('{"kind":"nothing","ids":[]}')).status).toBe(400);
    const { rows } = (await (await fetch(`${bed.portal.url}api/dossiers`)).json()) as {
      rows: { id: string }[];
    };
    expect((await sent(JSON.stringify({ kind: "pause", ids: [rows[0]?.id], files: ["?"] }))).status).toBe(
      400,
    );
    expect((await fetch(`${bed.portal.url}../package.json`)).status).toBe(404);
    expect(await (await fetch(`${bed.portal.url}__log`)).json()).toEqual([]);
  });

  test("tells a taken port from others", async () => {
    const port = Number(new URL(bed.portal.url).port);
    await expect(startPortal({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("the second face", () => {
  test("shows no step's date, fetches it, and commits by an inner id and a number alone", async () => {
    const answered = bed.page.waitForResponse("**/ws/ho-so/tim*");
    await bed.page.goto(`${bed.portal.url}hai.html`);
    const { duLieu } = (await (await answered).json()) as {
      duLieu: { noiDung: { _id: string; soHoSo: string; congViec: { hetHan: string }[] }[] };
    };
    const row = duLieu.noiDung.find((one) => one.congViec[0]?.hetHan)!;
    expect(row._id).toMatch(/^[0-9a-f]{24}$/);
    expect(row.congViec[0]!.hetHan).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0700$/);
    const line = bed.page.locator("tbody tr", { hasText: row.soHoSo });
    expect(await bed.page.locator("thead").textContent()).not.toMatch(/hạn/i);
    await line.getByRole("button", { name: "Tác vụ" }).click();
    await bed.page.getByLabel("Tác vụ", { exact: true }).selectOption("T07");
    const sent = bed.page.waitForRequest("**/tac-vu");
    await bed.page.getByRole("button", { name: "Thực hiện" }).click();
    const request = await sent;
    expect(request.url()).toContain(`/ws/ho-so/${row._id}/`);
    expect(request.postData()).toBe("maTacVu=T07&ghiChu=");
    await expect
      .poll(() => bed.portal.log().at(-1))
      .toMatchObject({ kind: "pause", codes: [row.soHoSo], way: "task" });
  });
});
