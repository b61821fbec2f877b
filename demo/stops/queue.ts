import type { Page } from "playwright-core";
import type { Chrome } from "../ready.ts";
import { must, type Stop, shownText, until } from "./stop.ts";

/** What the toolbar's badge says; the worker may have slept, so it is looked up each time anew. */
async function badge(stage: Parameters<Stop["visit"]>[0]): Promise<string> {
  const worker = stage.context.serviceWorkers()[0] ?? stage.worker;
  return worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: Chrome };
    return chrome.action.getBadgeText({});
  });
}

/** Codes of the dossiers that the portal itself has in a group. */
async function inPortal(url: string, group: string): Promise<string[]> {
  const answer = await fetch(`${url}api/dossiers?group=${group}&size=100`);
  const { rows } = (await answer.json()) as { rows: { code: string | null }[] };
  return rows.flatMap(({ code }) => code ?? []);
}

/** The number on a tile: '14 quá hạn' is 14. -1 while there is no such tile. */
async function tile(side: Page, words: RegExp): Promise<number> {
  const texts = await side.getByRole("button").allTextContents();
  return Number(/^\d+/.exec(texts.find((text) => words.test(text)) ?? "-1")?.[0] ?? -1);
}

export const queue: Stop = {
  title: "Bảng bên: việc hôm nay, xếp theo mức gấp",
  async visit(stage, { say, picture }) {
    const { page, portal, context, id } = stage;
    await page.goto(`${portal.url}#/danh-sach/can-xu-ly`);
    await page.locator("tbody tr").first().waitFor();
    const last = Math.ceil(Number(await page.locator(".pager-total b").textContent()) / 15);
    for (let n = 1; n <= last; n += 1) {
      if (n > 1) await page.getByTitle("Trang sau").click();
      await page.getByText(new RegExp(`^${(n - 1) * 15 + 1}–`)).waitFor();
      // Leaves the late column, and after it the worker, the time that a person's glance takes.
      await page.waitForTimeout(700);
    }
    const side = await context.newPage();
    await side.setViewportSize({ width: 380, height: 768 });
    await side.goto(`chrome-extension://${id}/sidepanel.html`);
    for (const [group, words] of [
      ["tam-dung", /tạm dừng/],
      ["cho-tiep-nhan", /chờ tiếp nhận/],
    ] as const) {
      const wanted = (await inPortal(portal.url, group)).length;
      await until(
        () => tile(side, words),
        (shown) => shown === wanted,
        `${words}: cổng có ${wanted}`,
      );
    }
    for (const words of [/quá hạn/, /hôm nay/, /ngày làm việc tới/])
      must((await tile(side, words)) > 0, `bảng bên không đếm hồ sơ ${words}`);
    const listed = await side
      .getByTitle(/^H99\.12\.05-/)
      .evaluateAll((all) => all.map((one) => one.getAttribute("title")?.split("\n")[0] ?? ""));
    const ended = new Set(await inPortal(portal.url, "da-ket-thuc"));
    const wrong = listed.filter((code) => ended.has(code));
    must(wrong.length === 0, `bảng bên kể cả hồ sơ đã kết thúc: ${wrong.join(", ")}`);
    const tiles = await side
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => [...one.childNodes].map((part) => part.textContent).join(" ")));
    say(tiles.filter((text) => /^\d/.test(text)).join(", "));
    const number = await until(
      () => badge(stage),
      (shown) => Number(shown) > 0,
      "biểu tượng không có số việc hôm nay",
    );
    say(`số trên biểu tượng: ${number}`);
    await picture("9-bang-ben", side);

    const first = side.getByTitle(/^H99\.12\.05-/).first();
    const [code = ""] = ((await first.getAttribute("title")) ?? "").split("\n");
    await first.click();
    await until(
      async () => page.url().includes("#/ho-so/") && (await shownText(page.locator("main"))).includes(code),
      Boolean,
      `bấm ${code} phải mở hồ sơ trong cổng`,
    );
    say(`bấm ${code}: mở đúng hồ sơ trong cổng`);
    await side.close();
  },
};
