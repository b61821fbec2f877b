import { expect, test } from "vitest";
import { STATES } from "../samples.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
const show = (options: object, say = "sayVi") =>
  bed.page.evaluate(
    `void gallery.showPanel(document.querySelector("main"), gallery.${say}, gallery.heard, ${JSON.stringify(options)})`,
  );
const panel = () => bed.page.locator("[data-dung-hen=dossier] .dock");
const box = async () => (await panel().locator(".panel, .tab-btn").boundingBox())!;

test("one number first, then the line, the rows, and the reasons one click away", async () => {
  await show({ state: "soon" });
  expect(await seen(panel().getByRole("heading", { level: 2 }))).toBe("Bước còn 1 giờ 20 phút");
  const text = await seen(panel());
  for (const said of [
    "Thẩm định hồ sơ",
    "bây giờ 15:40",
    "nhận 18/11",
    "hạn bước 17:00",
    "hẹn trả 23/11 16:30",
  ])
    expect(text.replaceAll("\u00a0", " ")).toContain(said);
  expect(text).toContain("1 lần · có văn bản");
  expect(text).not.toContain("Hạn bước đọc từ trang");
  await bed.page.getByRole("button", { name: "Vì sao?" }).click();
  expect(await seen(panel())).toContain("Hạn bước đọc từ trang (cột «Hạn xử lý»).");
  expect(await seen(panel())).toContain("Tiếp nhận: từ 18/11 8:15 · xong đúng hạn");
  expect(bed.faults).toEqual([]);
});

test("the timeline hatches the pause and puts each moment where it belongs", async () => {
  await show({ state: "soon" });
  const x = (selector: string) =>
    panel()
      .locator(selector)
      .first()
      .evaluate((it) => it.getBoundingClientRect().left);
  const [step, pause, now, stepDue, due] = await Promise.all(
    [".tl-part.soon", ".tl-pause", ".tl-mark.now", ".tl-mark.step-due", ".tl-mark.dossier-due"].map(x),
  );
  expect(pause!).toBeLessThan(step!);
  expect(step!).toBeLessThan(now!);
  expect(now!).toBeLessThan(stepDue!);
  expect(stepDue!).toBeLessThan(due!);
  const hatch = await panel()
    .locator(".tl-pause")
    .evaluate((it) => getComputedStyle(it).backgroundImage);
  expect(hatch).toContain("repeating-linear-gradient");
});

test.each(Object.keys(STATES))("labels of the timeline never touch each other (%s)", async (state) => {
  await show({ state });
  const boxes = await panel()
    .locator(".tl-text")
    .evaluateAll((all) =>
      all.map((it) => {
        const range = document.createRange();
        range.selectNodeContents(it);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const line = it.parentElement!.closest(".timeline")!.getBoundingClientRect();
        return { left, right, top, bottom, inside: left >= line.left - 1 && right <= line.right + 1 };
      }),
    );
  for (const [i, a] of boxes.entries()) {
    expect(a.inside).toBe(true);
    for (const b of boxes.slice(i + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  }
});

test("the unknown says what is missing, doubts and unread values are named", async () => {
  await show({ state: "unknown", doubts: true });
  const text = await seen(panel());
  expect(text).toContain("Chưa rõ hạn");
  expect(text).toContain("Trang không ghi hạn và thời hạn giải quyết.");
  expect(text).toContain("Hạn bước muộn hơn ngày hẹn trả.");
  expect(text).toContain("Hạn xử lý bước: ngày không đọc được trong «Hạn xử lý»");
  expect(text).toContain("Ngày tiếp nhận trực tuyến: không rõ giá trị đứng trước hay sau nhãn");
  expect(await panel().locator(".timeline").count()).toBe(0);
});

test("that the clock is stopped is said once, and only the hatching says when", async () => {
  await show({ state: "paused" });
  expect((await seen(panel())).match(/tạm dừng/gi)?.length).toBe(2); // the heading, and the row that counts pauses
  expect(await panel().locator(".tl-part.paused").count()).toBe(0);
  expect(await panel().locator(".tl-pause").count()).toBe(1);
});

test("it folds to a tab that still tells the time, and unfolds", async () => {
  await show({ state: "soon" });
  await bed.page.getByRole("button", { name: "Thu gọn bảng" }).click();
  expect(await seen(panel())).toBe("còn 1g20'");
  expect((await box()).width).toBeLessThan(130);
  await bed.page.getByRole("button", { name: "Mở bảng thời hạn: Bước còn 1 giờ 20 phút làm việc" }).click();
  expect(await heard(bed.page)).toEqual([
    ["fold", true],
    ["fold", false],
  ]);
});

test("it is moved by the keyboard, and to the other edge", async () => {
  await show({ state: "soon" });
  const before = await box();
  await bed.page.getByRole("button", { name: "Di chuyển bảng" }).focus();
  await bed.page.keyboard.press("ArrowDown");
  await bed.page.keyboard.press("ArrowDown");
  expect((await box()).y).toBeGreaterThan(before.y + 60);
  await bed.page.keyboard.press("ArrowLeft");
  expect((await box()).x).toBeLessThan(20);
});

test("it is dragged by its header, stays in the window, and says where it came to rest once", async () => {
  await show({ state: "soon" });
  const header = (await panel().locator("header b").boundingBox())!;
  await bed.page.mouse.move(header.x + 4, header.y + 4);
  await bed.page.mouse.down();
  await bed.page.mouse.move(400, 300, { steps: 4 });
  await bed.page.mouse.move(200, 2000, { steps: 4 });
  await bed.page.mouse.up();
  const said = await heard(bed.page);
  expect(said).toEqual([["move", { side: "left", top: 0.85 }]]);
  const { x, y } = await box();
  expect(x).toBeLessThan(20);
  expect(y).toBeLessThan(768 - 100);
});

test("the page around gets no wider and keeps its rules to itself", async () => {
  await bed.page.addStyleTag({
    content: "div{display:none!important;opacity:.2;transform:scale(.5);position:static}",
  });
  await show({ state: "late", side: "right" });
  expect(await panel().isVisible()).toBe(true);
  expect((await box()).width).toBeGreaterThan(300);
  expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  const style = await panel()
    .locator("h2")
    .evaluate((it) => [getComputedStyle(it).textTransform, getComputedStyle(it).fontFamily]);
  expect(style[0]).toBe("none");
  expect(style[1]).toContain("system-ui");
});

test.each([
  ...Object.keys(STATES).map((state) => ["sayVi", state]),
  ["sayEn", "soon"],
  ["sayEn", "unknown"],
] as [string, string][])("axe finds nothing wrong (%s, %s)", async (say, state) => {
  await show({ state, whyOpen: true, doubts: true }, say);
  expect(await axeFindings(bed.page, "[data-dung-hen]")).toEqual([]);
});
