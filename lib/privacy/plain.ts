/**
 * A text as an eye reads it: what has no width is gone, every digit of every script is a digit, wide
 * and odd forms of signs are the plain ones. One character of `plain` stands for one of the text, and
 * `from`/`to` say for which, so that what is found here can be struck out there.
 */
export interface Plain {
  /** The text in NFC: the places are those of this one. */
  shown: string;
  plain: string;
  from: number[];
  to: number[];
}

const DIGIT = /[\p{Nd}\p{No}〇零一二三四五六七八九]/u;
const UNSEEN = /[\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const MARK = /\p{M}/u;
const LETTER = /\p{L}/u;
/** Signs that are read as one another, by the one that stands for them here. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\p{White_Space}\u2800]/u, " "],
  [/[\p{Pd}\u2212]/u, "-"],
  [/[\u2044\u2215\u29f8]/u, "/"],
  [/[\u2024\u3002\u00b7\u2022\u2027\u22c5]/u, "."],
  [/[\u2236\u02d0\ua789]/u, ":"],
];
/** Letters that pass for a digit between two digits: '09l2', '0O1'. */
const PASSES = /(?<=[0-9])[OoОоΟοlIІ|](?=[0-9])/g;

export function plainOf(text: string): Plain {
  const shown = text.normalize("NFC");
  let plain = "";
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of shown) {
    const start = at;
    at += char.length;
    const seen = seenAs(char, plain.at(-1) ?? " ");
    if (seen === "") continue;
    plain += seen;
    from.push(start);
    to.push(at);
  }
  return { shown, plain: plain.replace(PASSES, "0"), from, to };
}

/** The plain text alone; of what is written in plain signs there is nothing to look for. */
export const plainText = (text: string): string =>
  /^[ -~]*$/.test(text) ? text.replace(PASSES, "0") : plainOf(text).plain;

/** The one character that an eye takes it for; '' for none. */
function seenAs(char: string, before: string): string {
  if (char >= " " && char <= "~") return char;
  if (UNSEEN.test(char) || (MARK.test(char) && !LETTER.test(before))) return "";
  const wide = char.normalize("NFKC");
  // Of other scripts and rings a digit is only known to be one: no date or amount is made of it.
  if (DIGIT.test(char)) return /^[0-9]$/.test(wide) ? wide : "0";
  for (const [signs, sign] of ALIKE) if (signs.test(char) || signs.test(wide)) return sign;
  if (wide.length === 1) return wide;
  return char.length === 1 ? char : "\ufffc";
}
