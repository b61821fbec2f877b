/**
 * Why something that stands on a page was not believed: a key of locales' room
 * 'unread' and what fills it. Said in words at the edge, in the officer's language.
 */
import type vi from "../../locales/vi/unread.json";

export interface Why {
  key: keyof typeof vi;
  /** The portal's own label, or the values themselves. */
  args: string[];
}

/** A reason: `because("unread_many_dates", where.name)`. */
export const because = (key: Why["key"], ...args: string[]): Why => ({ key, args });

export const isSameWhy = (a: Why, b: Why): boolean =>
  a.key === b.key && a.args.length === b.args.length && a.args.every((it, i) => it === b.args[i]);
