import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
});
const show = (what: string, ...more: unknown[]) =>
  bed.page.evaluate(
    `gallery.show${what}(${["gallery.sayVi", "gallery.heard", ...more.map((it) => JSON.stringify(it))].join()})`,
  );
const options = async (at: string, ...more: unknown[]) => {
  await show("Options", ...more);
  await bed.page.locator(`.contents a[href="#dh-${at}"]`).click();
};
const button = (name: string) => bed.page.getByRole("button", { name });
const fitsTheWindow = () => bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth");

test("queue: the tiles count, and each narrows the list to its dossiers", async () => {
  await show("Queue");
  expect(await bed.page.locator(".item").count()).toBe(8);
  await button("3 quá hạn").click();
  expect(await bed.page.locator(".item").count()).toBe(2);
  expect(await button("3 quá hạn").getAttribute("aria-pressed")).toBe("true");
  await button("Xem tất cả").click();
  expect(await bed.page.locator(".item").count()).toBe(8);
  expect(await button("3 ngày chưa xử lý").count()).toBe(0);
  expect(await seen(bed.page.locator(".item").first())).toContain("H52.5.12-261120-0002");
  expect(await seen(bed.page.locator(".item").nth(2))).toContain("\nĐăng ký kết hôn · ");
  expect(await seen(bed.page.locator(".tile.paused"))).toContain("2 thiếu văn bản");
  expect(bed.faults).toEqual([]);
});

test("queue: a dossier is opened by mouse and by keyboard, in its own portal", async () => {
  await show("Queue");
  await bed.page.locator(".item").first().click();
  await bed.page.locator(".item").nth(3).focus();
  await bed.page.keyboard.press("Enter");
  expect(await heard(bed.page)).toEqual([
    ["open", "https://datdai.mau.gov.vn", "H52.5.12-261120-0002"],
    ["open", "https://datdai.mau.gov.vn", "H52.5.12-261120-0008"],
  ]);
});

test("queue: with several portals it can be narrowed to one, with one there is no choice", async () => {
  await show("Queue");
  await bed.page.getByLabel("Chọn cổng").selectOption("https://datdai.mau.gov.vn");
  expect(await heard(bed.page)).toEqual([["portal", "https://datdai.mau.gov.vn"]]);
  await show("Queue", "quiet");
  expect(await bed.page.getByLabel("Chọn cổng").count()).toBe(0);
});

test("queue: with nothing in work it still says how much of the lists was seen, and what is in none any more", async () => {
  await show("Queue", "done");
  expect(await seen(bed.page.locator(".empty"))).toContain("Không còn hồ sơ đang xử lý");
  expect(await seen(bed.page.locator(".seen"))).toContain("Hồ sơ cần xử lý");
  expect(await bed.page.locator(".tile, .items").count()).toBe(0);
  await button("3 hồ sơ không còn trong danh sách").click();
  expect(await bed.page.locator(".hidden-rows li").count()).toBe(3);
  expect(await fitsTheWindow()).toBe(true);
  expect(await axeFindings(bed.page, ".queue")).toEqual([]);
});

test("queue: empty and error say what to do", async () => {
  await show("Queue", "empty");
  await button("Cho phép một cổng").click();
  await show("Queue", "fault");
  expect(await seen(bed.page.getByRole("alert"))).toContain("Dữ liệu đã lưu không bị mất.");
  await button("Thử lại").click();
  expect(await heard(bed.page)).toEqual([["options"], ["retry"]]);
});

test("options: hours are typed as people write them; what is wrong is said and not told on", async () => {
  await options("hours");
  const field = bed.page.getByLabel("Thứ Ba", { exact: true });
  await field.fill("7h - 11h30; 13h30 - 16h30");
  await field.press("Tab");
  const change = (await heard(bed.page)).at(-1) as [string, { officeHours: Record<string, string[]> }];
  expect(change[1].officeHours.tue).toEqual(["07:00-11:30", "13:30-16:30"]);
  expect(change[1].officeHours.mon).toEqual(["07:30-11:30", "13:30-17:00"]);
  await bed.page.getByLabel("Thứ Tư", { exact: true }).fill("11:30-7:30");
  await bed.page.keyboard.press("Tab");
  expect((await heard(bed.page)).length).toBe(1);
  expect(await seen(bed.page.getByText("kết thúc trước khi bắt đầu"))).toContain("«11:30-7:30»");
});

test("options: a week without any working time is not told on", async () => {
  await options("hours");
  for (const day of ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu"]) {
    await bed.page.getByLabel(day, { exact: true }).fill("");
    await bed.page.keyboard.press("Tab");
  }
  expect((await heard(bed.page)).length).toBe(4);
  expect(await bed.page.getByText("Cả tuần không có giờ làm việc nào").count()).toBe(1);
});

test("options: counting, its pause rule and a portal's own way", async () => {
  await options("counting");
  await bed.page.getByLabel("Cách tính", { exact: true }).selectOption("calendar-days");
  await bed.page.getByLabel("motcua.mau.gov.vn tính theo cách riêng").check();
  const told = (await heard(bed.page)) as [string, { counting: { default: object; portals: object } }][];
  expect(told[0]![1].counting.default).toMatchObject({ counting: "calendar-days" });
  expect(told[1]![1].counting.portals).toMatchObject({
    "https://motcua.mau.gov.vn": { counting: "calendar-days", resume: "shift", cutoff: null },
  });
});

