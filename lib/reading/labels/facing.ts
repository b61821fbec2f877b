/**
 * Which way labels without a colon face. Mostly the value follows; some pages set
 * it before or above its small label. Read the wrong way round, every date would
 * go to its neighbour, so that where both ways would do, none is taken.
 */

import { findCodes } from "../../dossier/codes.ts";
import { DATED, type Meaning } from "../../dossier/meanings.ts";
import { because } from "../reasons.ts";
import { isTask } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { findMoments } from "../words/dates.ts";
import { statusNamed } from "../words/status.ts";
import { readYearless } from "../words/yearless-days.ts";

export interface Item {
  text: string;
  /** null: no label. */
  meaning: Meaning | null;
  /** It has a colon: what follows is its value. */
  colon: boolean;
  line: number;
}
export type Facing = "forward" | "backward" | "unsure";

/** The text is surely such a thing as the label names. */
export function fitsLabel(meaning: Meaning, text: string): boolean {
  if (text.length > 80) return false;
  return DATED.has(meaning) ? isDay(text) : meaning === "status" ? statusNamed(text) !== null : false;
}

/** Words that are a label elsewhere, and the value where they follow such a label: 'Hình thức nộp' 'Tiếp nhận trực tuyến'. */
export const isItsValue = (meaning: Meaning, text: string): boolean =>
  (meaning === "channel" && readChannel(text) !== null) || (meaning === "stepName" && isTask(text));

/** One day and no words of anything else. */
function isDay(text: string): boolean {
  if (readYearless(text)) return true;
  const [only, second] = findMoments(text).found;
  if (!only || second) return false;
  const rest = `${text.slice(0, only.from)} ${text.slice(only.to)}`;
  return !/\p{L}{2}/u.test(rest.replace(/ngày|lúc|vào|giờ|thứ (?:hai|ba|tư|năm|sáu|bảy)/giu, ""));
}

/** Labels and values of one part of a page, in reading order. */
export function facingOf(items: Item[]): Facing {
  if (items.some((i) => i.meaning !== null && i.colon)) return "forward";
  let before = 0;
  let after = 0;
  let first: Facing | null = null;
  let asked = 0;
  let led = false; // a value stands before the first label
  let open = false; // none stands behind the last
  let coded = false; // a code stands behind its label, and none before it
  for (const [i, item] of items.entries()) {
    const { meaning } = item;
    if (meaning === "code" && first === null) coded = isCode(items[i + 1]) && !isCode(items[i - 1]);
    if (meaning === null || !(DATED.has(meaning) || meaning === "status")) continue;
    asked++;
    const near = (other: Item | undefined) =>
      other !== undefined && other.meaning === null && fitsLabel(meaning, other.text) ? other : null;
    const beforeIt = items[i - 1];
    let [back, on] = [near(beforeIt), near(items[i + 1])];
    // A day among other words before the first label may be its value with something put in between.
    if (
      !back &&
      first === null &&
      DATED.has(meaning) &&
      beforeIt?.meaning === null &&
      findMoments(beforeIt.text).found.length > 0 &&
      // 'Tiếp nhận: 06/11/2026' has its label.
      !/\p{L}\s*[:：]\s/u.test(beforeIt.text)
    )
      back = beforeIt;
    if (first === null) led = back !== null;
    open = on === null;
    // What stands on the label's own line is nearer than what stands on the next.
    if (back && on && (back.line === item.line) !== (on.line === item.line))
      if (back.line === item.line) on = null;
      else back = null;
    if (back) before++;
    if (on) after++;
    first ??= back && !on ? "backward" : back && on ? "unsure" : "forward";
  }
  // Turned round, the last would have nothing behind it.
  if (coded && after === asked) return "forward";
  if (before > 0 && led && open && first === "forward") return "unsure";
  if (before === 0 || first === "forward") return "forward";
  if (after === 0) return before === asked ? "backward" : "unsure";
  // 'v l v l': each label but the last has one on both sides; the last has none behind it.
  return before === asked && after < asked ? "backward" : "unsure";
}

const isCode = (item: Item | undefined): boolean =>
  item?.meaning === null && findCodes(item.text).length === 1;

export const UNSURE_FACING = because("unread_facing");
