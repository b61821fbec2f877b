import type { Chrome } from "../ready.ts";
import { must, type Stop, shownText, until } from "./stop.ts";

/** What the toolbar's badge says; the worker may have slept, so it is asked each time anew. */
async function badge(stage: Parameters<Stop["visit"]>[0]): Promise<string> {
  const worker = stage.context.serviceWorkers()[0] ?? stage.worker;
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return chrome.action.getBadgeText({});
  });
}

export const queue: Stop = {
  title: "Bảng bên: việc hôm nay, xếp theo mức gấp",
  async visit(stage, { say, picture }) {
    const { page, portal, context, id } = stage;
    await page.goto(`${portal.url}#/danh-sach/can-xu-ly`);
    await page.locator("tbody tr").first().waitFor();
    const last = 7;
    for (let n = 2; n <= last; n += 1) {
      const from = (n - 1) * 15 + 1;
      await page.getByTitle("Trang sau").click();
      await page.getByText(new RegExp(`^${from}–`)).waitFor();
      // The late column, and after it the worker.
      await page.waitForTimeout(700);
    }
    const side = await context.newPage();
    await side.setViewportSize({ width: 380, height: 768 });
    await side.goto(`chrome-extension://${id}/sidepanel.html`);
    const text = await until(
      () => shownText(side.locator("body")),
      (now) => /quá hạn/i.test(now) && /H99\.12\.05-/.test(now),
      "bảng bên phải liệt kê hồ sơ quá hạn",
    );
    for (const words of [/hôm nay/i, /mai/i, /tạm dừng/i, /tiếp nhận/i])
      must(words.test(text), `bảng bên không nói ${words}`);
    say(text.replace(/\s*\n\s*/g, " · ").slice(0, 240));
    say(
      `số trên biểu tượng: ${await until(
        () => badge(stage),
        (shown) => Number(shown) > 0,
        "biểu tượng không có số việc hôm nay",
      )}`,
    );
    await picture("9-bang-ben", side);

    const first = side.getByText(/H99\.12\.05-\d{6}-\d{4}/).first();
    const code = /H99\.12\.05-\d{6}-\d{4}/.exec((await first.textContent()) ?? "")?.[0] ?? "";
    await first.click();
    await until(
      async () => (await shownText(page.locator("main"))).includes(code) && page.url().includes("#/ho-so/"),
      Boolean,
      `bấm ${code} phải mở hồ sơ trong cổng`,
    );
    say(`bấm ${code}: mở đúng hồ sơ trong cổng`);
    await side.close();
  },
};