test("options: a number out of its bounds is put back", async () => {
  await options("counting");
  const field = bed.page.getByLabel("Sắp đến hạn khi còn");
  await field.fill("60");
  await field.press("Tab");
  await field.fill("0");
  await field.press("Tab");
  expect(await heard(bed.page)).toEqual([["change", { soon: { minutes: 60 } }]]);
  expect(await field.inputValue()).toBe("60");
});

test("options: what a policy fixes can't be changed and says so", async () => {
  await options("counting", ["soon", "counting.default"]);
  expect(await bed.page.getByLabel("Sắp đến hạn khi còn").isDisabled()).toBe(true);
  expect(await bed.page.getByLabel("Cách tính", { exact: true }).isDisabled()).toBe(true);
  expect(await bed.page.getByText("Cơ quan đã quy định sẵn mục này.").count()).toBe(2);
});

test("options: portals are allowed and taken back one by one; an address is cut to its origin", async () => {
  await options("portals");
  await button("Ngừng đọc motcua.mau.gov.vn").click();
  await button("Cho phép đọc datdai.mau.gov.vn").click();
  const field = bed.page.getByLabel("Thêm cổng theo địa chỉ");
  for (const wrong of ["chrome://settings", "ftp://mot-cua.example.gov.vn", "một cửa"]) {
    await field.fill(wrong);
    await field.press("Enter");
    expect(await bed.page.getByText("Địa chỉ này không đúng dạng").count()).toBe(1);
  }
  await field.fill("mot-cua.example.gov.vn/ho-so?id=3");
  await field.press("Enter");
  expect(await heard(bed.page)).toEqual([
    ["remove", "https://motcua.mau.gov.vn"],
    ["allow", "https://datdai.mau.gov.vn"],
    ["allow", "https://mot-cua.example.gov.vn"],
  ]);
});

test("options: wiping takes two clicks, and the first can be taken back", async () => {
  await options("data");
  await button("Xóa toàn bộ dữ liệu…").click();
  await button("Giữ lại").click();
  await button("Xóa toàn bộ dữ liệu…").click();
  await bed.page.getByLabel("Xóa cả cài đặt").check();
  await button("Xóa hẳn").click();
  expect(await heard(bed.page)).toEqual([["wipe", { settings: true }]]);
});

test("options: settings are read from a file", async () => {
  await options("data");
  await bed.page
    .getByLabel("Nhập cài đặt")
    .and(bed.page.locator("input"))
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from('{"soon":1}') });
  await expect.poll(() => heard(bed.page)).toEqual([["import", '{"soon":1}']]);
});

test("first run: portal, hours and queue, all on one page", async () => {
  await show("Welcome");
  await bed.page.getByLabel("7:00–11:30, 13:30–17:00").check();
  await button("Mở việc cần làm").click();
  const told = (await heard(bed.page)) as [string, { officeHours: Record<string, string[]> }][];
  expect(told[0]![1].officeHours).toMatchObject({ mon: ["07:00-11:30", "13:30-17:00"], sat: [] });
  expect(told[1]).toEqual(["done"]);
});

test("first run: hours that the agency has fixed say so, and can't be changed", async () => {
  await show("Welcome");
  expect(await bed.page.locator(".locked").count()).toBe(0);
  await show("Welcome", ["officeHours"]);
  expect(await bed.page.locator(".locked").allInnerTexts()).toEqual(["Cơ quan đã quy định sẵn mục này."]);
  expect(await bed.page.getByLabel("7:00–11:30, 13:30–17:00").isDisabled()).toBe(true);
});

test("toolbar: asks for this portal only, and says when it is read or no portal at all", async () => {
  await show("Popup", false);
  await button("Cho phép cổng này").click();
  expect(await heard(bed.page)).toEqual([["allow", "https://motcua.mau.gov.vn"]]);
  await show("Popup", true);
  expect(await seen(bed.page.locator("main"))).toContain("Đang đọc motcua.mau.gov.vn");
  expect(await button("Cho phép cổng này").count()).toBe(0);
  await show("Popup", null, null);
  expect(await seen(bed.page.locator("main"))).toContain("Trang này không phải cổng một cửa");
});

test("slip: what is to be brought, no whole law where it need not be, and a button that prints", async () => {
  await show("Slip");
  expect(await bed.page.getByRole("list").first().getByRole("listitem").allInnerTexts()).toEqual([
    "Giấy chứng sinh",
    "Giấy xác nhận tình trạng hôn nhân (bản đã có hết hiệu lực, cần bản mới)",
    "Hộ chiếu (chỉ xuất trình)",
  ]);
  expect(await bed.page.getByText("Văn bản ủy quyền").innerText()).toMatch(/^.{60,125} …$/u);
  expect(await seen(bed.page.locator("main"))).toContain("thứ Hai 23/11/2026, 15:40");
  await button("In phiếu").click();
  expect(await heard(bed.page)).toEqual([["print"]]);
  await show("Slip", true);
  expect(await seen(bed.page.locator("main"))).toContain("không phải nộp thêm");
});

test.each([
  ["Queue", []],
  ["Queue", ["quiet"]],
  ["Queue", ["empty"]],
  ["Queue", ["fault"]],
  ["Options", [["soon"]]],
  ["Welcome", []],
  ["Welcome", [["officeHours"]]],
  ["Popup", [false]],
  ["Popup", [true]],
  ["Slip", []],
])("%s %j: axe finds nothing wrong, and nothing is wider than the window", async (what, more) => {
  await show(what, ...more);
  expect(await axeFindings(bed.page, "main")).toEqual([]);
  expect(await fitsTheWindow()).toBe(true);
});
