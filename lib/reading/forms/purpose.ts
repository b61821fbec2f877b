/** What a window or form is for: its title, the branch chosen in it, what its fields ask, the button that opened it. */

import {
  allIn,
  attributeOf,
  beforeOf,
  childrenOf,
  closestTo,
  documentOf,
  holds,
  isA,
  parentOf,
  tagOf,
  textIn,
} from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { ActionKind } from "../../dossier/action-kinds.ts";
import { stopsClock } from "../../dossier/action-kinds.ts";
import { controlsIn, isUploadControl } from "../papers/uploads.ts";
import { labelOf } from "../sight/clickable.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import { actionOf, type Word } from "../words/action-words.ts";
import { type Said, saidOf, titleOf } from "../words/actions-in-text.ts";
import { clean, fold } from "../words/fold.ts";
import { doesElse } from "../words/negations.ts";
import { chosenBranch, unchosenIn } from "./choices.ts";
import { SUBSTANTIAL, visibleFields } from "./form-of.ts";
import { newStatus } from "./new-status.ts";
import { isHeading, isSetApart, leadingLine } from "./set-apart.ts";

const HEADINGS =
  "h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*=itle], [class*=header], [class*=Header], [class*=heading], caption, summary";
const LABELS = "label,legend,textarea,th,[class*=abel],dt,td,span,div,p,strong,b";

/** First headings inside a window or form, then those right before it. */
export function titlesOf(root: Element, dialog: boolean): string[] {
  const titles: string[] = [];
  const by = attributeOf(root, "aria-labelledby");
  const named = by ? documentOf(root).getElementById(by) : null;
  if (named) titles.push(textOf(named));
  const label = attributeOf(root, "aria-label");
  if (label) titles.push(clean(label));
  const unchosen = unchosenIn(root);
  for (const h of allIn(root, HEADINGS)) {
    if (titles.length > 6) break;
    if (!isShown(h) || unchosen(h) || h.querySelector("textarea, input:not([type=hidden])")) continue;
    const text = textOf(h);
    if (text !== "" && text.length < 160) titles.push(text);
  }
  if (dialog) {
    const first = piecesOf(root)[0];
    if (first && !first.field && first.text.length < 160) titles.push(first.text);
    return titles;
  }
  const leads = leadingLine(root);
  if (leads !== null && !titles.includes(leads)) titles.push(leads);
  let el: Element | null = root;
  for (let up = 0; el && up < 2 && titles.length < 8; up++, el = parentOf(el))
    for (let before = beforeOf(el), n = 0; before && n < 2; before = before.previousElementSibling, n++) {
      const h = isHeading(before) || isSetApart(before) ? before : null;
      if (h && isShown(h)) titles.push(textOf(h));
    }
  return titles;
}

export interface Purpose {
  kind: ActionKind;
  sure: number;
}

/**
 * @param opener the action whose button was clicked last, if it may have opened this form
 */
export function purposeOf(
  root: Element,
  dialog: boolean,
  button: Element,
  opener: Word | null,
): Purpose | null {
  const titles = titlesOf(root, dialog);
  const named = titleAmong(titles);
  // A window for something else, whatever was opened before it and whatever is chosen in it.
  if (named && named.turn !== null) return null;
  if (!dialog && isTalk(root)) return null;
  const titled = named?.kind ?? null;
  const branch = chosenBranch(root) ?? newStatus([root], titles);
  if (branch && (stopsClock(branch.kind) || !titled || titled === "forward")) return branch;
  const fills = visibleFields(root).some((field) => isA(field, SUBSTANTIAL));
  const { asked, turned } = questionsIn(root);
  // Without a field to fill in, a part's name or a question about printing is all that the window is.
  if (!titled && !fills && ((titles[0] && doesElse(titles[0])) || (turned && !asked))) return null;
  const own = actionOf(labelOf(button));
  if (own && own.kind === titled) return own;
  if (own?.kind === "intake" && !titled && !opener) return own;
  if (titled && asked === titled) return { kind: titled, sure: 0.97 };
  if (titled && opener?.kind === titled) return { kind: titled, sure: 0.97 };
  if (titled && (dialog || !opener)) return { kind: titled, sure: dialog ? 0.92 : 0.85 };
  if (opener && (!asked || asked === opener.kind || opener.kind === titled))
    return { kind: opener.kind, sure: asked ? 0.97 : 0.85 };
  if (asked) return { kind: asked, sure: opener && opener.kind !== asked ? 0.75 : 0.88 };
  if (titled) return { kind: titled, sure: 0.8 };
  const active = activeOpener(root);
  if (active) return { kind: active.kind, sure: 0.8 };
  return own ? { kind: own.kind, sure: own.sure } : null;
}

