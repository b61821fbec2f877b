/** Where the focus is after something was done on our own pages, and where its answer stands. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";

/** What it is called, or its id where it has no words. */
const focused = (at: ReturnType<typeof optionsPage>) =>
  at.page().evaluate(() => {
    const it = document.activeElement;
    return it?.getAttribute("aria-label") || it?.textContent?.trim() || it?.id || "";
  });
const press = async (at: ReturnType<typeof optionsPage>, what: string) => {
  await at.button(what).focus();
  await at.page().keyboard.press("Enter");
};

describe("the data", () => {
  const at = optionsPage("data");
  test.each(["Giữ lại", "Xóa hẳn"])("wiping gives the focus back to its button: %s", async (answer) => {
    await at.show();
    await press(at, "Xóa toàn bộ dữ liệu…");
    await expect.poll(() => focused(at)).toBe("Giữ lại");
    await press(at, answer);
    await expect.poll(() => focused(at)).toBe("Xóa toàn bộ dữ liệu…");
  });
});

describe("the hours", () => {
  const at = optionsPage("hours");
  test("a field that was taken by Enter keeps the focus", async () => {
    await at.show();
    await at.field("Thứ Hai").fill("7:30–11:30");
    await at.page().keyboard.press("Enter");
    await expect.poll(async () => (await at.told()).length).toBe(1);
    await expect.poll(() => focused(at)).toBe("dh-hours-mon");
  });
});

describe("the procedures", () => {
  const at = optionsPage("procedures");
  test("one that is taken over leaves the focus on what stands in its place; a page more, on what came", async () => {
    await at.show([], { own: 60 });
    await press(at, "Bỏ thủ tục 2.100003");
    await expect.poll(() => focused(at)).toBe("Sửa thủ tục 2.100004");
    for (const left of [290, 190, 90]) await press(at, `Xem thêm ${left} thủ tục`);
    await expect.poll(() => focused(at)).toBe("Nhận thủ tục 1.005010");
  });
});

describe("the answer", () => {
  const at = optionsPage("counting");
  const answer = (id: string) => at.card(id).locator(".answer");
  test("stands in the section in which something was done, in sight, and does not follow other presses", async () => {
    await at.show();
    const last = at.card("clocks").getByRole("radio").last();
    await last.scrollIntoViewIfNeeded();
    await last.check();
    await expect.poll(() => answer("clocks").textContent()).toBe("Đã lưu");
    await expect(inSight(answer("clocks").locator(".saved"))).resolves.toBe(true);
    await at.card("counting").getByRole("heading").first().click();
    expect(await at.page().locator(".saved").count()).toBe(1);
    expect(await answer("clocks").textContent()).toBe("Đã lưu");
  });
  test("what went wrong is said where it was asked for; what nobody asked for, at the top", async () => {
    await at.show([], { fault: "Chưa lưu được" });
    expect(await at.page().locator(".pages > .notice").count()).toBe(1);
    await at.show([], { refuses: "Chưa lưu được" });
    await at.card("clocks").getByRole("radio").last().click();
    await answer("clocks").getByRole("alert").waitFor();
    await expect(inSight(answer("clocks").getByRole("alert"))).resolves.toBe(true);
    expect(await at.page().locator(".notice").count()).toBe(1);
  });
  const inSight = (where: ReturnType<typeof answer>) =>
    where.evaluate((el) => {
      const { top, bottom } = el.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
});
