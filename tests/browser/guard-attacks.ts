/** What a page tries, in one line of script each; `guard-attacks.browser.ts` lets it. `U` is where the commit goes. */

export const CODE = "H15.50.05.13-261118-0001";
const BODY = `"ma=${CODE}"`;

/** Our own mark on what is the portal's, before the officer presses or in that very moment. */
export const MARKED: Record<string, string> = {
  button: `by("go").setAttribute("data-dung-hen", "guard")`,
  section: `by("sec").setAttribute("data-dung-hen", "notice")`,
  "what is around it": `by("place").setAttribute("data-dung-hen", "clock")`,
  body: `document.body.setAttribute("data-dung-hen", "")`,
  "root element": `document.documentElement.setAttribute("data-dung-hen", "guard")`,
  "field of files": `by("sec").querySelector("div").setAttribute("data-dung-hen", "guard")`,
  title: `by("sec").querySelector("h3").setAttribute("data-dung-hen", "pointing")`,
  "body, as the button is pressed": `by("go").addEventListener("focus", () => document.body.setAttribute("data-dung-hen", ""))`,
  "a cloned host around it": `(() => { const host = document.createElement("div"); host.setAttribute("data-dung-hen", "guard"); const it = by("sec"); it.replaceWith(host); host.append(it); })()`,
};

/** What the page does with its events, natives and tree around an honest press. */
export const AROUND: Record<string, string> = {
  "a listener in front, on a document opened anew": `document.open(); front(); document.write(PAGE); document.close()`,
  "the same, opened by what is written": `document.write("<body><script>front()</" + "script>" + PAGE); document.close()`,
  "the same, line by line": `document.writeln("<body><script>front()</" + "script>", PAGE); document.close()`,
  "every timer stopped": `fresh(); const mine = setInterval(() => { for (let n = 0; n < 9000; n++) if (n !== mine) { clearTimeout(n); cancelAnimationFrame(n); cancelIdleCallback(n); } }, 5)`,
  "every event stopped at the window": `fresh(); for (const type of ["pointerdown", "mousedown", "click"]) window.addEventListener(type, (event) => event.stopImmediatePropagation(), true)`,
  "a press swallowed and done by the page": `fresh(); by("go").onfocus = () => setTimeout(() => by("go").click(), 0)`,
  "words changed at the press": `fresh(); by("go").onpointerenter = () => { by("go").firstChild.data = "Xác nhận "; }`,
  "attributes read by a custom element": `customElements.define("x-" + Math.random().toString(36).slice(2), class extends HTMLElement { connectedCallback() { this.remove(); } }); fresh()`,
  "our host taken away by an observer": `fresh(); let left = 3; new MutationObserver(() => { const host = document.querySelector("[data-dung-hen]"); if (host && left-- > 0) host.remove(); }).observe(document, { childList: true, subtree: true })`,
  "natives silenced late": `fresh(); for (const name of ["preventDefault", "stopImmediatePropagation", "composedPath"]) Event.prototype[name] = () => []; Element.prototype.closest = Element.prototype.matches = () => null; Document.prototype.querySelectorAll = () => []`,
  "isTrusted forged, targets forged": `fresh(); for (const [name, value] of [["isTrusted", true], ["target", null]]) try { Object.defineProperty(Event.prototype, name, { get: () => value }); } catch {}`,
  "arrays without iteration": `fresh(); Array.prototype[Symbol.iterator] = function* () {}; Object.defineProperty(Array, Symbol.species, { get() { throw 1; } })`,
  "a page that hangs at each press": `fresh(); window.addEventListener("pointerdown", () => { for (const end = performance.now() + 300; performance.now() < end; ); }, true)`,
  "a shadow root, closed": `(() => { place(""); const host = by("place").appendChild(document.createElement("div")); const root = host.attachShadow({ mode: "open" }); root.innerHTML = SECTION; root.getElementById("go").onclick = commit; })()`,
  "made events by the thousand before": `fresh(); for (let n = 0; n < 2000; n++) by("go").dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }))`,
  "leaving said, not done": `fresh(); by("go").onfocus = () => { for (const type of ["pagehide", "beforeunload", "unload"]) window.dispatchEvent(new Event(type)); document.dispatchEvent(new Event("visibilitychange")); }`,
  "another copy of ours announced": `fresh(); document.dispatchEvent(new CustomEvent("dung-hen-anew")); window.postMessage({ dungHen: "go" }, "*")`,
};

