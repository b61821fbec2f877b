/** The rules and grounds in the options, and every page in every width. */
import { describe, expect, test } from "vitest";
import { optionsPage } from "./options-page.ts";
import { axeFindings, seen } from "./test-page.ts";

const { page, show, button, field, told } = optionsPage("guard");

describe("rules and grounds", () => {
  test("each rule has words, a citation and a level; the default is not written down", async () => {
    await show();
    const rows = page().locator(".rules li");
    expect(await rows.count()).toBeGreaterThanOrEqual(19);
    for (const row of await rows.all()) {
      expect(await seen(row.locator("b"))).not.toMatch(/^[a-z-]+$/);
      // The quotation waits behind 'Vì sao?'.
      const cited = row.locator(".cited .muted");
      expect(await cited.isVisible()).toBe(false);
      await row.getByText("Vì sao?").click();
      expect((await seen(cited)).length).toBeGreaterThan(20);
    }
    const level = field("Mức của quy tắc: Tạm dừng mà chưa có văn bản chứng minh");
    await level.selectOption("stop");
    await level.selectOption("ask");
    expect((await told()).map((it) => it.guard.levels)).toEqual([{ "pause-paper": "stop" }, {}]);
  });
  test("a level that the agency has fixed is said and can't be changed; others can", async () => {
    await show(["guard.levels.pause-paper"], {
      parts: { guard: { levels: { "pause-paper": "stop" }, grounds: [] } },
    });
    const level = field("Mức của quy tắc: Tạm dừng mà chưa có văn bản chứng minh");
    expect([await level.isDisabled(), await level.inputValue()]).toEqual([true, "stop"]);
    expect(await page().getByText("Cơ quan đã quy định mức này.").count()).toBe(1);
    expect(await field("Mức của quy tắc: Tạm dừng lần thứ hai").isDisabled()).toBe(false);
  });
  test("grounds with their citation and field are added once and removed", async () => {
    await show();
    const add = async (name: string, citation: string, of = "") => {
      await field("Căn cứ").fill(name);
      await field("Văn bản quy định").fill(citation);
      await field("Lĩnh vực").fill(of);
      await button("Thêm căn cứ").click();
    };
    await add("Xác minh hộ tịch", "");
    expect(await seen(page().locator("#dh-ground-fault"))).toContain("Ghi cả căn cứ và văn bản");
    await add("Xác minh hộ tịch", "Luật Hộ tịch 2014, Điều 18", "Hộ tịch");
    await add("Niêm yết công khai", "Luật Đất đai 2024");
    await add("xac minh ho tich", "x", "hộ tịch");
    expect(await seen(page().locator("#dh-ground-fault"))).toContain("đã có trong danh mục");
    expect((await told()).at(-1).guard.grounds).toEqual([
      { name: "Xác minh hộ tịch", citation: "Luật Hộ tịch 2014, Điều 18", field: "Hộ tịch" },
      { name: "Niêm yết công khai", citation: "Luật Đất đai 2024" },
    ]);
    await button("Bỏ căn cứ Xác minh hộ tịch").click();
    expect((await told()).at(-1).guard.grounds).toHaveLength(1);
  });
});

test.each([
  ["sayVi", 1366, []],
  ["sayEn", 1366, ["calendar", "guard", "officeHours"]],
  ["sayVi", 380, []],
])(
  "%s at %i px, fixed %j: axe finds nothing wrong, nothing is wider than the window",
  async (say, width, fixed) => {
    await page().setViewportSize({ width, height: 768 });
    await show(fixed, { own: 25, outcome: { name: "lich.json", kept: ["2026-11-24"] } }, say);
    for (const link of await page().locator(".contents a").all()) {
      await link.click();
      expect(await link.getAttribute("aria-current")).toBe("page");
      if ((await link.getAttribute("href")) === "#dh-year")
        await page()
          .getByRole("button", { name: /^(Năm sau|Year after)$/ })
          .click();
      expect(await page().locator(".pages > div:visible").count()).toBe(1);
      expect(await axeFindings(page(), "main")).toEqual([]);
      expect(await page().evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
  },
);
