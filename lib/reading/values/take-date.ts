/** What may stand under a date's label: one day, with what belongs to it. */

import type { Meaning } from "../../dossier/meanings.ts";
import type { Moment, ValueName, Where } from "../../dossier/model.ts";
import { because, type Why } from "../reasons.ts";
import type { Piece } from "../sight/text.ts";
import { readChannel } from "../words/channels.ts";
import { findMoments, readMoment, readWindow } from "../words/dates.ts";
import { fold } from "../words/fold.ts";
import { type ShortDay, shortDayIn } from "../words/short-days.ts";
import { isPlaceholder } from "../words/status.ts";
import { readYearless } from "../words/yearless-days.ts";
import type { Draft } from "./draft.ts";
import { isMonthFirst } from "./month-first.ts";

export interface Found {
  meaning: Meaning;
  where: Where;
  sure: number;
  pieces: Piece[];
  el: Element;
  doubt?: Why | undefined;
}

/** Words that may stand beside a date without making it another date. */
const BESIDE =
  /thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|truc tiep|truc tuyen|du kien|luc|vao|ngay|gio|den|buoc|han|hen|con|qua|tre|som|dung|sap|trong|lam|viec|phut|giay|hom|nay|mai|am|pm|sa|ch|gmt|utc/g;

/** What a system writes where it has no date: it is none that could not be read. */
const NO_DATE =
  /^\D{0,3}(?:\d{2}:\d{2}(?::\d{2})?\D{1,3})?(?:\d{1,2}[/.-]\d{1,2}[/.-](?:0000|0001|1900|1970|2099|2100|9999)|(?:0000|0001|1900|1970|2099|2100|9999)-\d{1,2}-\d{1,2})(?!\d)/;

/** An hour beside the day that could not be told to belong to it; 'còn 5 giờ' is time left. */
const HOUR_LEFT =
  /(?<!(?:còn|quá|trễ|hạn|sớm|lại)\s{0,2}[\d.,]*)(?<![\d.,])\d{1,2}\s?(?:giờ|h|g)(?![\p{L}])(?!\s*(?:làm|nữa))/iu;
/** How long is left or over, behind the day: 'Còn 4 ngày 19 giờ'; its hours are no time of day. */
const LEFT =
  /(?<=\d)[\s,;·|(–—-]+(?:còn(?: lại)?|quá(?: hạn)?|trễ(?: hạn)?|sớm)\s*:?\s*[\d.,]+\s*(?:ngày|giờ|phút|h|g)(?:\s*(?:làm việc|,|và)?\s*[\d.,]+\s*(?:giờ|phút|h|g|p))*(?:\s*làm việc)?\)?$/iu;
/** What a label says of time, beside how the dossier came. */
const WHEN = /(?:ngày|thời gian|thời điểm|giờ|lúc|vào|đã|được)(?=\s|$)/giu;

/** A day with or without a time, and nothing else. */
const ALONE = /^(?:\d{1,2}:\d{2}(?::\d{2})? )?\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;

/** There is none, whatever day stands behind it: 'Chưa xác định. Dừng tính hạn từ 23/11/2026'. */
const NONE_AS_YET = /^chua (?:xac dinh|an dinh|co|hen|cap)\b/;
/** A day from which something is counted is no limit. */
const SINCE = /(?<!\p{L})(?:kể\s+)?từ(?:\s+(?:ngày|lúc))?\s*\d/iu;

export const NO_TIME =
  /^(?:khong quy dinh|khong tinh|khong co thoi han|khong xac dinh thoi han|khong thoi han)/;

/** No portal had a dossier yet: a birthday or the like stands under the heading of a deadline. */
const BEFORE_PORTALS = "2010";

