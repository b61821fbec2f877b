/**
 * The numbers that a province is told, made of dossiers by the very rules of the head's page: the queue's shares, the clocks' own 'late', the report's
 * ratios. Nothing is said here of what late, paused or on time is.
 */
import { INTAKE_MINUTES } from "../counting/forms/waiting.ts";
import { type CountedDossier, makeCount, type Period } from "../counting/index.ts";
import { periodAround } from "../counting/period.ts";
import { dayOf } from "../dossier/moment.ts";
import { type Around, itemOf, type Known } from "../queue/item.ts";
import { add, noSums, shareOf } from "../queue/share.ts";
import { isOpen } from "../queue/view.ts";
import type { HowWhole, Numbers, ProvinceCounts } from "./record.ts";

/** A count in the making: dossiers come one by one, since there may be many. */
export interface Tally {
  /** One that is known, with its clocks. */
  see(it: Known): void;
  /** One as reports count it. */
  count(it: CountedDossier): void;
  counts(whole: HowWhole): ProvinceCounts;
}

/** The month so far: what a province asks its communes for. */
export const monthSoFar = (now: number): Period => ({
  from: periodAround("month", dayOf(now)).from,
  to: dayOf(now),
});

export function makeTally(around: Around): Tally {
  const { calendar, now } = around;
  const sums = noSums();
  const more = { lateDossiers: 0, lateSteps: 0, pausedUnclear: 0 };
  const period = monthSoFar(now);
  const ratios = makeCount({
    period,
    now,
    intakeDue: (submitted) => calendar.addWork(submitted, INTAKE_MINUTES),
  });
  return {
    see(it) {
      if (!isOpen(it)) return;
      // What an officer has put off is late all the same.
      const item = itemOf({ ...it, mark: null }, around);
      add(sums, shareOf(item, calendar), 1);
      if (item.dossier.state === "late") more.lateDossiers += 1;
      if (item.step.state === "late") more.lateSteps += 1;
      if (item.groups.includes("paused") && it.clocks.pausedWithoutPaper === null) more.pausedUnclear += 1;
    },
    count: ratios.add,
    counts(whole) {
      const { open, unknown, counts } = sums;
      const numbers: Numbers = {
        open,
        dueToday: counts.today,
        ...more,
        paused: counts.paused,
        pausedWithoutPaper: counts["paused-without-paper"],
        unknown,
      };
      const { onTime, stepsOnTime } = ratios.numbers().ratios;
      return {
        day: dayOf(now),
        at: now,
        numbers,
        since: period.from,
        onTime: { n: onTime.n, of: onTime.of },
        stepsOnTime: { n: stepsOnTime.n, of: stepsOnTime.of },
        // What waits for its receipt is no fault of anybody's.
        uncounted: ratios.faults().filter(({ why }) => why !== "not-received").length,
        whole,
      };
    },
  };
}
