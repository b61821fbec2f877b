/**
 * What a page's first script does that wants the second line's secret: it listens, patches whatever can be
 * patched, pollutes what options inherit, walks the stack, and keeps all that looks like ours. `plunder()` then
 * uses each find to answer for the guard.
 */
export const SPY = `(() => {
  const loot = [];
  const RealProxy = Proxy, construct = Reflect.construct;
  const ownHost = document.createElement("div");
  const own = ownHost.attachShadow({ mode: "open" }).appendChild(document.createElement("b"));
  const native = { add: EventTarget.prototype.addEventListener, dispatch: EventTarget.prototype.dispatchEvent, test: RegExp.prototype.test };
  const apply = Reflect.apply, defineProperty = Object.defineProperty, descriptor = Object.getOwnPropertyDescriptor;
  const isConnected = descriptor(Node.prototype, "isConnected").get, rootOf = Node.prototype.getRootNode;
  const shadow = descriptor(Element.prototype, "shadowRoot").get, typeOf = descriptor(Event.prototype, "type").get;
  const targetOf = descriptor(Event.prototype, "target").get, pathOf = Event.prototype.composedPath;
  const relatedOf = descriptor(MouseEvent.prototype, "relatedTarget").get;
  // Our own looking must not be looked at.
  let inside = false;
  const find = (what) => { if (!loot.includes(what)) loot[loot.length] = what; };
  const see = (thing, depth) => {
    if (thing === null || thing === undefined || depth > 2) return;
    if (typeof thing === "string") {
      if (thing.length > 12 && thing.length < 80 && apply(native.test, /^dh-|dung-hen-line/, [thing])) find(thing);
    } else if (typeof thing !== "object") return;
    else if (thing instanceof Node) {
      const host = thing instanceof Element && apply(shadow, thing, []);
      if (!apply(isConnected, thing, []) && thing !== own && thing !== ownHost && (host || apply(rootOf, thing, []) instanceof ShadowRoot)) find(thing);
    } else if (thing instanceof Event) {
      if (apply(native.test, /^(?:ask|listen|go|stop|press|coming|dung-hen|dh-)/, [apply(typeOf, thing, [])])) find(thing);
      see(apply(targetOf, thing, []), depth + 1);
      if (thing instanceof MouseEvent) see(apply(relatedOf, thing, []), depth + 1);
    } else if (typeof descriptor(thing, "go")?.value === "function" && descriptor(thing, "stop")) find(thing);
    else if (Array.isArray(thing)) for (let n = 0; n < thing.length && n < 20; n++) see(thing[n], depth + 1);
    else if (descriptor(thing, "detail")) see(descriptor(thing, "detail").value, depth + 1);
  };
  const look = (...things) => {
    if (inside) return;
    inside = true;
    try { for (let n = 0; n < things.length; n++) see(things[n], 0); } catch {} finally { inside = false; }
  };
  const spy = (holder) => {
    const names = Reflect.ownKeys(holder);
    for (const name of names) {
      if (name === "constructor") continue;
      const was = descriptor(holder, name);
      if (!was || !was.configurable) continue;
      const wrap = (fn) => typeof fn !== "function" ? fn : new RealProxy(fn, { __proto__: null,
        apply(target, self, args) { look(self, args); const out = apply(target, self, args); look(out); return out; },
      });
      try { defineProperty(holder, name, "value" in was ? { __proto__: null, ...was, value: wrap(was.value) } : { __proto__: null, ...was, get: wrap(was.get), set: wrap(was.set) }); } catch {}
    }
  };
  // Ears for all that was ever said by a fixed name, and the question that used to bring out the name.
  for (const at of [window, document])
    for (const name of ["dung-hen-hello", "dung-hen-ready", "hello", "ready", "ask", "go", "stop", "press", "coming", "listen"])
      apply(native.add, at, [name, (event) => { if (!inside) look(event, event.detail); }, true]);
  inside = true;
  document.dispatchEvent(new CustomEvent("dung-hen-ready"));
  document.dispatchEvent(new Event("dung-hen-ready"));
  // A line of the page's own, in case the guard still waits for one.
  for (const type of ["go", "stop", "press", "coming"]) apply(native.add, own, [type, (event) => inside || find(event)]);
  document.dispatchEvent(new MouseEvent("dung-hen-hello", { relatedTarget: ownHost, cancelable: true }));
  document.dispatchEvent(new CustomEvent("dung-hen-hello", { detail: "dh-00000000000000000000000000000000" }));
  inside = false;
  for (const holder of [Function.prototype, EventTarget.prototype, Event.prototype, CustomEvent.prototype, MouseEvent.prototype, UIEvent.prototype, Map.prototype, WeakMap.prototype, Set.prototype, WeakSet.prototype, Promise.prototype, String.prototype, RegExp.prototype, Array.prototype, Number.prototype, Object, Reflect, JSON, Node.prototype, Element.prototype, HTMLElement.prototype, ShadowRoot.prototype, URL.prototype, Request.prototype, FormData.prototype, URLSearchParams.prototype, XMLHttpRequest.prototype, HTMLFormElement.prototype, HTMLImageElement.prototype, Document.prototype])
    spy(holder);
  for (const name of ["CustomEvent", "Event", "MouseEvent", "WeakMap", "Map", "Promise", "Proxy", "String", "Number", "Boolean", "Array", "URL", "Request", "MutationObserver"]) {
    const was = window[name];
    window[name] = new RealProxy(was, { __proto__: null, construct(target, args) { look(args); const out = construct(target, args); look(out); return out; } });
  }
  // What options inherit.
  for (const name of ["detail", "bubbles", "cancelable", "composed", "relatedTarget", "once", "capture", "apply", "get", "go", "stop", "view"]) {
    if (name in Object.prototype) continue;
    try { defineProperty(Object.prototype, name, { configurable: true, get() { look(this); return undefined; }, set(value) { look(value); defineProperty(this, name, { value, configurable: true, writable: true, enumerable: true }); } }); } catch {}
  }
  // Who calls me, and with what? Asked wherever ours calls into the page.
  const walk = () => {
    try { let at = walk.caller; for (let n = 0; at && n < 8; n++) { if (!/pageOwn|walk|^$/.test(at.name) || at.arguments) find(at); look(at.arguments); at = at.caller; } } catch {}
    look(window.event);
  };
  window.pageOwn = { walk };
  Error.prepareStackTrace = (error, frames) => { for (const frame of frames) look(frame.getThis(), frame.getFunction()?.arguments); return "" + error.message; };
  window.confirm = function pageOwnConfirm() { walk(); void new Error("x").stack; return true; };
  const nosy = new XMLHttpRequest();
  window.loot = loot;
  window.plunder = () => {
    inside = true;
    const go = (at) => { for (let id = 0; id < 40; id++) for (const [type, detail] of [["go", id], ["decided", id + " go"], ["stop", id]]) if (type !== "stop") apply(native.dispatch, at, [new CustomEvent(type, { detail, bubbles: true, composed: true })]); };
    for (const find of loot) {
      if (find instanceof Event) { const target = apply(targetOf, find, []); if (target) go(target); }
      else if (find instanceof Node) go(find);
      else if (typeof find === "string") for (const end of ["-decided", "", "go"]) for (let id = 0; id < 40; id++) apply(native.dispatch, document, [new CustomEvent(find + end, { detail: id + " go" })]);
      else if (find.go) find.go();
    }
    for (const at of [window, document, document.documentElement, document.body, ownHost, own]) go(at);
    inside = false;
  };
  window.spoils = () => loot.map((find) => find instanceof Event ? "event " + find.type : find instanceof Node ? "node " + find.nodeName : typeof find === "function" ? "function " + String(find).slice(0, 60) : typeof find === "string" ? find : "object " + Object.keys(find));
})();`;
