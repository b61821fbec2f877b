/** The looks of portals, with how often they occur. */
import type { Dice } from "../dice.ts";
import { ANTD, ELEMENT, MATERIAL, PRIME, VUETIFY } from "./newer.ts";
import { BOOTSTRAP, DATATABLES, EXT, KENDO, LIFERAY, PLAIN, WEBFORMS } from "./older.ts";
import { type Part, type Skin, skin } from "./skin.ts";

export { button, cls, type Skin } from "./skin.ts";

/** Classes as a bundler of styles names them: nothing to go by. */
function hashed(dice: Dice): Skin {
  const name = () =>
    `${dice.pick(["css", "sc", "_", "jss"])}-${dice.int(100000, 999999).toString(36)}${dice.int(10, 99)}`;
  const parts: Part[] = [
    "table",
    "thead",
    "tr",
    "th",
    "td",
    "card",
    "title",
    "label",
    "value",
    "row",
    "dialog",
    "dialogTitle",
    "mask",
    "button",
    "primary",
    "chip",
    "panel",
    "input",
    "pager",
  ];
  return skin("hashed", Object.fromEntries(parts.map((part) => [part, name()])), {
    td: (html) => `<div class="${name()}">${html}</div>`,
  });
}

const SKINS: readonly (readonly [Skin, number])[] = [
  [PLAIN, 3],
  [BOOTSTRAP, 4],
  [DATATABLES, 3],
  [VUETIFY, 3],
  [MATERIAL, 3],
  [ANTD, 3],
  [ELEMENT, 1.5],
  [PRIME, 1.5],
  [KENDO, 1],
  [EXT, 1.5],
  [LIFERAY, 1.5],
  [WEBFORMS, 1.5],
];
export const drawSkin = (dice: Dice): Skin => (dice.chance(0.1) ? hashed(dice) : dice.weigh(SKINS));
