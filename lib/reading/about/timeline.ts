/** A dossier's way as a list: an item for each step, its name first, then who had it, then its days under labels of their own. */

import { isShown } from "../../dom/visible.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import type { Env } from "../words/context.ts";
import { findMoments } from "../words/dates.ts";
import { clean, fold, foldLabel } from "../words/fold.ts";
import { type HistoryRow, type Role, roleOf } from "./history.ts";
import { isOfWay } from "./way.ts";

/** What may hold such a list; anything else is looked at by nobody. */
export const TIMELINES = "ul, ol, [role=list], [class*=timeline], [class*=steps]";

const TITLE =
  /^(?:(?:xem )?(?:tien trinh|qua trinh|lich su|nhat ky|dong thoi gian|luong|cac buoc)(?: (?:xu ly|giai quyet|luan chuyen|thuc hien|ho so|cong viec|da qua|tthc))*)$/;
const DATED_ROLES = new Set<Role>(["from", "to", "due"]);

/** null: the list is no dossier's way. `root` matches TIMELINES. */
export function timelineIn(root: Element, env: Env): HistoryRow[] | null {
  const items = Array.from(root.children).filter(isShown);
  if (items.length === 0 || items.length > 60 || !isTitled(root)) return null;
  if (items.some((el) => el.tagName !== items[0]?.tagName)) return null;
  // Dossiers of somebody have days under the same labels, and codes.
  if (env.codesIn(clean(root.textContent ?? "")).length > 0) return null;
  const rows = items.flatMap((item) => {
    const text = partsOf(item);
    return text ? [{ text, hasPaper: null }] : [];
  });
  // An item without a name or a day makes it another list: of news, of remarks.
  return rows.length === items.length && rows.every(isOfWay) ? rows : null;
}

/** A heading right over it, or over what holds nothing but it, says so. */
function isTitled(root: Element): boolean {
  for (let at: Element | null = root, up = 0; at && up < 3; at = at.parentElement, up++) {
    const over = at.previousElementSibling;
    if (!over) continue;
    const text = over.textContent ?? "";
    return text.length < 80 && TITLE.test(foldLabel(textOf(over)));
  }
  return false;
}

/** 'Nhãn: ngày' in its lines, its name before the first of them; null where a line with a day has no such label. */
function partsOf(item: Element): HistoryRow["text"] | null {
  const text: HistoryRow["text"] = {};
  const plain: string[] = [];
  for (const line of linesOf(piecesOf(item))) {
    const colon = line.indexOf(":");
    const role = colon > 0 ? roleOf(line.slice(0, colon)) : null;
    if (role && text[role] === undefined) text[role] = clean(line.slice(colon + 1));
    else if (findMoments(line).found.length > 0) return null;
    else plain.push(line);
  }
  if (![...DATED_ROLES].some((role) => text[role] !== undefined)) return null;
  const [name, who, more] = plain;
  if (!name || more) return null;
  text.name ??= name;
  const [officer, ...unit] = (who ?? "").split(/\s+[-–—|•]\s+/);
  if (officer && fold(officer) !== "") text.officer ??= officer;
  if (unit.length > 0) text.unit ??= unit.join(" - ");
  return text;
}
