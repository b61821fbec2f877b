/** A dossier that was seen while the clock was wrong: in a time that has not come. Whatever is seen now would be older, and never hold. */
import type { Dossier, Minute } from "./model.ts";

/** Clocks of one machine's pages and worker differ by less than this; in minutes. */
const SLACK = 10;

/** The dossier with nothing of it seen later than now; as it is where nothing was. */
export function notAhead(dossier: Dossier, now: Minute): Dossier {
  if (dossier.lastSeenAt <= now + SLACK) return dossier;
  const past = (at: Minute) => Math.min(at, now);
  const { untimedPause: stop, changedAt } = dossier;
  const values = Object.fromEntries(
    Object.entries(dossier.values).map(([name, it]) => [name, { ...it, seenAt: past(it.seenAt) }]),
  ) as Dossier["values"];
  return {
    ...dossier,
    firstSeenAt: past(dossier.firstSeenAt),
    lastSeenAt: past(dossier.lastSeenAt),
    values,
    ...(changedAt === undefined ? {} : { changedAt: past(changedAt) }),
    ...(stop
      ? { untimedPause: { ...stop, firstSeenAt: past(stop.firstSeenAt), lastSeenAt: past(stop.lastSeenAt) } }
      : {}),
  };
}
