/** A page that wants our yes: it may lose its action, but it never gets an answer the officer didn't give. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

const dialog = () => at.page.getByRole("dialog").filter({ hasText: "Quay lại" });
const quiet = (ms = 250) => at.page.waitForTimeout(ms);
const attack = (name: string) => at.page.evaluate(`attack("${name}")`);
async function held(before?: string) {
  at = await openGuarded(browser.context, "hostile.html", before ? { before } : {});
  await at.page.click("#go");
  await at.page.locator("[data-dung-hen=guard]").waitFor({ state: "attached" });
  await quiet(100);
}

test("forged presses and forged events are no answer, whatever they are aimed at", async () => {
  await held();
  await attack("forge");
  await attack("events");
  await quiet();
  expect(await dialog().isVisible()).toBe(true);
  expect(at.commits).toEqual([]);
  expect(await at.ledger()).toEqual([]);
  // The officer opens the reason; the page fills it in and sends it off.
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await attack("forge");
  await quiet();
  expect(at.commits).toEqual([]);
  expect(await dialog().isVisible()).toBe(true);
});

for (const way of ["remove", "empty", "close", "hide"])
  test(`taken away (${way}), the question comes back`, async () => {
    await held();
    await attack(way);
    await quiet();
    expect(await dialog().isVisible()).toBe(true);
    await dialog().getByRole("button", { name: "Quay lại" }).click();
    await quiet();
    expect(at.commits).toEqual([]);
    expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["back"]);
  });

test("taken away for good, the action stays held, and the ledger says so", async () => {
  await held();
  await at.page.evaluate("setInterval(() => attack('remove'), 5)");
  await quiet(600);
  expect(at.commits).toEqual([]);
  expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["withdrawn"]);
  expect(await at.page.getByText("thao tác chưa được thực hiện").count()).toBe(1);
});

for (const way of ["move", "fade", "shrink", "cover"])
  test(`not plainly seen (${way}), a press is no answer`, async () => {
    await held();
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Lý do đủ dài của cán bộ");
    await attack(way);
    await quiet(700);
    // A real key on the button that has the focus: trusted, but pressed blind.
    await at.page.keyboard.press("Tab");
    for (let n = 0; n < 4; n++) {
      await at.page.keyboard.press("Tab");
      await at.page.keyboard.press("Enter");
    }
    await quiet();
    expect(at.commits).toEqual([]);
    expect((await at.ledger()).map((entry) => entry.decision)).not.toContain("anyway");
  });

test("a page that only says that it goes closes no question of its frame", async () => {
  at = await openGuarded(browser.context, "frame.html");
  const frame = at.page.frameLocator("iframe");
  await frame.locator("#open").click();
  await frame.locator("#confirm").click();
  await dialog().waitFor();
  await at.page.evaluate(`(() => {
    const inner = document.querySelector("iframe").contentWindow;
    for (const win of [window, inner]) {
      win.dispatchEvent(new PageTransitionEvent("pagehide"));
      win.document.dispatchEvent(new PageTransitionEvent("pagehide", { bubbles: true }));
      win.dispatchEvent(new Event("unload"));
    }
  })()`);
  await quiet();
  expect(await dialog().isVisible()).toBe(true);
  expect(await at.ledger("two-phase")).toEqual([]);
  // The frame that truly goes takes its question along.
  await at.page.evaluate("document.querySelector('iframe').remove()");
  await quiet();
  expect(await dialog().count()).toBe(0);
});

for (const [who, press] of [
  ["person", () => at.page.click("#confirm")],
  ["person", () => at.page.focus("#confirm").then(() => at.page.keyboard.press("Enter"))],
  ["script", () => at.page.evaluate("document.getElementById('confirm').click()")],
  [
    "script",
    () =>
      at.page.evaluate(
        `document.getElementById("confirm").dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }))`,
      ),
  ],
  [
    // The officer presses something else, and the page presses this within that very click.
    "script",
    async () => {
      await at.page.evaluate(
        `document.querySelector("textarea").addEventListener("click", () => document.getElementById("confirm").click())`,
      );
      await at.page.click("textarea");
    },
  ],
] as const)
  test(`what is in order says that a ${who} did it: ${press}`, async () => {
    at = await openGuarded(browser.context, "two-phase.html");
    await at.page.click("#open");
    const buffer = Buffer.from("%PDF-1.7 thử");
    await at.page.setInputFiles("input[type=file]", { name: "tb.pdf", mimeType: "application/pdf", buffer });
    await at.page.locator(".chip", { hasText: "tb.pdf" }).waitFor();
    await press();
    await quiet();
    expect(at.commits).toEqual(["pause-1"]);
    expect(await at.ledger()).toMatchObject([{ decision: "in-order", by: who }]);
  });

test("a form sent by a script is not said to be a person's, whoever pressed what before", async () => {
  at = await openGuarded(browser.context, "ways.html");
  await at.page.click("#field");
  await at.page.evaluate("document.getElementById('native-form').requestSubmit()");
  await dialog().getByRole("button", { name: "Quay lại" }).click();
  await at.page.click("#send");
  await dialog().getByRole("button", { name: "Quay lại" }).click();
  await at.page.focus("#field");
  await at.page.keyboard.press("Enter");
  await dialog().getByRole("button", { name: "Quay lại" }).click();
  await quiet();
  expect(await at.ledger()).toMatchObject([
    { decision: "back", by: "script" },
    { decision: "back", by: "person" },
    { decision: "back", by: "person" },
  ]);
});

test("a page that overrides what everybody leans on changes nothing of it", async () => {
  await held(`
    const silent = function () {};
    for (const name of ["stopPropagation", "stopImmediatePropagation", "preventDefault"]) Event.prototype[name] = silent;
    Element.prototype.attachShadow = () => { throw new Error("no shadow"); };
    HTMLDialogElement.prototype.showModal = silent;
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, hear, options) { return add.call(this, type, hear, options); };
    Object.defineProperty(Event.prototype, "isTrusted", { get: () => true });
    window.setTimeout = silent;
    window.MutationObserver = silent;
  `);
  await attack("forge");
  await dialog().waitFor();
  expect(at.commits).toEqual([]);
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await dialog().getByRole("textbox").fill("Lý do đủ dài của cán bộ");
  await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await quiet();
  expect(at.commits).toEqual(["go"]);
  expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["anyway"]);
});
