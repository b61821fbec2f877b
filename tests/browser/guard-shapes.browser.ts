/** Pages built in ways that nobody foresaw: what commits is held, and what only shows is not. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../../scripts/launch.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";

let browser: Awaited<ReturnType<typeof launch>>;
let at: Guarded;
let natively: string[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
afterEach(() => at.close());

async function open(shape: string): Promise<void> {
  at = await openGuarded(browser.context, "", { portal: `https://motcua.test/shapes.html?${shape}` });
  natively = [];
  at.page.setDefaultTimeout(5000);
  at.page.on("dialog", (native) => {
    natively.push(native.message());
    void native.accept();
  });
}
const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const quiet = (ms = 150) => at.page.waitForTimeout(ms);
async function goOn(): Promise<void> {
  await ours().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await ours().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
  await ours().getByRole("button", { name: "Vẫn tạm dừng" }).click();
}

/** Held at the click, and done once after a yes; `asked`: the portal's own questions by then. */
const HELD: [shape: string, asked: number, act?: () => Promise<void>][] = [
  ["link-alone", 1],
  ["link-beside-lists", 1],
  ["item", 1],
  ["inline-confirm", 1],
  ["data-confirm", 1],
  ["post-back", 0],
  ["beside-search", 1],
  ["counted", 1],
  ["hot-key", 1, () => at.page.keyboard.press("F9")],
  ["toggle", 1],
  ["late", 1],
];

describe("held, and done once after a yes", () => {
  test.each(HELD)("%s", async (shape, asked, act = () => at.page.click("#go")) => {
    await open(shape);
    await act();
    await ours().waitFor({ timeout: 4000 });
    await quiet();
    expect(at.commits).toEqual([]);
    expect(natively).toEqual([]);
    await goOn();
    await expect.poll(() => at.commits, { timeout: 3000 }).toEqual(["pause"]);
    await quiet();
    expect(at.commits).toEqual(["pause"]);
    expect(natively).toHaveLength(asked);
    expect(await ours().count()).toBe(0);
    expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["anyway"]);
    expect(await at.inGuard("guardEntry.play.faults")).toEqual([]);
  });
});

const FREE: [shape: string, commit: string][] = [
  ["other-confirm", "print"],
  ["resume-confirm", "resume"],
  ["tab-post-back", "tab"],
];

describe("nobody is asked", () => {
  test.each(FREE)("%s", async (shape, commit) => {
    await open(shape);
    await at.page.click("#go");
    await expect.poll(() => at.commits, { timeout: 3000 }).toEqual([commit]);
    await quiet();
    expect(await ours().count()).toBe(0);
  });
});
