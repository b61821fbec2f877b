/** What a control of a pager says it does: by its words, else by the names that programs and icons give it, else by its sign. */
import { fold } from "../words/fold.ts";

export type Turn = "first" | "prev" | "next" | "last" | "more";
/** `double`: '»' alone, which is the next page in one portal and the last in another. */
export type Sign = Turn | "double-next" | "double-prev";

const EDGES = /^[\s‹›«»<>|←→❮❯◀▶◄►⟨⟩…·-]+|[\s‹›«»<>|←→❮❯◀▶◄►⟨⟩…·-]+$/g;
const WORDS: [Turn, RegExp][] = [
  [
    "next",
    /^(?:(?:(?:den|toi|sang|xem|chuyen (?:den|sang)) )?trang (?:sau|tiep|tiep theo|ke|ke tiep|toi)|tiep|tiep theo|ke tiep|sau|next|next page|go to (?:the )?next page)$/,
  ],
  [
    "prev",
    /^(?:(?:(?:den|ve|lui ve|xem|chuyen (?:den|ve)) )?trang (?:truoc|lien truoc|truoc do)|truoc|previous|prev|previous page|prev page|go to (?:the )?prev(?:ious)? page)$/,
  ],
  [
    "first",
    /^(?:(?:(?:den|ve) )?trang dau(?: tien)?|dau|dau tien|first|first page|go to (?:the )?first page)$/,
  ],
  ["last", /^(?:(?:den )?trang cuoi(?: cung)?|cuoi|cuoi cung|last|last page|go to (?:the )?last page)$/],
  [
    "more",
    /^(?:(?:xem|tai|hien thi|hien) them(?: \d+)?(?: (?:ho so|ket qua|ban ghi|dong|muc))?(?: ?[(+]\d+\)?)?|load more|show more)$/,
  ],
];

/** Of a text that a person reads or hears; null: it says nothing of pages. */
export function turnSaid(text: string): Turn | null {
  if (text.length > 50) return null;
  const words = fold(text.replace(EDGES, ""));
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const SIGNS: [Sign, RegExp][] = [
  ["next", /^(?:›|>|→|❯|▶|►|⟩)$/],
  ["prev", /^(?:‹|<|←|❮|◀|◄|⟨)$/],
  ["first", /^(?:\|<|\|‹|\|«|⏮|⇤|<<<)$/],
  ["last", /^(?:>\||›\||»\||⏭|⇥|>>>)$/],
  ["double-next", /^(?:»|>>|››|≫|⏩)$/],
  ["double-prev", /^(?:«|<<|‹‹|≪|⏪)$/],
];

/** Of a text that is only a sign. */
export function turnSigned(text: string): Sign | null {
  const sign = text.replace(/\s+/g, "");
  return SIGNS.find(([, pattern]) => pattern.test(sign))?.[0] ?? null;
}

/** Names of icons, whole words of a class or the ligature itself. */
const NAMES: [Turn, RegExp][] = [
  [
    "last",
    /^(?:last[-_]?page|page[-_]?last|last|step[-_]forward|(?:angle|chevron|caret)s?[-_]double[-_]right|double[-_](?:right|arrow[-_]right)|angles[-_]right|chevron[-_]bar[-_]right|skip[-_]next)$/,
  ],
  [
    "first",
    /^(?:first[-_]?page|page[-_]?first|first|step[-_]backward|(?:angle|chevron|caret)s?[-_]double[-_]left|double[-_](?:left|arrow[-_]left)|angles[-_]left|chevron[-_]bar[-_]left|skip[-_]previous)$/,
  ],
  [
    "next",
    /^(?:next|page[-_]?next|next[-_]?page|navigate[-_]next|(?:angle|chevron|caret|arrow|keyboard[-_]arrow)[-_]right|right|arrow[-_]forward(?:[-_]ios)?)$/,
  ],
  [
    "prev",
    /^(?:prev|previous|page[-_]?prev|prev(?:ious)?[-_]?page|navigate[-_](?:before|prev)|(?:angle|chevron|caret|arrow|keyboard[-_]arrow)[-_]left|left|arrow[-_]back(?:[-_]ios)?)$/,
  ],
];
/** What stands before the name: 'fa-', 'pi-', 'anticon-', 'z-icon-', 'p-paginator-', 'mat-mdc-paginator-navigation-'. */
const PREFIX =
  /^(?:fa|pi|bi|ti|ri|la|mdi|anticon|icon|glyphicon|z-icon|z-paging|k-i|k-icon|dx-icon|ui-icon|[a-z]+(?:-[a-z]+)*-(?:paginator|pagination|paging|pager|page|navigation|icon|button|btn)|paginator|pagination|paging|pager|page|navigation|btn|button)[-_]/;

/** Of one word of a class, or of an icon font's text. */
export function turnNamed(name: string): Turn | null {
  let rest = name.toLowerCase();
  for (let i = 0; i < 4; i++) {
    const found = NAMES.find(([, pattern]) => pattern.test(rest));
    if (found) return found[0];
    const next = rest.replace(PREFIX, "");
    if (next === rest) return null;
    rest = next;
  }
  return null;
}

/** Has a text words, and none that turn pages? Names of icons in it are no words. */
export function saysElse(text: string): boolean {
  if (!/\p{L}{2}/u.test(text) || turnSaid(text) !== null) return false;
  const words = text
    .split(/\s+/)
    .filter((it) => !/^[a-z_]+$/.test(it) || turnNamed(it) === null)
    .join(" ");
  return /\p{L}{2}/u.test(words) && turnSaid(words) === null;
}

const DISABLED = /(?:^|[-_])(?:disabled?|inactive)(?:$|[-_])/i;
/** A word of a class that says that nothing happens here. */
export const isOff = (classes: string): boolean => classes.split(/\s+/).some((it) => DISABLED.test(it));

const CURRENT = /(?:^|[-_])(?:active|current|selected|highlight|cur|on)(?:$|[-_])/i;
/** A word of a class that says that this is the page shown; `inactive` says that it isn't. */
export const isCurrent = (classes: string): boolean =>
  classes.split(/\s+/).some((it) => CURRENT.test(it) && !/inactive|non-?active|not-/i.test(it));
