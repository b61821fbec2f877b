/**
 * Days as cards and narrow lists write them, without their year: '09/11 08:05', '16/11'. The year is told by the day
 * that stands inside the dossier's own code (TT 01/2018/TT-VPCP: unit, year-month-day, number) or by a whole day
 * beside it, as the nearest such day; never by the clock on the wall.
 */
import type { Moment } from "../../dossier/model.ts";
import { type Day, dateOf, dayFrom, parseMoment } from "../../dossier/moment.ts";
import { dayInCode } from "./codes.ts";
import { clean } from "./fold.ts";

export interface YearlessDay {
  date: number;
  /** 1–12. */
  month: number;
  /** 'HH:MM', or null. */
  time: string | null;
}

const DM = String.raw`(?<d>\d{1,2})[/-](?<m>\d{1,2})`;
const HM = String.raw`(?<h>\d{1,2})\s?[:hg]\s?(?<i>\d{2})(?::\d{2})?`;
const BEFORE = String.raw`(?:(?:lúc|vào)\s+)?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|t[2-7]|cn|chủ nhật),?\s+)?(?:ngày\s+)?`;
const SEP = String.raw`\s*(?:,|;|–|-|lúc|·|\|)?\s*`;
const WHOLE = [
  new RegExp(`^${BEFORE}${DM}(?:${SEP}${HM})?$`, "iu"),
  new RegExp(`^(?:(?:lúc|vào|lúc ngày)\\s+)?${HM}${SEP}${BEFORE}${DM}$`, "iu"),
];
/** The same within a text, for finding where one begins behind its label. */
export const YEARLESS = String.raw`(?:\d{1,2}[:hg]\d{2}(?::\d{2})?,?\s+)?\d{1,2}[/-]\d{1,2}(?![\d/.-])`;

/** The day without a year that a whole text is; null: it is none. */
export function readYearless(text: string): YearlessDay | null {
  const shown = clean(text).replace(/^\((.*)\)$/, "$1");
  if (shown.length > 40 || !/\d[/-]\d/.test(shown)) return null;
  for (const shape of WHOLE) {
    const { d, m, h, i } = shape.exec(shown)?.groups ?? {};
    if (d === undefined || m === undefined) continue;
    const [date, month] = [Number(d), Number(m)];
    // The year in which it could be a day is not known yet: a leap year has them all.
    if (dayFrom(2024, month, date) === null) return null;
    if (h === undefined) return { date, month, time: null };
    if (Number(h) > 23 || Number(i) > 59) return null;
    return { date, month, time: `${h.padStart(2, "0")}:${i}` };
  }
  return null;
}

/** Farther from what tells its year than this, the nearest such day may be another year's. */
const NEAR = 120;

/** The other way round, as no portal should write it. */
function dayTurned(code: string): { date: number; month: number } | null {
  const [, d, m, y] = /[-.](\d{2})(\d{2})(\d{2})[-.]\d+$/.exec(code) ?? [];
  const year = 2000 + Number(y);
  if (year < 2015 || year > 2060 || dayFrom(year, Number(m), Number(d)) === null) return null;
  return { date: Number(d), month: Number(m) };
}

/** `near`: whole days of the same dossier. null: no year is told, or not the same one by all that tell it. */
export function withYear(
  { date, month, time }: YearlessDay,
  codes: readonly string[],
  near: readonly Moment[],
): Moment | null {
  const told = near.flatMap((moment) => parseMoment(moment)?.day ?? []);
  for (const code of codes) {
    const day = dayInCode(code);
    if (day === null) continue;
    const own = dateOf(day);
    const turned = dayTurned(code);
    const isTurned = turned?.date === date && turned.month === month;
    if (isTurned && !(own.date === date && own.month === month)) return null;
    told.push(day);
  }
  const days = new Set(told.map((by) => nearest(date, month, by)));
  const [day] = days;
  if (days.size !== 1 || day === null || day === undefined) return null;
  const { year } = dateOf(day);
  const pad = (n: number) => String(n).padStart(2, "0");
  const written = `${year}-${pad(month)}-${pad(date)}`;
  return time === null ? written : `${written}T${time}:00+07:00`;
}

/** Of the days of that date, the one nearest to another day, where that is near enough. */
function nearest(date: number, month: number, by: Day): Day | null {
  const { year } = dateOf(by);
  const days = [year - 1, year, year + 1].flatMap((y) => dayFrom(y, month, date) ?? []);
  const near = days.filter((day) => Math.abs(day - by) <= NEAR);
  return near.length === 1 ? (near[0] as Day) : null;
}
