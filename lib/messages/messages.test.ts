import { describe, expect, test, vi } from "vitest";
import { z } from "../zod.ts";
import { answer, type Handlers, openEnvelope, Told } from "./answer.ts";
import { makeCaller, type Send } from "./caller.ts";
import { define } from "./define.ts";
import { type Asker, askerOf, type Sender } from "./gate.ts";

const table = { double: define(z.object({ n: z.int() }), z.object({ n: z.int() })) };
const quick = { timeout: 30, pauses: [1, 1] };

describe("who is asking", () => {
  const own = { id: "abc", origin: "chrome-extension://abc" };
  const who = (sender: Sender) => askerOf({ id: "abc", ...sender }, own);
  test("a page of ours", () => {
    expect(who({ url: "chrome-extension://abc/sidepanel.html", origin: "chrome-extension://abc" })).toEqual({
      kind: "page",
    });
  });
  test("a portal is its frame's origin, with its port", () => {
    const tab = { id: 7, url: "https://outer.example/" };
    expect(
      who({ url: "https://a.example:8443/x?y#z", origin: "https://a.example:8443", tab, frameId: 3 }),
    ).toEqual({
      kind: "portal",
      origin: "https://a.example:8443",
      tabId: 7,
      frameId: 3,
    });
  });
  test("a frame without an address has the origin that the browser says", () => {
    for (const url of ["about:blank", "about:srcdoc"])
      expect(who({ url, origin: "https://a.example", tab: { id: 1 } })).toMatchObject({
        origin: "https://a.example",
      });
  });
  test("a sandboxed frame of the portal's own address is not the portal", () => {
    for (const url of ["https://a.example/ho-so", "about:srcdoc", "chrome-extension://abc/sidepanel.html"])
      expect(who({ url, origin: "null", tab: { id: 1, url: "https://a.example/" } }), url).toBeNull();
    // A browser that says no origin at all leaves the address.
    expect(who({ url: "https://a.example/ho-so" })).toMatchObject({ origin: "https://a.example" });
  });
  test("nobody else is answered", () => {
    expect(who({ url: "about:srcdoc", origin: "null" })).toBeNull();
    expect(who({ url: "file:///a.html", origin: "null" })).toBeNull();
    expect(who({ url: "chrome-extension://other/x.html" })).toBeNull();
    expect(who({})).toBeNull();
    expect(askerOf({ id: "other", url: "chrome-extension://abc/sidepanel.html" }, own)).toBeNull();
  });
  test("an address that only looks like ours is a page's", () => {
    for (const url of ["https://a.example/chrome-extension://abc/", "https://abc/"])
      expect(who({ url })?.kind).toBe("portal");
  });
});

describe("asking", () => {
  const ask = (send: Send, args: unknown = { n: 2 }) =>
    makeCaller(table, send, quick)("double", args as { n: number });
  const key = async (send: Send, args?: unknown) => {
    const result = await ask(send, args);
    return result.ok ? result.value : result.error.key;
  };
  test("an answer is parsed, a refusal is handed on", async () => {
    expect(await ask(async () => ({ ok: true, value: { n: 4 } }))).toEqual({ ok: true, value: { n: 4 } });
    expect(await ask(async () => ({ ok: false, error: { key: "errors_x", args: [1] } }))).toEqual({
      ok: false,
      error: { key: "errors_x", args: [1] },
    });
  });
  test("what doesn't parse is not sent, and not believed", async () => {
    let sent = 0;
    expect(await key(async () => void sent++, { n: "2" })).toBe("errors_badCall");
    expect(sent).toBe(0);
    for (const wrong of [{ ok: true, value: { n: "4" } }, { ok: true }, 7, "x"])
      expect(await key(async () => wrong)).toBe("errors_badAnswer");
  });
  test("a worker that died is asked again", async () => {
    for (const dead of [
      () => Promise.reject(new Error("Could not establish connection. Receiving end does not exist.")),
      () => Promise.resolve(undefined),
    ]) {
      let tries = 0;
      expect(await key(async () => (++tries === 1 ? dead() : { ok: true, value: { n: 4 } }))).toEqual({
        n: 4,
      });
      expect(tries).toBe(2);
    }
  });
  test("dead for good, and late for good", async () => {
    let tries = 0;
    const dead = () => {
      tries++;
      return Promise.reject(new Error("closed"));
    };
    expect(await key(dead)).toBe("errors_noAnswer");
    expect(tries).toBe(3);
    expect(await key(() => new Promise(() => {}))).toBe("errors_timeout");
  });
  test("a page that stops every timer of its window stops no waiting of ours", async () => {
    vi.stubGlobal("setTimeout", () => 0);
    let tries = 0;
    const dead = async () => void tries++;
    expect(await key(dead)).toBe("errors_noAnswer");
    expect(tries).toBe(3);
    expect(await key(() => new Promise(() => {}))).toBe("errors_timeout");
    vi.unstubAllGlobals();
  });

  test("an orphan knows it at once, also when the browser throws", async () => {
    let tries = 0;
    const orphan = () => {
      tries++;
      throw new Error("Extension context invalidated.");
    };
    expect(await key(orphan)).toBe("errors_orphaned");
    expect(tries).toBe(1);
    const gone = () => {
      throw new TypeError(
        "Cannot read properties of undefined (reading 'runtime.sendMessage'): runtime is undefined",
      );
    };
    expect(await key(gone)).toBe("errors_orphaned");
  });
});

describe("answering", () => {
  const asker: Asker = { kind: "page" };
  const faults: unknown[] = [];
  const run = (handlers: Handlers<typeof table, Asker>, name: string, args: unknown) =>
    answer(table, handlers, name, args, asker, (error) => faults.push(error));
  test("right calls, wrong calls and calls that aren't there", async () => {
    const handlers = { double: async ({ n }: { n: number }) => ({ n: 2 * n }) };
    expect(await run(handlers, "double", { n: 2 })).toEqual({ ok: true, value: { n: 4 } });
    expect(await run(handlers, "double", { n: 0.5 })).toMatchObject({
      ok: false,
      error: { key: "errors_badCall" },
    });
    for (const name of ["half", "toString", "__proto__", "constructor"])
      expect(await run(handlers, name, {})).toMatchObject({ ok: false, error: { key: "errors_notAllowed" } });
  });
  test("an exception never crosses: what is meant for people is said, the rest is kept for support", async () => {
    const told = { double: () => Promise.reject(new Told("store_unknownDossier", "A")) };
    expect(await run(told, "double", { n: 2 })).toEqual({
      ok: false,
      error: { key: "store_unknownDossier", args: ["A"] },
    });
    const full = { double: () => Promise.reject(new DOMException("no room", "QuotaExceededError")) };
    expect(await run(full, "double", { n: 2 })).toEqual({
      ok: false,
      error: { key: "errors_full", args: [] },
    });
    expect(faults).toEqual([]);
    const broken = {
      double: () => {
        throw new TypeError("secret detail");
      },
    };
    const result = await run(broken, "double", { n: 2 });
    expect(result).toEqual({ ok: false, error: { key: "errors_failed", args: ["double"] } });
    expect(faults).toHaveLength(1);
  });
  test("what isn't ours on the wire is left alone", () => {
    for (const it of [null, 7, "x", {}, { dungHen: 1 }, { type: "other" }])
      expect(openEnvelope(it)).toBeNull();
    expect(openEnvelope({ dungHen: "double", args: 1 })).toEqual({ name: "double", args: 1 });
  });
});
