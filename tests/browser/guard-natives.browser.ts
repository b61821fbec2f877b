/** What stands in a native's place looks and behaves like it: portals compare them. And nothing tells that we are there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The same questions are put to a page with our line and to one without. */
async function both(code: string): Promise<[unknown, unknown]> {
  const answers: unknown[] = [];
  for (const mainLine of [true, false]) {
    const at = await openGuarded(browser.context, "ways.html", { mainLine });
    answers.push(await at.page.evaluate(code));
    await at.close();
  }
  return answers as [unknown, unknown];
}

const PLACES = `[
  [window, "fetch"], [window, "confirm"], [HTMLFormElement.prototype, "submit"], [XMLHttpRequest.prototype, "open"],
  [XMLHttpRequest.prototype, "send"], [XMLHttpRequest.prototype, "abort"], [Navigator.prototype, "sendBeacon"],
  [HTMLImageElement.prototype, "src"], [Function.prototype, "toString"],
]`;

test("name, length, text, properties, constructing, and the place it stands in", async () => {
  const [ours, native] = await both(`${PLACES}.map(([on, name]) => {
    const is = Object.getOwnPropertyDescriptor(on, name);
    const said = (run) => { try { return String(run()); } catch (error) { return error.name + ": " + error.message; } };
    const look = (fn) => typeof fn !== "function" ? typeof fn : {
      name: fn.name, length: fn.length, text: [String(fn), fn.toString(), Function.prototype.toString.call(fn), fn + ""],
      own: Reflect.ownKeys(fn).map((key) => [String(key), JSON.stringify(Object.getOwnPropertyDescriptor(fn, key))]),
      proto: Object.getPrototypeOf(fn) === Function.prototype, prototype: "prototype" in fn, kind: Object.prototype.toString.call(fn),
      built: said(() => { Reflect.construct(Object, [], fn); return "constructible"; }), made: said(() => new fn()),
      extended: said(() => { class X extends fn {} return "extends"; }), frozen: Object.isExtensible(fn),
      caller: said(() => fn.caller), bound: fn.bind(null).name,
    };
    return [name, Object.keys(is), is.writable, is.enumerable, is.configurable, look(is.value), look(is.get), look(is.set),
      Object.keys(on).indexOf(name), Reflect.ownKeys(on).indexOf(name)];
  })`);
  expect(ours).toEqual(native);
});

test("how each refuses what is wrong", async () => {
  const [ours, native] = await both(`(async () => {
    const calls = {
      "fetch()": () => fetch(), "fetch(symbol)": () => fetch(Symbol()), "fetch bad init": () => fetch("/", 5), "fetch bad url": () => fetch("http://"),
      "fetch bad method": () => fetch("/", { method: "a b" }), "fetch body with get": () => fetch("/", { body: "x" }),
      "fetch body with get, by a class": () => fetch("/", new (class { body = "x"; })()), "fetch throwing": () => fetch({ toString() { throw new RangeError("mine"); } }),
      "fetch throwing init": () => fetch("/", { get method() { throw new RangeError("mine"); } }), "fetch of another": () => fetch.call({}, "/"),
      "fetch forbidden": () => fetch("/", { method: "TRACE" }),
      "confirm of another": () => confirm.call({}), "confirm(symbol)": () => confirm(Symbol()),
      "submit of another": () => HTMLFormElement.prototype.submit.call({}), "submit of a false form": () => HTMLFormElement.prototype.submit.call(Object.create(HTMLFormElement.prototype)),
      "open()": () => new XMLHttpRequest().open(), "open(x)": () => new XMLHttpRequest().open("GET"), "open of another": () => XMLHttpRequest.prototype.open.call({}, "GET", "/"),
      "open bad method": () => new XMLHttpRequest().open("a b", "/"), "open symbol": () => new XMLHttpRequest().open("GET", Symbol()), "open bad url": () => new XMLHttpRequest().open("GET", "http://"),
      "send unopened": () => new XMLHttpRequest().send(), "send of another": () => XMLHttpRequest.prototype.send.call({}), "abort of another": () => XMLHttpRequest.prototype.abort.call({}),
      "beacon()": () => navigator.sendBeacon(), "beacon of another": () => Navigator.prototype.sendBeacon.call({}, "/"), "beacon bad url": () => navigator.sendBeacon("http://"), "beacon symbol": () => navigator.sendBeacon(Symbol()),
      "src of another": () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src").set.call({}, "/"), "src symbol": () => { new Image().src = Symbol(); },
      "src()": () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src").set.call(new Image()),
      "toString of nothing": () => Function.prototype.toString.call({}), "toString of a proxy": () => Function.prototype.toString.call(new Proxy(function () {}, {})),
      "toString of a class": () => Function.prototype.toString.call(class A { b() {} }), "state": () => { const x = new XMLHttpRequest(); x.open("GET", "/", true); return [x.readyState, Object.keys(x)]; },
    };
    const answers = [];
    for (const [name, call] of Object.entries(calls)) {
      let how = "returned";
      try { const made = call(); if (made instanceof Promise) { how = "promised"; await made; } answers.push([name, how, JSON.stringify(made)]); }
      catch (error) { answers.push([name, how, error.constructor.name, error.message]); }
    }
    return answers;
  })()`);
  expect(ours).toEqual(native);
});

