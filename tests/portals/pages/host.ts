/** Where the work stands in the page: in it, in a frame, in a shadow root, or come late. */
import type { Dice } from "../dice.ts";
import { STYLE } from "../look/style.ts";
import { esc } from "../marks.ts";
import type { Around } from "../noise/around.ts";

export type Host = "page" | "iframe" | "frameset" | "shadow" | "late";
export const drawHost = (dice: Dice): Host =>
  dice.weigh([
    ["page", 22],
    ["iframe", 2.5],
    ["frameset", 0.7],
    ["shadow", 1.2],
    ["late", 2],
  ] as const);
export const LATE_MS = 250;

const doc = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(title)}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
const late = (html: string) =>
  `<div id="app"></div><template id="later">${html}</template><script>setTimeout(()=>{document.getElementById("app").append(document.getElementById("later").content.cloneNode(true))},${LATE_MS})</script>`;

/** The files of a page, the first the one that is opened. */
export function hosted(host: Host, title: string, around: Around, work: string): Record<string, string> {
  const whole = (inner: string) => doc(title, `${around.before}${around.over}${inner}${around.after}`);
  if (host === "iframe")
    return {
      "index.html": whole(
        '<iframe src="work.html" title="work" style="width:100%;height:1500px;border:0"></iframe>',
      ),
      "work.html": doc(title, `<div class="main">${work}</div>`),
    };
  if (host === "frameset")
    return {
      "index.html": `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(title)}</title></head><frameset rows="60,*" border="0"><frame src="head.html"><frame src="work.html"></frameset></html>`,
      "head.html": doc(
        title,
        around.before.replace('<div class="frame">', '<div class="frame hid">') +
          around.after.replace(/<footer>.*?<\/footer>|<div class="(?:notice|chat)">.*?<\/div><\/div>/g, ""),
      ),
      "work.html": doc(title, `<div class="main">${around.over}${work}</div>`),
    };
  if (host === "shadow")
    return {
      "index.html": whole(
        `<app-content><template shadowrootmode="open" shadowrootclonable><style>${STYLE}</style><div>${work}</div></template></app-content>`,
      ),
    };
  return { "index.html": whole(host === "late" ? late(work) : work) };
}
