/** Ten thousand dossiers: every row can be reached by wheel, key, reader and paper, though few are drawn at a time. */
import { beforeEach, describe, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
const COUNT = 10_000;
const codeOf = (n: number) => `H52.5.12-261120-${String(n).padStart(4, "0")}`;
const press = (key: string) => bed.page.keyboard.press(key);
const drawn = () => bed.page.locator("[data-long] [data-index]").count();
/** The code of the row that has the focus, and whether it stands in the window. */
const focused = (frames = 8) =>
  bed.page.evaluate(async (frames) => {
    for (let n = 0; n < frames; n++) await new Promise(requestAnimationFrame);
    const it = document.activeElement as HTMLElement;
    const { top, bottom } = it.getBoundingClientRect();
    return { code: it.title.split("\n")[0], seen: top >= -1 && bottom <= innerHeight + 1 };
  }, frames);
const settled = () =>
  bed.page.evaluate(async () => {
    for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame);
  });

/** Codes in the window from the top down, and how much of the list's part of it no row fills. */
const window_ = () =>
  bed.page.evaluate(() => {
    const list = document.querySelector("[data-long]")!;
    const inSight = (it: Element) => {
      const { top, bottom } = it.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    };
    const rows = [...list.querySelectorAll<HTMLElement>("[data-index]")].filter((it) => inSight(it) > 0);
    const filled = rows.reduce((sum, it) => sum + inSight(it), 0);
    return {
      codes: rows.map((it) => it.querySelector<HTMLElement>("[data-row]")!.title.split("\n")[0]!),
      empty: Math.max(0, Math.round(inSight(list) - filled)),
    };
  });

describe.each([
  ["the side panel", "gallery.showQueue(gallery.sayVi, gallery.heard, 'long')", 380, ".queue"],
  ["the office's page", "gallery.showOffice(gallery.sayVi, gallery.heard, 'long')", 1366, ".office"],
])("%s", (_, run, width, scope) => {
  beforeEach(async () => {
    await bed.page.setViewportSize({ width, height: 768 });
    await bed.page.evaluate(run);
    await settled();
  });

  test("scrolled through from end to end, each dossier is shown once and in its order", async () => {
    expect(await drawn()).toBeLessThan(80);
    await bed.page.setViewportSize({ width, height: 4_000 });
    const { met, empty } = await bed.page.evaluate(async () => {
      const list = document.querySelector("[data-long]")!;
      const met: string[] = [];
      let empty = 0;
      for (let before = -1; scrollY !== before; ) {
        for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
        const { top, bottom } = list.getBoundingClientRect();
        let open = Math.min(bottom, innerHeight) - Math.max(top, 0);
        for (const row of list.querySelectorAll<HTMLElement>("[data-index]")) {
          const at = row.getBoundingClientRect();
          const height = Math.min(at.bottom, innerHeight) - Math.max(at.top, 0);
          if (height <= 0) continue;
          open -= height;
          const code = row.querySelector<HTMLElement>("[data-row]")!.title.split("\n")[0]!;
          if (!met.includes(code, -200)) met.push(code);
        }
        empty = Math.max(empty, open);
        before = scrollY;
        scrollBy(0, innerHeight * 0.9);
      }
      return { met, empty };
    });
    expect(Math.round(empty)).toBeLessThanOrEqual(1);
    expect(met).toEqual(Array.from({ length: COUNT }, (_, n) => codeOf(n)));
    expect(bed.faults).toEqual([]);
  }, 120_000);

  test("the wheel finds rows wherever it leads, back as well as on", async () => {
    await bed.page.mouse.move(width - 100, 500);
    const at = () => bed.page.evaluate(() => scrollY);
    let before = await at();
    for (const turn of [900, 900, 40_000, 200_000, -900, -900, -120_000]) {
      await bed.page.mouse.wheel(0, turn);
      // The page takes the turn when it comes to it.
      await expect.poll(async () => Math.sign((await at()) - before)).toBe(Math.sign(turn));
      await settled();
      await settled();
      const { codes, empty } = await window_();
      expect(empty).toBeLessThanOrEqual(1);
      expect(codes.length).toBeGreaterThan(4);
      before = await at();
    }
  });

  test("a push of small steps, one each frame, goes all its way", async () => {
    const way = await bed.page.evaluate(async () => {
      for (let n = 0; n < 60; n++) {
        await new Promise(requestAnimationFrame);
        scrollBy(0, 100);
      }
      return scrollY;
    });
    expect(way).toBeGreaterThan(5_500);
  });

  test("by keyboard from the first to the last, a window at a time, and to either end at once", async () => {
    await press("j");
    expect(await focused()).toEqual({ code: codeOf(0), seen: true });
    await press("End");
    expect(await focused()).toEqual({ code: codeOf(COUNT - 1), seen: true });
    for (const key of ["ArrowUp", "k", "j"]) await press(key);
    expect(await focused()).toEqual({ code: codeOf(COUNT - 2), seen: true });
    await press("Home");
    expect(await focused()).toEqual({ code: codeOf(0), seen: true });
    await bed.page.setViewportSize({ width, height: 4_000 });
    let [before, presses] = [0, 0];
    for (; before < COUNT - 1; presses++) {
      await press("PageDown");
      const { code, seen } = await focused(2);
      const now = Number(code!.slice(-4));
      expect(seen).toBe(true);
      expect(now).toBeGreaterThan(before);
      expect(now - before).toBeLessThanOrEqual(4_000 / 50);
      before = now;
    }
    expect(presses).toBeGreaterThan(COUNT / 80);
    await press("PageUp");
    expect(Number((await focused()).code!.slice(-4))).toBeLessThan(COUNT - 1);
    await press("Enter");
    expect((await heard(bed.page)).at(-1)?.[0]).toBe("open");
  }, 120_000);

  test("the focus stays with its row while that is far out of the window", async () => {
    for (const key of ["j", "j", "j"]) await press(key);
    await bed.page.mouse.move(width - 100, 500);
    await bed.page.mouse.wheel(0, 150_000);
    await settled();
    expect((await window_()).codes).not.toContain(codeOf(2));
    expect(await focused()).toEqual({ code: codeOf(2), seen: false });
    await press("Tab");
    await press("Tab");
    expect(await focused()).toEqual({ code: codeOf(3), seen: true });
    await press("ArrowDown");
    expect(await focused()).toEqual({ code: codeOf(4), seen: true });
  });

  test("a row's menu opens after scrolling, its row stays while it stands open, and gets the focus back", async () => {
    await bed.page.evaluate("scrollTo(0, 250000)");
    await settled();
    const row = (await window_()).codes[3]!;
    await bed.page.getByRole("button", { name: `Việc với hồ sơ ${row}`, exact: true }).click();
    expect(await bed.page.getByRole("menu", { name: `Việc với hồ sơ ${row}` }).isVisible()).toBe(true);
    await bed.page.evaluate("scrollTo(0, 400000)");
    await settled();
    await press("Escape");
    expect(await bed.page.evaluate("document.activeElement.ariaLabel")).toBe(`Việc với hồ sơ ${row}`);
    await press("m");
    await bed.page.getByRole("menuitem", { name: "Đã xử lý" }).click();
    expect((await heard(bed.page)).at(-1)).toEqual(["mark", expect.anything(), row, { kind: "done" }]);
  });

  test("a tile leads to all of its dossiers, and words find a row that isn't drawn", async () => {
    const tile = bed.page.locator(".tile").first();
    const count = Number((await tile.locator("b").textContent())?.replace(".", ""));
    expect(count).toBeGreaterThan(2_000);
    await tile.click();
    await press("j");
    await press("End");
    expect(await bed.page.evaluate("document.activeElement.closest('[data-index]').dataset.index")).toBe(
      String(count - 1),
    );
    await tile.click();
    await bed.page.getByRole("searchbox").fill("9876");
    expect(await bed.page.locator("[data-row]").count()).toBe(1);
    expect(await seen(bed.page.locator("[data-row]"))).toContain(codeOf(9876));
    expect(await seen(bed.page.locator(scope))).toContain("1 trong 10.000 hồ sơ");
  });

  test("paper gets every row, before the browser looks", async () => {
    const sync = await bed.page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const there = document.querySelectorAll("[data-long] [data-index]").length;
      dispatchEvent(new Event("afterprint"));
      return [there, document.querySelectorAll("[data-long] [data-index]").length < 200];
    });
    expect(sync).toEqual([COUNT, true]);
    await bed.page.emulateMedia({ media: "print" });
    await expect.poll(drawn).toBe(COUNT);
    expect(await bed.page.locator(".room").count()).toBe(0);
    await bed.page.emulateMedia({ media: "screen" });
    await expect.poll(drawn).toBeLessThan(200);
  }, 60_000);

  test.each([
    ["as it is", width],
    ["zoomed to twice its size", width === 380 ? 300 : 683],
  ])("%s nothing stands in anybody's way", async (_, wide) => {
    await bed.page.setViewportSize({ width: wide, height: 384 });
    await bed.page.evaluate("scrollTo(0, 300000)");
    await settled();
    const { codes, empty } = await window_();
    expect([codes.length > 2, empty]).toEqual([true, 0]);
    expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await axeFindings(bed.page, scope)).toEqual([]);
  });
});

