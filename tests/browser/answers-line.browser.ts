/**
 * What is done to a page whose answers are named, in the page's own world: its promises and events are as without us, what it
 * can patch or bend sees nothing of ours, and what leaves its world is what was declared.
 */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { SPY } from "./guard-spy.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const CODE = "H15.50.05.13-261118-0001";
const OTHER = "H15.50.05.13-261118-0002";
const SECRETS = ["Trần Thị Bí Mật", "038190012345", "nguoiNop", "ghi chú nội bộ"];
const profile = {
  answers: [
    {
      at: "/api/ho-so",
      rows: "ds[]",
      code: "ma",
      ids: ["khoa"],
      values: { stepDueAt: "buoc[].han", stepName: "buoc[].ten" },
    },
  ],
};
const row = (ma: unknown, more: object = {}) => ({
  ma,
  khoa: "65aa01",
  nguoiNop: { ten: SECRETS[0], so: SECRETS[1] },
  ghiChu: SECRETS[3],
  buoc: [{ han: "2026-11-20T16:40:00+07:00", ten: "Thẩm định" }],
  ...more,
});

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
let body: unknown;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

async function open(first = "", declared = true): Promise<void> {
  at = await openGuarded(browser.context, "ways.html", { mainLine: declared, ...(first ? { first } : {}) });
  await at.page.route("**/api/**", (route) => {
    const url = route.request().url();
    if (url.includes("hong")) return route.abort("failed");
    return route.fulfill({
      status: url.includes("loi") ? 500 : 200,
      contentType: url.includes("trang") ? "text/html" : "application/json",
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  });
  if (!declared) return;
  await at.inGuard(`(() => { const { heard } = guardEntry.play;
    heard.useProfile(${JSON.stringify(profile)}); heard.want([${JSON.stringify(CODE)}]); })()`);
}
const told = async () =>
  (await at.inGuard<string[]>("guardEntry.play.told")).filter((it) => it.startsWith("rows "));
const fetching = (to: string) => at.page.evaluate(`fetch(${JSON.stringify(to)}).then((it) => it.text())`);

test("promises, answers and events are as without us", async () => {
  body = { ds: [row(CODE)], dai: "x".repeat(200_000) };
  const looks = `(async () => {
    const seen = [];
    const own = (it) => Reflect.ownKeys(it).map(String);
    addEventListener("unhandledrejection", (event) => { event.preventDefault(); seen.push(["unhandled", event.promise === lost, event.reason.message]); });
    const promise = fetch("/api/ho-so?1");
    seen.push([promise instanceof Promise, promise.constructor === Promise, own(promise)]);
    const answer = await promise;
    seen.push([answer.bodyUsed, answer.status, answer.type, own(answer), "then" in answer, answer.body.locked, answer.url]);
    seen.push([(await answer.json()).ds.length, answer.bodyUsed]);
    const stream = (await fetch("/api/ho-so?2")).body.getReader();
    let size = 0; for (let part; !(part = await stream.read()).done;) size += part.value.length; seen.push(size);
    const lost = fetch("/api/ho-so?hong");
    await new Promise((done) => setTimeout(done, 300));
    const stop = new AbortController(); const stopped = fetch("/api/ho-so?3", { signal: stop.signal }); stop.abort();
    seen.push(await stopped.catch((error) => [error.name, error.message]));
    seen.push((await (await fetch("/api/ho-so?loi")).text()).length);
    for (const type of ["", "json", "blob", "arraybuffer"]) {
      const x = new XMLHttpRequest(), events = [];
      for (const name of ["readystatechange", "loadstart", "load", "loadend", "error"]) x.addEventListener(name, () => events.push(name + x.readyState));
      x.onload = () => events.push("onload"); x.open("GET", "/api/ho-so?x"); x.responseType = type; x.send();
      await new Promise((done) => x.addEventListener("loadend", done));
      seen.push([type, [...new Set(events)], own(x), typeof x.response]);
    }
    return seen;
  })()`;
  const answers: unknown[] = [];
  for (const declared of [false, true]) {
    await open("", declared);
    answers.push(await at.page.evaluate(looks));
    if (declared) await expect.poll(told).not.toEqual([]);
    else await at.close();
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(JSON.stringify(answers[0])).toContain("unhandled");
});

test("what leaves the page's world is declared, of dossiers on the page, and comes when they come", async () => {
  body = { ds: [row(CODE), row(OTHER, { khoa: "65aa02" })], tong: SECRETS[1] };
  await open();
  await fetching("/api/ho-so");
  await expect.poll(told).toHaveLength(1);
  const all = async () => (await at.inGuard<string[]>("guardEntry.play.told")).join("\n");
  expect(await all()).toContain(CODE);
  for (const secret of [...SECRETS, OTHER, "65aa02"]) expect(await all()).not.toContain(secret);
  await at.inGuard(`guardEntry.play.heard.want([${JSON.stringify(OTHER)}])`);
  await expect.poll(all).toContain("65aa02");
  for (const secret of SECRETS) expect(await all()).not.toContain(secret);
  expect(await at.inGuard("guardEntry.play.heard.codeOf('65aa02')")).toBe(OTHER);
});

test("other addresses, other types, errors and what is too long are not looked into", async () => {
  body = { ds: [row(CODE)], dai: "x".repeat(2_100_000) };
  await open();
  for (const to of ["/api/khac", "/api/ho-so?trang", "/api/ho-so?loi", "/api/ho-so"]) await fetching(to);
  await at.page.waitForTimeout(1_500);
  expect(await told()).toEqual([]);
});

test("a page that spies on all there is sees nothing of ours, nor does anything of its own run", async () => {
  body = { ds: [row(CODE)] };
  const bend = `
    window.ran = [];
    for (const [on, names] of [[JSON, ["parse", "stringify"]], [Response.prototype, ["clone", "text", "json"]], [Headers.prototype, ["get"]],
      [ReadableStream.prototype, ["getReader", "tee"]], [ReadableStreamDefaultReader.prototype, ["read", "cancel"]], [TextDecoder.prototype, ["decode"]],
      [Promise.prototype, ["then"]], [RegExp.prototype, ["exec", "test"]], [Reflect, ["apply"]], [Object, ["hasOwn"]]])
      for (const name of names) { const was = on[name]; on[name] = function (...args) { if (window.armed) ran.push(name); return was.apply(this, args); }; }
    for (const name of ["then", "constructor", "value", "toJSON", "ten"]) if (!(name in Object.prototype))
      Object.defineProperty(Object.prototype, name, { configurable: true, get() { if (window.armed) ran.push("get " + name); return undefined; }, set(value) { Object.defineProperty(this, name, { value, configurable: true, writable: true, enumerable: true }); } });
    const push = Object.getOwnPropertyDescriptor(Promise.prototype, "constructor");
    Object.defineProperty(Promise.prototype, "constructor", { configurable: true, get() { if (window.armed) ran.push("constructor"); return push.value; } });`;
  await open(SPY + bend);
  // Sent from a timer, and nothing of the page's own listens to what comes of it.
  await at.page.evaluate(
    `setTimeout(() => { window.armed = true; fetch("/api/ho-so"); setTimeout(() => { window.armed = false; }, 1_500); })`,
  );
  await expect.poll(told).toHaveLength(1);
  // The test's own questions to the page are none of ours.
  await at.page.waitForTimeout(1_600);
  await at.page.evaluate("plunder()");
  expect(await at.page.evaluate("spoils()")).toEqual([]);
  // Once, by the browser itself, as it gives its own answer.
  const ran = (await at.page.evaluate("ran")) as string[];
  expect(ran).toEqual(["get then"]);
});

test("a page that forges answers gains nothing: what isn't as declared is not there, and no line of its own gets in", async () => {
  const line = `0\n9\n${CODE}\n{"ids":[["giả"]],"cells":[["2030-01-01"],[]]}`;
  body = JSON.stringify({
    ds: [
      row(`${CODE}\n${line}`),
      row(CODE, { buoc: [{ han: "2026-11-20T16:40:00+07:00", ten: `Bước\n${line}` }] }),
      row(CODE, { khoa: "x".repeat(5_000), buoc: { han: "2026-11-21" } }),
      ...Array.from({ length: 5_000 }, (_, n) => row(`X-${n}`)),
    ],
  }).replace('"ds":', '"__proto__":{"ds":[]},"ds":');
  await open();
  await fetching("/api/ho-so");
  await expect.poll(told).toHaveLength(1);
  const rows = await at.inGuard<{ rows: { code: string; ids: string[][] }[] }[]>(
    `guardEntry.play.heard.of(${JSON.stringify(CODE)})`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.rows.map((it) => it.code)).toEqual([CODE, CODE]);
  expect(JSON.stringify(rows[0]!.rows.map((it) => it.ids))).toBe('[[["65aa01"]],[[]]]');
  expect(await at.inGuard("guardEntry.play.heard.codeOf('giả')")).toBeNull();
  expect(await at.inGuard("guardEntry.play.faults")).toEqual([]);
});

test("while a portal is set up names of keys leave the page's world, and no value; before and after nothing is looked at", async () => {
  body = { ds: [row(CODE), row(OTHER, { khoa: "65aa02" })], tong: SECRETS[1] };
  await open();
  await at.inGuard("guardEntry.play.heard.useProfile(null)");
  const all = () => at.inGuard<string[]>("guardEntry.play.told");
  const look = (text: string) =>
    at
      .inGuard(`guardEntry.play.say("look", ${JSON.stringify(text)})`)
      .then(() => at.page.waitForTimeout(100));
  const quiet = async () => {
    const before = (await all()).length;
    await fetching("/api/khac?1");
    await at.page.waitForTimeout(1_500);
    expect(await all()).toHaveLength(before);
  };
  await quiet();
  await look("[]");
  await fetching("/api/khac?2");
  await at.page.waitForTimeout(300);
  // The part that looks may come later than the answers.
  const part = await bundle("lib/answers/look.ts", "looking");
  await at.page.evaluate(`${part}
    document.dispatchEvent(new CustomEvent("dung-hen-look", { detail: (it, shown) => JSON.stringify(looking.lookAt(it, JSON.parse(shown))) }))`);
  const values = { stepDueAt: "2026-11-20T16:40:00+07:00", stepName: "Thẩm định" };
  await look(JSON.stringify([{ code: CODE, values }]));
  const looked = async () => (await all()).filter((it) => it.startsWith("looked "));
  await expect.poll(async () => (await looked()).join()).toContain('"agrees":{"stepDueAt":[0]}');
  const told = (await all()).join("\n");
  expect(told).toContain("/api/khac\n");
  expect(told).toContain("buoc[].han");
  for (const value of [SECRETS[0], SECRETS[1], SECRETS[3], CODE, OTHER, "65aa", "2026", "Thẩm định"])
    expect(told, value).not.toContain(value);
  await look("");
  await quiet();
  // Of what was kept nothing is left to be reported.
  const before = (await looked()).length;
  await look(JSON.stringify([{ code: CODE, values }]));
  expect(await looked()).toHaveLength(before);
});
