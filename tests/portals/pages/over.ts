/** Windows over a page, and forms that open in it: a dossier's detail, a pause, a request, a step on with its branches. */
import { Dice } from "../dice.ts";
import { branchForm } from "../flows/branches.ts";
import { actionForm } from "../flows/forms.ts";
import { placed } from "../flows/places.ts";
import type { Skin } from "../look/skins.ts";
import type { ActionTruth, Truth } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { ACTIONS, type ActionWord } from "../words/actions.ts";
import type { Facts } from "../world/facts.ts";
import { detailBody, titled } from "./detail-body.ts";

interface Under {
  seed: number;
  dossiers: readonly Facts[];
  voice: Voice;
  skin: Skin;
}
export interface Over {
  html: string;
  /** The page's truth with it. */
  truth: (under: Truth) => Truth;
  axes: Record<string, string>;
}
export type OverPage = (under: Under) => Over;

const drawWindow = (dice: Dice) =>
  dice.weigh([
    ["window", 5],
    ["div window", 3],
    ["drawer", 1.5],
  ] as const);
const unkeyed = (html: string) => html.replace(/ data-(?:k|do|file|chips|signed)="[^"]*"/g, "");
const mayBe = (it: ActionTruth): ActionTruth => ({ ...it, may: true });

/** A row's dossier opened in a window: its page is a detail, the list behind it is no loss. */
export const dossierWindow: OverPage = ({ seed, dossiers, voice, skin }) => {
  const dice = new Dice(seed, "over");
  const of = dice.pick(dossiers);
  const body = detailBody(seed, of, voice, skin, true);
  const how = drawWindow(dice);
  const heading = `<div class="h">${titled(dice.pick(["Chi tiết hồ sơ", "Thông tin hồ sơ", "Xem hồ sơ"]), of, dice)}</div>`;
  return {
    html: placed(
      how,
      `${heading}${body.html}<div class="foot"><button type="button" class="b">Đóng</button></div>`,
      skin,
    ),
    truth: (under) => ({
      ...under,
      // A window stands open; what it shows is a dossier.
      kinds: ["detail", "action"],
      dossiers: under.dossiers.map((one) =>
        one.code === of.code
          ? { code: of.code, facts: { ...one.facts, ...body.facts } }
          : { ...one, behind: true },
      ),
      actions: under.actions.map(mayBe),
      papers: [],
      paging: "not judged",
    }),
    axes: { page: "detail in a window", window: how, pairs: body.axes.structure ?? "" },
  };
};

/** The commit of a form, and what it is. */
function formOf(
  dice: Dice,
  { seed, voice, skin }: Under,
  of: Facts,
): { html: string; truth: ActionTruth[]; name: string } {
  if (dice.chance(0.3)) {
    const form = branchForm(new Dice(seed, "branches"), of.code, voice, skin);
    // Which way on 'Xác nhận' takes is not said before one is chosen.
    const truth: ActionTruth[] = form.branches.map((it) => ({
      kind: it.kind,
      label: form.commit || it.button,
      phase: "commit",
      ...(form.commit || it.kind !== "pause" ? { may: true } : {}),
    }));
    return { html: form.html, truth, name: form.commit ? "branches by radio" : "branches with buttons" };
  }
  const word = dice.pick([...(ACTIONS.pause ?? []), ...(ACTIONS.supplement ?? [])] as ActionWord[]);
  const form = actionForm(new Dice(seed, "form"), word, of.code, voice, skin);
  return {
    html: form.html,
    truth: [{ kind: word.kind as string, label: form.commit, phase: "commit" }],
    name: word.kind as string,
  };
}

const withForm =
  (place: (dice: Dice) => "window" | "div window" | "drawer" | "inline"): OverPage =>
  (under) => {
    const dice = new Dice(under.seed, "over");
    const of = dice.pick(under.dossiers);
    const [how, form] = [place(dice), formOf(dice, under, of)];
    return {
      html: placed(how, unkeyed(form.html), under.skin),
      truth: (truth) => ({
        ...truth,
        kinds: ["action"],
        dossiers: how === "inline" ? truth.dossiers : truth.dossiers.map((one) => ({ ...one, behind: true })),
        actions: [...truth.actions.map(mayBe), ...form.truth],
        papers: null,
        paging: "not judged",
      }),
      axes: {
        page: how === "inline" ? "form in the page" : "action in a window",
        window: how,
        form: form.name,
      },
    };
  };

export const actionWindow = withForm(drawWindow);
export const inlineForm = withForm(() => "inline");
