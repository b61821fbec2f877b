/** Packing: several fields in one cell, as portals do where the screen is narrow (cases/: td-full, random-*). */
import type { Dice } from "../dice.ts";
import { esc, mark } from "../marks.ts";
import { type Fact, said, unknown } from "../truth.ts";
import { doubtOf, fact } from "../values/dates.ts";
import { type Voice, wordsOf } from "../voice.ts";
import { cased } from "../words/written.ts";
import type { Facts } from "../world/facts.ts";
import { truthOf } from "../world/moments.ts";
import type { Column } from "./columns.ts";

export interface Packed {
  columns: Column[];
  dossiers: readonly Facts[];
  voice: Voice;
  dice: Dice;
  facts: Map<string, Record<string, Fact>>;
  saying: Say;
}
type Packing = (of: Packed) => Column[];

const one = (columns: Column[], field: string) => columns.find((it) => it.fields[0] === field);
const without = (columns: Column[], gone: readonly (Column | undefined)[]) =>
  columns.filter((it) => !gone.includes(it));
const words = ({ voice }: Packed, field: string) => esc(cased(wordsOf(voice, field), voice.writing));
/** A column of these in the place of the first. */
function merged(of: Packed, gone: Column[], made: Pick<Column, "head" | "cells">): Column[] {
  const at = Math.min(...gone.map((it) => of.columns.indexOf(it)));
  const rest = without(of.columns, gone);
  rest.splice(at, 0, { fields: gone.flatMap((it) => it.fields), title: made.head, ...made });
  return rest;
}
const INFO = ["Thông tin hồ sơ", "Hồ sơ", "Thông tin chung", "Nội dung hồ sơ"];
const each = (of: Packed, cell: (row: number, dossier: Facts) => string) =>
  of.dossiers.map((dossier, row) => cell(row, dossier));

/** Label and value, one below the other, in one cell. */
const lines: Packing = (of) => {
  const rest = of.columns.filter((it) => it.fields[0] !== "code");
  const some = rest.filter((it) => of.dice.chance(0.6) || it.fields[0] === "dueAt").slice(0, 5);
  const code = one(of.columns, "code") as Column;
  const withCode = of.dice.chance(0.6);
  const named = of.dice.chance(0.5);
  const br = of.dice.chance(0.4);
  const line = (html: string) => (br ? html : `<div>${html}</div>`);
  if (some.length < 2) return of.columns;
  const cells = each(of, (row) => {
    const first = withCode
      ? [named ? `${words(of, "code")}: ${code.cells[row]}` : `<b>${code.cells[row]}</b>`]
      : [];
    return [...first, ...some.map((it) => `${words(of, it.fields[0] as string)}: ${it.cells[row]}`)]
      .map(line)
      .join(br ? "<br>" : "");
  });
  return merged(of, withCode ? [code, ...some] : some, { head: of.dice.pick(INFO), cells });
};

/** 'label - value | label - value'. */
const bars: Packing = (of) => {
  const some = of.columns
    .filter((it) => /At$|stepName|channel|status/.test(it.fields[0] as string))
    .slice(0, 3);
  if (some.length < 2) return lines(of);
  const between = of.dice.pick([": ", " - ", ": "]);
  const bar = of.dice.pick([" | ", " | ", " • ", "; "]);
  const cells = each(of, (row) =>
    some.map((it) => `${words(of, it.fields[0] as string)}${between}${it.cells[row]}`).join(bar),
  );
  return merged(of, some, { head: of.dice.pick(["Thông tin xử lý", "Tiến độ", "Thông tin hồ sơ"]), cells });
};

/** A heading that names two or three things over a cell that stacks them. */
const namedHead: Packing = (of) => {
  const groups = [
    ["receivedAt", "dueAt"],
    ["code", "procedureName"],
    ["stepName", "stepDueAt"],
    ["code", "applicant"],
    ["submittedAt", "receivedAt", "dueAt"],
    ["stepName", "status"],
    ["procedureName", "field"],
    ["dueAt", "status"],
  ];
  const there = groups
    .map((names) => names.map((name) => one(of.columns, name)))
    .filter((some): some is Column[] => some.every(Boolean));
  if (there.length === 0) return of.columns;
  const some = of.dice.pick(there);
  const parting = of.dice.pick([" / ", "<br>", "/", " - ", ", ", " &amp; "]);
  const stack = of.dice.chance(0.5)
    ? (all: string[]) => all.map((it) => `<div>${it}</div>`).join("")
    : (all: string[]) => all.join("<br>");
  return merged(of, some, {
    head: some.map((it) => it.head).join(parting),
    cells: each(of, (row) => stack(some.map((it) => it.cells[row] as string))),
  });
};

