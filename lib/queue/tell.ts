/**
 * What an officer is told of on the desktop: what is overdue, what falls due or must be taken in soon, and what would need
 * an apology by today's close and has none yet. Once a day each, in office hours, outside quiet hours.
 */
import type { Calendar } from "../calendar/index.ts";
import type { Clock } from "../deadline/clock.ts";
import type { Minute, PortalId } from "../dossier/model.ts";
import { dayOf, isoDay, startOf } from "../dossier/moment.ts";
import { handlingOf } from "./handled.ts";
import type { Known } from "./item.ts";
import { leftOf, running, runs } from "./pressing.ts";
import { isOpen } from "./view.ts";

/** In the order in which they are told. */
export const TELL_KINDS = ["late", "due", "intake", "apology"] as const;
export type TellKind = (typeof TELL_KINDS)[number];

export interface TellRules {
  /** `reports`: of no dossier, reports alone (lib/reports/remind.ts); `urgent`: not of apologies. */
  level: "none" | "reports" | "urgent" | "all";
  /** Working minutes before something is due. */
  minutes: number;
  /** `11:30-13:30`: nothing is told then; null: no such hours. */
  quiet: string | null;
}

/** What was told on a day. `off`: nothing more that day. */
export interface Told {
  /** `2026-11-20` */
  day: string;
  keys: string[];
  off: boolean;
}

/** One notice: all dossiers of one kind that were not told of before, the earliest date first. */
export interface Telling {
  kind: TellKind;
  dossiers: { portal: PortalId; code: string; due: Minute }[];
}

/** What stands for the day of `now`: another day's word is over. */
export function toldToday(told: Told | null, now: Minute): Told {
  const day = isoDay(dayOf(now));
  return told?.day === day ? told : { day, keys: [], off: false };
}

/** The notices that are due now, and what has been told once they are shown. */
export function toTell(
  known: readonly Known[],
  rules: TellRules,
  told: Told | null,
  around: { calendar: Calendar; now: Minute },
): { tellings: Telling[]; told: Told } {
  const before = toldToday(told, around.now);
  const ofDossiers = rules.level === "urgent" || rules.level === "all";
  if (!ofDossiers || before.off || !isHour(rules.quiet, around)) return { tellings: [], told: before };
  const keys = new Set(before.keys);
  const found = new Map<TellKind, Telling["dossiers"]>();
  for (const it of known) {
    if (!isOpen(it) || handlingOf(it.mark ?? null, it.dossier, around.now)?.kind === "hidden") continue;
    const { portal, code } = it.dossier;
    for (const { kind, due } of reasonsOf(it, rules, around)) {
      const key = `${kind} ${portal} ${code} ${due}`;
      if (keys.has(key)) continue;
      keys.add(key);
      found.set(kind, [...(found.get(kind) ?? []), { portal, code, due }]);
    }
  }
  const tellings = TELL_KINDS.flatMap((kind) => {
    const dossiers = found.get(kind)?.sort((a, b) => a.due - b.due || a.code.localeCompare(b.code));
    return dossiers ? [{ kind, dossiers }] : [];
  });
  return { tellings, told: { ...before, keys: [...keys] } };
}

/** Is there anything to be told of it now, be it told already or not? */
export const mayBeTold = (
  it: Known,
  rules: TellRules,
  around: { calendar: Calendar; now: Minute },
): boolean => isOpen(it) && reasonsOf(it, rules, around).length > 0;

/** Is the office at work in this minute, and is it none of the quiet ones? */
export function isHour(
  quiet: string | null,
  { calendar, now }: { calendar: Calendar; now: Minute },
): boolean {
  if (calendar.workBetween(now, now + 1) === 0) return false;
  if (quiet === null) return true;
  const [from, to] = quiet.split("-").map((it) => Number(it.slice(0, 2)) * 60 + Number(it.slice(3)));
  const time = now - startOf(dayOf(now));
  return time < from! || time >= to!;
}

/** Of what a dossier gives reason to speak; what is late is told as that alone. */
function reasonsOf(
  { clocks, apology: made = null }: Known,
  { level, minutes }: TellRules,
  { calendar, now }: { calendar: Calendar; now: Minute },
): { kind: TellKind; due: Minute }[] {
  const clocksRunning = running(clocks).filter((it): it is Clock & { due: Minute } => it.due !== null);
  const late = clocksRunning.filter((it) => it.state === "late");
  if (late.length > 0) return [{ kind: "late", due: Math.min(...late.map((it) => it.due)) }];
  const [next] = clocksRunning.filter((it) => leftOf(it) <= minutes).sort((a, b) => leftOf(a) - leftOf(b));
  if (next) return [{ kind: next.of === "intake" ? "intake" : "due", due: next.due }];
  const { apology } = clocks;
  const isToday =
    runs(apology) &&
    apology.due !== null &&
    apology.state !== "late" &&
    calendar.workDayOf(apology.due) === dayOf(now);
  return level === "all" && isToday && made === null ? [{ kind: "apology", due: apology.due! }] : [];
}
