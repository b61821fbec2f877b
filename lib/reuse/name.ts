import { foldText } from "../dossier/fold.ts";
import { KINDS, NEVER, type PaperKind, SOMEBODY_ELSE } from "./kinds.ts";

/** Says how a paper is to be handed in, not which paper it is. */
const MANNER =
  /\b(ban (chinh|sao|chup|goc|dien tu|scan)|sao y|(co |da )?(duoc )?chung thuc|dien tu|neu co|bat buoc|hop le|con hieu luc|\d+ (ban|bo))\b/g;
const BULLET = /^\s*(?:(?:\d{1,2}|[a-z])[.)]|[-–•+*])\s*/;
/** 'hoặc bản sao …' and the like leave joints behind when the manner is dropped. */
const JOINT = /(^|\s)(hoac|va|kem|cua|co)(?=\s*$)|^\s*(hoac|va|kem|cua)(?=\s)/g;

/** A paper's name for comparing: `bare` folded, without bullets, brackets about manner, 'bản sao' and the like; `said` the same with its accents. */
export interface PaperWords {
  bare: string;
  said: string;
}

export function paperWords(name: string): PaperWords {
  const said = name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
  // Letter by letter, so that whatever is cut out of the one is cut out of the other.
  let words: PaperWords = { bare: [...said].map((letter) => foldText(letter) || " ").join(""), said };
  if (words.bare.length !== said.length) words = { bare: foldText(name), said: foldText(name) };
  words = cut(cut(words, BULLET, ""), MANNER, " ");
  // Brackets that held nothing but manner are empty now; others say which paper it is and stay.
  words = cut(cut(words, /[([]\s*[/,;]*\s*[)\]]/g, " "), /\*+/g, " ");
  for (let before = ""; before !== words.bare; ) {
    before = words.bare;
    words = cut(cut(words, JOINT, " "), /\s+/g, " ");
    words = cut(words, /^[,;:.\s]+|[,;:.\s]+$/g, "");
  }
  return cut(words, /\s*\/\s*/g, "/");
}

/** Cuts out of both texts what the folded one has of a pattern. */
function cut({ bare, said }: PaperWords, pattern: RegExp, put: string): PaperWords {
  const left: PaperWords = { bare: "", said: "" };
  let from = 0;
  for (const { 0: found, index } of bare.matchAll(new RegExp(pattern, "g"))) {
    left.bare += bare.slice(from, index) + put;
    left.said += said.slice(from, index) + put;
    from = index + found.length;
  }
  return { bare: left.bare + bare.slice(from), said: left.said + said.slice(from) };
}

/** Without accents these can be another thing as well: 'sơ đồ', 'giấy chứng từ'. */
const JOINED = /\b(?:so do|chung tu)\b/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** The letters of a word, and its tone behind them: 'hòa' and 'hoà' are one spelling. */
const spelt = (word: string): string => {
  const letters = word.normalize("NFD");
  return letters.replace(TONES, "") + (letters.match(TONES)?.join("") ?? "");
};

/** Are two names of the same folded words the same words? Where one has no accents at all, its words must be clear without. */
function sameWords(a: PaperWords, b: PaperWords): boolean {
  if (a.bare !== b.bare) return false;
  const plain = a.said === a.bare || b.said === b.bare;
  if (plain) return a.said === b.said || !JOINED.test(a.bare);
  const others = b.said.split(" ");
  return a.said.split(" ").every((word, i) => spelt(word) === spelt(others[i] ?? ""));
}

const KNOWN = new Map<string, { kind: PaperKind; words: PaperWords }>(
  KINDS.flatMap((kind) =>
    kind.names.map((said) => [foldText(said), { kind, words: { bare: foldText(said), said } }]),
  ),
);

/** The kind that a paper's name means, or null: none that we know surely. */
export function kindOf(name: string): PaperKind | null {
  return kindOfWords(paperWords(name));
}

function kindOfWords(words: PaperWords): PaperKind | null {
  const known = KNOWN.get(words.bare);
  return known && sameWords(words, known.words) ? known.kind : null;
}

/** Can a paper of this name be used again for the same applicant at all? */
export function reusable(name: string): boolean {
  const { bare } = paperWords(name);
  return bare.length >= 4 && !NEVER.some((it) => it.test(bare)) && !SOMEBODY_ELSE.test(bare);
}

/** Do two names mean the same paper, surely? The same words do, and names of one kind. */
export function samePaper(a: string, b: string): boolean {
  if (!reusable(a) || !reusable(b)) return false;
  const [first, second] = [paperWords(a), paperWords(b)];
  if (sameWords(first, second)) return true;
  const kind = kindOfWords(first);
  return kind !== null && kind === kindOfWords(second);
}
