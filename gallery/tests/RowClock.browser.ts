import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
const show = (widths: number[], say = "sayVi") =>
  bed.page.evaluate(
    `gallery.showClocks(document.querySelector("main"), gallery.${say}, ${JSON.stringify(widths)}, gallery.heard)`,
  );
/** Each line as a person sees it. */
const lines = async (one: Locator) =>
  (
    await one.locator(".first, .second").evaluateAll((all) =>
      all.map((line) =>
        [...line.children]
          .filter((it) => it.checkVisibility())
          .map((it) => it.textContent)
          .join(""),
      ),
    )
  ).join("\n");
const clock = (n: number) => bed.page.locator("[data-dung-hen=clock]").nth(n);

test("a row's clock says the step and the dossier, and its host says all of it", async () => {
  await show([230]);
  expect(await lines(clock(1))).toBe("Bước còn 1g20'\nHồ sơ còn 1 ngày · 23/11");
  expect(await clock(1).locator("[data-dossier]").getAttribute("data-dossier")).toBe("H52.5.12-261118-0001");
  expect(await clock(1).locator(".vh").textContent()).toContain(
    "Bước «Thẩm định hồ sơ» còn 1 giờ 20 phút làm việc",
  );
  expect(bed.faults).toEqual([]);
});

test("a narrow cell gets slim words, never grows, and cuts nothing off", async () => {
  await show([90]);
  expect(await lines(clock(1))).toBe("còn 1g20'\nhẹn 23/11");
  const boxes = await bed.page.locator("table div[data-dung-hen]").evaluateAll((all) =>
    all.map((host) => {
      const pill = host.shadowRoot!.querySelector(".pill")!;
      const head = [...pill.querySelectorAll(".head")].find((it) => it.checkVisibility())!;
      return {
        cell: host.parentElement!.getBoundingClientRect().width,
        pill: pill.getBoundingClientRect().width,
        cut: head.scrollWidth > head.clientWidth,
      };
    }),
  );
  expect(boxes.length).toBeGreaterThan(9);
  for (const box of boxes) {
    expect(box.cell).toBe(90);
    expect(box.pill).toBeLessThanOrEqual(90);
    expect(box.cut).toBe(false);
  }
});

test("a cell of the middle width keeps whose time it is", async () => {
  await show([125]);
  expect(await lines(clock(1))).toBe("Bước còn 1g20'\nHẹn trả 23/11");
});

test("no column of the portal grows because of a clock", async () => {
  const width = () => bed.page.locator("#c").evaluate((it) => it.getBoundingClientRect().width);
  await bed.page.evaluate(
    `document.querySelector("main").innerHTML =
      "<table class=portal><tr><td id=c>Đang xử lý</td><td>một tên thủ tục dài để chia chỗ</td></tr></table>"`,
  );
  const before = await width();
  await bed.page.evaluate(`gallery.clockInto(document.querySelector("#c"), gallery.sayVi, "soon")`);
  expect(await width()).toBe(before);
});

test("the exact moment stands there on hover and on focus, and goes with Esc", async () => {
  await show([230]);
  const tip = clock(1).locator(".tip");
  await clock(1).hover();
  await expect.poll(() => seen(tip)).toContain("hạn hôm nay 17:00");
  await bed.page.mouse.move(1000, 700);
  await expect.poll(() => tip.count()).toBe(0);
  await clock(1).getByRole("button").focus();
  await expect.poll(() => tip.isVisible()).toBe(true);
  await bed.page.keyboard.press("Escape");
  expect(await tip.count()).toBe(0);
});

test("the exact moment goes when the page scrolls, and comes again in a cell that was moved", async () => {
  await show([230]);
  const tip = clock(1).locator(".tip");
  await clock(1).hover();
  await expect.poll(() => tip.count()).toBe(1);
  await bed.page.evaluate(`document.querySelector("main").dispatchEvent(new Event("scroll"))`);
  expect(await tip.count()).toBe(0);
  await bed.page.mouse.move(1000, 700);
  await clock(1).hover();
  await bed.page.evaluate(
    `{ const it = document.querySelectorAll("[data-dung-hen=clock]")[1]; it.parentElement.append(it) }`,
  );
  await bed.page.mouse.move(1000, 700);
  await clock(1).hover();
  await expect
    .poll(() => tip.evaluateAll((all) => all.filter((it) => it.matches(":popover-open")).length))
    .toBe(1);
});

test("a click on a clock asks for the reasons and is none on the row", async () => {
  await show([230]);
  await bed.page.evaluate(`document.querySelector("table").onclick = () => gallery.heard("row")`);
  await clock(1).click();
  await clock(0).getByRole("button").focus();
  await bed.page.keyboard.press("Enter");
  expect(await heard(bed.page)).toEqual([
    ["open", "H52.5.12-261118-0001"],
    ["open", "H52.5.12-261118-0001"],
  ]);
});

test("more clocks are no more listeners, and none is left when they go", async () => {
  const cdp = await bed.page.context().newCDPSession(bed.page);
  await cdp.send("Performance.enable");
  const counted = async () => {
    for (let n = 0; n < 3; n++) await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find((it) => it.name === "JSEventListeners")!.value;
  };
  const withClocks = async (many: number) => {
    await bed.page.evaluate(`gallery.manyClocks(document.querySelector("main"), gallery.sayVi, ${many})`);
    const listeners = await counted();
    await bed.page.evaluate("gallery.noClocks()");
    return listeners;
  };
  const before = await counted();
  const one = await withClocks(1);
  expect(one).toBeGreaterThan(before);
  expect(await withClocks(60)).toBe(one);
  expect(await counted()).toBe(before);
  expect(await bed.page.locator("[data-dung-hen=clock]").count()).toBe(0);
});

test("a document that the page empties and writes anew hears its clocks again", async () => {
  await bed.page.evaluate(`gallery.clockOver(gallery.sayVi, gallery.heard)`);
  await bed.page.getByRole("button").click();
  expect(await heard(bed.page)).toEqual([["open", "H52.5.12-261118-0001"]]);
});

test("an update that changes no word touches nothing; one that does, changes it in place", async () => {
  const result = (await bed.page.evaluate(
    `gallery.updateTwice(document.querySelector("main"), gallery.sayVi)`,
  )) as {
    same: number;
    changed: number;
    text: string;
  };
  expect(result.same).toBe(0);
  expect(result.changed).toBeGreaterThan(0);
  expect(result.text).toContain("trễ 2g40'");
});

test("who wants no motion gets none, and forced colours keep the shape", async () => {
  await show([230]);
  await clock(1).hover();
  const style = (selector: string, what: string) =>
    clock(1)
      .locator(selector)
      .evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), what);
  expect(await style(".tip", "animation-name")).toBe("none");
  await bed.page.emulateMedia({ reducedMotion: "no-preference", forcedColors: "active" });
  expect(await style(".tip", "animation-name")).toBe("dh-fade");
  expect(await style(".pill", "border-top-style")).toBe("solid");
  expect(await style(".pill", "border-top-color")).not.toBe("rgba(0, 0, 0, 0)");
});

test.each(["sayVi", "sayEn"])("axe finds nothing wrong in any state (%s)", async (say) => {
  await show([230, 90], say);
  expect(await axeFindings(bed.page, "table")).toEqual([]);
});
