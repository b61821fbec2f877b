/** When a dossier's share of the queue's numbers may change by itself: until then it stands as it was counted. */
import type { Minute } from "../dossier/model.ts";
import { startOf } from "../dossier/moment.ts";
import { earlyTurn } from "./early.ts";
import { firstWhen } from "./instants.ts";
import { type Around, itemOf, type Known, NEXT_HOURS } from "./item.ts";
import { dayDue } from "./load.ts";
import { running } from "./pressing.ts";
import { isHidden, type Share, shareOf } from "./share.ts";
import { stillSince } from "./untouched.ts";
import { isOpen } from "./view.ts";

/** A dossier in work as it is counted; `turnsAt`: the first minute at which that may be otherwise; null: never by itself. */
export interface Counted {
  share: Share;
  turnsAt: Minute | null;
}

/** What a dossier adds to the numbers, and until when; null: it is in no queue. */
export function counted(known: Known, around: Around): Counted | null {
  if (!isOpen(known)) return null;
  const item = itemOf(known, around);
  const { handling } = item;
  const until = isHidden(item) && handling?.kind === "hidden" ? handling.until : null;
  const instants = [until, ...clockTurns(known, around), untouchedTurn(known, around)];
  instants.push(earlyTurn(known.dossier, known.clocks, item.usual, around));
  const ahead = instants.filter((it): it is Minute => it !== null && it > around.now);
  return {
    share: shareOf(item, around.calendar),
    turnsAt: ahead.length === 0 ? null : Math.min(...ahead),
  };
}

/** When a clock is over, near, or its day has come or is the next one. */
function clockTurns({ clocks }: Known, { calendar, now }: Around): (Minute | null)[] {
  return running(clocks).flatMap((clock) => {
    const { due, changesAt } = clock;
    const day = dayDue(clock, calendar);
    if (due === null || day === null) return [changesAt];
    const before = startOf(calendar.nthWorkDay(day, -1));
    const near = firstWhen(now, due, (at) => calendar.workBetween(at, due) <= NEXT_HOURS);
    return [changesAt, due + 1, startOf(day), before, near];
  });
}

/** When nothing has happened for so long that it counts as untouched. */
function untouchedTurn({ dossier }: Known, { calendar, now, untouchedFrom }: Around): Minute | null {
  const since = stillSince(dossier);
  if (since === null) return null;
  if (since > now) return since;
  const enough = untouchedFrom * calendar.dayMinutes;
  const last = calendar.addWork(since, enough) + 1;
  return firstWhen(now, last, (at) => calendar.workBetween(since, at) >= enough);
}
