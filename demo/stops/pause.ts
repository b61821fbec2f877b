import type { FileChooser, Page } from "playwright-core";
import { pagesMade, TEXT } from "../../lib/files/pdf.fixture.ts";
import { must, type Stop, seen, shownText, until } from "./stop.ts";

const OPINION = "Chờ kết quả xác minh của nơi cư trú trước đây";
const PAPER = {
  name: "cong-van-xac-minh-ho-tich.pdf",
  mimeType: "application/pdf",
  buffer: pagesMade([TEXT]).bytes(),
};

const confirm = (page: Page) =>
  page.locator("main").getByRole("button", { name: "Xác nhận" }).filter({ visible: true }).first();
const question = (page: Page) => page.locator("[data-dung-hen=guard]").getByRole("dialog");
const settle = (page: Page) => page.waitForTimeout(700);

export const pauseStopped: Stop = {
  title: "Tạm dừng chưa có văn bản: được hỏi lại, không có gì gửi đi",
  async visit({ page, portal }, { say, picture }) {
    await page.getByRole("button", { name: "Tạm dừng hồ sơ" }).click();
    await page.getByPlaceholder("Nhập ý kiến").fill(OPINION);
    await confirm(page).click();
    await seen(question(page), "tạm dừng chưa có văn bản mà không được hỏi");
    const asked = await shownText(question(page));
    must(/văn bản/.test(asked), "hộp hỏi không nói thiếu văn bản");
    for (const name of ["Quay lại", "Đính kèm văn bản", "Vẫn tạm dừng"])
      await seen(question(page).getByRole("button", { name }), `hộp hỏi thiếu nút «${name}»`);
    await settle(page);
    must(portal.log().length === 0, "lệnh tạm dừng đã lọt tới máy chủ");
    say(asked.split("\n")[0] ?? "");
    say("máy chủ nhận: không có gì");
    await picture("3-tam-dung-bi-giu");
  },
};

export const paperAttached: Stop = {
  title: "Đính kèm văn bản: về đúng chỗ tải lên của phần mềm",
  async visit({ page }, { say, picture }) {
    const chosen = page.waitForEvent("filechooser", { timeout: 2_500 }).catch(() => null);
    await question(page).getByRole("button", { name: "Đính kèm văn bản" }).click();
    let chooser: FileChooser | null = await chosen;
    if (!chooser) {
      const again = page.waitForEvent("filechooser");
      await page.locator("main").getByTitle("Tải lên").first().click();
      chooser = await again;
    }
    await seen(question(page), "hộp hỏi không đóng", true);
    await chooser.setFiles(PAPER);
    await page.locator("main .chip-remove").first().waitFor();
    const kept = await page.getByPlaceholder("Nhập ý kiến").inputValue();
    must(kept === OPINION, "ý kiến đã nhập bị mất");
    say(`đã đính kèm ${PAPER.name}; ý kiến đã nhập vẫn còn`);
    await picture("4-dinh-kem");
  },
};

export const pausePasses: Stop = {
  title: "Tạm dừng có văn bản: không hỏi gì, qua ngay",
  async visit({ page, portal }, { say, picture }) {
    await confirm(page).click();
    const log = await until(
      () => portal.log(),
      (entries) => entries.length > 0,
      "lệnh tạm dừng có văn bản không tới máy chủ",
    );
    must((await question(page).count()) === 0, "đã đủ văn bản mà vẫn hỏi");
    const [entry] = log;
    must(log.length === 1 && entry?.kind === "pause", "máy chủ phải nhận đúng một lệnh tạm dừng");
    must(entry.files[0]?.name === PAPER.name && entry.text === OPINION, "văn bản hoặc ý kiến không đi cùng");
    say(`máy chủ nhận: tạm dừng ${entry.codes.join()} kèm ${entry.files[0].name}`);
    await settle(page);
    await picture("5-tam-dung-qua");
  },
};
