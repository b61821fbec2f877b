/** A page with actions that can be pressed: a detail or a list, a guarded action with its form, everyday actions beside it. */
import { Dice } from "../dice.ts";
import { makeColumns } from "../lists/columns.ts";
import { plain } from "../lists/tables.ts";
import { icon } from "../look/icons.ts";
import { button, drawSkin, type Skin } from "../look/skins.ts";
import { STYLE } from "../look/style.ts";
import { drawAround } from "../noise/around.ts";
import { detailBody } from "../pages/detail-body.ts";
import { drawVoice } from "../voice.ts";
import { ACTIONS, type ActionWord } from "../words/actions.ts";
import { STATUSES } from "../words/statuses.ts";
import { drawFacts, drawPrefixOf, type Facts } from "../world/facts.ts";
import { at, DAY } from "../world/moments.ts";
import { type BranchForm, branchForm } from "./branches.ts";
import type { Deed, Press } from "./deeds.ts";
import { actionForm, type Form } from "./forms.ts";
import { drawPlace, placed } from "./places.ts";
import { SCRIPT } from "./script.ts";

export interface Flow {
  seed: number;
  files: Record<string, string>;
  code: string;
  deeds: Deed[];
  axes: Record<string, string>;
}
const MORE =
  ".drop{border:1px dashed #89a;padding:14px;text-align:center;color:#567;cursor:pointer}.fld label,.up label,.uplabel{display:block;margin:6px 0 2px}.box{padding:8px;background:#fbfcfe}";
const OPINION = "Chờ kết quả xác minh của cơ quan liên quan";

/** In process, taken in a day ago, given in at the desk: nothing else is to be asked about it (docs/guard.md). */
function goodOrder(of: Facts): Facts {
  const running = STATUSES.find((it) => it.words === "Đang xử lý") as Facts["status"];
  const received = at(11, 5, 9, 15);
  return {
    ...of,
    received,
    submitted: received - 20,
    due: received + 20 * DAY,
    stepStarted: received + 60,
    stepDue: received + 4 * DAY,
    status: running,
    channel: "direct",
    step: "Thẩm định hồ sơ",
  };
}

function deedsOf(form: Form | BranchForm, word: ActionWord | null, open: Press[]): Deed[] {
  const type: Press = { k: form.keys.text, type: OPINION };
  const paper: Press = { k: form.keys.paper, paper: true };
  const close: Deed = {
    name: "closes the form",
    press: [...open, { k: form.keys.close }],
    expect: "nothing",
    why: "ordinary",
  };
  if ("stop" in form) {
    const [stop, on] = [form.stop.map((k) => ({ k })), form.on.map((k) => ({ k }))];
    return [
      { name: "branch that stops", press: [...open, type, ...stop], expect: "asked", why: "missing" },
      {
        name: "branch that stops, with paper",
        press: [...open, paper, type, ...stop],
        expect: "free",
        why: "in order",
      },
      { name: "branch that goes on", press: [...open, type, ...on], expect: "free", why: "ordinary" },
    ];
  }
  const commit: Press = { k: form.keys.commit };
  return [
    { name: `${word?.words}`, press: [...open, type, commit], expect: "asked", why: "missing" },
    {
      name: `${word?.words}, with paper`,
      press: [...open, paper, type, commit],
      expect: "free",
      why: "in order",
    },
    close,
  ];
}

const everyday = (dice: Dice): ActionWord[] =>
  dice.some([...(ACTIONS.forward ?? []), ...(ACTIONS.resume ?? []), ...(ACTIONS.none ?? [])], 2);

function buttons(
  dice: Dice,
  words: readonly [ActionWord, string][],
  skin: Skin,
  icons: Parameters<typeof icon>[0],
): string {
  const drawn = dice.chance(0.4);
  return words
    .map(([it, attrs]) => button(skin, `${drawn ? icon(icons, it.icon) : ""}${it.words}`, { attrs }))
    .join(" ");
}

