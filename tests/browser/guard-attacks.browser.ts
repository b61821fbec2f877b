/**
 * A page that attacks in a hundred ways: no commit leaves without the officer's yes, no yes is got from anybody else, and the
 * ledger says what happened. The ways stand in guard-attacks.ts; read by the product's own reading.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { AROUND, CODE, MARKED, REFUSED, SENT, TELLS, UNSEEN } from "./guard-attacks.ts";
import { document as paper } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  at = await open();
});
afterEach(() => at.close());

const SECTION = `<section id="sec"><h3>Tạm dừng hồ sơ ${CODE}</h3><div>Văn bản tạm dừng <input type="file"></div><label>Lý do <textarea></textarea></label><button type="button" id="go">Xác nhận</button></section>`;
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ một cửa</title><body><h1>Hồ sơ ${CODE}</h1>
<table><tr><td>${CODE}</td><td>Đang xử lý</td><td><button type="button" id="open">Tạm dừng</button></td></tr></table>
<iframe name="sink" hidden src="/blank"></iframe><div id="place"></div>
<script>
const SECTION = ${JSON.stringify(SECTION)}, PAGE = "<h1>Hồ sơ ${CODE}</h1>" + SECTION;
var U = "/commit?what=0";
const by = (id) => document.getElementById(id), commit = () => fetch(U, { method: "POST" });
const place = (html) => { by("place").innerHTML = html; };
const fresh = () => { place(SECTION); by("go").onclick = commit; };
const front = () => window.addEventListener("click", (event) => { if (event.target.id === "go") { event.stopImmediatePropagation(); commit(); } }, true);
const hidden = () => { place('<form method="post" target="sink"><input type="hidden" name="ma" value="${CODE}"></form>'); const form = by("place").firstChild; form.action = U; return form; };
const over = (style, tag = "div") => { const it = document.createElement(tag); it.popover = "manual"; it.style.cssText = "position:fixed;border:0;padding:0;pointer-events:none;" + style; document.body.append(it); it.showPopover(); return () => it.remove(); };
const root = (style) => { document.documentElement.style.cssText = style; return () => { document.documentElement.style.cssText = ""; }; };
</script>`;
const stage = (url: URL) => (url.pathname === "/x" ? PAGE : url.pathname === "/blank" ? "<p>.</p>" : null);
const open = (options = {}) =>
  openGuarded(browser.context, "", { portal: "https://motcua.test/x", stage, ...options });

const dialog = () => at.page.getByRole("dialog").filter({ hasText: "Quay lại" });
const faults = () => at.inGuard<string[]>("guardEntry.play.faults.splice(0)");
/** A real press in the middle of it, looked for from our world: the page's natives and timers may be anything. */
async function press(id: string): Promise<void> {
  const [x, y] = await at.inGuard<[number, number]>(
    `(() => { const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(document.getElementById("${id}") ?? document.querySelector("#place div").shadowRoot.getElementById("${id}")); return [left + width / 2, top + height / 2]; })()`,
  );
  await at.page.mouse.click(x, y);
}
let commits = 0;
/** Where this attempt's commit would go: told from all others. */
async function attempt(): Promise<string> {
  commits += 1;
  await at.page.evaluate(`U = "/commit?what=no${commits}."`);
  return `no${commits}.`;
}
/** What came of it: asked or not, sent or not; the question is answered by going back. */
async function outcome(what: string, wait = 1500): Promise<string> {
  const sent = () => at.commits.some((it) => it.includes(what));
  let asked = false;
  for (let waited = 0; waited < wait && !asked && !sent(); waited += 40) {
    await at.page.waitForTimeout(40);
    asked = await dialog().isVisible();
  }
  if (asked) {
    await at.page.keyboard.press("Escape");
    for (let n = 0; n < 25 && (await dialog().isVisible()); n++) await at.page.waitForTimeout(40);
  }
  return `${asked ? "asked" : "not asked"}, ${sent() ? "sent" : "not sent"}`;
}
async function each(attacks: Record<string, string>, one: (script: string) => Promise<string>) {
  const came: Record<string, string> = {};
  for (const [name, script] of Object.entries(attacks)) came[name] = await one(script);
  return came;
}
const all = (attacks: Record<string, string>, what: string) =>
  Object.fromEntries(Object.keys(attacks).map((name) => [name, what]));

test("our mark on the portal's own elements hides nothing of them", async () => {
  const came = await each(MARKED, async (script) => {
    const what = await attempt();
    await at.page.evaluate(`fresh(); ${script}`);
    await press("go");
    const seen = await outcome(what);
    await at.page.evaluate(
      `for (const it of document.querySelectorAll("html, body, #place")) it.removeAttribute("data-dung-hen")`,
    );
    return seen;
  });
  expect(came).toEqual(all(MARKED, "asked, not sent"));
  expect(await faults()).toEqual([]);
});

test("whatever the page does around it, an honest press is asked about", async () => {
  const came = await each(AROUND, async (script) => {
    await at.close();
    at = await open();
    const what = await attempt();
    await at.page.evaluate(script);
    await press("go");
    return outcome(what);
  });
  expect(came).toEqual(all(AROUND, "asked, not sent"));
});

