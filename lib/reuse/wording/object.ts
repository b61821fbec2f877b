import { ASKED_AFTER_THEN, BEGINS_WITH_HAND_IN, CASE, HAND_IN, NOTE, SOMEBODY } from "./phrases.ts";
import { bareOf, type Token } from "./tokens.ts";

/** What a row asks for, without who hands it in and in which case. */
export interface Asked {
  tokens: Token[];
  /** Only to be shown. */
  shown: boolean;
  /** Holds in one case only. */
  sometimes: boolean;
  /** Who hands it in, where the row says so. */
  subject: Token[];
}

/** How many words may stand between 'thì' or who hands in and the verb. */
const FAR = 25;

/** The object of a row's first sentence; null: it asks for nothing that could be named. */
export function askedIn(sentence: readonly Token[]): Asked | null {
  const { bare } = bareOf(sentence);
  if (NOTE.test(bare)) return null;
  if (CASE.test(bare)) return inCase(sentence);
  const whole: Asked = { tokens: [...sentence], shown: false, sometimes: false, subject: [] };
  if (BEGINS_WITH_HAND_IN.test(bare)) return behindVerb(sentence, HAND_IN, whole);
  if (SOMEBODY.test(bare)) return behindVerb(sentence, HAND_IN, whole);
  return whole;
}

/** 'Trường hợp …, (thì) … nộp …', 'Đối với …: …': what stands behind the verb, or the colon. */
function inCase(sentence: readonly Token[]): Asked | null {
  const thi = sentence.findIndex(({ fold }) => fold === "thi");
  const from: Asked = { tokens: [], shown: false, sometimes: true, subject: [] };
  if (thi >= 0) return behindVerb(sentence.slice(thi + 1), ASKED_AFTER_THEN, from);
  const colon = sentence.findIndex(({ fold }) => fold === ":");
  if (colon >= 0) return { ...from, tokens: sentence.slice(colon + 1) };
  const comma = sentence.findIndex(({ fold }) => fold === ",");
  const said = comma >= 0 ? behindVerb(sentence.slice(comma + 1), HAND_IN, from) : null;
  return said ?? behindVerb(sentence, HAND_IN, from, sentence.length);
}

function behindVerb(sentence: readonly Token[], verb: RegExp, from: Asked, far = FAR): Asked | null {
  const { bare, starts } = bareOf(sentence);
  const found = verb.exec(bare);
  if (!found) return null;
  const begin = starts.findIndex((start) => start > found.index);
  const at = found.index + found[0].length;
  const next = starts.findIndex((start) => start >= at);
  if (begin > far || next < 0) return null;
  const before = bareOf(sentence.slice(0, begin)).bare;
  if (/ (?:khong|chi can) $/u.test(before) || / khong /u.test(before.slice(-25))) return null;
  const tokens = sentence.slice(next);
  const shown = from.shown || (found[1] === "xuat trinh" && !/ nop /u.test(bare.slice(at)));
  const subject = [...from.subject, ...sentence.slice(0, begin)];
  // '… kèm theo hồ sơ phải có văn bản …': the second verb says what.
  if (/^ ho so /u.test(bareOf(tokens).bare)) {
    const further = behindVerb(tokens, HAND_IN, { ...from, subject }, FAR);
    if (further) return further;
  }
  return { ...from, tokens, shown, subject };
}