/** Within the officer's click on what shows no commit: how the commit then leaves. All must be held. */
export const SENT: Record<string, string> = {
  fetch: `fetch(U, { method: "POST", body: ${BODY} })`,
  "fetch, lower case": `fetch(U, { method: "post", body: ${BODY} })`,
  "fetch by PUT": `fetch(U, { method: "PUT", body: ${BODY} })`,
  "fetch, keepalive": `fetch(U, { method: "POST", body: ${BODY}, keepalive: true })`,
  "options of a class whose body changes": `(() => { let n = 0; fetch(U, new (class { method = "POST"; get body() { return n++ ? "x" : ${BODY}; } })()); })()`,
  "options inherited": `fetch(U, Object.create({ method: "POST", body: ${BODY} }))`,
  "options by proxy": `fetch(U, new Proxy({ method: "POST", body: ${BODY} }, {}))`,
  "a function as options": `fetch(U, Object.assign(() => {}, { method: "POST", body: ${BODY} }))`,
  "a body that turns into text": `fetch(U, { method: "POST", body: { toString: () => ${BODY} } })`,
  "a body that is a list": `fetch(U, { method: "POST", body: [${BODY}] })`,
  "a String object": `fetch(U, { method: "POST", body: new String(${BODY}) })`,
  "form fields": `(() => { const data = new FormData(); data.append("ma", "${CODE}"); fetch(U, { method: "POST", body: data }); })()`,
  parameters: `fetch(U, { method: "POST", body: new URLSearchParams({ ma: "${CODE}" }) })`,
  "behind a long beginning": `fetch(U, { method: "POST", body: "x".repeat(20000) + "&" + ${BODY} })`,
  "a long field": `(() => { const data = new FormData(); data.append("ma", "-".repeat(1000) + "${CODE}"); fetch(U, { method: "POST", body: data }); })()`,
  XHR: `(() => { const x = new XMLHttpRequest(); x.open("POST", U); x.send(${BODY}); })()`,
  "XHR of text to be": `(() => { const x = new XMLHttpRequest(); x.open("POST", U); x.send({ toString: () => ${BODY} }); })()`,
  "XHR of a document": `(() => { const x = new XMLHttpRequest(); x.open("POST", U); x.send(new DOMParser().parseFromString("<r><ma>${CODE}</ma></r>", "text/xml")); })()`,
  "XHR that waits": `(() => { const x = new XMLHttpRequest(); x.open("POST", U, false); try { x.send(${BODY}); } catch {} })()`,
  "XHR by call": `(() => { const x = new XMLHttpRequest(); XMLHttpRequest.prototype.open.call(x, "POST", U); Reflect.apply(XMLHttpRequest.prototype.send, x, [${BODY}]); })()`,
  "XHR of a subclass": `(() => { const x = new (class extends XMLHttpRequest {})(); x.open("POST", U); x.send(${BODY}); })()`,
  beacon: `navigator.sendBeacon(U, ${BODY})`,
  "beacon of text to be": `navigator.sendBeacon(U, { toString: () => ${BODY} })`,
  "form.submit": `hidden().submit()`,
  "submit of another frame's making": `frames[0].HTMLFormElement.prototype.submit.call(hidden())`,
  "submit of a fresh frame": `document.body.appendChild(document.createElement("iframe")).contentWindow.HTMLFormElement.prototype.submit.call(hidden())`,
  "submit, its name taken": `(() => { const form = hidden(); form.innerHTML += "<input name=submit>"; HTMLFormElement.prototype.submit.call(form); })()`,
  "a frame's fetch": `frames[0].fetch(U, { method: "POST", body: ${BODY} })`,
  "a fresh frame's fetch": `document.body.appendChild(document.createElement("iframe")).contentWindow.fetch(U, { method: "POST", body: ${BODY} })`,
  "a frame in a fresh frame": `(() => { const one = document.body.appendChild(document.createElement("iframe")).contentDocument; one.body.appendChild(one.createElement("iframe")).contentWindow.fetch(U, { method: "POST", body: ${BODY} }); })()`,
  "an object's window": `(() => { const it = document.createElement("object"); it.data = "about:blank"; document.body.append(it); it.contentWindow.fetch(U, { method: "POST", body: ${BODY} }); })()`,
  "half a second later": `setTimeout(() => fetch(U, { method: "POST", body: ${BODY} }), 400)`,
  "in a microtask": `Promise.resolve().then(() => fetch(U, { method: "POST", body: ${BODY} }))`,
  "from a message": `(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => fetch(U, { method: "POST", body: ${BODY} }); port2.postMessage(0); })()`,
  "after an address of its own": `history.pushState(null, "", "/x?n=" + Math.random()); fetch(U, { method: "POST", body: ${BODY} })`,
  "after made clicks elsewhere": `document.querySelector("h1").click(); document.querySelector("h1").dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true })); fetch(U, { method: "POST", body: ${BODY} })`,
  "a picture that pauses": `new Image().src = U.replace("commit", "commit-pause")`,
};

