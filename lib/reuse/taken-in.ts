import { procedureKey } from "../dossier/codes.ts";
import type { Minute, Moment } from "../dossier/model.ts";
import { dayOf, isoDay, parseMoment } from "../dossier/moment.ts";
import type { Need } from "./asked.ts";
import type { Standing } from "./tally.ts";

/** A dossier as it was taken in: its rows counted at that press. */
export interface TakenIn {
  at: Minute;
  /** null: the portal has given none, or not yet. */
  code: string | null;
  /** National form of its procedure's code; null: not known. */
  procedure: string | null;
  /** Rows that need a file, and those of them that have one. */
  needing: number;
  withFile: number;
  /** Rows whose file came from the portal's own paper store. */
  reused: number;
}

export interface TakenRow {
  need: Need;
  standing: Standing;
  required: boolean | null;
  files: number;
  /** Its file came from the portal's own store. */
  fromStore: boolean;
}

const NEEDS_FILE: ReadonlySet<Standing> = new Set(["needed", "over", "there", "check", "unknown"]);

/** What is kept of a dossier that is taken in now. */
export function takenIn(
  rows: readonly TakenRow[],
  { at, code, procedureCode }: { at: Minute; code: string | null; procedureCode: string | null },
): TakenIn {
  const held = rows.filter(({ need, files }) => need !== "note" && files > 0);
  const empty = rows.filter(
    ({ need, standing, required, files }) =>
      files === 0 && (NEEDS_FILE.has(standing) || (need === "form" && required === true)),
  );
  return {
    at,
    code,
    procedure: procedureKey(procedureCode ?? ""),
    needing: held.length + empty.length,
    withFile: held.length,
    reused: held.filter(({ fromStore }) => fromStore).length,
  };
}

/** Minutes by which what the portal notes as the receipt may follow the press, and by which it may go before: clocks differ a little. */
const NEAR_AFTER = 10;
const NEAR_BEFORE = 2;

/** A dossier as a page shows it after the press. */
export interface Shown {
  code: string;
  receivedAt: Moment | null;
  /** National form of its procedure's code; null: not known. */
  procedure: string | null;
}

/**
 * A dossier that a page shows after the press can be the one that was taken in: its receipt is of these minutes, or, where
 * the page shows none, its code is of this day ('H15-261120-0001'); and it is of no other procedure.
 */
export function isTakenAs(shown: Shown, { at, procedure }: Pick<TakenIn, "at" | "procedure">): boolean {
  if (shown.procedure !== null && procedure !== null && shown.procedure !== procedure) return false;
  if (shown.receivedAt !== null) {
    const read = parseMoment(shown.receivedAt);
    if (!read) return false;
    if (read.minute === null) return read.day === dayOf(at);
    return read.minute >= at - NEAR_BEFORE && read.minute <= at + NEAR_AFTER;
  }
  return shown.code.includes(`-${isoDay(dayOf(at)).slice(2).replaceAll("-", "")}-`);
}

/**
 * Surely this intake's own: it can be, its code is no other intake's, it was not seen before the press (`firstSeen`; null:
 * never), and of the others that have no code yet none can be meant. `others`: intakes of the same portal.
 */
export function isOwn(
  shown: Shown,
  intake: Pick<TakenIn, "at" | "procedure">,
  { firstSeen, others }: { firstSeen: Minute | null; others: readonly TakenIn[] },
): boolean {
  if (!isTakenAs(shown, intake) || (firstSeen !== null && firstSeen < intake.at)) return false;
  return !others.some((it) => it.code === shown.code || (it.code === null && isTakenAs(shown, it)));
}

/** Of dossiers, as nationally: one that reused something counts once, however much it was. */
export interface Ratios {
  received: number;
  reusing: number;
  needing: number;
  withFile: number;
}

/** A dossier that was taken in twice (the portal refused it first) counts as it was last. */
export function ratiosOf(all: readonly TakenIn[]): Ratios {
  const last = new Map<string | TakenIn, TakenIn>();
  for (const it of [...all].sort((a, b) => a.at - b.at)) last.set(it.code ?? it, it);
  const dossiers = [...last.values()];
  const sum = (of: (it: TakenIn) => number) => dossiers.reduce((n, it) => n + of(it), 0);
  return {
    received: dossiers.length,
    reusing: dossiers.filter((it) => it.reused > 0).length,
    needing: sum((it) => it.needing),
    withFile: sum((it) => it.withFile),
  };
}
