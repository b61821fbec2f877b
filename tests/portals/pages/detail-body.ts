/** What a dossier's page says of it: pairs, the applicant's part, history, papers, remarks. Also what a window over a list shows. */

import { history } from "../details/history.ts";
import type { Pair } from "../details/pair.ts";
import { freshIds, PAIR_STRUCTURES } from "../details/pairs.ts";
import { papers } from "../details/papers.ts";
import { Dice } from "../dice.ts";
import { tell } from "../lists/columns.ts";
import { cls, type Skin } from "../look/skins.ts";
import { mark } from "../marks.ts";
import { either, type Fact, type PaperTruth } from "../truth.ts";
import { show } from "../values/show.ts";
import { type Voice, wordsOf } from "../voice.ts";
import { cased, labelText } from "../words/written.ts";
import type { Facts } from "../world/facts.ts";
import { at as day } from "../world/moments.ts";

const SHOWN: readonly (readonly [string, number])[] = [
  ["procedureName", 0.97],
  ["procedureCode", 0.3],
  ["status", 0.8],
  ["submittedAt", 0.35],
  ["receivedAt", 0.9],
  ["dueAt", 0.93],
  ["stepName", 0.5],
  ["stepDueAt", 0.4],
  ["channel", 0.55],
  ["applicant", 0.7],
  ["field", 0.4],
  ["officer", 0.3],
  ["unit", 0.3],
  ["receivedBy", 0.3],
  ["level", 0.15],
  ["fee", 0.2],
  ["paid", 0.18],
  ["resultNumber", 0.12],
  ["ownAccount", 0.12],
  ["allowed", 0.4],
  ["copies", 0.2],
  ["updated", 0.15],
  ["moved", 0.15],
  ["document", 0.12],
  ["parcel", 0.08],
  ["left", 0.15],
];
const PERSON = ["applicant", "born", "id", "issued", "phone", "place"];

export interface DetailBody {
  html: string;
  facts: Record<string, Fact>;
  papers: PaperTruth[];
  axes: Record<string, string>;
}

function pairOf(field: string, of: Facts, voice: Voice, facts: Record<string, Fact>): Pair {
  const words = wordsOf(voice, field);
  const shown = show(field, of, voice);
  tell(facts, shown.facts);
  return {
    field,
    label: labelText(words, voice.writing),
    bare: labelText(words, { ...voice.writing, colon: "" }),
    html: shown.html,
    text: shown.text,
    path: `${of.code}/${field}`,
  };
}

export function detailBody(seed: number, of: Facts, voice: Voice, skin: Skin, least = false): DetailBody {
  freshIds();
  const on = (stream: string) => new Dice(seed, `detail/${stream}`);
  const [dice, rest] = [on("structure"), on("rest")];
  const facts: Record<string, Fact> = {};
  const columns = on("columns");
  const fields = SHOWN.filter(([, share]) => columns.chance(share)).map(([name]) => name);
  const ordered = columns.chance(0.5) ? columns.shuffle(fields) : fields;
  const second = columns.chance(0.15);
  ordered.splice(0, 0, "code", ...(second ? ["alias"] : []));
  const [structureName, structure] = dice.weigh(PAIR_STRUCTURES);
  const panel = (title: string, inner: string) =>
    `<div${cls(skin, "panel", "panel")}><div${cls(skin, "title", "h")}>${title}</div>${inner}</div>`;
  const pairs = ordered.map((field) => pairOf(field, of, voice, facts));
  const half = dice.chance(0.3) ? Math.ceil(pairs.length / 2) : pairs.length;
  const part = (some: Pair[]) => structure({ pairs: some, skin, dice });
  let html = panel(
    dice.pick(["Thông tin hồ sơ", "Thông tin chung", "Thông tin chi tiết"]),
    part(pairs.slice(0, half)),
  );
  if (half < pairs.length)
    html += panel(dice.pick(["Thông tin xử lý", "Thông tin giải quyết"]), part(pairs.slice(half)));
  const person = !least && rest.chance(0.6);
  if (person)
    html += panel(
      dice.pick(["Thông tin người nộp", "Thông tin chủ hồ sơ", "Thông tin cá nhân"]),
      part(PERSON.map((field) => pairOf(field, of, voice, {}))),
    );
  const steps =
    !least && rest.chance(0.45)
      ? history(on("history"), of, voice, skin, !ordered.includes("stepDueAt") && rest.chance(0.7))
      : null;
  if (steps) {
    html += steps.html;
    tell(facts, steps.facts);
    // The last row without an end is the present step; that it is, is not said in words.
    for (const [name, value] of Object.entries({ stepName: of.step, officer: of.officer, unit: of.unit }))
      if (!(name in facts)) facts[name] = either(value, "only in the history");
  }
  const list = !least && rest.chance(0.55) ? papers(on("papers"), voice, skin, false) : null;
  if (list) html += list.html;
  if (!least && rest.chance(0.2))
    html += panel(
      "Ý kiến xử lý",
      `<p><b>${of.receivedBy}</b> (${voice.date.write(day(11, 19, 10, 12))}): Đề nghị gia hạn, ngày hẹn trả mới: 15/12/2026.</p>`,
    );
  if (!least && rest.chance(0.15))
    html += `<div role="tabpanel" style="display:none"><p>${cased(wordsOf(voice, "dueAt"), voice.writing)}: 01/01/2027</p></div>`;
  return {
    html,
    facts,
    papers: list?.truth ?? [],
    axes: {
      structure: structureName,
      history: steps?.axis ?? "none",
      papers: list?.axis ?? "none",
      "second code": second ? "pair" : "none",
      person: String(person),
    },
  };
}

/** The code in a title. */
export const titled = (words: string, of: Facts, dice: Dice) =>
  dice.chance(0.3) ? `${words}: ${mark(`${of.code}/code`, of.code)}` : words;
