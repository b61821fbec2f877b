/** Words on a button without what is drawn around them: '⏸ Tạm dừng (Alt+T)', '[Tạm dừng]', '1. Tạm dừng ▾'. */
import { clean, withoutBullet } from "./fold.ts";

/** Marks on both sides; a bracket may hold a count, and a point or question mark belongs to the words. */
const LEADING = /^(?:\d\ufe0f?\u20e3|\(\d{1,2}\)\s+(?=\p{L})|[^\p{L}\p{N}([])+\s*/u;
const TRAILING = /[^\p{L}\p{N}\p{M})\].…!?:*%]+$/u;
const BRACKETS = /^(?:\[([^[\]]+)\]|\(([^()]+)\)|<([^<>]+)>|«([^«»]+)»|【([^【】]+)】)$/;
/** The key that does the same: '(F8)', '[Ctrl+S]', 'Alt+T', '(T)'. */
const KEY = "F\\d{1,2}|(?:(?:Ctrl|Alt|Shift|Cmd)\\s*[+-]\\s*)+\\w{1,6}|Enter|Esc|Del(?:ete)?|Space";
const HOT_KEY = new RegExp(
  `\\s*(?:[([]\\s*(?:${KEY})\\s*[)\\]]|\\([A-Z]\\))$|\\s+(?:[-–:]\\s*)?(?:F\\d{1,2}|(?:(?:Ctrl|Alt|Shift|Cmd)\\s*[+-]\\s*)+\\w{1,6})$`,
  "i",
);
const HAS_WORDS = /\p{L}{2}/u;

/** The words alone. What is only a mark stays as it is: '×' closes, and says so. */
export function withoutMarks(text: string): string {
  let rest = clean(text);
  for (let i = 0; i < 3; i++) {
    const [, ...inner] = BRACKETS.exec(rest) ?? [];
    const next = withoutBullet(inner.find((part) => part !== undefined) ?? rest)
      .replace(HOT_KEY, "")
      .replace(LEADING, "")
      .replace(TRAILING, "")
      .trim();
    if (next === rest || !HAS_WORDS.test(next)) break;
    rest = next;
  }
  return rest;
}

/** Whether a text may have a mark or key around its words: most have none, and are not searched for them. */
export const isMarked = (text: string): boolean => MARKED.test(text) && HAS_WORDS.test(text);
const MARKED = /^[^\p{L}]|[^\p{L}…!.?:]$|\+\s?\w{1,6}$/u;
