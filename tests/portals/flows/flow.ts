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
import { ASIDE, drawEveryday, type Everyday } from "./everyday.ts";
import { actionForm, type Form } from "./forms.ts";
import { drawPlace, placed } from "./places.ts";
import { SCRIPT } from "./script.ts";
import { type StatusForm, statusForm } from "./status-form.ts";

export interface Flow {
  seed: number;
  files: Record<string, string>;
  code: string;
  deeds: Deed[];
  axes: Record<string, string>;
}
const MORE =
  ".drop{border:1px dashed #89a;padding:14px;text-align:center;color:#567;cursor:pointer}.fld label,.up label,.uplabel{display:block;margin:6px 0 2px}.box{padding:8px;background:#fbfcfe}.sel{border:1px solid #bcc5ce;padding:3px 7px;background:#fff;min-width:200px;display:inline-block;cursor:pointer}.choices{background:#fff;border:1px solid #9ab;z-index:2000}.choices>*{padding:4px 8px;cursor:pointer}";
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

const pressesOf = (of: readonly string[] | readonly Press[]): Press[] =>
  of.map((it) => (typeof it === "string" ? { k: it } : it));

function deedsOf(form: Form | BranchForm | StatusForm, word: string, open: Press[]): Deed[] {
  const type: Press = { k: form.keys.text, type: OPINION };
  const paper: Press = { k: form.keys.paper, paper: true };
  const missing = { expect: "asked", why: "missing" } as const;
  const inOrder = { expect: "free", why: "in order" } as const;
  const ordinary = { expect: "free", why: "ordinary" } as const;
  const stop = "stop" in form ? pressesOf(form.stop) : [{ k: form.keys.commit }];
  const last: Deed =
    "on" in form
      ? { name: `${word}: goes on`, press: [...open, type, ...pressesOf(form.on)], ...ordinary }
      : {
          name: "closes the form",
          press: [...open, { k: form.keys.close }],
          expect: "nothing",
          why: "ordinary",
        };
  return [
    { name: word, press: [...open, type, ...stop], ...missing },
    { name: `${word}, with paper`, press: [...open, paper, type, ...stop], ...inOrder },
    last,
  ];
}

/** Beside the pause: everyday actions, one of them after the form was opened and closed, and what stands beside the commit. */
function ordinaryDeeds(
  beside: readonly Everyday[],
  aside: string | null,
  { open, close, menu }: { open: Press[]; close: Press; menu: Press[] },
): Deed[] {
  const deeds = beside.map(
    (it, i): Deed => ({
      name: `everyday: ${it.words}`,
      press: [
        ...(i === 1 && open.length > 0 ? [...open, close] : []),
        ...menu,
        { k: `day${i}` },
        ...it.press,
      ],
      expect: it.expect,
      why: "ordinary",
    }),
  );
  if (aside !== null)
    deeds.push({
      name: `beside the commit: ${aside}`,
      press: [...open, { k: "aside" }],
      expect: "free",
      why: "ordinary",
    });
  return deeds;
}

function buttons(
  dice: Dice,
  words: readonly [Pick<ActionWord, "words" | "icon">, string][],
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
  const how = dice.weigh([
    ["form", 6],
    ["branch", 2.5],
    ["status", 2.5],
  ] as const);
  const pausing = dice.pick([...(ACTIONS.pause ?? []), ...(ACTIONS.supplement ?? [])]);
  const onward = ACTIONS.forward?.[dice.int(0, 2)] as ActionWord;
  const form =
    how === "branch"
      ? branchForm(on("form"), of.code, voice, skin)
      : how === "status"
        ? statusForm(on("form"), of.code, voice, skin)
        : actionForm(on("form"), pausing, of.code, voice, skin);
  const word: Pick<ActionWord, "words" | "icon"> =
    "called" in form ? { words: form.called as string, icon: "edit" } : how === "branch" ? onward : pausing;
  const place = drawPlace(dice, inList);
  const menu = inList && place !== "row" && place !== "cell" && dice.chance(0.5);
  const beside = drawEveryday(on("beside"), voice, skin, word.words);
  const aside = how !== "branch" && dice.chance(0.35) ? dice.pick(ASIDE) : null;
  const html = aside
    ? form.html.replace(
        '<div class="foot">',
        `<div class="foot">${button(skin, aside, { attrs: ' data-k="aside" data-do="commit"' })} `,
      )
    : form.html;
  const acts: [Pick<ActionWord, "words" | "icon">, string][] = [
    [word, ' data-k="open" data-do="open form"'],
    ...beside.map((it, i): [Everyday, string] => [
      it,
      ` data-k="day${i}" data-do="${it.form === null ? "commit" : `open day${i}`}"`,
    ]),
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
    const spot = place === "standing" ? placed("inline", html, skin) : '<div id="spot"></div>';
    work = `<div class="bar">${bar}</div>${dice.chance(0.5) ? spot : ""}@@${detailBody(seed, of, voice, skin, true).html}`;
    work = work.includes(spot) ? work.replace("@@", "") : work.replace("@@", "").concat(spot);
  }
  const menuHtml = `<template id="menu"><div class="menu" role="menu">${acts.map(([it, attrs]) => `<div role="menuitem" tabindex="0"${attrs}>${it.words}</div>`).join("")}</div></template>`;
  const head = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Xử lý hồ sơ</title><style>${STYLE}${MORE}</style></head><body>`;
  const templates = `${place === "standing" ? "" : `<template id="form">${placed(place, html, skin)}</template>`}${menu ? menuHtml : ""}`;
  const windows = beside.map((it, i) => {
    if (it.form === null) return "";
    const at = place === "standing" || place === "frame" || place === "cell" ? "window" : place;
    return `<template id="day${i}">${placed(dice.chance(0.6) ? at : "window", it.form, skin)}</template>`;
  });
  const files: Record<string, string> = {
    "index.html": `${head}${around.before}<h2 class="title">Xử lý hồ sơ</h2>${work}${around.after}${templates}${windows.join("")}<script>${SCRIPT(of.code)}</script></body></html>`,
  };
  if (place === "frame")
    files["form.html"] = `${head}${html}<script>${SCRIPT(of.code)}</script></body></html>`;
  const menuPress: Press[] = menu ? [{ k: "menu" }] : [];
  const ordinary = ordinaryDeeds(beside, aside, { open, close: { k: form.keys.close }, menu: menuPress });
  const [missing, inOrder, last] = deedsOf(form, word.words, open) as [Deed, Deed, Deed];
  return {
    seed,
    files,
    code: of.code,
    deeds: [missing, inOrder, ...on("deeds").some([last, ...ordinary], 3)],
    axes: {
      page: inList ? "list" : "detail",
      action: how === "form" ? `${pausing.kind}` : how,
      place,
      menu: String(menu),
      look: skin.name,
      ...form.axes,
    },
  };
}
