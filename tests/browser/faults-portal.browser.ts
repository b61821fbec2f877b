/**
 * A portal that throws wherever it is called, and whose own natives throw too: clocks stand, a pause without a paper is asked about
 * and let through once, and what the portal itself reports as broken is the same with us and without us.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { openBrowser } from "./one-browser.ts";
import { PAUSE_PAGE } from "./pause-page.ts";

/** Each throws words of the portal's own; the page goes on as far as a browser lets it. */
const THROWS = `<script>
globalThis.broken = [];
addEventListener("error", ({ message }) => broken.push(message), true);
addEventListener("unhandledrejection", ({ reason }) => broken.push(String(reason)));
const fails = (what) => () => { throw new Error("portal: " + what); };
for (const kind of ["click", "pointerdown", "mousedown", "mouseup", "keydown", "keyup", "input", "change", "submit", "focusin", "focusout", "scroll"]) {
  addEventListener(kind, fails(kind + " before"), true);
  document.addEventListener(kind, fails(kind + " after"));
}
</script>`;
const LATER = `<script>
new MutationObserver(() => { broken.seen = true; }).observe(document, { childList: true, subtree: true });
new MutationObserver(fails("mutation of the title")).observe(document.querySelector("title"), { childList: true });
document.title = document.title + " ";
setTimeout(fails("timer"));
Promise.reject(new Error("portal: promise"));
// From here on nothing that others may call works any more.
for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"]) EventTarget.prototype[name] = fails(name);
for (const name of ["map", "filter", "forEach", "some", "every", "find", "flatMap", "includes"]) Array.prototype[name] = fails("Array " + name);
for (const name of ["parse", "stringify"]) JSON[name] = fails("JSON " + name);
for (const name of ["closest", "matches", "querySelector", "getAttribute", "attachShadow", "getBoundingClientRect"]) Element.prototype[name] = fails(name);
for (const name of ["then", "catch", "finally"]) Promise.prototype[name] = fails("Promise " + name);
Object.defineProperty(Event.prototype, "preventDefault", { value: fails("preventDefault") });
Object.defineProperty(Node.prototype, "appendChild", { value: fails("appendChild") });
</script>`;
/** The inline handler pauses, and then throws as well. */
const html = PAUSE_PAGE.replace('<meta charset="utf-8">', `$&${THROWS}`)
  .replace("document.querySelector('output').append('x')", "paused(); throw new Error('portal: handler')")
  .replace(
    "</section>",
    `</section><script>const out = () => document.getElementsByTagName("output")[0];
const paused = () => { out().textContent += "x"; };</script>`,
  )
  .concat(LATER);

const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(html);
});
let it: Running;
let plain: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  [it, plain] = [await runExtension({ html }), await openBrowser()];
});
afterAll(async () => {
  await Promise.all([it.close(), plain.close()]);
  server.close();
  server.closeAllConnections();
});

/** What the page has reported of itself, each once, in order: how often a handler is called differs by a key more or less. */
const broken = async (page: Page): Promise<string[]> =>
  [...new Set((await page.evaluate("Array.from(broken)")) as string[])].sort();
const pauses = (page: Page) => page.evaluate("document.getElementsByTagName('output')[0].textContent");

async function withoutUs(): Promise<string[]> {
  const page = await plain.context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole("textbox").fill("Chờ xác minh");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  expect(await pauses(page)).toBe("x");
  const said = await broken(page);
  await page.close();
  return said;
}

test("clocks stand, the pause is asked about and let through once, and nothing breaks that didn't break before", async () => {
  const before = await withoutUs();
  expect(before).toContain("Uncaught Error: portal: handler");
  const page = await it.context.newPage();
  await page.goto(`${it.portals[0]}/ho-so`);
  await page.locator("[data-dung-hen=dossier]").getByText("27/11").first().waitFor();
  await page.getByRole("textbox").fill("Chờ xác minh");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await pauses(page)).toBe("");
  await page.getByRole("button", { name: "Quay lại" }).click();
  await page.getByRole("button", { name: "Xác nhận" }).click();
  const anyway = page.getByRole("button", { name: "Vẫn tạm dừng" });
  await anyway.click();
  await page.getByRole("dialog").getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản");
  await anyway.click();
  await expect.poll(() => pauses(page)).toBe("x");
  expect((await broken(page)).filter((it) => !before.includes(it))).toEqual([]);
  await page.close();
});
