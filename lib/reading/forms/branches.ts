/** Windows with several branches: each has a card, and only the card's words say where its button leads. */

import { isInOurs } from "../../dom/ours.ts";
import { allIn, holds, parentOf } from "../../dom/safe.ts";
import { isReachable } from "../../dom/visible.ts";
import { stopsClock } from "../../dossier/action-kinds.ts";
import { isStoreControl, isUploadControl } from "../papers/uploads.ts";
import { labelOf } from "../sight/clickable.ts";
import { joined, type Piece, piecesOf } from "../sight/text.ts";
import { leadsElsewhere } from "../sight/ways-elsewhere.ts";
import { actionOf, isCommitWord, isDismiss, type Word } from "../words/action-words.ts";
import { titleOf } from "../words/actions-in-text.ts";
import { fold } from "../words/fold.ts";
import { branchKind, unchosenIn } from "./choices.ts";
import { visibleFields } from "./form-of.ts";
import { titleIn } from "./purpose.ts";

export const ANY_BUTTON = "button, a, [role=button], input[type=submit], input[type=button]";

/** A window or form with ways on; `parts`: where only these of its root belong to it. */
interface Branching {
  root: Element;
  dialog: boolean;
  parts?: readonly Element[];
  /** What is its title, where no heading in it is. */
  title?: string;
}
const partsOf = ({ root, parts = [root] }: Branching): readonly Element[] => parts;
const titleNamed = (form: Branching) =>
  form.title === undefined ? titleIn(form) : form.title === "" ? null : titleOf(form.title);

/**
 * A button whose card says where it leads: 'Trạng thái: Dừng xử lý', whatever is written on the button.
 * `apart`: the other branches' cards; the rest of the window, its upload and its opinion, belongs to each branch.
 */
export function branchAt(el: Element, form: Branching): { word: Word; apart: Element[] } | null {
  const rivals = partsOf(form)
    .flatMap((part) => [...allIn(part, ANY_BUTTON)])
    .filter(
      (b) => b !== el && labelOf(b) !== "" && !isDismiss(labelOf(b)) && !isInOurs(b) && isCommitLike(b),
    );
  // Where another button commits, one that does not say so picks a file, adds a line, shows a help.
  if (isUploadControl(el) || isStoreControl(el) || leadsElsewhere(el) === "place") return null;
  const each = statusesIn(...partsOf(form)) > 1;
  const commits = (b: Element) => isCommitWord(labelOf(b)) || actionOf(labelOf(b)) !== null;
  if (!each && !commits(el) && rivals.some(commits)) return null;
  const card = rivals.length > 0 ? cardAmong(el, form.root, rivals) : form.root;
  if (rivals.length > 0 && card === form.root) return null;
  const title = titleNamed(form);
  if (title && title.turn !== null) return null;
  const text =
    card === el ? textBefore(el, form.root, rivals) : joined(piecesOf(card, unchosenIn(form.root)));
  // Beside its own code a status is what the dossier has, not what it is to get.
  if (DOSSIER.test(fold(text)) && !(form.dialog && title?.kind === "forward")) return null;
  // A card is small; a whole page's words say what the dossier is, not where a button leads.
  if (text.length > 700 || (rivals.length === 0 && !form.dialog && text.length > 400)) return null;
  const word = branchKind(text);
  if (!word || !stopsClock(word.kind)) return null;
  if ((rivals.length === 0 || card === el) && word.sure < 0.9) return null;
  const cards = rivals.map((rival) => cardAmong(rival, form.root, [el, ...rivals]));
  // Where each way on says its status, a button without one ('Ký số' beside the upload) is of them all.
  return { word, apart: each ? cards.filter((one) => statusesIn(one) > 0) : cards };
}

const STATUS = /\b(?:trang thai|tinh trang|chuyen sang)(?: [a-z]+){0,3}\s*[:：]/g;
const statusesIn = (...parts: Element[]): number =>
  parts.reduce((sum, part) => sum + (fold(joined(piecesOf(part))).match(STATUS)?.length ?? 0), 0);

/**
 * The same for a button that bears an action's words: 'Chuyển xử lý' beside 'Trạng thái: Dừng xử lý' stops the
 * clock all the same. Only in a window that says a status for each of its ways on: one alone is the dossier's.
 */
export function branchUnderWord(el: Element, form: Branching, word: Word): ReturnType<typeof branchAt> {
  if (word.kind !== "forward" && !stopsClock(word.kind)) return null;
  if (statusesIn(...partsOf(form)) < 2) return null;
  if (!form.dialog && titleNamed(form)?.kind !== "forward") return null;
  return branchAt(el, form);
}

/** Branches that lie flat among each other have no card: what stands between one button and the next is its. */
function textBefore(el: Element, root: Element, rivals: Element[]): string {
  const said: Piece[] = [];
  for (const piece of piecesOf(root)) {
    if (holds(el, piece.el)) break;
    if (piece.field || rivals.some((rival) => holds(rival, piece.el))) said.length = 0;
    else said.push(piece);
  }
  return joined(said);
}

const DOSSIER = /\b(?:ma|so) (?:ho so|bien nhan|hs)\b|\b[a-z]\d\d[\d.]*-\d{6}-\d{4,}/;

const isCommitLike = (b: Element) =>
  isReachable(b) && !isUploadControl(b) && !isStoreControl(b) && !TAKES_FILE_AWAY.test(fold(labelOf(b)));

/** The little cross of a file's chip, and the file's own link, lead nowhere: they make no second branch. */
export const TAKES_FILE_AWAY =
  /^(?:(?:go|xoa|bo|loai bo|remove|delete)(?: (?:bo|tep|tep tin|file|van ban|giay to|tai lieu|dinh kem))*|[x×✕✖]|.*\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|rar|xml))$/;

/** The part around a button that holds none of the others. */
function cardAmong(el: Element, root: Element, rivals: Element[]): Element {
  let card = el;
  for (let up = parentOf(el); up && holds(root, up) && up !== root; up = parentOf(up)) {
    if (rivals.some((r) => r !== el && holds(up, r))) break;
    card = up;
  }
  return card;
}

/** Of several committing buttons in one window each has its own card with its own fields. */
export function narrowed(
  el: Element,
  form: { root: Element; dialog: boolean },
): { root: Element; dialog: boolean } {
  const rivals = Array.from(allIn(form.root, ANY_BUTTON)).filter(
    (b) => b !== el && !b.contains(el) && isCommitWord(labelOf(b)) && isReachable(b),
  );
  if (rivals.length === 0) return form;
  const card = cardAmong(el, form.root, rivals);
  return card !== el && visibleFields(card).length > 0 ? { root: card, dialog: form.dialog } : form;
}
