/** Whether anything of people is left in a text or in a file, however it is written. */
import { readFileSync } from "node:fs";
import { foldText } from "../../lib/dossier/fold.ts";

export interface Traces {
  /** What is found in a text, each with how it is written. */
  inText(text: string): string[];
  /** The same of bytes: read as UTF-8, and as UTF-16 from either byte on. */
  inBytes(bytes: Buffer): string[];
  /** The same of files, each with its name. */
  inFiles(paths: readonly string[]): string[];
}

/** Looks for words (names, addresses, contents of files) and numbers of people. */
export function tracesOf(words: readonly string[], numbers: readonly string[]): Traces {
  const spelt = new Map<string, string>();
  const coded = new Map<string, string>();
  for (const secret of [...words, ...numbers])
    for (const [fold, it] of [[" without accents", foldText(secret)] as const, ["", secret] as const]) {
      spelt.set(reversed(it), `${secret}${fold} reversed`);
      spelt.set(it, `${secret}${fold}`);
      for (const code of base64s(Buffer.from(it))) coded.set(code, `${secret}${fold} in base64`);
      for (const code of base64s(Buffer.from(it, "utf16le")))
        coded.set(code, `${secret}${fold} in base64 of UTF-16`);
      const address = encodeURIComponent(it);
      if (address !== it)
        for (const code of [address, address.replaceAll("%20", "+")])
          coded.set(code, `${secret}${fold} in an address`);
    }
  const all = finder(new Map([...coded, ...spelt]));
  const folded = finder(spelt);
  const digits = finder(new Map(numbers.map((it) => [it, `${it} by its digits`])));
  const read = (text: string) => [...all(text), ...folded(foldText(text))];
  const inBytes = (bytes: Buffer) =>
    [UTF8.decode(bytes), UTF16.decode(bytes), UTF16.decode(bytes.subarray(1))].flatMap(read);
  return {
    // Texts in JSON end at quotes: what stands in two is no one number.
    inText: (text) => once([...read(text), ...digits(text.replace(/[^\d"]/g, ""))]),
    inBytes: (bytes) => once(inBytes(bytes)),
    inFiles: (paths) =>
      paths.flatMap((path) => once(inBytes(readFileSync(path))).map((found) => `${path}: ${found}`)),
  };
}

const UTF8 = new TextDecoder("utf-8");
const UTF16 = new TextDecoder("utf-16le");

const once = (all: string[]): string[] => [...new Set(all)];
const reversed = (text: string): string => [...text].reverse().join("");

/** Bytes in base64 behind none, one and two others, in both its alphabets: what the neighbours have a part in is cut off. */
function base64s(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((pad) => {
    const whole = Buffer.concat([Buffer.alloc(pad), bytes]).toString("base64");
    const own = whole.slice(pad === 0 ? 0 : 4, whole.length - (whole.endsWith("=") ? 4 : 0));
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}

/** Letters by which what is looked for is told from all else at a place; nothing shorter can be looked for. */
const LEAST = 5;
/** Places of a table that tells at a glance where nothing begins: a search goes through a hundred million letters. */
const PLACES = 1 << 20;

/** Looks for many texts at once; gives back what they are called. */
function finder(wanted: ReadonlyMap<string, string>): (text: string) => string[] {
  const begun = new Map<string, [string, string][]>();
  const begins = new Uint8Array(PLACES);
  for (const [it, called] of wanted) {
    if (it.length < LEAST) throw new Error(`too short to be looked for: ${it}`);
    const first = it.slice(0, LEAST);
    begun.set(first, [...(begun.get(first) ?? []), [it, called]]);
    begins[placeOf(it, 0)] = 1;
  }
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at + LEAST <= text.length; at++) {
      if (begins[placeOf(text, at)] === 0) continue;
      for (const [it, called] of begun.get(text.slice(at, at + LEAST)) ?? [])
        if (text.startsWith(it, at)) found.add(called);
    }
    return [...found];
  };
}

function placeOf(text: string, at: number): number {
  let place = 0;
  for (let n = at; n < at + LEAST; n++) place = (Math.imul(place, 33) ^ text.charCodeAt(n)) & (PLACES - 1);
  return place;
}
