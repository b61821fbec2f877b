/**
 * About how many people a portal's page may have us asked. Its scripts can write any number into the form, and see by what
 * of ours then stands there whether something is known of that person; an officer takes in a few citizens a minute at most.
 */

/** More different people than that within a minute are no intake. */
export const MOST_PEOPLE = 6;
export const MINUTE_MS = 60_000;

/** One person asked about; `who`: their owner key, `at`: the instant, in milliseconds. */
export interface AskedPerson {
  who: string;
  at: number;
}

/** Whether `who` may be asked about `now` (milliseconds), and who was within the last minute, then. The same person counts once. */
export function askAbout(
  asked: readonly AskedPerson[],
  who: string,
  now: number,
): { may: boolean; asked: AskedPerson[] } {
  // A clock that was set back would hold them for as long.
  const lately = asked.filter(({ at }) => at <= now && now - at < MINUTE_MS);
  if (lately.some((it) => it.who === who)) return { may: true, asked: lately };
  if (lately.length >= MOST_PEOPLE) return { may: false, asked: lately };
  return { may: true, asked: [...lately, { who, at: now }] };
}
