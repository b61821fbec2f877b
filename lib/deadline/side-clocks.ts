import type { Minute } from "../dossier/model.ts";
import { type Day, dayFrom, dayOf } from "../dossier/moment.ts";
import type { Clock, Reason } from "./clock.ts";
import { count } from "./counting.ts";
import type { Context } from "./dossier-clock.ts";
import { duration, plain, reason } from "./reasons.ts";
import { runningClock, unknownClock } from "./state.ts";

/**
 * Taking in an online dossier, or asking for a supplement, within the hours that the unit has set.
 * null: not one that waits (not new, not online, or received already).
 */
export function intakeClock({ facts, rules, calendar, now }: Context): Clock | null {
  const { status, channel } = facts.dossier.values;
  if (status?.value !== 1 || facts.received) return null;
  if (!channel) return unknownClock("intake", ["reasons_missing_channel"]);
  if (channel.value !== "online") return null;
  const { submitted } = facts;
  if (!submitted) return unknownClock("intake", ["reasons_missing_submitted_at"]);
  if (submitted.minute === null) return unknownClock("intake", ["reasons_missing_submitted_time"]);
  const { hours, working } = rules.intake;
  const minutes = Math.max(1, Math.round(hours * 60));
  const from = submitted.minute;
  const due = working ? calendar.addWork(from, minutes) : from + minutes;
  const reasons: Reason[] = [
    { key: "reasons_submitted", args: [submitted.text], where: submitted.reading.where },
    plain(working ? "reasons_intake_working" : "reasons_intake_plain", duration(minutes)),
  ];
  const provisional = working && calendar.isProvisional(dayOf(from), dayOf(due));
  if (provisional) reasons.push(plain("reasons_provisional"));
  const it = { of: "intake" as const, name: null, from, due, dueAsShown: null, provisional, reasons };
  return runningClock(calendar, rules, it, now);
}

/** The citizen's time for a supplement. null: none was asked for, or the unit has set no such time. */
export function supplementClock({ facts, rules, calendar, now }: Context): Clock | null {
  const rule = rules.supplement;
  if (!rule || !facts.paused || facts.dossier.values.status?.value !== 5) return null;
  const since = facts.pausedSince;
  if (!since) return unknownClock("supplement", ["reasons_missing_pause_start"]);
  const due = count(calendar, rule.counting, since, rule.days)!;
  const it = {
    of: "supplement" as const,
    name: null,
    from: since.minute,
    due,
    dueAsShown: null,
    provisional: calendar.isProvisional(since.day, dayOf(due)),
    reasons: [
      reason("reasons_supplement_asked", facts.openPause!.from),
      plain(
        rule.counting === "calendar-days" ? "reasons_count_calendar_days" : "reasons_count_end_of_day",
        rule.days,
      ),
    ],
  };
  return runningClock(calendar, rules, it, now);
}

/**
 * A written apology with a new date goes out at the latest one day before the due date, and once only: by the close
 * of the last working day that ends at least one day before.
 * null: the due date is not known, the clock does not run, or the time is too short for one.
 */
export function apologyClock({ facts, rules, calendar, now }: Context, dossier: Clock): Clock | null {
  const { due, from } = dossier;
  if (
    due === null ||
    dossier.state === "unknown" ||
    dossier.state === "paused" ||
    dossier.state.startsWith("done")
  )
    return null;
  const by: Minute = calendar.closeOf(calendar.nthWorkDay(dayOf(due), -1))!;
  if (from !== null && by <= from) return null;
  const { provisional } = dossier;
  const reasons = [reason(apologyLaw(facts.received?.day ?? null), due)];
  return runningClock(
    calendar,
    rules,
    { of: "apology", name: null, from, due: by, dueAsShown: null, provisional, reasons },
    now,
  );
}

/** NĐ 118/2025/NĐ-CP is in force from here, in place of NĐ 61/2018/NĐ-CP. */
const DECREE_118: Day = dayFrom(2025, 7, 1)!;

/** It came in while NĐ 61/2018/NĐ-CP was in force; null (no date is known) counts as today. */
export const isUnderDecree61 = (received: Day | null): boolean => received !== null && received < DECREE_118;

/**
 * The law as it was in force when the dossier was received: NĐ 61/2018, art. 19.9, and then NĐ 118/2025 as amended,
 * cited without an article, since which one it is has not been verified. A dossier without a date is one of today.
 */
function apologyLaw(received: Day | null): string {
  return isUnderDecree61(received) ? "reasons_apology_2018" : "reasons_apology";
}
