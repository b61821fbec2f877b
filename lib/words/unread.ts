/** Why something was not read, in words: dates among the values as people write them. */
import type { Say } from "./say.ts";

const MOMENT = /\b(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(?:\+07:00)?)?/g;

/** One reason of the reader's: 'nhiều ngày trong «Hạn»'. The whole date is said, since it is held against the page. */
export const sayUnread = (say: Say, { key, args }: { key: string; args: string[] }): string =>
  say(key, ...args.map(plainDates));

const plainDates = (text: string): string =>
  text.replace(
    MOMENT,
    (_, year: string, month: string, day: string, time?: string) =>
      `${day}/${month}/${year}${time ? ` ${time}` : ""}`,
  );

/**
 * What could not be read of one dossier, among what a page left unread. `alone`: the page speaks of no other
 * dossier, so that what names none is about this one.
 */
export function unreadOf<T extends { what: string }>(unread: T[], code: string, alone: boolean): T[] {
  const own = `${code}: `;
  return unread.flatMap((it) => {
    if (it.what.startsWith(own)) return [{ ...it, what: it.what.slice(own.length) }];
    return alone && !/^\S*\d\S*: /.test(it.what) ? [it] : [];
  });
}
