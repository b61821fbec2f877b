import { must, type Stop, until } from "./stop.ts";

/** The first row's step ends at 17:00 and it is 15:40; read from a column that comes late. */
const FIRST = /1 giờ 20 phút/;

export const clocks: Stop = {
  title: "Danh sách: mỗi hồ sơ một đồng hồ",
  async visit({ portal, page }, { say, picture }) {
    await page.goto(portal.url);
    await page.locator("tbody tr").first().waitFor();
    const clock = page.locator("[data-dung-hen=clock]");
    const label = async (n: number) => (await clock.nth(n).locator(".vh").textContent()) ?? "";
    const rows = await page.locator("tbody tr").count();
    await until(
      () => clock.count(),
      (count) => count === rows,
      `cần ${rows} đồng hồ`,
    );
    await until(
      () => label(0),
      (text) => FIRST.test(text),
      "đồng hồ đầu phải còn 1 giờ 20 phút",
    );
    const labels = await clock.locator(".vh").allTextContents();
    for (const [what, words] of [
      ["quá hạn", /quá hạn|quá /i],
      ["tạm dừng", /tạm dừng/i],
      ["tiếp nhận trực tuyến", /tiếp nhận còn/i],
    ] as const)
      must(
        labels.some((text) => words.test(text)),
        `không đồng hồ nào nói «${what}»`,
      );
    const codes = await clock
      .locator("[data-dossier]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-dossier")));
    const shown = await page.locator("tbody a.code").allTextContents();
    must(codes.join() === shown.join(), "đồng hồ không nằm đúng hàng của hồ sơ");
    for (const text of labels.slice(0, 6)) say(text);
    await picture("1-danh-sach");
  },
};
