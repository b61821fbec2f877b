/** The second line's secret: nothing a page can patch, pollute, listen to or walk tells it, and no answer can be forged. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { SPY } from "./guard-spy.ts";
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
const plunder = () => at.page.evaluate("plunder()");
const spoils = () => at.page.evaluate("spoils()");
async function back() {
  await dialog().getByRole("button", { name: "Quay lại" }).click();
  await quiet();
}

test.each([
  ["fetching", "fetch"],
  ["xhr", "XHR"],
])("a page that spies on all there is learns nothing, and can't answer for the guard (#%s)", async (id) => {
  at = await openGuarded(browser.context, "ways.html", { first: SPY });
  await at.page.click(`#${id}`);
  await dialog().waitFor();
  await plunder();
  await quiet();
  expect(await dialog().isVisible()).toBe(true);
  expect(at.commits).toEqual([]);
  await back();
  await plunder();
  await quiet();
  expect(at.commits).toEqual([]);
  expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["back"]);
  expect(await spoils()).toEqual([]);
});

test("a page's own confirm, called by us, finds nothing of ours above it", async () => {
  at = await openGuarded(browser.context, "ways.html", { first: SPY });
  await at.page.click("#native");
  await dialog().waitFor();
  await back();
  expect(await at.page.evaluate("confirm('Xem tệp?')")).toBe(true);
  await plunder();
  expect(await spoils()).toEqual([]);
  expect(at.commits).toEqual([]);
});

test("what was let through by script links and forms told nothing either", async () => {
  at = await openGuarded(browser.context, "ways.html", { first: SPY });
  for (const id of ["postback", "scripted"]) {
    // A yes is good for a moment for what its page does next.
    await at.page.waitForTimeout(1600);
    await at.page.click(`#${id}`);
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet(400);
  }
  expect(at.commits).toEqual(["postback-dung", "form-submit"]);
  expect(await spoils()).toEqual([]);
});

test("a document opened anew keeps its line, and tells nothing of it", async () => {
  at = await openGuarded(browser.context, "ways.html");
  await at.page.evaluate(`(() => {
    document.open();
    document.write('<!doctype html><button id="go" data-act="pause null" data-codes="H15-261008-0001">Tạm dừng</button>');
    document.close();
    document.getElementById("go").onclick = () => fetch("/commit?what=anew", { method: "POST", body: "ma=H15-261008-0001" }).catch(() => {});
  })()`);
  await at.page.evaluate(SPY);
  await at.page.click("#go");
  await dialog().waitFor();
  await plunder();
  await quiet();
  expect(at.commits).toEqual([]);
  await back();
  expect(await spoils()).toEqual([]);
  expect(at.commits).toEqual([]);
});

test("what is looked at is what is sent, whatever a getter says the next time", async () => {
  const shifty: [string, string][] = [
    [
      "a method that changes",
      `fetch("/commit?what=x", { get method() { return n++ ? "POST" : "GET"; }, body: undefined })`,
    ],
    [
      "an address that changes",
      `fetch({ toString: () => n++ ? "/commit?what=x" : "/ways.html" }, { method: "POST", body })`,
    ],
    [
      "an object of its own kind",
      `fetch("/commit?what=x", new (class { get method() { return n++ ? "POST" : "GET"; } get body() { return n > 1 ? body : undefined; } })())`,
    ],
    [
      "a proxy",
      `fetch("/commit?what=x", new Proxy({ method: "GET" }, { get: (on, name) => name === "method" ? (n++ ? "POST" : "GET") : name === "body" && n > 1 ? body : undefined }))`,
    ],
    [
      "an XHR's method",
      `(() => { const x = new XMLHttpRequest(); x.open({ toString: () => n++ ? "POST" : "GET" }, "/commit?what=x"); x.send(body); })()`,
    ],
    [
      "an XHR's address",
      `(() => { const x = new XMLHttpRequest(); x.open("POST", { toString: () => n++ ? "/commit?what=x" : "/ways.html" }); x.send("0"); })()`,
    ],
  ];
  at = await openGuarded(browser.context, "ways.html");
  const posted: string[] = [];
  at.page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
  for (const [name, call] of shifty) {
    await at.page.evaluate(`(() => {
      const button = document.getElementById("fetching").cloneNode(true);
      button.onclick = () => { let n = 0; const body = "ma=H15-261008-0001"; Promise.resolve(${call}).catch(() => {}); };
      document.querySelector(".shifty")?.remove();
      button.className = "shifty";
      button.id = "shifty";
      document.body.append(button);
    })()`);
    await at.page.click("#shifty");
    await quiet(400);
    if (await dialog().isVisible()) await back();
    expect(
      posted.filter((url) => url.includes("what=x")),
      name,
    ).toEqual([]);
    await at.page.waitForTimeout(1100);
  }
});