test("a getter is asked no more often than the browser asks it", async () => {
  const [ours, native] = await both(`(async () => {
    const asked = [];
    const note = (name, value) => { asked.push(name); return value; };
    await fetch({ toString: () => note("address", "/commit?what=q") }, { get method() { return note("method", "PUT"); }, get body() { return note("body", "x"); } });
    const xhr = new XMLHttpRequest();
    xhr.open({ toString: () => note("xhr method", "PUT") }, { toString: () => note("xhr address", "/commit?what=q") });
    await new Promise((done) => { xhr.onloadend = done; xhr.send({ toString: () => note("xhr body", "x") }); });
    navigator.sendBeacon({ toString: () => note("beacon", "/commit?what=q") }, "x");
    new Image().src = { toString: () => note("picture", "data:,") };
    return asked.sort();
  })()`);
  expect(ours).toEqual(native);
});

test("nothing in the page tells of us: no property, no symbol, no event that anybody answers", async () => {
  const [ours, native] = await both(`(() => {
    const names = (of) => Reflect.ownKeys(of).map(String).filter((name) => !/^__pw|playwright/i.test(name)).sort();
    const heard = ["dung-hen-hello", "dung-hen-ready", "dung-hen", "ask", "go", "press"].map((name) => {
      const said = [];
      for (const at of [document, window, document.documentElement]) {
        const event = new MouseEvent(name, { cancelable: true, bubbles: true, relatedTarget: document.createElement("p") });
        said.push(at.dispatchEvent(event), event.defaultPrevented, event.cancelBubble);
      }
      return said;
    });
    return [names(window), names(document), names(navigator), names(Function.prototype), names(XMLHttpRequest.prototype), names(document.documentElement),
      [...document.documentElement.attributes].map((one) => one.name), Symbol.for("dung-hen-line") in window, heard];
  })()`);
  expect(ours).toEqual(native);
});

test("what follows from a click is held too where it leaves through another frame of the page", async () => {
  for (const [name, send] of [
    ["a frame that was there", `frames.sink.fetch("/commit?what=frame", { method: "POST", body })`],
    [
      "a fresh frame",
      `(() => { const fresh = document.body.appendChild(document.createElement("iframe")); return fresh.contentWindow.fetch("/commit?what=frame", { method: "POST", body }); })()`,
    ],
    [
      "a fresh frame's XHR",
      `(() => { const fresh = document.body.appendChild(document.createElement("iframe")); const x = new fresh.contentWindow.XMLHttpRequest(); x.open("POST", "/commit?what=frame"); x.send(body); })()`,
    ],
  ] as const) {
    const at = await openGuarded(browser.context, "ways.html");
    await at.page.evaluate(`(() => {
      const button = document.getElementById("fetching").cloneNode(true);
      button.id = "through";
      button.onclick = () => { const body = "ma=H15-261008-0001"; ${send}; };
      document.body.append(button);
    })()`);
    await at.page.click("#through");
    const dialog = at.page.getByRole("dialog").filter({ hasText: "Quay lại" });
    await dialog.waitFor({ timeout: 5000 }).catch(() => {});
    expect([name, at.commits]).toEqual([name, []]);
    await dialog.getByRole("button", { name: "Quay lại" }).click();
    await at.page.waitForTimeout(200);
    expect([name, at.commits]).toEqual([name, []]);
    await at.close();
  }
});
