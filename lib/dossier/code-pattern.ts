/**
 * The small language in which an office writes down what its codes look like. It is written as regular
 * expressions are, so that older patterns can be read, yet has nothing in it that can run away: signs and
 * classes of signs, each with a fixed or bounded count, and alternatives, which are never repeated.
 *
 *     HS-\d{8}      [A-Z]{2,4}/20\d\d/\d{1,6}      (MC|TN)-\d{4,10}
 *
 * `+` and `*` of a single sign, which older patterns have, are read as 'up to 20'.
 */

/** A sign that may stand in one place. */
export type Sign = (char: string) => boolean;
export type Part = { sign: Sign; least: number; most: number } | { either: Part[][]; least: 0 | 1 };

/** What is wrong, by the end of a word of locales' profiles room, and the piece of the pattern at which it is. */
export interface PatternFault {
  why: "repeated" | "open" | "sign" | "count" | "long" | "short";
  at: string;
}

/** More of one sign stand in no code. */
export const MOST_OF_ONE = 20;
/** Places of a code in all alternatives together. */
const MOST_PLACES = 200;
/** A shorter one is found in any text. */
const LEAST = 3;

class Fault extends Error {
  readonly fault: PatternFault;
  constructor(why: PatternFault["why"], at: string) {
    super(why);
    this.fault = { why, at: at.slice(0, 20) };
  }
}

/** The pattern in its parts, alternatives outermost, or what is wrong with it; never throws. */
export function readCodePattern(source: string): { parts: Part[][] } | { fault: PatternFault } {
  try {
    // Ends are always those of a code; older patterns say so themselves.
    const bare = source.replace(/^\^|^\\b|\$$|\\b$/g, "");
    const reader = { source: bare, at: 0 };
    const parts = alternatives(reader);
    if (reader.at < bare.length) throw new Fault("open", bare.slice(reader.at));
    if (places(parts) > MOST_PLACES) throw new Fault("long", source);
    if (leastOf(parts) < LEAST) throw new Fault("short", source);
    return { parts };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

interface Reader {
  source: string;
  at: number;
}

function alternatives(reader: Reader, depth = 0): Part[][] {
  if (depth > 8) throw new Fault("long", reader.source.slice(reader.at));
  const all: Part[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ")") {
    if (reader.source[reader.at] === "|") {
      reader.at++;
      all.push([]);
    } else all.at(-1)!.push(reader.source[reader.at] === "(" ? group(reader, depth) : counted(reader));
  }
  return all;
}

function group(reader: Reader, depth: number): Part {
  const from = reader.at;
  reader.at++;
  if (reader.source.startsWith("?:", reader.at)) reader.at += 2;
  else if (reader.source[reader.at] === "?") throw new Fault("sign", reader.source.slice(from));
  const either = alternatives(reader, depth + 1);
  if (reader.source[reader.at] !== ")") throw new Fault("open", reader.source.slice(from));
  reader.at++;
  const { least, most } = countOf(reader);
  if (most !== 1) throw new Fault("repeated", reader.source.slice(from, reader.at));
  return { either, least: least === 0 ? 0 : 1 };
}

function counted(reader: Reader): Part {
  const from = reader.at;
  const sign = signOf(reader);
  const { least, most } = countOf(reader);
  if (least > most || most === 0 || most > MOST_OF_ONE)
    throw new Fault("count", reader.source.slice(from, reader.at));
  return { sign, least, most };
}

const COUNT = /\{(\d{1,3})(,(\d{0,3}))?\}\??|[?+*]\??/y;

function countOf(reader: Reader): { least: number; most: number } {
  COUNT.lastIndex = reader.at;
  const found = COUNT.exec(reader.source);
  if (!found) return { least: 1, most: 1 };
  reader.at += found[0].length;
  const [said, least, bounded, most] = found;
  // A second count behind it would be one of the whole: '\d{2}{3}'.
  if (/^[?+*{]/.test(reader.source.slice(reader.at)))
    throw new Fault("repeated", reader.source.slice(found.index));
  if (least !== undefined)
    return {
      least: Number(least),
      most: bounded === undefined ? Number(least) : Number(most || MOST_OF_ONE),
    };
  return { least: said[0] === "+" ? 1 : 0, most: said[0] === "?" ? 1 : MOST_OF_ONE };
}

const CLASSES: Record<string, Sign> = {
  d: (char) => char >= "0" && char <= "9",
  w: (char) => /^\w$/.test(char),
};
const PROPERTY = /p\{(L|Lu|Ll|N|Nd)\}/y;
/** Signs that mean something else in an older pattern: what they meant there can't be had here. */
const RESERVED = /[.^$*+?{}[\]()|\\]/;
const ESCAPED = /[^\p{L}0-9]/u;

function signOf(reader: Reader): Sign {
  const { source } = reader;
  const char = String.fromCodePoint(source.codePointAt(reader.at)!);
  if (char === "[") return classOf(reader);
  if (char === "\\") return escaped(reader);
  if (RESERVED.test(char)) throw new Fault("sign", source.slice(reader.at));
  reader.at += char.length;
  return (it) => it === char;
}

function escaped(reader: Reader): Sign {
  const { source, at } = reader;
  const name = source[at + 1] ?? "";
  PROPERTY.lastIndex = at + 1;
  const property = PROPERTY.exec(source);
  reader.at += 1 + (property?.[0].length ?? name.length);
  if (property) {
    const of = new RegExp(`^\\p{${property[1]}}$`, "u");
    return (char) => of.test(char);
  }
  const known = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  if (known) return known;
  if (name === "" || !ESCAPED.test(name)) throw new Fault("sign", source.slice(at));
  return (char) => char === name;
}

/** '[A-Z0-9./-]': single signs, ranges, classes; not its opposite. */
function classOf(reader: Reader): Sign {
  const { source } = reader;
  const from = reader.at;
  reader.at++;
  if (source[reader.at] === "^") throw new Fault("sign", source.slice(from));
  const signs: Sign[] = [];
  while (source[reader.at] !== "]") {
    const char = source[reader.at];
    if (char === undefined) throw new Fault("open", source.slice(from));
    if (char === "\\") {
      signs.push(escaped(reader));
      continue;
    }
    const to = source[reader.at + 1] === "-" ? source[reader.at + 2] : undefined;
    if (to !== undefined && to !== "]" && to !== "\\") {
      if (to < char) throw new Fault("sign", source.slice(from));
      signs.push((it) => it.length === 1 && it >= char && it <= to);
      reader.at += 3;
    } else {
      signs.push((it) => it === char);
      reader.at++;
    }
  }
  reader.at++;
  if (signs.length === 0) throw new Fault("sign", source.slice(from));
  return (char) => signs.some((sign) => sign(char));
}

const sum = (numbers: number[]): number => numbers.reduce((all, it) => all + it, 0);
const places = (all: Part[][]): number =>
  sum(all.map((parts) => sum(parts.map((it) => ("sign" in it ? it.most : places(it.either))))));
const leastOf = (all: Part[][]): number =>
  Math.min(
    ...all.map((parts) => sum(parts.map((it) => ("sign" in it ? it.least : it.least * leastOf(it.either))))),
  );
