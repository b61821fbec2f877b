/** What such a page does: opens, closes, takes files up, sends. It knows nothing of papers and lets everything through. */
export const SCRIPT = (code: string) => `
const all = (root, what) => [...root.querySelectorAll(what)];
const send = () => fetch("/commit?what=done", { method: "POST", body: JSON.stringify({ maHoSo: ${JSON.stringify(code)} }) });
let opened = null;
const chip = (k, file) => {
  const name = file.name.length > 18 ? file.name.slice(0, 14) + "..." + file.name.slice(-4) : file.name;
  for (const root of [document, opened?.shadowRoot]) for (const spot of root ? all(root, '[data-chips="' + k + '"]') : [])
    spot.insertAdjacentHTML("beforeend", '<span class="filechip">' + name + "</span>");
};
const taken = (k, input) => () => {
  const file = input.files[0];
  if (!file) return;
  fetch("/upload", { method: "POST", body: "x" }).then(() => chip(k, file));
};
function wire(root) {
  for (const input of all(root, "[data-file]")) input.addEventListener("change", taken(input.dataset.file, input));
  for (const el of all(root, "[data-do]")) el.addEventListener("click", () => {
    const [what, which] = el.dataset.do.split(" ");
    if (what === "open") open(which, el);
    if (what === "close") close();
    if (what === "commit") send();
    if (what === "list") list(el);
    if (what === "pick") {
      const there = root.querySelector('[data-file="' + which + '"]');
      if (there) return there.click();
      const made = document.createElement("input");
      made.type = "file";
      made.addEventListener("change", taken(which, made));
      made.click();
    }
  });
}
function list(field) {
  const box = document.createElement("div");
  box.className = "choices";
  box.setAttribute("role", "listbox");
  const at = field.getBoundingClientRect();
  box.style.cssText = "position:fixed;left:" + at.left + "px;top:" + at.bottom + "px;width:" + at.width + "px";
  field.dataset.options.split("|").forEach((words, i) => {
    const one = document.createElement("div");
    one.setAttribute("role", "option");
    one.dataset.k = "option-" + i;
    one.textContent = words;
    one.addEventListener("click", () => {
      if (field.tagName === "INPUT") field.value = words;
      else (field.querySelector("span:not(:has(span))") ?? field).textContent = words;
      box.remove();
    });
    box.append(one);
  });
  // Over a modal window of the browser nothing else can be pressed.
  (field.closest("dialog") ?? document.body).append(box);
}
function open(which, by) {
  close();
  for (const menu of all(document, ".menu")) menu.remove();
  let part = document.getElementById(which).content.cloneNode(true).firstElementChild;
  const row = by.closest("tr");
  const spot = document.getElementById("spot");
  if ("shadow" in part.dataset) {
    const host = document.createElement("app-host");
    host.attachShadow({ mode: "open" }).append(document.querySelector("style").cloneNode(true), ...part.childNodes);
    part = host;
    (spot ?? document.body).append(host);
  } else if (part.tagName === "TR" && row) row.after(part);
  else if ("cell" in part.dataset && row) by.closest("td").append(part);
  else if (part.classList.contains("inline") && spot) spot.append(part);
  else document.body.append(part);
  opened = part;
  wire(part.shadowRoot ?? part);
  if (part.tagName === "DIALOG") part.showModal();
}
function close() {
  if (!opened && parent !== window) return parent.close_();
  if (opened) opened.remove();
  opened = null;
}
window.close_ = close;
wire(document);
`;
