/** Two portals that the reader doesn't know, set up by clicks alone, counted: list, dossier, pause and intake. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { ODD_PORTALS, type OddPortal } from "./odd-portals.ts";

/** For all four pages: what a person of the office can do in under three minutes. */
const MOST_CLICKS = 45;

let it: Running;
let portal: OddPortal;
beforeAll(async () => {
  it = await runExtension({ html: (path) => portal.html(path) });
});
afterAll(() => it.close());

/** One person at one tab, whose every click is counted. */
class Person {
  clicks = 0;
  readonly tab: Page;
  constructor(tab: Page) {
    this.tab = tab;
    tab.setDefaultTimeout(20_000);
  }
  readonly panel = () => this.tab.locator("[data-dung-hen=setup]");
  readonly button = (name: string) => this.panel().getByRole("button", { name, exact: true });
  async press(where: Locator): Promise<void> {
    this.clicks++;
    await where.click();
  }
  /** Goes to a page by a link of the portal, and asks for the check from the toolbar's page. */
  async check(path: string): Promise<void> {
    this.clicks += 3;
    await this.tab.goto(`${it.portals[0]}${path}`);
    await it.page.bringToFront();
    await it.page.getByRole("button", { name: `Kiểm tra trang này của ${it.portals[0].slice(7)}` }).click();
    await this.panel().getByRole("heading", { name: "Kiểm tra trang này" }).waitFor();
    await this.tab.bringToFront();
  }
  /** As a hand does it on the sheet that lies over the page. */
  async pointAt(where: Locator): Promise<void> {
    this.clicks++;
    const box = (await where.boundingBox())!;
    await this.tab.mouse.move(box.x + 4, box.y + 4);
    await this.tab.mouse.click(box.x + 7, box.y + 6);
  }
  /** Answers the rows as the panel offers them; what it offers and isn't here is skipped. */
  async answer(rows: Record<string, string>, first: string): Promise<void> {
    const left = new Set(Object.keys(rows));
    await this.press(this.button(`Chỉ trên trang: ${first}`));
    for (;;) {
      const title = await this.panel().getByRole("heading").first().innerText();
      const what = title.replace("Chỉ trên trang: ", "");
      if (!title.startsWith("Chỉ trên trang")) break;
      const where = rows[what];
      if (!where || !left.has(what)) {
        await this.press(this.button("Trang này không có, bỏ qua"));
        continue;
      }
      left.delete(what);
      await this.pointAt(this.tab.locator(where));
      await this.press(this.button("Dùng"));
      await this.settled();
    }
    // What the panel read by what it knew already, or doesn't ask for, isn't owed.
    for (const what of left)
      expect(await this.panel().locator("tr.missing th").allInnerTexts()).not.toContain(what);
  }
  /** The next row is offered, or none is: the page has been read anew. */
  settled = () => this.tab.waitForTimeout(700);
}