export function flow(seed: number): Flow {
  const on = (stream: string) => new Dice(seed, `flow/${stream}`);
  const dice = on("shape");
  const voice = drawVoice(on("words"), on("values"));
  voice.writing.nfd = false;
  const skin = drawSkin(on("look"));
  const { prefix } = drawPrefixOf(on("codes"));
  const of = goodOrder(drawFacts(on("facts"), prefix));
  const inList = dice.chance(0.4);
  const branch = dice.chance(0.3);
  const word = branch
    ? (ACTIONS.forward?.[dice.int(0, 2)] as ActionWord)
    : dice.pick([...(ACTIONS.pause ?? []), ...(ACTIONS.supplement ?? [])]);
  const form = branch
    ? branchForm(on("form"), of.code, voice, skin)
    : actionForm(on("form"), word, of.code, voice, skin);
  const place = drawPlace(dice, inList);
  const menu = inList && place !== "row" && dice.chance(0.5);
  const beside = everyday(dice);
  const acts: [ActionWord, string][] = [
    [word, ' data-k="open" data-do="open form"'],
    ...beside.map((it, i): [ActionWord, string] => [it, ` data-k="day${i}" data-do="commit"`]),
  ];
  const open: Press[] = place === "standing" ? [] : menu ? [{ k: "menu" }, { k: "open" }] : [{ k: "open" }];
  const around = drawAround(on("noise"), voice.icons, prefix, "Xử lý hồ sơ");
  let work: string;
  if (inList) {
    const others = [1, 2].map(() => drawFacts(on(`other${dice.int(1, 999)}`), prefix));
    const rows = [of, ...others];
    const fields = ["code", "procedureName", "applicant", "receivedAt", "dueAt", "status"];
    const columns = makeColumns(fields, rows, voice, new Map(rows.map((it) => [it.code, {}])));
    const own = menu
      ? button(skin, "⋮", { attrs: ' title="Thao tác" data-k="menu" data-do="open menu"' })
      : buttons(dice, acts, skin, voice.icons);
    columns.push({
      fields: ["actions"],
      head: "Thao tác",
      title: "",
      cells: rows.map((_, i) => (i === 0 ? own : own.replace(/ data-k="[^"]*"/g, ""))),
    });
    work = plain({ columns, rows: rows.length, skin, dice });
  } else {
    const bar =
      place === "standing"
        ? buttons(dice, acts.slice(1), skin, voice.icons)
        : buttons(dice, acts, skin, voice.icons);
    const spot = place === "standing" ? placed("inline", form.html, skin) : '<div id="spot"></div>';
    work = `<div class="bar">${bar}</div>${dice.chance(0.5) ? spot : ""}@@${detailBody(seed, of, voice, skin, true).html}`;
    work = work.includes(spot) ? work.replace("@@", "") : work.replace("@@", "").concat(spot);
  }
  const menuHtml = `<template id="menu"><div class="menu" role="menu">${acts.map(([it, attrs]) => `<div role="menuitem" tabindex="0"${attrs}>${it.words}</div>`).join("")}</div></template>`;
  const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xử lý hồ sơ</title><style>${STYLE}${MORE}</style></head><body>`;
  const templates = `${place === "standing" ? "" : `<template id="form">${placed(place, form.html, skin)}</template>`}${menu ? menuHtml : ""}`;
  const files: Record<string, string> = {
    "index.html": `${head}${around.before}<h2 class="title">Xử lý hồ sơ</h2>${work}${around.after}${templates}<script>${SCRIPT(of.code)}</script></body></html>`,
  };
  if (place === "frame")
    files["form.html"] = `${head}${form.html}<script>${SCRIPT(of.code)}</script></body></html>`;
  const daily = beside.map(
    (it, i): Deed => ({
      name: `everyday: ${it.words}`,
      press: [...(menu ? [{ k: "menu" }] : []), { k: `day${i}` }],
      expect: "free",
      why: "ordinary",
    }),
  );
  return {
    seed,
    files,
    code: of.code,
    deeds: [...deedsOf(form, word, open), ...daily],
    axes: {
      page: inList ? "list" : "detail",
      action: branch ? "branch" : `${word.kind}`,
      place,
      menu: String(menu),
      look: skin.name,
      ...form.axes,
    },
  };
}
