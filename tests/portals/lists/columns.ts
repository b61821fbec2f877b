/** Which columns a list has, and in which order. */
import type { Dice } from "../dice.ts";
import { esc } from "../marks.ts";
import type { Fact } from "../truth.ts";
import { DATES, show } from "../values/show.ts";
import { type Voice, wordsOf } from "../voice.ts";
import { heading } from "../words/written.ts";
import type { Facts } from "../world/facts.ts";

export interface Column {
  /** Fields that stand in it. */
  fields: string[];
  /** Heading, html. */
  head: string;
  /** Heading as text, for attributes. */
  title: string;
  /** One a dossier. */
  cells: string[];
}

/** Fields and how often a list shows them. */
const SHOWN: readonly (readonly [string, number])[] = [
  ["procedureName", 0.93],
  ["procedureCode", 0.15],
  ["receivedAt", 0.75],
  ["submittedAt", 0.18],
  ["dueAt", 0.9],
  ["stepDueAt", 0.5],
  ["stepName", 0.5],
  ["status", 0.75],
  ["channel", 0.35],
  ["applicant", 0.75],
  ["field", 0.18],
  ["officer", 0.25],
  ["unit", 0.15],
  ["receivedBy", 0.08],
  ["level", 0.06],
  ["fee", 0.07],
  ["paid", 0.07],
  ["resultNumber", 0.05],
  ["ownAccount", 0.04],
];
/** At most some of these stand beside them. */
const DISTRACTORS = [
  "id",
  "phone",
  "born",
  "issued",
  "updated",
  "moved",
  "sender",
  "document",
  "parcel",
  "left",
  "allowed",
  "note",
  "place",
];
/** The order in which a configuration usually has them; a share of portals has any order. */
const USUAL = [
  "code",
  "alias",
  "procedureCode",
  "procedureName",
  "field",
  "applicant",
  "submittedAt",
  "receivedAt",
  "dueAt",
  "channel",
  "stepName",
  "officer",
  "unit",
  "stepDueAt",
  "status",
];

export function drawFields(dice: Dice, most: number): string[] {
  const fields = SHOWN.filter(([, share]) => dice.chance(share)).map(([name]) => name);
  const extras = dice.some(
    DISTRACTORS,
    dice.weigh([
      [0, 4],
      [1, 4],
      [2, 2],
      [3, 1],
    ] as const),
  );
  const kept = [...fields, ...extras].slice(0, most);
  const rank = (name: string) => (USUAL.indexOf(name) + 1 || USUAL.length + 1) + dice.next() * 2;
  const ordered = dice.chance(0.25) ? dice.shuffle(kept) : [...kept].sort((a, b) => rank(a) - rank(b));
  ordered.splice(dice.chance(0.85) ? 0 : dice.int(1, ordered.length), 0, "code");
  return ordered;
}

/** What is said outright is not made doubtful by a hint elsewhere. */
export function tell(known: Record<string, Fact>, more: Record<string, Fact>): void {
  const rank = (fact: Fact | undefined) =>
    fact ? ["open", "unknown", "either", "said"].indexOf(fact.is) : -1;
  for (const [name, fact] of Object.entries(more)) if (rank(fact) >= rank(known[name])) known[name] = fact;
}

const isDate = (field: string) => (DATES as readonly string[]).includes(field);

/** Each field a column; what each dossier's row says is added to `facts`. */
export function makeColumns(
  fields: readonly string[],
  dossiers: readonly Facts[],
  voice: Voice,
  facts: Map<string, Record<string, Fact>>,
): Column[] {
  return fields.map((field) => {
    const words = wordsOf(voice, field);
    return {
      fields: [field],
      head: heading(words, voice.writing, isDate(field)),
      title: esc(words),
      cells: dossiers.map((of) => {
        const shown = show(field, of, voice);
        tell(facts.get(of.code) as Record<string, Fact>, shown.facts);
        return shown.html;
      }),
    };
  });
}