/** What a window or form is called; null: its titles name no action. `kind` is null where they name another thing. */
export const titleIn = ({ root, dialog }: { root: Element; dialog: boolean }) =>
  titleAmong(titlesOf(root, dialog));

function titleAmong(titles: string[]): { kind: ActionKind | null; turn: Said["turn"] } | null {
  const named = first(titles.map(meantOf));
  if (named || titles[0] === undefined || doesElse(titles[0]) !== "other") return named;
  return { kind: null, turn: "other" };
}

const TALK =
  /^(?:(?:viet|nhap|them|gui) )?(?:noi dung )?(?:binh luan|tin nhan|trao doi|gop y|cau hoi|phan hoi|comment|message)\b/;

/** People write to each other in it: a comment under a guide, a note from desk to desk. */
function isTalk(root: Element): boolean {
  const fields = visibleFields(root).filter((field) => isA(field, SUBSTANTIAL));
  return (
    fields.length > 0 &&
    fields.every((field) =>
      TALK.test(fold(attributeOf(field, "placeholder") ?? attributeOf(field, "aria-label") ?? "")),
    )
  );
}

/** What a title names, unless it only calls a part of the page so. */
function meantOf(title: string): Said | null {
  const said = titleOf(title);
  return said?.turn === "beside" ? null : said;
}

const ASKS =
  /^(?:ly do|noi dung|van ban|tai lieu|can cu|y kien|thoi gian|ngay|phieu|quyet dinh|thong bao|giay|file|tep|co chac|xac nhan|so ngay|nguyen nhan|minh chung|(?:ban|anh\/chi|anh chi|quy vi|ong\/ba) (?:co|dang|sap|se|muon|chac))/;

/** What labels of fields and a question's words ask about; two answers are none. */
export const askedIn = (root: Element): ActionKind | null => questionsIn(root).asked;

/** `turned`: some of them ask about undoing, printing or listing it. */
function questionsIn(root: Element): { asked: ActionKind | null; turned: boolean } {
  const kinds = new Set<ActionKind>();
  const texts = new Set<string>();
  const unchosen = unchosenIn(root);
  let turned = false;
  for (const el of allIn(root, LABELS)) {
    if (closestTo(el, "button, a, [role=button], nav, [role=tablist], select, [role=menu]")) continue;
    if (childrenOf(el) > 3 || !isShown(el) || unchosen(el)) continue;
    const text = clean(
      tagOf(el) === "TEXTAREA"
        ? (attributeOf(el, "placeholder") ?? "")
        : childrenOf(el) === 0
          ? (textIn(el) ?? "")
          : textOf(el),
    );
    if (text === "" || text.length > 200 || texts.has(text)) continue;
    texts.add(text);
    if (texts.size > 120) break;
    const words = fold(text).replace(/^\d+[.)]\s*/, "");
    const said = ASKS.test(words) ? saidOf(text) : null;
    if (said?.turn) turned = true;
    else if (said && asksFor(said.kind, words) && !isListed(el, root)) kinds.add(said.kind);
  }
  return { asked: kinds.size === 1 ? ([...kinds][0] ?? null) : null, turned };
}

const WHEN = /^(?:thoi gian|ngay|so ngay)\b/;

/** Of a stop a form asks when and for how long; of any other action a day is only said: 'Ngày phê duyệt'. */
const asksFor = (kind: ActionKind, words: string): boolean =>
  kind !== "intake" && kind !== "release" && (stopsClock(kind) || !WHEN.test(words));

/** One of several papers that each take a file: they are the dossier's, whatever they are called. */
function isListed(el: Element, root: Element): boolean {
  for (let up: Element | null = el; up && up !== root; up = parentOf(up))
    if (takesFile(up)) {
      const others = Array.from(parentOf(up)?.children ?? []).filter((one) => one !== up);
      return up.querySelector("textarea") === null && others.some(takesFile);
    }
  return false;
}
const takesFile = (el: Element) =>
  (allIn(el, "input[type=file]")[0] ?? null) !== null || controlsIn(el, isUploadControl).length > 0;

/** A button above the form that shows it is the one in use. */
function activeOpener(root: Element): Word | null {
  for (let el: Element | null = root, i = 0; el && i < 3; el = parentOf(el), i++)
    for (const b of parentOf(el)?.querySelectorAll(
      "[aria-expanded=true], [aria-pressed=true], button[class*=active], a[class*=active]",
    ) ?? []) {
      if (holds(root, b) || b.closest("nav, [role=tablist]")) continue;
      const word = actionOf(labelOf(b));
      if (word) return word;
    }
  return null;
}

function first<T>(list: (T | null)[]): T | null {
  for (const item of list) if (item !== null) return item;
  return null;
}
