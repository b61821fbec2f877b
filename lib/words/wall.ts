import type { Minute, Moment } from "../dossier/model.ts";

/** The wall clock of a `Minute`: calendar date and time of day at +07:00. */
export interface Wall {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 Sunday … 6 Saturday. */
  weekday: number;
  /** Whole days since 1970-01-01, for 'today' and 'tomorrow'. */
  dayNumber: number;
}

/** `Minute` already counts on the +07:00 wall, so UTC getters read it without the machine's zone. */
export function wallOf(at: Minute): Wall {
  const date = new Date(at * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    weekday: date.getUTCDay(),
    dayNumber: Math.floor(at / 1440),
  };
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(?:\+07:00)?)?$/;

/** Reads a Moment for saying; null when the text is none. `timed` false: a date without a time of day. */
export function wallOfMoment(text: Moment): { at: Minute; timed: boolean } | null {
  const part = MOMENT.exec(text);
  if (!part) return null;
  const [, y, mo, d, h, mi] = part;
  const at = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h ?? 0), Number(mi ?? 0)) / 60_000;
  return { at, timed: h !== undefined };
}