/** Small grey lines under the code, the procedure or the applicant. */
const greyLines: Packing = (of) => {
  const main =
    one(of.columns, of.dice.pick(["code", "procedureName", "applicant"])) ??
    (one(of.columns, "code") as Column);
  const some = of.columns
    .filter(
      (it) =>
        it !== main &&
        it.fields[0] !== "code" &&
        /At$|field|channel|stepName|procedureName|officer/.test(it.fields[0] as string),
    )
    .slice(0, of.dice.int(1, 2));
  if (some.length === 0) return of.columns;
  const cells = each(
    of,
    (row) =>
      `${main.cells[row]}${some.map((it) => `<div class="small muted">${words(of, it.fields[0] as string)}: ${it.cells[row]}</div>`).join("")}`,
  );
  return merged(of, [main, ...some], { head: main.head, cells });
};

const WAY = {
  direct: "Tiếp nhận trực tiếp",
  online: "Tiếp nhận trực tuyến",
  post: "Tiếp nhận qua bưu chính",
};
/** Way in, receipt and due date said in one line. */
function sentenceOf(of: Packed, dossier: Facts): string {
  const { code, channel, received, due } = dossier;
  const { shortDate, date } = of.voice;
  const unsure = doubtOf(date);
  Object.assign(of.facts.get(code) as object, {
    channel: said(channel),
    receivedAt: fact(unsure, truthOf(received, shortDate)),
    dueAt: due === null ? unknown("a dash") : fact(unsure, truthOf(due, date)),
  });
  const end = due === null ? "-" : mark(`${code}/dueAt`, esc(date.write(due)));
  return of.saying(
    mark(`${code}/channel`, WAY[channel]),
    mark(`${code}/receivedAt`, esc(shortDate.write(received))),
    end,
  );
}
const spoken = ({ columns }: Packed) =>
  ["receivedAt", "dueAt", "channel"].map((name) => one(columns, name)).filter((it) => it !== undefined);

/** Ways in which a line says it: way in, receipt, due date. */
type Say = (way: string, received: string, due: string) => string;
const SAYINGS: readonly (readonly [Say, number])[] = [
  [(way, received, due) => `${way}: ${received}, hẹn trả: ${due}`, 4],
  [(way, received, due) => `${way} lúc ${received}; hẹn trả kết quả: ${due}`, 1],
  [(way, received, due) => `${way} ngày ${received} - Hẹn trả ${due}`, 1],
  [(way, received, due) => `${way}: ${received} | Hẹn trả: ${due}`, 1],
];

const sentence: Packing = (of) => {
  const main = one(of.columns, "procedureName") ?? (one(of.columns, "code") as Column);
  return merged(of, [main, ...spoken(of)], {
    head: main.head,
    cells: each(
      of,
      (row, dossier) => `<div>${main.cells[row]}</div><div class="small">${sentenceOf(of, dossier)}</div>`,
    ),
  });
};

/** Code with the step in brackets, the procedure after a dash, the sentence: one cell that says nearly all. */
const info: Packing = (of) => {
  const code = one(of.columns, "code") as Column;
  const [step, procedure] = [one(of.columns, "stepName"), one(of.columns, "procedureName")];
  const gone = [code, step, procedure, ...spoken(of)].filter((it) => it !== undefined);
  const cells = each(of, (row, dossier) => {
    const head = step ? `${code.cells[row]} <span>(${step.cells[row]})</span>` : code.cells[row];
    return `<div>${head}</div>${procedure ? `<div>- ${procedure.cells[row]}</div>` : ""}<div>- ${sentenceOf(of, dossier)}</div>`;
  });
  return merged(of, gone, { head: of.dice.pick(INFO), cells });
};

/** The step with its due date in brackets; the status as a chip under the code. */
const asides: Packing = (of) => {
  const code = one(of.columns, "code") as Column;
  const [step, due, status] = ["stepName", "stepDueAt", "status"].map((name) => one(of.columns, name));
  let columns = of.columns;
  if (step && due) {
    const word = of.dice.pick(["hạn", "hạn xử lý", "Hạn xử lý bước"]);
    const cells = each(of, (row) => `${step.cells[row]} (${word}: ${due.cells[row] || "-"})`);
    columns = merged({ ...of, columns }, [step, due], { head: step.head, cells });
  }
  if (status && of.dice.chance(0.7)) {
    const cells = each(of, (row) => `${code.cells[row]}<div>${status.cells[row]}</div>`);
    columns = merged({ ...of, columns }, [code, status], {
      head: of.dice.chance(0.5) ? `${code.head} / ${status.head}` : `${code.head}<br>${status.head}`,
      cells,
    });
  }
  return columns;
};

export const drawSaying = (dice: Dice): Say => dice.weigh(SAYINGS);

/** Each field by itself. */
export const ALONE: readonly [string, Packing] = ["none", ({ columns }) => columns];
export const PACKINGS: readonly (readonly [readonly [string, Packing], number])[] = [
  [ALONE, 11],
  [["label lines", lines], 2.5],
  [["bars", bars], 1.2],
  [["named head", namedHead], 3],
  [["grey lines", greyLines], 2],
  [["sentence", sentence], 1],
  [["info cell", info], 1.5],
  [["asides", asides], 1],
];
