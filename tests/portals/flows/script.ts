/** What such a page does: opens, closes, takes files up, sends. It knows nothing of papers and lets everything through. */
export const SCRIPT = (code: string) => `
const all = (root, what) => [...root.querySelectorAll(what)];
const send = () => fetch("/commit?what=done", { method: "POST", body: JSON.stringify({ maHoSo: ${JSON.stringify(code)} }) });
const chip = (k, file) => {
  const name = file.name.length > 18 ? file.name.slice(0, 14) + "..." + file.name.slice(-4) : file.name;
  for (const spot of all(document, '[data-chips="' + k + '"]')) spot.insertAdjacentHTML("beforeend", '<span class="filechip">' + name + "</span>");
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
let opened = null;
function open(which, by) {
  close();
  for (const menu of all(document, ".menu")) menu.remove();
  const part = document.getElementById(which).content.cloneNode(true).firstElementChild;
  const row = by.closest("tr");
  const spot = document.getElementById("spot");
  if (part.tagName === "TR" && row) row.after(part);
  else if (part.classList.contains("inline") && spot) spot.append(part);
  else if (part.classList.contains("menu")) document.body.append(part);
  else document.body.append(part);
  opened = part;
  wire(part);
  if (part.tagName === "DIALOG") part.showModal();
}
function close() {
  if (opened) opened.remove();
  opened = null;
}
wire(document);
`;