test.each(Object.keys(ODD_PORTALS))(
  "%s: list, dossier, pause and intake are set up in so many clicks",
  async (name) => {
    portal = ODD_PORTALS[name]!;
    await it.ask("profileSet", { portal: it.portals[0], profile: null });
    const person = new Person(await it.context.newPage());
    const { tab } = person;
    const state = (what: string) => person.panel().locator(`tr[data-what=${what}]`).getAttribute("class");

    await person.check("/");
    await person.answer(portal.list, "mã hồ sơ");
    for (const what of [
      "code",
      "procedureName",
      "receivedAt",
      "dueAt",
      "stepDueAt",
      "stepName",
      "statusText",
    ])
      await expect.poll(() => state(what)).toBe("read");

    await person.check("/phieu/0");
    if ((await person.panel().locator("tr.missing").count()) > 0) {
      const first = await person.panel().locator("tr.missing th").first().innerText();
      await person.answer(portal.detail, first.charAt(0).toLowerCase() + first.slice(1));
    }
    await person.panel().getByText("Trang của một hồ sơ").waitFor();
    for (const what of ["code", "procedureName", "receivedAt", "dueAt", "statusText"])
      await expect.poll(() => state(what)).toMatch(/read|doubt/);

    const shown = portal.correct;
    if (shown) {
      // Borrowed from the list, where the same words mean another day: pointed at, this page has its own.
      await person.press(person.button(`Chỉ trên trang: ${shown.what}`));
      await person.pointAt(tab.locator(shown.at));
      await person.press(person.button("Dùng"));
      await expect
        .poll(() => person.panel().locator("tr[data-what=receivedAt]").innerText())
        .toContain(shown.value);
    }

    // The opener alone is not sure: the panel leads on to the box, to its button, and to a press that sends nothing.
    await person.press(person.button("Chỉ trên trang: nút tạm dừng"));
    await person.pointAt(tab.getByRole("button", { name: portal.opener }));
    await person.press(person.button("Dùng"));
    await person.settled();
    await person.panel().getByText(`Đã biết nút «${portal.opener}»`).waitFor();
    await expect.poll(() => state("pause")).toBe("doubt");
    await person.press(tab.getByRole("button", { name: portal.opener }));
    await person.press(person.button("Chỉ nút xác nhận"));
    await person.pointAt(tab.getByRole("button", { name: portal.confirm }));
    await person.press(person.button("Dùng"));
    await person.settled();
    await person.press(person.button("Thử bấm Tạm dừng"));
    await person.pointAt(tab.getByRole("button", { name: portal.confirm }));
    await person.panel().getByText(`bấm «${portal.confirm}» mà thiếu văn bản thì tôi sẽ hỏi`).waitFor();
    expect(await tab.evaluate("sent")).toBe(0);

    await person.check("/nhan");
    await person.answer(portal.intake, "thành phần hồ sơ");
    await person.panel().getByText("Trang tiếp nhận hồ sơ").waitFor();
    for (const what of ["papers", "applicantId", "procedureName"])
      await expect.poll(() => state(what)).toMatch(/read|doubt/);
    console.info(`${name}: ${person.clicks} clicks`);
    expect(person.clicks).toBeLessThanOrEqual(MOST_CLICKS);

    if (shown) {
      // What the words mean in the list is told before they are given another meaning here, and stays.
      await person.check("/phieu/0");
      await person.press(person.button("Chỉ chỗ khác trên trang"));
      await person.pointAt(tab.locator(shown.twice));
      await person.panel().getByLabel("Đây là").focus();
      const choice = person.panel().getByLabel("Đây là");
      const chosen = () => choice.evaluate((el) => (el as HTMLSelectElement).selectedOptions[0]?.text);
      // By keys over the choices, however many there are.
      for (let i = 0; i < 60 && (await chosen()) !== "lúc bắt đầu bước"; i++)
        await tab.keyboard.press("ArrowDown");
      await person
        .panel()
        .getByText(`«${shown.words}» trong danh sách là ngày tiếp nhận, và vẫn giữ như vậy`)
        .waitFor();
      await person.press(person.button("Dùng"));
      const meant = async () => {
        const answer = await it.ask("profileGet", { portal: it.portals[0] });
        const places = answer.ok ? answer.value.profile.places : [];
        return places.map((one: { in: string; wordings: object }) => [one.in, Object.entries(one.wordings)]);
      };
      await expect
        .poll(async () => JSON.stringify(await meant()))
        .toMatch(
          new RegExp(`"list".*"${shown.words}","receivedAt".*"page".*"${shown.words}","stepStartedAt"`),
        );
    }

    // What was shown holds: the list has its clocks, and the pause is asked about.
    await tab.goto(`${it.portals[0]}/`);
    await expect.poll(() => tab.locator("[data-dung-hen=clock] .vh").first().textContent()).toContain("Bước");
    await tab.goto(`${it.portals[0]}/phieu/0`);
    await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
    await tab.getByRole("button", { name: portal.opener }).click();
    await tab.getByRole("button", { name: portal.confirm }).click();
    await tab.locator("[data-dung-hen=guard]").getByRole("dialog").waitFor();
    expect(await tab.evaluate("sent")).toBe(0);
    await tab.close();
  },
);
