/** What a window or form is for: its title, the branch chosen in it, what its fields ask, the button that opened it. */

import { actionOf, spokenOf, type Word } from "./actionwords.ts";
import { labelOf, saidOf } from "./clickable.ts";
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
} from "./dom.ts";
import { looksLikeFilter } from "./filters.ts";
import { clean, fold } from "./fold.ts";
import { statusNamed } from "./status.ts";
import { joined, piecesOf, textOf } from "./text.ts";
import type { ActionKind } from "./types.ts";
import { isShown } from "./visible.ts";

const HEADINGS =
  "h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*=title], [class*=Title], [class*=header], [class*=Header], [class*=heading], caption, summary";
const LABELS = "label, legend, textarea, th, [class*=label], [class*=Label], dt, td, span, div, p, strong, b";

/** Speaks of pauses and pauses nothing: 'In phiếu tạm dừng', 'Lịch sử tạm dừng', 'Ký số văn bản tạm dừng'. */
const SPEAKS_ONLY =
  /^(?:in|xem|tai|xuat|lich su|nhat ky|ky so|mau|bieu mau|danh sach|bao cao|thong ke|tra cuu|tim kiem|chi tiet|huong dan|quan ly|bo loc|loc|ghi chu|trao doi)(?! va )\b/;

/** What a title says of itself: an action by its whole words, else what its sentence speaks of. */
export function titledKind(title: string): ActionKind | null {
  const own = actionOf(title)?.kind;
  if (own) return own;
  return title.length < 120 && !SPEAKS_ONLY.test(fold(title)) ? spokenOf(bare(title)) : null;
}

/** First headings inside a window or form, then those right before it. */
function titlesOf(root: Element, dialog: boolean): string[] {
  const titles: string[] = [];
  const by = attributeOf(root, "aria-labelledby");
  const named = by ? documentOf(root).getElementById(by) : null;
  if (named) titles.push(textOf(named));
  const label = attributeOf(root, "aria-label");
  if (label) titles.push(clean(label));
  for (const h of allIn(root, HEADINGS)) {
    if (titles.length > 6) break;
    if (!isShown(h) || h.querySelector("textarea, input:not([type=hidden])")) continue;
    const text = textOf(h);
    if (text !== "" && text.length < 160) titles.push(text);
  }
  if (dialog) {
    const first = piecesOf(root)[0];
    if (first && !first.field && first.text.length < 160) titles.push(first.text);
    return titles;
  }
  let el: Element | null = root;
  for (let up = 0; el && up < 2 && titles.length < 8; up++, el = parentOf(el))
    for (let before = beforeOf(el), n = 0; before && n < 2; before = before.previousElementSibling, n++) {
      const h = before.matches("h1, h2, h3, h4, h5, h6, legend, [role=heading]") ? before : null;
      if (h && isShown(h)) titles.push(textOf(h));
    }
  return titles;
}

/** The action a card or option speaks of: its own words, or the status it leads to ('Trạng thái: Dừng xử lý'). */
export function branchKind(text: string): Word | null {
  const status =
    /(?:trang thai|tinh trang|chuyen sang|chuyen den)(?: (?:ho so|moi|tiep theo|sau khi chuyen|xu ly))*\s*[:：-]\s*([^;|\n]{3,60})/.exec(
      fold(text),
    )?.[1];
  const number = status ? statusOf(status) : null;
  if (number === 5) return { kind: "supplement", sure: 0.9 };
  if (number === 6 || number === 8) return { kind: "pause", sure: 0.92 };
  const own = actionOf(text) ?? (text.length < 120 ? lineKind(text) : null);
  return own;
}

function lineKind(text: string): Word | null {
  const kind = spokenOf(text);
  return kind === "pause" || kind === "supplement" ? { kind, sure: 0.8 } : null;
}

/** The status a text begins with. */
function statusOf(text: string): number | null {
  const words = text.trim().split(" ");
  for (let n = words.length; n > 0; n--) {
    const status = statusNamed(
      words
        .slice(0, n)
        .join(" ")
        .replace(/[.,;)]+$/, ""),
    );
    if (status) return status;
  }
  return null;
}

const CHOSEN =
  "[role=combobox]:not(input), [class*=select][class*=rendered], [class*=select][class*=value], [class*=select][class*=single], [class*=chosen-single], input[type=radio]:checked, option:checked, [role=radio][aria-checked=true], [role=option][aria-selected=true], [aria-current=true], input[type=checkbox]:checked, [role=switch][aria-checked=true], [role=checkbox][aria-checked=true]";
