import { must, type Stop, until } from "./stop.ts";

/** The head of office's page: one count in tiles, days and list. */
export const office: Stop = {
  title: "Toàn cảnh đơn vị: bấm số nào ra đúng hồ sơ của số đó",
  async visit({ context, id }, { say, picture }) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`chrome-extension://${id}/office.html`);
    await page.locator(".tile").first().waitFor();
    await picture("10-toan-canh", page);
    const told: string[] = [];
    for (const tile of await page.locator(".tile:not(:disabled)").all()) {
      const count = Number(await tile.locator("b").textContent());
      await tile.click();
      await until(
        async () => (await page.locator(".list .count").textContent()) ?? "",
        (text) => text.startsWith(`${count} trong `),
        `ô «${await tile.textContent()}» phải ra ${count} hồ sơ`,
      );
      told.push(`${count} ${await tile.locator("span").textContent()}`);
      await tile.click();
    }
    must(told.length >= 4, "trang toàn cảnh gần như không có số nào");
    say(told.join(", "));
    await page.close();
  },
};

/** Friday's report: the forms' own columns, of what was read. */
export const report: Stop = {
  title: "Báo cáo tuần: biểu, biểu đồ và lời văn từ hồ sơ đã đọc",
  async visit({ context, id }, { say, picture }) {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`chrome-extension://${id}/office.html`);
    await page.getByRole("tab", { name: "Báo cáo", exact: true }).click();
    await page.locator(".form").first().waitFor();
    const cells = await page.locator(".form").first().locator("tfoot td").allTextContents();
    const [c3, c4, c5, c6, c7, , , , c11] = cells.map(Number) as [number, ...number[]];
    must(c3 > 0, "báo cáo tuần không có hồ sơ nào");
    must(
      c3 === c4! + c5! + c6! && c3 === c7! + c11!,
      `cột 3 phải bằng 4 + 5 + 6 và 7 + 11: ${cells.join(" ")}`,
    );
    say(
      `tổng ${c3} hồ sơ: trực tuyến ${c4}, trực tiếp và bưu chính ${c5}, kỳ trước ${c6}; đã giải quyết ${c7}, đang giải quyết ${c11}`,
    );
    await picture("11-bao-cao-tuan", page);
    await page.close();
  },
};
