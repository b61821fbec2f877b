/**
 * Dates as portals write them, in every form seen. Day and month are never
 * swapped, impossible dates are refused, two-digit years are refused
 * (but short-days.ts): a date that could be read in two ways is no date.
 * Seconds end here: a portal that shows 15:10:40 on one page shows 15:10 on
 * the next, and both are the same minute.
 */
import type { Moment } from "../../dossier/model.ts";
import { daysInMonth } from "../../dossier/moment.ts";
import { shortDayIn } from "./short-days.ts";

const pad = (n: number, width = 2) => String(n).padStart(width, "0");

/** Years a dossier can plausibly carry; outside them a number is something else, or a system's 'no date' (1900, 2099, 9999). */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2090;

function made(y: number, m: number, d: number, time?: [number, number, number]): Moment | null {
  if (y < FIRST_YEAR || y > LAST_YEAR || m < 1 || m > 12 || d < 1) return null;
  if (d > daysInMonth(y, m)) return null;
  const day = `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
  if (!time) return day;
  const [h, min, s] = time;
  if (h > 23 || min > 59 || s > 59) return null;
  return `${day}T${pad(h)}:${pad(min)}:00+07:00`;
}

/** An instant (milliseconds) as wall-clock time at +07:00. */
function fromEpoch(ms: number): Moment | null {
  const at = new Date(ms + 7 * 3600_000);
  if (Number.isNaN(at.getTime())) return null;
  return made(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), [
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ]);
}

const HOURS = "giờ|gio|g|h";
/** '17h', '8 giờ' is a time of day; 'còn 5h', '5 giờ làm việc' are amounts. */
const ALONE = String.raw`\s?(?:giờ|gio|[gh])(?![\p{L}\d])(?!\s*(?:làm|lam|nữa|trước|sau|còn))(?<!(?:còn|quá|trễ|hạn|sớm|trong|tổng|thêm)\s{1,2}\d{1,2}\s?(?:giờ|gio|[gh]))`;
const MINUTES = String.raw`(?:\s?(?:phút|phut|giây|giay|s|p)(?![\p{L}])|['′’])?`;
const HALF = String.raw`(?:\s?(SA|CH|AM|PM|sáng|chiều|tối|trưa)(?![\p{L}]))?`;
const TIME = String.raw`(\d{1,2})(?:\s?(?::|${HOURS})\s?(\d{2})(?:\s?(?::|phút|phut|p|ph)\s?(\d{2}))?${MINUTES}|${ALONE})${HALF}`;
const SEP = String.raw`(?:\s*[,;|–·•-]\s*|\s*\((?=\d{1,2}:\d{2}(?::\d{2})?\))|\s+(?:lúc|luc|vào|vao)\s+|\s+)`;
const DMY = String.raw`(\d{1,2})(?:\s?\/\s?(?=\d{1,2}\s?\/)|-(?=\d{1,2}-)|\.(?=\d{1,2}\.))(\d{1,2})\s?[/.-]\s?(\d{4})`;
/** In words; 'd thg M, y' and 'd tháng M, y' are how browsers and libraries write a day in Vietnamese (CLDR). */
const WORDS = String.raw`(?:ngày\s+)?(\d{1,2})\s+(?:tháng|thg\.?)\s+(\d{1,2})(?:,|,?\s+năm)\s+(\d{4})`;
const ISO = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?`;
const NET = String.raw`\/Date\((-?\d{11,14})(?:[+-]\d{4})?\)\/`;
/** Nothing of a number or a longer date may touch the match: '18/11/20261' is not a date. */
const OPEN = String.raw`(?<![\d/.:\-])`;
const SHUT = String.raw`(?![\d/])(?![.:\-]\d)`;
const ANY = new RegExp(
  `${OPEN}(?:` +
    [
      `(?<net>${NET})`,
      `(?<iso>${ISO})`,
      `(?<tw>${TIME}${SEP}${WORDS})`,
      `(?<wt>${WORDS}(?:${SEP}${TIME})?)`,
      `(?<td>${TIME}${SEP}(?:ngày\\s+)?${DMY})`,
      `(?<dt>${DMY}(?:${SEP}${TIME})?)`,
    ].join("|") +
    `)${SHUT}`,
  "giu",
);

/** Each of the forms bears one of these; most texts with a digit in them don't, and the long patterns are not begun. */
const HINT = /\d\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{1,2}-\d|\d\s+th|Date\(/i;
/** Shaped like a date, and none. */
const BROKEN = /\d[/.-]\d{1,2}[/.-]\d/;
const NO_WORD = /^[\d\s/.:,;|()'′’+·•–-]*$/;
/** The same where no letter stands in the text, as in most cells: without the words it is a fraction in memory. */
const BARE_TIME = String.raw`(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2}))?['′’]?`;
const BARE_SEP = String.raw`(?:\s*[,;|–·•-]\s*|\s*\((?=\d{1,2}:\d{2}(?::\d{2})?\))|\s+)`;
const BARE_ISO = ISO.replace("[T ]", " ").replace("Z|", "");
const BARE = new RegExp(
  `${OPEN}(?:(?<iso>${BARE_ISO})|(?<td>${BARE_TIME}${BARE_SEP}${DMY})|(?<dt>${DMY}(?:${BARE_SEP}${BARE_TIME})?))${SHUT}`,
  "g",
);

/** '09:10 thứ Tư 25/11/2026', '25/11/2026 (T4) 09:10': the day's name adds nothing. */
const WEEKDAY =
  /(?<=^|[\s,])(?:\((?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|T[2-7]|CN)\)|(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|T[2-7]|CN)(?=,?\s(?:ngày\s)?\d{1,2}[/.-]\d)),?/giu;

/** 'đã được cấp Giấy chứng nhận trước ngày 01 tháng 7 năm 2004': a day of the law, in the middle of a name. */
const OF_A_NAME =
  /(?<=(?:\S+\s+){6})(?:trước|sau|từ|đến|kể từ)\s+ngày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4}/giu;
/** A long name without the days of the law that are part of it. */
export const withoutDaysOfName = (text: string): string => text.normalize("NFC").replace(OF_A_NAME, "");

/** A day stands in the text, sure or not. */
export const holdsDay = (text: string): boolean =>
  findMoments(text).found.length > 0 || shortDayIn(text) !== null;

export interface Found {
  moment: Moment;
  from: number;
  to: number;
}

/**
 * Every date in a text, in order. `broken` tells that something shaped like a
 * date was refused, so that the caller can say so instead of passing it over.
 */
export function findMoments(text: string): { found: Found[]; broken: boolean } {
  const usual = usualIn(text);
  if (usual) return { found: [{ moment: usual, from: 0, to: text.length }], broken: false };
  const found: Found[] = [];
  let broken = false;
  if (!/\d/.test(text)) return { found, broken };
  const shown = text.normalize("NFC").replace(/[\u00a0\u2000-\u200b\u202f]/g, " ");
  const bare = NO_WORD.test(shown);
  const plain = bare ? shown : shown.replace(WEEKDAY, (name) => " ".repeat(name.length));
  if (!HINT.test(plain)) return { found, broken: BROKEN.test(plain) };
  for (const match of plain.matchAll(bare ? BARE : ANY)) {
    const moment = one(match[0], match.groups ?? {});
    if (moment) found.push({ moment, from: match.index, to: match.index + match[0].length });
    else broken = true;
  }
  if (found.length === 0 && BROKEN.test(plain)) broken = true;
  return { found, broken };
}

function one(text: string, kind: Record<string, string | undefined>): Moment | null {
  if (kind.net) return fromEpoch(Number(/-?\d{11,}/.exec(text)?.[0]));
  if (kind.iso) return fromIso(text);
  const words = kind.tw ?? kind.wt;
  const date = words ? new RegExp(WORDS, "iu").exec(text) : null;
  const slash = date ? null : new RegExp(DMY).exec(text);
  const [d, m, y] = date
    ? [Number(date[1]), Number(date[2]), Number(date[3])]
    : [Number(slash?.[1]), Number(slash?.[2]), Number(slash?.[3])];
  const rest = text.replace((date ?? slash)?.[0] ?? "", " ");
  const time = (NO_WORD.test(rest) ? new RegExp(BARE_TIME) : new RegExp(TIME, "iu")).exec(rest);
  return made(y, m, d, time ? clock(time) : undefined);
}

/** [hours, minutes, seconds]; 'CH' and 'PM' are afternoon. Hours out of range make the date impossible. */
function clock(time: RegExpExecArray): [number, number, number] {
  let h = Number(time[1]);
  const half = time[4]?.toUpperCase();
  const late = half === "CH" || half === "PM" || half === "CHIỀU" || half === "TỐI";
  const said = half !== undefined && half.length > 2;
  // '14 giờ chiều' and '11 giờ trưa' are said too; by a clock of twelve hours alone they are impossible.
  if (half && (h < 1 || h > 12) && !(said && late && h < 24)) h = 99;
  else if (late && h <= 12) h = (h % 12) + 12;
  else if (half === "TRƯA") h = h < 3 ? h + 12 : h;
  else if (half && !late) h %= 12;
  return [h, Number(time[2] ?? 0), Number(time[3] ?? 0)];
}

function fromIso(text: string): Moment | null {
  const part = new RegExp(`^${ISO}$`, "i").exec(text.trim());
  if (!part) return null;
  const [y, m, d] = [Number(part[1]), Number(part[2]), Number(part[3])];
  if (part[4] === undefined) return made(y, m, d);
  const time: [number, number, number] = [Number(part[4]), Number(part[5]), Number(part[6] ?? 0)];
  const wall = made(y, m, d, time);
  const zone = part[7];
  if (!wall || !zone) return wall;
  const offset = /^z$/i.test(zone)
    ? 0
    : (zone[0] === "-" ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return fromEpoch(Date.UTC(y, m - 1, d, ...time) - offset * 60_000);
}

const WINDOW_TIME = String.raw`(\d{1,2})\s?(?::|giờ|gio|[gh])\s?(\d{2})?(?:\s?(?:phút|phut|p)(?![\p{L}]))?`;
const WINDOW = new RegExp(
  String.raw`(?<![\d:])(?:từ\s+)?${WINDOW_TIME}\s*(?:đến|tới|->|→|[-–—])\s*${WINDOW_TIME}(?![\d:])`,
  "iu",
);

/**
 * One day with the hours between which something may be fetched ('23-11-2026 Từ 13:30 đến 16:00'): that day at
 * the later hour, by which it is due. null: no such text.
 */
export function readWindow(text: string): Moment | null {
  const hours = WINDOW.exec(text);
  if (!hours) return null;
  const rest = `${text.slice(0, hours.index)} ${text.slice(hours.index + hours[0].length)}`;
  const { found, broken } = findMoments(rest);
  const [day] = found;
  if (
    !day ||
    found.length > 1 ||
    broken ||
    day.moment.length > 10 ||
    /\p{L}{2}/u.test(rest.replace(/ngày/giu, "").replace(new RegExp(WORDS, "giu"), ""))
  )
    return null;
  const [y, m, d] = day.moment.split("-").map(Number) as [number, number, number];
  const from = made(y, m, d, [Number(hours[1]), Number(hours[2] ?? 0), 0]);
  const to = made(y, m, d, [Number(hours[3]), Number(hours[4] ?? 0), 0]);
  return from && to && from < to ? to : null;
}

/** The form that nearly every cell has. */
const USUAL = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** The date of a text of that form, by which the long patterns are not even begun; null: there is no such day; undefined: another form. */
function usualIn(text: string): Moment | null | undefined {
  const usual = USUAL.exec(text);
  if (!usual) return undefined;
  const [, d, m, y, h, min, s] = usual;
  const day = made(Number(y), Number(m), Number(d));
  if (day === null || h === undefined) return day;
  const real = Number(h) <= 23 && Number(min) <= 59 && Number(s ?? 0) <= 59;
  return real ? `${day}T${h}:${min}:00+07:00` : null;
}

/**
 * The one date a text is. More than one, or other words than a weekday and
 * small connecting words beside it, is left to the caller (`findMoments`).
 */
export function readMoment(text: string): Moment | null {
  const usual = usualIn(text);
  if (usual !== undefined) return usual;
  const epoch = /^\s*(\d{13})\s*$/.exec(text);
  if (epoch) return fromEpoch(Number(epoch[1]));
  const { found } = findMoments(text);
  return found.length === 1 ? (found[0]?.moment ?? null) : null;
}