const BOXES = "input[type=checkbox], [role=switch], [role=checkbox]";
const MARKED = "input, option, [role=radio], [role=option], [aria-current]";
const RADIOS = "input[type=radio], [role=radio]";

/** The branch chosen in a form, by a radio, a select or a card. */
export function chosenBranch(root: Element): Word | null {
  for (const el of allIn(root, CHOSEN)) {
    if (isA(el, BOXES)) {
      const read = boxWord(el);
      if (read) return read;
      continue;
    }
    if (tagOf(el) === "OPTION") {
      const select = closestTo(el, "select");
      if (!select || !isShown(select) || looksLikeFilter(select)) continue;
      const read =
        actionOf(clean((el as HTMLOptionElement).text)) ?? statusWord(clean((el as HTMLOptionElement).text));
      if (read) return read;
      continue;
    }
    if (!isA(el, MARKED)) {
      // A list built from other elements shows what is chosen in it, and nothing else.
      const text = isShown(el) && !looksLikeFilter(el) ? textOf(el) : "";
      const read = text === "" || text.length > 60 ? null : (actionOf(text) ?? statusWord(text));
      if (read) return read;
      continue;
    }
    const card = cardOf(el, root, RADIOS);
    if (!isShown(card)) continue;
    const read = branchKind(joined(piecesOf(card)));
    if (read) return read;
  }
  return null;
}

/** A box that is ticked for the pause itself, not one among statuses to look for. */
function boxWord(box: Element): Word | null {
  const label = (box as HTMLInputElement).labels?.[0];
  const around = parentOf(box);
  const said = label ? textOf(label) : saidOf(box) || (around ? textOf(around) : "");
  const word = said.length > 60 ? null : (actionOf(said) ?? statusWord(said));
  if (word?.kind !== "pause" && word?.kind !== "supplement") return null;
  return isShown(around ?? box) && !looksLikeFilter(box) && !closestTo(box, "tr, [role=row]") ? word : null;
}

export function statusWord(text: string): Word | null {
  const n = statusNamed(text);
  if (n === 3) return { kind: "refuse", sure: 0.85 };
  if (n === 5) return { kind: "supplement", sure: 0.85 };
  return n === 6 || n === 8 ? { kind: "pause", sure: 0.88 } : null;
}

/** The part around a choice that holds no other choice. */
export function cardOf(el: Element, root: Element, rivals: string): Element {
  let card = el;
  const label = (el as HTMLInputElement).labels?.[0];
  for (let up = parentOf(el); up && holds(root, up) && up !== root; up = parentOf(up)) {
    if (Array.from(allIn(up, rivals)).some((o) => o !== el && !o.contains(el) && !holds(el, o))) break;
    card = up;
  }
  return card === el && label ? label : card;
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
  const branch = chosenBranch(root);
  const titles = titlesOf(root, dialog);
  const titled = first(titles.map(titledKind));
  // A window for something else, whatever was opened before it and whatever its words mention.
  if (!titled && titles[0] && SPEAKS_ONLY.test(fold(titles[0]))) return null;
  if (branch && (branch.kind === "pause" || branch.kind === "supplement" || !titled || titled === "forward"))
    return branch;
  const own = actionOf(labelOf(button));
  const asked = askedIn(root);
  if (own && own.kind === titled) return own;
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

/** Without codes and names a title's words stand alone: 'Chi tiết hồ sơ' speaks of nothing. */
export const bare = (title: string) => title.replace(/[A-Z\d][\w.]*-\d{6}-\d+/g, " ");

/** What labels of fields and a question's words ask about; two answers are none. */
export function askedIn(root: Element): ActionKind | null {
  const kinds = new Map<ActionKind, number>();
  const texts = new Set<string>();
  for (const el of allIn(root, LABELS)) {
    if (closestTo(el, "button, a, [role=button], nav, [role=tablist], select, [role=menu]")) continue;
    if (childrenOf(el) > 3 || !isShown(el)) continue;
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
    const about =
      /^(?:ly do|noi dung|van ban|tai lieu|can cu|y kien|thoi gian|ngay|phieu|quyet dinh|thong bao|giay|file|tep|ban co|co chac|xac nhan|so ngay|nguyen nhan|minh chung)/.test(
        fold(text).replace(/^\d+[.)]\s*/, ""),
      );
    const kind = about ? spokenOf(text) : null;
    if (kind && kind !== "intake" && kind !== "release") kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds.size === 1 ? ([...kinds.keys()][0] ?? null) : null;
}

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
