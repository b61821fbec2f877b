/** Numbers of invented people in spellings made at random, and the way back, for the tests of the border. */

/** Whole numbers from 0 to below `n`, always the same for a seed. */
export function dice(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * n);
  };
}

const from = (zero: number) => Array.from({ length: 10 }, (_, i) => String.fromCodePoint(zero + i));
const SCRIPTS = [
  from(0x30),
  from(0xff10),
  from(0x0660),
  from(0x06f0),
  from(0x0966),
  from(0x0e50),
  from(0x17e0),
  from(0x1d7ce),
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"],
  [..."⓪①②③④⑤⑥⑦⑧⑨"],
];
const SEPARATORS = [
  ..." _/:,–.-—·•|\\~*+=;'\"\t\n",
  "\u00a0\u2009\u200a\u202f\u2007\u3000\u205f".split(""),
  ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u200e"],
  [
    "／",
    "．",
    "：",
    "－",
    "＿",
    "，",
    "()",
    ")(",
    "][",
    "{}",
    " - ",
    " / ",
    " . ",
    ", ",
    "  ",
    "...",
    "\u200b \u200b",
  ],
].flat();

export interface Spelling {
  number: string;
  spelt: string;
}

/** CCCD, CMND, tax codes, phones and accounts, each spelt in some way. */
export function spellings(count: number, seed: number): Spelling[] {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
  const digits = (n: number) => Array.from({ length: n }, () => roll(10)).join("");
  const kinds = [
    () => String(1 + roll(96)).padStart(3, "0") + digits(9),
    () => `${1 + roll(3)}${digits(8)}`,
    () => `0${pick(["3", "5", "7", "8", "9"])}${digits(8)}`,
    () => `84${pick(["3", "5", "7", "8", "9"])}${digits(8)}`,
    () => `${1 + roll(9)}${digits(7 + roll(8))}`,
    () => `0${1 + roll(9)}${digits(8)}`,
  ];
  return Array.from({ length: count }, () => {
    const number = pick(kinds)();
    const script = roll(3) === 0 ? pick(SCRIPTS) : SCRIPTS[0]!;
    const mixed = roll(8) === 0;
    const own = pick(SEPARATORS);
    const size = roll(5);
    const spelt = [...number]
      .map((digit, i) => {
        const drawn = (mixed ? pick(SCRIPTS) : script)[Number(digit)]!;
        if (i === 0) return drawn;
        if (size === 0) return drawn;
        if (size === 1) return own + drawn;
        if (size === 2) return roll(3) === 0 ? pick(SEPARATORS) + drawn : drawn;
        return i % (size === 3 ? 3 : 4) === 0 ? own + drawn : drawn;
      })
      .join("");
    return { number, spelt };
  });
}

const BACK = new Map(SCRIPTS.flatMap((script) => script.map((digit, i) => [digit, String(i)] as const)));

/** The text with each of these digits as a plain one. */
export const undone = (text: string): string => [...text].map((it) => BACK.get(it) ?? it).join("");
