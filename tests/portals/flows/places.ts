/** Where a form comes up: window, drawer, a box that is no window, under the buttons, in a row, in a frame. */
import type { Dice } from "../dice.ts";
import { cls, type Skin } from "../look/skins.ts";

export type Place =
  | "window"
  | "div window"
  | "native dialog"
  | "drawer"
  | "inline"
  | "row"
  | "frame"
  | "standing";
export const drawPlace = (dice: Dice, inList: boolean): Place =>
  inList
    ? dice.weigh([
        ["window", 5],
        ["div window", 3],
        ["native dialog", 0.7],
        ["drawer", 1.5],
        ["row", 2],
        ["frame", 1],
      ] as const)
    : dice.weigh([
        ["window", 5],
        ["div window", 3],
        ["native dialog", 0.7],
        ["drawer", 1.5],
        ["inline", 4],
        ["frame", 1],
        ["standing", 1.5],
      ] as const);

/** The form in its place, as it is put into the page. `frame`: the form stands in a page of its own. */
export function placed(place: Place, form: string, skin: Skin): string {
  if (place === "window")
    return `<div class="mask"><div role="dialog" aria-modal="true"${cls(skin, "dialog", "dlg")}>${form}</div></div>`;
  if (place === "div window")
    return `<div${cls(skin, "mask", "mask")}><div${cls(skin, "dialog", "dlg")}>${form}</div></div>`;
  if (place === "native dialog") return `<dialog style="width:640px">${form}</dialog>`;
  if (place === "drawer") return `<div${cls(skin, "panel", "drawer")}>${form}</div>`;
  if (place === "row")
    return `<tr class="expanded"><td colspan="20"><div class="box">${form}</div></td></tr>`;
  if (place === "frame")
    return '<div class="mask"><div class="dlg"><iframe src="form.html" title="form" style="width:100%;height:480px;border:0"></iframe></div></div>';
  return `<div class="inline panel">${form}</div>`;
}
