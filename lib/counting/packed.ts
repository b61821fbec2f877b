/**
 * Dossiers as they are counted, many in one text: a column a field and nothing but whole numbers in it as a rule, so that a
 * hundred thousand are read in some tenths of a second. What a text may be is said by packed-shape.ts.
 */
import type { Channel, StatusNumber } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";
import type { CountedDossier, CountedStep, When } from "./model.ts";
import { isPacked, type Packed } from "./packed-shape.ts";

/** One dossier, with its procedure's name; null: no name is known. */
export interface Named {
  dossier: CountedDossier;
  name: string | null;
}

/** null comes first, so that 0 stands for what isn't known. */
export const FLAGS = [null, false, true] as const;
export const CHANNELS: readonly (Channel | null)[] = [null, "direct", "online", "post"];
export const LEVELS: readonly CountedDossier["level"][] = [null, "full", "part", "none"];
/** Stands for no moment, and for no number of supplements. */
const NONE = -1;

export function pack(all: readonly Named[]): string {
  const words: string[] = [];
  const known = new Map<string, number>();
  const word = (text: string | null): number => {
    if (text === null) return 0;
    const at = known.get(text) ?? words.push(text);
    known.set(text, at);
    return at;
  };
  const flag = (it: boolean | null | undefined): number => FLAGS.indexOf(it ?? null);
  const of = <T>(each: (it: CountedDossier, name: string | null) => T): T[] =>
    all.map(({ dossier, name }) => each(dossier, name));
  const steps = all.flatMap(({ dossier }) => dossier.steps);
  const packed: Packed = {
    codes: of((it) => it.code),
    columns: {
      name: of((_, name) => word(name)),
      procedureCode: of((it) => word(it.procedureCode)),
      field: of((it) => word(it.field)),
      unit: of((it) => word(it.unit)),
      officer: of((it) => word(it.officer)),
      channel: of((it) => CHANNELS.indexOf(it.channel)),
      level: of((it) => LEVELS.indexOf(it.level)),
      submittedAt: of((it) => when(it.submittedAt)),
      receivedAt: of((it) => when(it.receivedAt)),
      dueAt: of((it) => when(it.dueAt)),
      finishedAt: of((it) => when(it.finishedAt)),
      status: of((it) => it.status ?? 0),
      pausePaper: of((it) => flag(it.pausePaper)),
      supplements: of((it) => it.supplements ?? NONE),
      reused: of((it) => flag(it.reused)),
      digitised: of((it) => flag(it.digitised)),
      resultDigitised: of((it) => flag(it.resultDigitised)),
      fee: of((it) => flag(it.fee)),
      paidOnline: of((it) => flag(it.paidOnline)),
      apology: of((it) => flag(it.apology)),
    },
    steps: of((it) => it.steps.length),
    way: {
      name: steps.map((it) => word(it.name)),
      officer: steps.map((it) => word(it.officer)),
      from: steps.map((it) => when(it.from)),
      to: steps.map((it) => when(it.to)),
      dueAt: steps.map((it) => when(it.dueAt)),
    },
    words,
  };
  return JSON.stringify(packed);
}

/** What stands in a text, in its order; null: it is none that `pack` could have made. */
export function unpack(text: string): Named[] | null {
  const packed = parsed(text);
  if (!isPacked(packed)) return null;
  const { codes, columns: of, steps, way, words } = packed;
  const word = (at: number): string | null => (at === 0 ? null : words[at - 1]!);
  const all: Named[] = [];
  let step = 0;
  for (let n = 0; n < codes.length; n++) {
    const own: CountedStep[] = [];
    for (const end = step + steps[n]!; step < end; step++)
      own.push({
        name: word(way.name[step]!),
        officer: word(way.officer[step]!),
        from: whenIn(way.from[step]!),
        to: whenIn(way.to[step]!),
        dueAt: whenIn(way.dueAt[step]!),
      });
    const dossier: CountedDossier = {
      code: codes[n]!,
      procedureCode: word(of.procedureCode[n]!),
      field: word(of.field[n]!),
      unit: word(of.unit[n]!),
      officer: word(of.officer[n]!),
      channel: CHANNELS[of.channel[n]!]!,
      level: LEVELS[of.level[n]!]!,
      submittedAt: whenIn(of.submittedAt[n]!),
      receivedAt: whenIn(of.receivedAt[n]!),
      dueAt: whenIn(of.dueAt[n]!),
      finishedAt: whenIn(of.finishedAt[n]!),
      status: of.status[n] === 0 ? null : (of.status[n] as StatusNumber),
      pausePaper: FLAGS[of.pausePaper[n]!]!,
      supplements: of.supplements[n] === NONE ? null : of.supplements[n]!,
      reused: FLAGS[of.reused[n]!]!,
      digitised: FLAGS[of.digitised[n]!]!,
      resultDigitised: FLAGS[of.resultDigitised[n]!]!,
      fee: FLAGS[of.fee[n]!]!,
      paidOnline: FLAGS[of.paidOnline[n]!]!,
      apology: FLAGS[of.apology[n]!]!,
      steps: own,
    };
    all.push({ dossier, name: word(of.name[n]!) });
  }
  return all;
}

/** Whether a text is one that can be unpacked: half of what unpacking costs. */
export const canUnpack = (text: string): boolean => isPacked(parsed(text));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A minute as it is; a whole day below what stands for none. */
function when(it: When | null): number {
  if (it === null) return NONE;
  return it.at ?? NONE - 1 - it.day;
}

function whenIn(it: number): When | null {
  if (it === NONE) return null;
  return it < NONE ? { day: NONE - 1 - it, at: null } : { day: dayOf(it), at: it };
}