test("a reader hears which row of how many it is", async () => {
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long')");
  await press("j");
  await press("End");
  const row = bed.page.locator("li:has(:focus)");
  expect([await row.getAttribute("aria-posinset"), await row.getAttribute("aria-setsize")]).toEqual([
    "10000",
    "10000",
  ]);
  await bed.page.evaluate("gallery.showOffice(gallery.sayVi, gallery.heard, 'long')");
  await press("j");
  await press("End");
  expect(await bed.page.locator("table").getAttribute("aria-rowcount")).toBe("10001");
  expect(await bed.page.locator("tr:has(:focus)").getAttribute("aria-rowindex")).toBe("10001");
});

test("what is folded away is as long, and searched as well", async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long')");
  await bed.page.getByRole("button", { name: "2.500 hồ sơ không còn trong danh sách" }).click();
  const rows = bed.page.locator(".hidden-rows").last().locator("[data-index]");
  await bed.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
  await settled();
  expect(await rows.count()).toBeLessThan(80);
  expect(await seen(rows.last())).toContain("H52.5.12-261117-2499");
  await bed.page.getByLabel("Tìm theo mã hồ sơ", { exact: true }).fill("261117-1234");
  expect(await rows.count()).toBe(1);
  expect(await axeFindings(bed.page, ".queue")).toEqual([]);
});

test("a list of two hundred is drawn whole, without a word more than before", async () => {
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long', 200)");
  expect(await bed.page.locator(".items li").count()).toBe(200);
  expect(await bed.page.locator(".items [aria-setsize], .room, [data-long], .find").count()).toBe(0);
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long', 201)");
  expect(await bed.page.locator(".items li").count()).toBeLessThan(100);
});

test("the focus stays where it was when one more dossier makes the list long", async () => {
  await bed.page.setViewportSize({ width: 380, height: 768 });
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long', 200)");
  await bed.page.locator('[data-index="150"] [data-row]').focus();
  await bed.page.evaluate("gallery.showQueue(gallery.sayVi, gallery.heard, 'long', 201)");
  expect(await bed.page.locator("[data-long]").count()).toBe(1);
  expect(await focused()).toEqual({ code: codeOf(150), seen: true });
});
