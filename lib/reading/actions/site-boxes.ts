/** Boxes of a site and not of its dossiers: cookies, notices to allow, surveys, chats; players that can be paused. */

import { allIn, bodyOf, closestTo, isA, parentOf } from "../../dom/safe.ts";
import type { ActionKind } from "../../dossier/action-kinds.ts";
import { labelOf } from "../sight/clickable.ts";
import { spaced } from "../sight/text.ts";
import { actionOf } from "../words/action-words.ts";
import { fold } from "../words/fold.ts";

const ABOUT =
  /\bcookies?\b|quyen rieng tu|thong bao (?:toi|den|cho) ban\b|thong bao day|vi tri cua (?:ban|thiet bi)|(?:tham gia|phieu) khao sat|khao sat (?:muc do|y kien|su hai long|truc tuyen|nguoi dung)|muc do hai long|ho tro truc tuyen|tro chuyen|\bchat(?:bot)?\b|tro ly ao|cai dat ung dung|man hinh chinh/;
const DOSSIERS = /\b(?:ma|so) ho so\b|\bho so (?:nay|da chon)|\b[a-z]\d\d[\d.]*-\d{6}-\d{4,}|\bly do\b/;
/** A window that speaks of these is committed by its 'Đồng ý', whatever else it offers. */
const DEEDS = /ho so|tam (?:dung|ngung|hoan)|dung (?:xu ly|tinh)|bo sung|huy|tra lai|tra ket qua/;
const PLAYERS =
  "[class*=carousel], [class*=swiper], [class*=slick], [class*=player], [aria-roledescription=carousel], [role=marquee]";
const BUTTONS = "button, a, [role=button], input[type=submit], input[type=button]";
const FIELDS = "textarea, input[type=file]";
/** What the words of such a box's buttons sound like. */
const OFFERS: ReadonlySet<ActionKind> = new Set(["refuse", "forward", "resume"]);

/**
 * Whether a button is such a box's own and says nothing of a dossier.
 * @param kind what its words would do elsewhere; null: it only commits
 */
export function isAside(el: Element, label: string, kind: ActionKind | null): boolean {
  if (/ho so/.test(fold(label))) return false;
  if (kind === "pause") {
    const player = closestTo(el, PLAYERS);
    return player !== null && allIn(player, FIELDS).length === 0 && !DOSSIERS.test(fold(spaced(player)));
  }
  if (kind !== null && !OFFERS.has(kind)) return false;
  const isForDossiers = (button: Element) => labelOf(button) !== label && actionOf(labelOf(button)) !== null;
  const body = bodyOf(el.ownerDocument);
  for (let up = parentOf(el), i = 0; up && up !== body && i < 5; up = parentOf(up), i++) {
    if (isA(up, "tr, [role=row], table, main, form")) return false;
    const text = fold(spaced(up));
    if (text.length > 300 || DOSSIERS.test(text) || allIn(up, FIELDS).length > 0) return false;
    if (kind === null && DEEDS.test(text)) return false;
    if (ABOUT.test(text)) return !Array.from(allIn(up, BUTTONS)).some(isForDossiers);
  }
  return false;
}