test("a form whose fields bear every name there is is read and asked about", async () => {
  const names = await at.page.evaluate<string[]>(`(() => {
    window.tools = { submit: HTMLFormElement.prototype.submit, request: HTMLFormElement.prototype.requestSubmit, focus: HTMLElement.prototype.focus };
    const names = new Set();
    for (let on = HTMLFormElement.prototype; on; on = Object.getPrototypeOf(on)) for (const name of Object.getOwnPropertyNames(on)) names.add(name);
    return [...names];
  })()`);
  const fields = names.map((name) => `<input type="hidden" name="${name}">`).join("");
  const ways: Record<string, () => Promise<unknown>> = {
    "a click": () => press("go"),
    "Enter in a field": () =>
      at.page.evaluate(`tools.focus.call(by("field"))`).then(() => at.page.keyboard.press("Enter")),
    "a key on the button": () =>
      at.page.evaluate(`tools.focus.call(by("go"))`).then(() => at.page.keyboard.press("Enter")),
    "requestSubmit()": () => at.page.evaluate(`tools.request.call(by("bent"))`),
    "submit()": () => at.page.evaluate(`tools.submit.call(by("bent"))`),
  };
  for (const [name, press] of Object.entries(ways)) {
    const what = await attempt();
    await at.page.evaluate(
      `place(${JSON.stringify(`<form id="bent" method="post" target="sink" action="/commit?what=${what}"><h3>Tạm dừng hồ sơ ${CODE}</h3><div>Văn bản tạm dừng <input type="file"></div><input id="field" type="text"><textarea></textarea><button id="go">Xác nhận</button>${fields}</form>`)})`,
    );
    // What a script does so soon after a press is that press's doing.
    if (name.endsWith("()")) await at.page.waitForTimeout(1600);
    await press();
    await at.inGuard(`document.querySelector("[data-dung-hen=guard]") ?? undefined`).catch(() => {});
    await at.page.waitForTimeout(600);
    await at.page.keyboard.press("Escape");
    await at.page.waitForTimeout(100);
    expect([name, at.commits, await faults()]).toEqual([name, [], []]);
  }
  expect((await at.ledger()).map(({ decision, by }) => [decision, by])).toEqual([
    ["back", "person"],
    ["back", "person"],
    ["back", "person"],
    ["back", "script"],
    ["back", "script"],
  ]);
});

test("however a click that shows no commit sends it, that very request waits", async () => {
  const one = async (script: string) => {
    const what = await attempt();
    await at.page.evaluate(`by("open").onclick = () => { ${script}; }`);
    await press("open");
    const seen = await outcome(what);
    await at.page.evaluate(
      `place(""); document.querySelectorAll("body > iframe:not([name]), body > object").forEach((it) => it.remove())`,
    );
    return seen;
  };
  expect(await each(SENT, one)).toEqual(all(SENT, "asked, not sent"));
  expect(await each(REFUSED, one)).toEqual(all(REFUSED, "not asked, not sent"));
  expect(await faults()).toEqual([]);
});

test("a question that isn't plainly seen takes no answer, and no script writes its reason", async () => {
  await at.page.evaluate("fresh()");
  await press("go");
  await dialog().waitFor();
  const anyway = at.page.getByRole("button", { name: "Vẫn tạm dừng" });
  await at.page.waitForTimeout(500);
  await anyway.click();
  await dialog().getByRole("textbox").waitFor();
  await at.page.evaluate(
    `(() => { for (const how of [["insertText", "Lý do của trang"], ["selectAll"], ["delete"], ["insertHTML", "<b>x</b>"], ["undo"]]) document.execCommand(how[0], false, how[1]); })()`,
  );
  await dialog().getByRole("textbox").pressSequentially("Lãnh đạo đã đồng ý");
  await at.page.evaluate(
    `(() => { document.execCommand("insertText", false, " rồi"); document.execCommand("selectAll"); document.execCommand("delete"); })()`,
  );
  expect(await dialog().getByRole("textbox").inputValue()).toBe("Lãnh đạo đã đồng ý");
  const { x, y, width, height } = (await anyway.boundingBox())!;
  const came = await each(UNSEEN, async (script) => {
    await at.page.evaluate(`undo = ${script}`);
    await at.page.waitForTimeout(650);
    await at.page.mouse.click(x + width / 2, y + height / 2);
    await at.page.keyboard.press("Enter");
    await at.page.waitForTimeout(60);
    await at.page.evaluate("undo()");
    await at.page.waitForTimeout(150);
    const decided = (await at.ledger()).map(({ decision }) => decision);
    return `${at.commits.length} sent, ${decided.includes("anyway") ? "answered" : "not answered"}`;
  });
  expect(came).toEqual(all(UNSEEN, "0 sent, not answered"));
});

test("a page that takes its whole tree away before the question shows loses its action", async () => {
  const what = await attempt();
  await at.page.evaluate(
    `fresh(); by("go").addEventListener("focus", () => { const tree = document.documentElement; setTimeout(() => tree.remove(), 10); setTimeout(() => document.append(tree), 200); })`,
  );
  await press("go");
  await at.page.waitForTimeout(500);
  expect((await at.ledger()).map(({ decision }) => decision)).toEqual(["withdrawn"]);
  expect(at.commits.filter((it) => it.includes(what))).toEqual([]);
  // Nothing was given that a press of the page's own could use.
  await at.page.evaluate(`by("go").click()`);
  expect(await outcome(what)).toBe("asked, not sent");
});

test("what only says that it was sent does not stand as sent in the ledger", async () => {
  await at.page.evaluate(
    `fresh(); by("go").onclick = () => { const form = document.body.appendChild(document.createElement("form")); for (let n = 0; n < 5; n++) form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true })); }`,
  );
  await at.page.setInputFiles("#sec input[type=file]", paper("cong-van.pdf"));
  await at.page.waitForTimeout(400);
  await press("go");
  await at.page.waitForTimeout(400);
  expect(await at.ledger()).toMatchObject([{ decision: "in-order", by: "person" }]);
  expect(await at.inGuard("guardEntry.play.came")).toEqual([]);
});

test("no line of script tells that we are there", async () => {
  const ours = await at.page.evaluate(TELLS);
  await at.close();
  at = await open({ mainLine: false });
  expect(ours).toEqual(await at.page.evaluate(TELLS));
});
