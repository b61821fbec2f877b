/** An officer's shift over many tabs: so many page changes, each waited for until what we show of it stands there. */
import type { Page } from "playwright-core";

/** Of ten changes in a row, what each leads to. */
const ROUND = [
  "dossier",
  "list",
  "pause",
  "list",
  "intake",
  "list",
  "dossier",
  "load",
  "anyway",
  "list",
] as const;
const PEOPLE = 60;

export interface Done {
  changes: number;
  polls: number;
  asked: number;
  anyway: number;
  loads: number;
}

export class Shift {
  readonly done: Done = { changes: 0, polls: 0, asked: 0, anyway: 0, loads: 0 };

  /** So many changes on one tab, which ends at its list. A page that never `loads` forgets nothing by that. */
  async work(tab: Page, changes: number, loads: boolean): Promise<void> {
    await tab.bringToFront();
    for (let n = 0; n < changes; n++) {
      const what = ROUND[n % ROUND.length]!;
      await this.#change(tab, what === "load" && !loads ? "list" : what);
    }
    await this.#list(tab);
  }

  async #change(tab: Page, what: (typeof ROUND)[number]): Promise<void> {
    this.done.changes += 1;
    if (what === "list") await this.#list(tab);
    else if (what === "dossier") await this.#dossier(tab);
    else if (what === "intake") await this.#intake(tab);
    else if (what === "load") await this.#load(tab);
    else await this.#pause(tab, what === "anyway");
  }

  async #list(tab: Page): Promise<void> {
    await tab.evaluate("show('list')");
    await clocks(tab);
    await tab.evaluate("poll()");
    this.done.polls += 1;
    await clocks(tab);
  }

  async #dossier(tab: Page): Promise<void> {
    await tab.evaluate(`show('dossier', ${this.done.changes % PEOPLE})`);
    await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
  }

  async #intake(tab: Page): Promise<void> {
    await tab.evaluate("show('intake')");
    await tab.locator("[name=ten]").fill("Trần Văn Mẫu");
    await tab.locator("[name=so]").fill("001099012345");
    await tab.locator("[data-dung-hen=intake]").first().waitFor({ state: "attached" });
  }

  async #load(tab: Page): Promise<void> {
    await tab.reload();
    await clocks(tab);
    this.done.loads += 1;
  }

  /** Without a document: it is asked about, and the officer goes back, or goes on with a reason. */
  async #pause(tab: Page, anyway: boolean): Promise<void> {
    await this.#dossier(tab);
    await tab.getByRole("button", { name: "Tạm dừng hồ sơ" }).click();
    await tab.locator(".box textarea").fill("Chờ xác minh");
    await tab.getByRole("button", { name: "Xác nhận" }).click();
    const dialog = tab.locator("[data-dung-hen=guard]").getByRole("dialog");
    await dialog.waitFor();
    this.done.asked += 1;
    if (anyway) {
      await dialog.getByRole("button", { name: /^Vẫn/ }).click();
      await dialog.getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản");
      await dialog.getByRole("button", { name: /^Vẫn/ }).click();
      // It is done once the decision is written, or a second later: nobody goes on to another dossier before.
      await tab.locator(".box").waitFor({ state: "detached" });
      this.done.anyway += 1;
    } else await dialog.getByRole("button", { name: "Quay lại" }).click();
    await dialog.waitFor({ state: "detached" });
  }
}

/** The list's clocks stand in its rows. */
async function clocks(tab: Page): Promise<void> {
  await tab.locator("[data-dung-hen=clock]").nth(5).waitFor({ state: "attached" });
}
