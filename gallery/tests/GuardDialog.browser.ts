import { beforeEach, expect, test } from "vitest";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed();
beforeEach(async () => {
  // A portal's own button, on which the officer stood when the guard spoke.
  await bed.page.evaluate(
    `document.querySelector("main").innerHTML = "<input id=note><button id=commit>Xác nhận</button>";
     document.querySelector("#commit").focus()`,
  );
});
const show = (options = {}, say = "sayVi") =>
  bed.page.evaluate(
    `void gallery.showGuard(document.querySelector("main"), gallery.${say}, gallery.heard, ${JSON.stringify(options)})`,
  );
const button = (name: string) => bed.page.getByRole("button", { name });
const dialog = () => bed.page.getByRole("dialog");

test("it says what is missing, that nothing happened, what is in order and what to do", async () => {
  await show();
  const text = await seen(dialog());
  expect(text).toContain("Chưa có văn bản chứng minh việc tạm dừng");
  expect(text).toContain("Chưa tạm dừng hồ sơ H52.5.12-261118-0001");
  expect(text).toContain("Lần tạm dừng đầu tiên");
  expect(text).toContain("Đính kèm văn bản, tài liệu chứng minh rồi xác nhận lại.");
  expect(await dialog().getAttribute("aria-modal")).toBe("true");
  expect(bed.faults).toEqual([]);
});

test("focus goes in, stays in, and returns to where it was", async () => {
  await show();
  const focused = () =>
    bed.page.evaluate(
      `document.activeElement.shadowRoot?.activeElement?.textContent ?? document.activeElement.id`,
    );
  expect(await focused()).toBe("Đính kèm văn bản");
  const seen = [];
  for (let i = 0; i < 4; i++) {
    await bed.page.keyboard.press("Tab");
    seen.push(await focused());
  }
  expect(seen).toEqual(["Quay lại", "Vẫn tạm dừng…", "Đính kèm văn bản", "Quay lại"]);
  await bed.page.keyboard.press("Escape");
  expect(await heard(bed.page)).toEqual([["back"]]);
  expect(await focused()).toBe("commit");
});

test("going back and attaching say so, once", async () => {
  await show();
  await button("Đính kèm văn bản").click();
  await show({ stay: true });
  await button("Quay lại").dblclick();
  await button("Đính kèm văn bản").click();
  expect(await heard(bed.page)).toEqual([["attach"], ["back"]]);
});

test("going on anyway asks for a reason of ten characters and then takes it", async () => {
  await show();
  await button("Vẫn tạm dừng").click();
  const field = bed.page.getByLabel("Lý do vẫn thực hiện");
  await expect
    .poll(() => field.evaluate((it) => it === (it.getRootNode() as ShadowRoot).activeElement))
    .toBe(true);
  await button("Vẫn tạm dừng").click();
  await field.fill("   ngắn    ");
  await button("Vẫn tạm dừng").click();
  expect(await seen(bed.page.getByRole("alert"))).toBe("Lý do cần ít nhất 10 ký tự, còn thiếu 6.");
  expect(await heard(bed.page)).toEqual([]);
  await field.fill("  Công dân xin bổ sung sau  ");
  await button("Vẫn tạm dừng").click();
  expect(await heard(bed.page)).toEqual([["anyway", "Công dân xin bổ sung sau"]]);
});

test("a forged click is no answer", async () => {
  await show();
  await button("Vẫn tạm dừng").click();
  await bed.page.getByLabel("Lý do vẫn thực hiện").fill("Công dân xin bổ sung sau");
  await bed.page.evaluate(`{
    const root = document.querySelector("[data-dung-hen=guard]").shadowRoot;
    for (const it of root.querySelectorAll("button")) {
      it.click();
      it.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
    }
    root.querySelector("dialog").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  }`);
  expect(await heard(bed.page)).toEqual([]);
  expect(await dialog().isVisible()).toBe(true);
});

test("keys typed into it are none of the page's, and the page behind takes no click", async () => {
  await bed.page.evaluate(`for (const type of ["keydown", "keypress", "keyup", "input"])
    document.addEventListener(type, () => gallery.heard(type));
    document.querySelector("#commit").onclick = () => gallery.heard("commit")`);
  await show();
  await button("Vẫn tạm dừng").click();
  await bed.page.keyboard.type("abc");
  await bed.page.locator("#commit").click({ force: true });
  expect(await heard(bed.page)).toEqual([]);
});

test("in a low window the buttons stay in sight while the text scrolls", async () => {
  await bed.page.setViewportSize({ width: 1093, height: 420 });
  await show({ many: true });
  await button("Vẫn tạm dừng").click();
  const box = (await dialog().boundingBox())!;
  expect(box.height).toBeLessThanOrEqual(388);
  for (const name of ["Đính kèm văn bản", "Quay lại", "Vẫn tạm dừng"]) {
    const it = (await button(name).boundingBox())!;
    expect(it.y + it.height).toBeLessThan(box.y + box.height);
  }
});

test("level stop offers no way on; no upload, no way to it", async () => {
  await show({ stop: true, canAttach: false });
  expect(await dialog().getByRole("button").allInnerTexts()).toEqual(["Quay lại"]);
});

test("in bulk it says how many and which; other actions have their own words", async () => {
  await show({ many: true, kind: "cancel" });
  const text = await seen(dialog());
  expect(text).toContain("Chưa hủy 6 hồ sơ đã chọn");
  expect(text).toContain("H52.5.12-261118-0011 và 1 hồ sơ khác");
  expect(await button("Vẫn hủy").isVisible()).toBe(true);
});

test.each([
  ["sayVi", {}],
  ["sayVi", { many: true }],
  ["sayEn", { many: true, stop: true }],
])("axe finds nothing wrong (%s %o)", async (say, options) => {
  await show(options, say);
  if (!("stop" in options)) await button("Vẫn tạm dừng").click();
  expect(await axeFindings(bed.page, "[data-dung-hen]")).toEqual([]);
});
