import { foldText } from "../../dossier/fold.ts";

/** A word or a sign of a wording. */
export interface Token {
  /** Without diacritics; a sign stands for itself. */
  fold: string;
  /** With its accents, its tone behind its letters: 'hòa' and 'hoà' are one spelling. */
  said: string;
  /** As written, in small letters. */
  text: string;
  /** Begins with a capital letter. */
  upper: boolean;
  /** Does a space, or nothing, stand before it? Tells a bullet from a dash inside a word. */
  apart: boolean;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A number with what hangs on it ('104/2022/NĐ-CP'), a word, or a sign. Quotes and what has no width are no part of a wording. */
const PART =
  /\d+(?:[./-]\d+)+(?:\/[\p{L}\p{M}\d-]+)*|[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*|[.,;:()[\]/+*•…–—-]/gu;
const NO_WIDTH = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF"“”„'‘’«»`]/gu;

/** The words and signs of a wording, however it is spelt in Unicode. */
export function tokensOf(text: string): Token[] {
  const clean = text.normalize("NFC").replace(NO_WIDTH, "");
  const tokens: Token[] = [];
  for (const { 0: part, index } of clean.matchAll(PART)) {
    const before = index === 0 ? " " : clean[index - 1]!;
    const apart = before === " " || before === "(" || /\s/u.test(before);
    tokens.push({ ...wordOf(part), apart });
  }
  return tokens;
}

/** Required papers say the same few thousand words again and again. */
const words = new Map<string, Omit<Token, "apart">>();
const MOST_WORDS = 20_000;

function wordOf(part: string): Omit<Token, "apart"> {
  const known = words.get(part);
  if (known) return known;
  const text = part.toLowerCase();
  const letters = text.normalize("NFD");
  const said = endY(letters.replace(TONES, "")) + (letters.match(TONES)?.join("") ?? "");
  const word = { fold: endY(foldText(text)), said, text, upper: part !== text };
  if (words.size >= MOST_WORDS) words.clear();
  words.set(part, word);
  return word;
}

/** 'ký' and 'kí', 'lý' and 'lí' are one word; 'quý' and 'tay' are not touched. */
const endY = (word: string): string =>
  /^[bcdđghklmnpstvx]{1,2}y$/u.test(word) ? `${word.slice(0, -1)}i` : word;

/** The folded words of tokens as one text, each word between spaces, with where each token begins in it. */
export function bareOf(tokens: readonly Token[]): { bare: string; starts: number[] } {
  const starts: number[] = [];
  let bare = " ";
  for (const { fold } of tokens) {
    starts.push(bare.length);
    bare += `${fold} `;
  }
  return { bare, starts };
}