const CAME = new Set<ValueName>(["receivedAt", "submittedAt"]);
const ways = new Map<string, ReturnType<typeof readChannel>>();
/** How a dossier came, where the label of its day says it: 'Tiếp nhận trực tiếp'. */
function wayIn(label: string): ReturnType<typeof readChannel> {
  let way = ways.get(label);
  if (way === undefined) {
    way = readChannel(label.replace(WHEN, " "));
    if (ways.size > 500) ways.clear();
    ways.set(label, way);
  }
  return way;
}

export function takeDate(
  draft: Draft,
  name: ValueName,
  found: Found,
  whole: string,
  short: ShortDay | null = null,
): void {
  const { where, sure, el, meaning } = found;
  const takeWay = (s: number) => {
    const way = meaning === "receivedOnline" ? "online" : CAME.has(name) ? wayIn(where.name) : null;
    if (way) draft.put("channel", way, where, s, el);
  };
  const put = (moment: Moment, s: number) => {
    if ((name === "dueAt" || name === "stepDueAt") && moment < BEFORE_PORTALS) {
      draft.miss(name, because("unread_too_old", where.name));
      return;
    }
    if (short) draft.putShort(name, short, { value: moment, where, sure: s }, el);
    else draft.put(name as "dueAt", moment, where, s, el);
    takeWay(s);
  };
  const text = whole.replace(LEFT, "").trim();
  if (text === "") return;
  const only = readMoment(text);
  if (only && ALONE.test(text)) {
    put(only, sure);
    return;
  }
  if (isPlaceholder(text) || NO_DATE.test(text) || NONE_AS_YET.test(fold(text))) return;
  const yearless = readYearless(text);
  if (yearless) {
    draft.putYearless({ name: name as "dueAt", day: yearless, where, sure: sure * 0.9, el });
    takeWay(sure * 0.9);
    return;
  }
  const two = only || short ? null : shortDayIn(text);
  if (two) {
    takeDate(draft, name, found, two.text, two.day);
    return;
  }
  const limits = name === "dueAt" || name === "stepDueAt";
  const until = limits ? readWindow(text) : null;
  if (until) {
    put(until, sure);
    return;
  }
  if (limits && SINCE.test(text)) {
    draft.miss(name, because("unread_date_with_words", where.name));
    return;
  }
  if (only) {
    const spots = findMoments(text).found[0];
    const other = spots ? fold(`${text.slice(0, spots.from)} ${text.slice(spots.to)}`) : "";
    const words = other
      .replace(BESIDE, " ")
      .replace(/[\d.,:;()[\]/|–—\-*"'«»]+/g, " ")
      .trim();
    // Another day or time beside it ('18/11 – 25/11/2026', '7:5'): which of them is meant is not known.
    const more = spots ? `${text.slice(0, spots.from)}|${text.slice(spots.to)}` : "";
    if (/\d{1,2}\/\d{1,2}\s*(?:[-–—]|đến|tới)\s*\||\d\s?:\s?\d/iu.test(more) || HOUR_LEFT.test(more))
      draft.miss(name, because("unread_many_dates", where.name));
    // Many other words beside the date: perhaps it is not this label's date.
    else if (words.length > 24) draft.miss(name, because("unread_date_with_words", where.name));
    else put(only, words === "" ? sure : sure * 0.85);
    const channel = !draft.has("channel") && name === "receivedAt" ? readChannel(words) : null;
    if (channel) draft.put("channel", channel, where, sure * 0.85, el);
    return;
  }
  const { found: many, broken } = findMoments(text);
  if (many.length > 1) {
    const same = new Set(many.map((m) => m.moment));
    if (same.size === 1 && many[0]) put(many[0].moment, sure);
    else draft.miss(name, because("unread_many_dates", where.name));
  } else if (broken) {
    if (isMonthFirst(text)) draft.monthFirst ??= where.name;
    draft.miss(name, because("unread_date_broken", where.name));
  } else if (name === "dueAt" && NO_TIME.test(fold(text))) draft.put("noDueDate", true, where, sure, el);
}
