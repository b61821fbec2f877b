/** Where a form comes up: window, drawer, a box that is no window by any name, under the buttons, in a row or its cell, in a frame, in a shadow root. */
import type { Dice } from "../dice.ts";
import { cls, type Skin } from "../look/skins.ts";

export type Place =
  | "window"
  | "div window"
  | "nameless box"
  | "native dialog"
  | "drawer"
  | "inline"
  | "row"
  | "cell"
  | "frame"
  | "shadow window"
  | "shadow"
  | "standing";
export const drawPlace = (dice: Dice, inList: boolean): Place =>
  inList
    ? dice.weigh([
        ["window", 5],
        ["div window", 3],
        ["native dialog", 0.7],
        ["drawer", 1.5],
        ["nameless box", 3],
        ["row", 2],
        ["cell", 1.5],
        ["frame", 1.5],
        ["shadow window", 1.5],
      ] as const)
    : dice.weigh([
        ["window", 5],
        ["div window", 3],
        ["native dialog", 0.7],
        ["drawer", 1.5],
        ["nameless box", 3],
        ["inline", 4],
        ["frame", 1.5],
        ["shadow window", 1],
        ["shadow", 1],
        ["standing", 1.5],
      ] as const);

/** A box over the page that neither its tag nor its classes call a window. */
const BOX =
  "position:fixed;left:18%;top:40px;width:64%;max-height:88vh;overflow:auto;background:#fff;padding:16px;z-index:1200;border:1px solid #9ab";

/** The form in its place, as it is put into the page. `frame`: the form stands in a page of its own. */
export function placed(place: Place, form: string, skin: Skin): string {
  if (place === "window")
    return `<div class="mask"><div role="dialog" aria-modal="true"${cls(skin, "dialog", "dlg")}>${form}</div></div>`;
  if (place === "div window")
    return `<div${cls(skin, "mask", "mask")}><div${cls(skin, "dialog", "dlg")}>${form}</div></div>`;
  if (place === "native dialog") return `<dialog style="width:640px">${form}</dialog>`;
  if (place === "drawer") return `<div${cls(skin, "panel", "drawer")}>${form}</div>`;
  if (place === "nameless box") return `<div style="${BOX}">${form}</div>`;
  if (place === "shadow window") return `<div data-shadow><div style="${BOX}">${form}</div></div>`;
  if (place === "shadow") return `<div data-shadow><div class="panel">${form}</div></div>`;
  if (place === "cell") return `<div data-cell class="box">${form}</div>`;
  if (place === "row")
    return `<tr class="expanded"><td colspan="20"><div class="box">${form}</div></td></tr>`;
  if (place === "frame")
    return '<div class="mask"><div class="dlg"><iframe src="form.html" title="form" style="width:100%;height:480px;border:0"></iframe></div></div>';
  return `<div class="inline panel">${form}</div>`;
}
