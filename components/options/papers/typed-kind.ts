import { foldText } from "../../../lib/dossier/fold.ts";
import { type PaperKind, paperKind } from "../../../lib/reuse/register/schema.ts";
import type { Say } from "../../../lib/words/say.ts";

/** Lists of wordings, one a line in the form. */
export const LISTS = ["names", "short", "mistakes", "loose"] as const;

/** A kind of paper as it stands in the form: all text. */
export interface TypedKind extends Record<(typeof LISTS)[number], string> {
  name: string;
  whose: PaperKind["whose"];
  /** '' where it stands on the paper, or there is none. */
  months: string;
  termSource: string;
  source: string;
}

export const EMPTY: TypedKind = {
  name: "",
  names: "",
  short: "",
  mistakes: "",
  loose: "",
  whose: "self",
  months: "",
  termSource: "",
  source: "",
};

export function typedKind(it: PaperKind): TypedKind {
  const lines = (list: readonly string[]) => list.join("\n");
  return {
    name: it.name,
    names: lines(it.names),
    short: lines(it.short),
    mistakes: lines(it.mistakes),
    loose: lines(it.loose),
    whose: it.whose,
    months: it.term?.months ? String(it.term.months) : "",
    termSource: it.term?.source ?? "",
    source: it.source,
  };
}

export type KindTaken = { ok: true; kind: PaperKind } | { ok: false; fault: string };

/**
 * What was typed as a kind of the office's, or what is wrong with it, in words. `was` null: a new one. A wording that
 * already means another kind is refused: two kinds must never join.
 */
export function takeKind(
  was: PaperKind | null,
  typed: TypedKind,
  register: readonly PaperKind[],
  year: number,
  say: Say,
): KindTaken {
  const wrong = (key: string, ...args: string[]): KindTaken => ({ ok: false, fault: say(key, ...args) });
  const name = typed.name.trim();
  if (name === "") return wrong("kinds_no_name");
  const lists = Object.fromEntries(LISTS.map((it) => [it, linesOf(typed[it])])) as Record<
    (typeof LISTS)[number],
    string[]
  >;
  if (lists.names.length === 0) lists.names.push(name.toLowerCase());
  if (typed.source.trim() === "") return wrong("calendar_no_source");
  const id = was?.id ?? idOf(name, register);
  for (const wording of [...lists.names, ...lists.short, ...lists.mistakes]) {
    const other = register.find(
      (it) => it.id !== id && [...it.names, ...it.short, ...it.mistakes].includes(wording),
    );
    if (other) return wrong("kinds_twice", wording, other.name);
  }
  const months = typed.months.trim();
  const termSource = typed.termSource.trim();
  if (months !== "" && !/^[1-9]\d{0,2}$/u.test(months)) return wrong("kinds_months_wrong", months);
  if (months !== "" && termSource === "") return wrong("kinds_no_term_source");
  const made = paperKind.safeParse({
    ...(was ?? { never: false, standIn: [], replaces: [], own: [], unlike: [] }),
    ...lists,
    id,
    name,
    whose: typed.whose,
    term: termSource === "" ? null : { months: months === "" ? null : Number(months), source: termSource },
    source: typed.source.trim(),
    year: was && was.source === typed.source.trim() ? was.year : year,
  });
  return made.success
    ? { ok: true, kind: made.data }
    : wrong("kinds_refused", made.error.issues[0]!.path.join("."));
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .split("\n")
      .map((it) => it.replace(/\s+/gu, " ").trim())
      .filter(Boolean),
  ),
];

function idOf(name: string, register: readonly PaperKind[]): string {
  const base = `own-${foldText(name).replace(/[^a-z0-9]+/gu, "-")}`.slice(0, 34).replace(/-+$/u, "");
  const taken = new Set(register.map((it) => it.id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
