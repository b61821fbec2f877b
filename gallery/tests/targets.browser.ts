import { beforeEach, expect, test } from "vitest";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard, seen } from "./test-page.ts";

const bed = galleryBed(PAGE);
beforeEach(async () => {
  await bed.page.setViewportSize({ width: 1366, height: 768 });
});
const show = (what: "full" | "empty", say = "sayVi") =>
  bed.page.evaluate(`gallery.showTargets(gallery.${say}, gallery.heard, "${what}")`);
const row = (name: string) =>
  bed.page.locator(".targets-table tbody tr", {
    has: bed.page.getByLabel(`Vì sao? ${name}`, { exact: true }),
  });
const button = (name: string) => bed.page.getByRole("button", { name });
const kept = async () => (await heard(bed.page)).at(-1)?.[1] as Record<string, unknown[]> | undefined;

test("a target says its number, its value, how far it is, and why when asked", async () => {
  await show("full");
  const online = row("Hồ sơ trực tuyến");
  expect(await seen(online)).toContain("tối thiểu 56,38%");
  expect(await seen(online)).toContain("43,18% 171 trên 396 hồ sơ");
  expect(await seen(online)).toContain("Cần thêm 120 hồ sơ trực tuyến");
  expect(await seen(online)).not.toContain("Nguồn:");
  await online.getByText("Vì sao?").click();
  expect(await seen(online)).toContain("Năm trước đạt 51,25%");
  expect(await seen(row("Đúng hạn, trước hạn (ngưỡng mất điểm)"))).toContain(
    "Trễ thêm 5 hồ sơ thì dưới 95%.",
  );
  expect(await seen(row("Mức độ hài lòng"))).toContain("Đạt");
  expect(bed.faults).toEqual([]);
});

test("without colours: the mark sticks out of the bar, at the target's number, and what is missed is hatched", async () => {
  await show("full");
  const bar = row("Hồ sơ trực tuyến").locator(".target-bar");
  const [whole, mark] = [await bar.boundingBox(), await bar.locator(".mark").boundingBox()];
  expect(mark!.height).toBeGreaterThan(whole!.height);
  expect(Math.abs((mark!.x - whole!.x) / whole!.width - 0.5638)).toBeLessThan(0.02);
  expect(await bar.locator(".short").count()).toBe(1);
  expect(await row("Mức độ hài lòng").locator(".full").count()).toBe(1);
});

test("a result is typed in with who says so; what is no share is refused beside the form", async () => {
  await show("empty");
  await bed.page.getByLabel("Kết quả (%)").fill("120");
  await button("Lưu kết quả").click();
  expect(await seen(bed.page.locator("#dh-targets-typed-fault"))).toContain("từ 0 đến 100");
  await bed.page.getByLabel("Kết quả (%)").fill("91,5");
  await button("Lưu kết quả").click();
  expect(await seen(bed.page.locator("#dh-targets-typed-fault"))).toContain("Ghi ai nhập");
  expect(await kept()).toBeUndefined();
  await bed.page.locator("#dh-targets-typed-by").fill("Văn phòng");
  await button("Lưu kết quả").click();
  expect((await kept())!.typed).toMatchObject([{ id: "satisfaction", value: 9150, by: "Văn phòng" }]);
  expect(await seen(row("Mức độ hài lòng"))).toContain("91,5%");
});

test("points are pasted, looked over and saved; the difference says what is missing", async () => {
  await show("full");
  const days = bed.page.locator("section", { has: bed.page.locator("#dh-targets-days") });
  expect(await seen(days)).toContain("2 ngày ở giữa chưa chép (17/11/2026–18/11/2026).");
  expect(await seen(days)).toContain("Điểm của hôm nay (20/11/2026) chưa chép.");
  await bed.page.getByLabel(/^Dán điểm/).fill("Công khai: 15,2/18; Tiến độ: 25/20; hạng 12");
  expect(await seen(days.getByRole("status"))).toContain("«Tiến độ: 25/20;» (ngoài thang điểm)");
  expect(await bed.page.getByLabel("Công khai, minh bạch (tối đa 18)").inputValue()).toBe("15,2");
  await bed.page.getByLabel("Tiến độ giải quyết (tối đa 20)").fill("18");
  await bed.page.locator("#dh-targets-points-by").fill("Văn phòng");
  await button("Lưu điểm của ngày").click();
  expect((await kept())!.points!.at(-1)).toMatchObject({
    day: "2026-11-20",
    parts: { publicity: 1520, progress: 1800, online: null },
    rank: 12,
  });
  expect(await seen(days)).toContain("tăng 0,1");
  expect(await seen(days)).toContain("lên 3 bậc");
  expect(await seen(days)).not.toContain("chưa chép");
});

test("a unit's own number holds at once, and is taken away by emptying its field", async () => {
  await show("empty");
  await bed.page.locator("#dh-targets-own-id").selectOption("online");
  await bed.page.getByLabel("Mức của đơn vị (%)").fill("40");
  await button("Lưu số của đơn vị").click();
  expect(await seen(row("Hồ sơ trực tuyến"))).toContain("tối thiểu 40%");
  expect(await bed.page.getByLabel("Mức của đơn vị (%)").inputValue()).toBe("40");
  await bed.page.getByLabel("Mức của đơn vị (%)").fill("");
  await button("Lưu số của đơn vị").click();
  expect(await seen(row("Hồ sơ trực tuyến"))).toContain("tối thiểu 50%");
  await bed.page.getByLabel("Các công văn").uncheck();
  expect(await bed.page.locator(".targets-table tbody tr").count()).toBe(12);
});

test("a week without a report is a gap, and one without dossiers no zero", async () => {
  await show("full");
  const weeks = bed.page.locator(".trend-table tbody tr");
  expect(await seen(weeks.nth(2))).toContain("chưa có báo cáo của tuần này");
  expect(await seen(weeks.nth(3))).toContain("không có hồ sơ");
  expect(await seen(weeks.nth(4))).toContain("44,66% (92 trên 206)");
});

test.each([
  ["full", "sayVi"],
  ["empty", "sayEn"],
] as const)(
  "%s %s: axe finds nothing wrong, open reasons included, and a narrow window scrolls the table alone",
  async (what, say) => {
    await show(what, say);
    for (const it of await bed.page.locator("summary").all()) await it.click();
    expect(await axeFindings(bed.page, ".targets")).toEqual([]);
    await bed.page.setViewportSize({ width: 380, height: 768 });
    expect(await bed.page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  },
);
