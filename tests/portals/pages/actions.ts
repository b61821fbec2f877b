/** Buttons, links and menus that offer actions, and what of them is true. */
import type { Dice } from "../dice.ts";
import { icon } from "../look/icons.ts";
import { button, type Skin } from "../look/skins.ts";
import { mark } from "../marks.ts";
import type { ActionTruth } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { type ActionWord, drawActions } from "../words/actions.ts";

const WORK = ["pause", "supplement", "refuse", "cancel", "return", "forward", "resume", "release"];
const truthOf = ({ kind, words, unsure }: ActionWord): ActionTruth[] =>
  kind === null ? [] : [{ kind, label: words, phase: "any", ...(unsure ? { may: true } : {}) }];

export interface Actions {
  html: string;
  truth: ActionTruth[];
}

/** A row of buttons over or under the work. `disabled`: nothing is ticked yet, so nothing can be pressed. */
export function toolbar(dice: Dice, voice: Voice, skin: Skin, disabled = false, kinds = WORK): Actions {
  const some = drawActions(dice, kinds, 4);
  const links = dice.chance(0.12);
  const html = some.map((it, at) => {
    const words = `${dice.chance(0.4) ? icon(voice.icons, it.icon) : ""}${mark(`action/${it.words}`, it.words)}`;
    if (links && !disabled) return `<a class="b" href="javascript:void(0)">${words}</a>`;
    return button(skin, words, { primary: at === 0, attrs: disabled && it.kind ? " disabled" : "" });
  });
  return {
    html: some.length ? `<div class="bar">${html.join(" ")}</div>` : "",
    truth: some.flatMap(truthOf).map((it) => (disabled ? { ...it, may: true } : it)),
  };
}

/** One of the same actions in each row: a button with words, or a closed menu that shows none of them. */
export function inRows(
  dice: Dice,
  voice: Voice,
  skin: Skin,
  rows: number,
): { head: string; cells: string[]; truth: ActionTruth[]; name: string } {
  const how = dice.weigh([
    ["none", 5],
    ["closed menu", 4],
    ["icons", 2],
    ["words", 2],
  ] as const);
  const some = drawActions(dice, WORK, 2);
  const range = [...Array(rows).keys()];
  const head = dice.pick(["Thao tác", "Chức năng", "", "#"]);
  if (how === "closed menu")
    return {
      head,
      cells: range.map(() =>
        button(skin, icon(voice.icons, "menu") || "⋮", { attrs: ' title="Thao tác" aria-haspopup="true"' }),
      ),
      truth: [],
      name: how,
    };
  if (how === "icons")
    return {
      head,
      cells: range.map(
        () =>
          `<a href="#" title="Xem">${icon(voice.icons, "view") || "Xem"}</a> <a href="#" title="In phiếu">${icon(voice.icons, "print") || "In"}</a>`,
      ),
      truth: [],
      name: how,
    };
  if (how === "words" && some.length > 0)
    return {
      head,
      cells: range.map(() => some.map((it) => button(skin, it.words)).join(" ")),
      truth: some.flatMap(truthOf),
      name: how,
    };
  return { head: "", cells: [], truth: [], name: "none" };
}
