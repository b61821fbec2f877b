import type { Page } from "playwright-core";
import { RETURNING_CITIZEN } from "../portal/people.ts";
import { must, type Stop, seen, shownText, type Tell, until } from "./stop.ts";

export const PAPER = "Giấy chứng nhận kết hôn";

/** The officer once looked at the citizen's earlier dossier; that is how its papers came to be known. */
export async function lookBack(page: Page, portal: string, { say }: Tell): Promise<void> {
  await page.goto(`${portal}#/danh-sach/da-ket-thuc`);
  await page.getByPlaceholder("Nhập mã hồ sơ").fill(RETURNING_CITIZEN.name);
  await page.keyboard.press("Enter");
  const rows = page.locator("tbody tr");
  await until(
    () => rows.allTextContents(),
    (texts) => texts.length > 0 && texts.every((text) => text.includes(RETURNING_CITIZEN.name)),
    "không tìm thấy hồ sơ trước đây của công dân",
  );
  const earlier = rows.filter({ hasText: "đăng ký khai sinh" }).first().locator("a.code");
  const code = (await earlier.textContent()) ?? "";
  await earlier.click();
  await page.getByRole("tab", { name: "Thành phần hồ sơ" }).click();
  await page.getByRole("tabpanel").getByText(PAPER).waitFor();
  // Learning goes through the worker; the officer's own pace leaves it far more time.
  await page.waitForTimeout(1_000);
  say(`đã xem hồ sơ trước đây ${code}`);
}

export const reuse: Stop = {
  title: "Tiếp nhận: giấy tờ đã có thì không hỏi dân lần nữa",
  async visit(stage, tell) {
    const { page, portal } = stage;
    await lookBack(page, portal.url, tell);
    await page.goto(`${portal.url}#/danh-sach/cho-tiep-nhan`);
    const row = page.locator("tbody tr").filter({ hasText: RETURNING_CITIZEN.name }).first();
    await row.getByTitle("Thao tác").click();
    await page.getByRole("menuitem", { name: "Tiếp nhận hồ sơ" }).click();

    const line = page.locator(".paper-row").filter({ hasText: PAPER });
    const mark = line.locator("[data-dung-hen=reuse]");
    await seen(mark.getByRole("button", { name: "Dùng lại" }), `hàng «${PAPER}» không có nút «Dùng lại»`);
    tell.say(`${PAPER}: ${(await shownText(mark)).replace(/\s*\n\s*/g, " · ")}`);
    await tell.picture("6-tiep-nhan");

    await mark.getByRole("button", { name: "Dùng lại" }).click();
    const store = page.getByRole("dialog", { name: "Giấy tờ, tài liệu" });
    await seen(store, "«Dùng lại» không mở kho giấy tờ của cổng");
    await tell.picture("7-kho-giay-to");
    await store
      .locator("tbody tr")
      .filter({ hasText: PAPER })
      .getByRole("button", { name: "Sử dụng giấy tờ này" })
      .click();
    await seen(mark.getByText("tự tính khi tiếp nhận"), "giấy tờ lấy từ kho không được nhận ra");
    await tell.picture("8-da-dung-lai");

    const before = portal.log().length;
    await page.locator("main").getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
    const log = await until(
      () => portal.log(),
      (entries) => entries.length > before,
      "hồ sơ không được tiếp nhận",
    );
    const entry = log.at(-1);
    // The portal goes on to the dossier by itself once it has the server's answer.
    await page.waitForURL(/#\/ho-so\//);
    must(entry?.kind === "intake" && entry.text.includes(PAPER), "giấy tờ dùng lại không đi cùng hồ sơ");
    tell.say(`máy chủ nhận: tiếp nhận ${entry.codes.join()}, ${entry.text}`);
  },
};
