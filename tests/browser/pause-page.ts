/** A dossier's page with a pause that has no document: what the guard asks about. */
import type { Page } from "playwright-core";

export const CODE = "H15.50.05.13-261008-0975";
export const PAUSE_PAGE = pausePage(CODE);

/** The page as it stands for a dossier. Its output gets an 'x' for each pause that it was let do. */
export function pausePage(code: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chi tiết hồ sơ</title>
<h1>Chi tiết hồ sơ</h1>
<p>Mã hồ sơ: <b>${code}</b></p><p>Ngày tiếp nhận: <b>18/11/2026 08:15</b></p>
<p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Trạng thái: <b>Đang xử lý</b></p>
<section><h3>Tạm dừng hồ sơ</h3>
<div>Văn bản, tài liệu chứng minh việc tạm dừng <input type="file"></div>
<label>Ý kiến của cán bộ <textarea></textarea></label>
<button type="button" onclick="document.querySelector('output').append('x')">Xác nhận</button></section>
<output></output>`;
}

/** Presses, and goes on with a reason; resolves when the page has done it. */
export async function decide(page: Page, reason: string): Promise<void> {
  const before = ((await page.locator("output").textContent()) ?? "").length;
  await page.getByRole("button", { name: "Xác nhận" }).click();
  const anyway = page.getByRole("button", { name: "Vẫn tạm dừng" });
  await anyway.click();
  await page.getByRole("dialog").getByRole("textbox").fill(reason);
  await anyway.click();
  await page.waitForFunction((more) => document.querySelector("output")!.textContent!.length > more, before);
}
