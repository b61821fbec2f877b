import { expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
const show = (what: string, people = "page", say = "sayVi") =>
  bed.page.evaluate(`gallery.showLetter(gallery.${say}, gallery.heard, "${what}", "${people}")`);
const button = (name: string) => bed.page.getByRole("button", { name, exact: true });
const field = (name: string) => bed.page.getByLabel(name, { exact: true });
const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes

test.each([
  ["late", "page", "sayVi"],
  ["early", "none", "sayVi"],
  ["again", "none", "sayVi"],
  ["elsewhere", "none", "sayVi"],
  ["first", "page", "sayEn"],
  ["none", "page", "sayVi"],
  ["fault", "page", "sayVi"],
])("%s, %s, %s: axe finds nothing wrong, and nothing is wider than the window", async (what, people, say) => {
  for (const width of [1366, 683]) {
    await bed.page.setViewportSize({ width, height: 768 });
    await show(what, people, say);
    expect(await axeFindings(bed.page, "main")).toEqual([]);
    expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  }
  expect(bed.faults).toEqual([]);
});

test("no date is proposed; one that can't be is refused in words, where it is typed", async () => {
  await show("late");
  expect(await field("Ngày trả mới").inputValue()).toBe("");
  const sheet = bed.page.locator(".sheet");
  for (const [typed, word] of [
    ["21/11/2026", "Hôm đó cơ quan nghỉ."],
    ["23/11/2026 12:00", "Giờ đó ngoài giờ làm việc."],
    ["20/11/2026 15:40", "Phải sau lúc này."],
    ["tuần sau", "Ghi ngày như"],
  ]) {
    await field("Ngày trả mới").fill(typed!);
    expect(await seen(bed.page.locator("#new-date-fault")), typed).toContain(word!);
    expect(await field("Ngày trả mới").getAttribute("aria-invalid")).toBe("true");
    expect(await seen(sheet)).toContain("trả kết quả đến ……");
  }
  await field("Ngày trả mới").fill("23/11/2026");
  expect(await seen(bed.page.locator(".fill"))).toContain("thứ Hai 23/11/2026, 17:00");
  expect(await seen(sheet)).toContain("đến 17 giờ 00, ngày 23 tháng 11 năm 2026");
});

test("printing, copying and noting each say once that the letter was made; without a reason none does", async () => {
  await show("late");
  await field("Ngày trả mới").fill("23/11/2026 15:00");
  await button("In phiếu (A4)").click();
  expect(await heard(bed.page)).toEqual([]);
  await button("Dùng: Khâu thẩm định hồ sơ của cơ quan chậm so với thời gian quy định").click();
  await button("In phiếu (A4)").click();
  const [[keep, letter] = [], ...more] = await heard(bed.page);
  expect([keep, more]).toEqual(["keep", [["print"]]]);
  const newDue = NOW + 3 * 1440 - 40;
  expect(letter).toMatchObject({ by: "Lê Thị Lan", newDue });
  expect(JSON.stringify(letter)).not.toMatch(/Nguyễn|001099012345/);
  await button("Chép nội dung").click();
  await bed.page.getByText("Đã chép nội dung phiếu.").waitFor();
  const copied = String((await heard(bed.page)).at(-1)?.[1]);
  expect(copied).toContain("Kính gửi: Ông/Bà/Tổ chức Nguyễn Thị Mẫu");
  expect(copied).toContain("Lý do: Khâu thẩm định hồ sơ của cơ quan chậm so với thời gian quy định.");
  await button("Bỏ ghi nhận").click();
  expect((await heard(bed.page)).at(-1)).toEqual(["drop"]);
  expect(await button("Bỏ ghi nhận").count()).toBe(0);
});

test("an old letter's note is taken back only once that was asked", async () => {
  await show("again");
  await button("Bỏ ghi nhận").click();
  await bed.page.getByText("Bỏ ghi nhận phiếu lập ngày 18/11/2026?").waitFor();
  expect(await axeFindings(bed.page, "main")).toEqual([]);
  await button("Giữ lại").click();
  expect(await heard(bed.page)).toEqual([]);
  await button("Bỏ ghi nhận").click();
  await button("Bỏ ghi nhận").click();
  expect(await heard(bed.page)).toEqual([["drop"]]);
});

test("a letter that another machine's file tells of is warned about, and isn't this machine's to take back", async () => {
  await show("elsewhere");
  await bed.page.getByText("đã có phiếu xin lỗi lập 19/11/2026").waitFor();
  expect(await button("In phiếu (A4)").isDisabled()).toBe(true);
  expect(await button("Bỏ ghi nhận").count()).toBe(0);
});

test("a number is no name of who made it", async () => {
  await show("late");
  await field("Người lập phiếu").fill("Lan 0912345678");
  await field("Lý do chậm").fill("x");
  await field("Ngày trả mới").fill("23/11/2026 15:00");
  await button("In phiếu (A4)").click();
  expect(await seen(bed.page.locator("#by-fault"))).toContain("không ghi số");
  expect(await heard(bed.page)).toEqual([]);
});

test("on A4 the sheet stands alone on one page, nothing cut off", async () => {
  await show("late");
  await field("Lý do chậm").fill("Chờ kết quả xác minh. ".repeat(22));
  await field("Ngày trả mới").fill("23/11/2026 15:00");
  const session = await bed.page.context().newCDPSession(bed.page);
  const { data } = await session.send("Page.printToPDF", { preferCSSPageSize: true });
  const sheets = Buffer.from(data, "base64")
    .toString("latin1")
    .match(/\/MediaBox \[[^\]]+\]/g);
  expect(sheets).toHaveLength(1);
  await bed.page.emulateMedia({ media: "print" });
  await bed.page.setViewportSize({ width: 624, height: 970 }); // A4 within its edges
  expect(await bed.page.locator(".fill").isVisible()).toBe(false);
  const cut = await bed.page.evaluate(
    "[...document.querySelectorAll('.sheet p')].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.textContent)",
  );
  expect(cut).toEqual([]);
});