/** The same, where it must fail for the page: nothing may leave, asked or not. */
export const REFUSED: Record<string, string> = {
  "a method that throws first": `(() => { let n = 0; fetch(U, { get method() { if (n++ === 0) throw 1; return "POST"; }, body: ${BODY} }).catch(() => {}); })()`,
  "an address that throws first": `(() => { let n = 0; fetch({ toString() { if (n++ === 0) throw 1; return U; } }, { method: "POST", body: ${BODY} }).catch(() => {}); })()`,
  "headers that throw first": `(() => { let n = 0; fetch(U, { method: "POST", body: ${BODY}, headers: { get a() { if (n++ === 0) throw 1; return "b"; } } }).catch(() => {}); })()`,
  "at the end of the stack": `(() => { let sent = false; const deep = () => { try { deep(); } catch {} if (!sent) try { fetch(U, { method: "POST", body: ${BODY} }); sent = true; } catch {} }; deep(); })()`,
};

/** While the question stands and the reason is written: a press then is none. Each gives back how to undo it. */
export const UNSEEN: Record<string, string> = {
  "a sheet over all that lets clicks through": `over("inset:0;width:100vw;height:100vh;background:#fff")`,
  "a sheet over the words alone": `over("left:50%;top:50%;width:260px;height:90px;margin:-45px -130px;background:#fff")`,
  "a sheet of glass": `over("inset:0;width:100vw;height:100vh;background:#fffffffe")`,
  "a frame over all": `over("inset:0;width:100vw;height:100vh;background:#fff", "iframe")`,
  "a modal of its own above": `(() => { const it = document.body.appendChild(document.createElement("dialog")); it.style.cssText = "width:90vw;height:90vh;background:#fff"; it.showModal(); return () => it.remove(); })()`,
  "the root element zoomed away": `root("zoom:0.02")`,
  "the root element gone": `root("display:none")`,
};

/** What tells of us in one line: the same questions are put to a page without us. */
export const TELLS = `(async () => {
  const out = {};
  const proxied = (run) => { const seen = []; const note = (name) => (_, key) => { seen.push(name + " " + String(key)); }; const it = new Proxy({}, { get: note("get"), has: note("has"), ownKeys() { seen.push("keys"); return []; }, getPrototypeOf() { seen.push("proto"); return null; }, getOwnPropertyDescriptor: note("descriptor") }); try { run(it); } catch (error) { seen.push(error.message); } return seen; };
  out.options = proxied((it) => fetch("/blank", it).catch(() => {}));
  out.address = proxied((it) => fetch(it).catch(() => {}));
  const calls = { fetch: () => fetch("/blank", { method: "PUT", body: "x" }), bare: () => fetch("/blank"), xhr() { const x = new XMLHttpRequest(); x.open("PUT", "/blank"); x.send(); x.abort(); }, beacon: () => navigator.sendBeacon("/blank"), picture() { new Image().src = "data:,"; }, text: () => String(fetch), submit: () => document.createElement("form").submit(), open: () => document.implementation.createHTMLDocument().open(), write: () => document.implementation.createHTMLDocument().write("x") };
  const polluted = (on, name, run) => { let hits = 0, said = ""; Object.defineProperty(on, name, { configurable: true, get() { hits++; return undefined; }, set(value) { hits++; Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); } }); try { run(); } catch (error) { said = error.message; } delete on[name]; return hits + said; };
  for (const [name, call] of Object.entries(calls)) {
    for (const n of [0, 1, 2, 3]) out[name + n] = polluted(Array.prototype, n, call);
    for (const key of ["go", "stop", "waits", "kept", "words", "address", "args", "set", "detail", "cancelable", "bubbles", "composed", "relatedTarget", "once", "capture", "apply", "done"]) out[name + key] = polluted(Object.prototype, key, call);
  }
  const order = []; const said = (name, value) => { order.push(name); return value; };
  await fetch("/blank", { get signal() { return said("signal"); }, get other() { return said("other"); }, get method() { return said("method", { toString: () => said("as text", "PUT") }); }, get body() { return said("body", { toString: () => said("body as text", "x") }); } }).catch(() => {});
  out.order = order;
  out.files = performance.getEntriesByType("resource").filter((it) => /extension/.test(it.name)).length;
  out.listed = [Object.keys(Document.prototype).length, String(document.write), document.open.length, document.writeln.name, Object.getOwnPropertyNames(window).filter((it) => /dung|hen|guard/i.test(it))];
  return out;
})()`;
