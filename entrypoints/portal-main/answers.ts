/**
 * Reads answers to the page's own requests, where a product's file or an office's profile names their address: from a
 * copy, when the guard's side says that there is time, after the page has had its own. Of each row only the named cells
 * are kept, and they are handed over when the guard's side says that the row's code stands on the page. Where no address is
 * named and nobody sets the portal up (looks.ts), no promise and no request is touched.
 */
import { eachRow, type RowPlan } from "../../lib/answers/rows.ts";
import type { Line } from "./line.ts";
import { watchLooks } from "./looks.ts";
import { apply, bare, first, getterOf, matches, NativeRegExp, NativeURL, parse } from "./natives.ts";

/** Takes an answer out of where it lies: a text, or what was parsed already. May never call back. */
export type Take = (done: (answer: unknown) => void) => void;

export interface Answers {
  /** Is an answer of this address named? Costs next to nothing where none is. */
  named(address: string): boolean;
  /** An answer has come; it is taken when there is time. */
  came(address: string, take: Take): void;
}

/** One kind of answer as the guard's side says it; `id`: what it is called ever after; `at`: a regular expression of paths. */
interface Rule {
  id: number;
  at: string;
  plan: RowPlan;
}
/** `all`: what else is named is not known yet, so that a copy of each answer waits until it is. */
interface Plan {
  rules: Rule[];
  all: boolean;
}
/** Codes that stand on the page, and ids of the kinds of answer of which rows are to be handed over. */
interface Wanted {
  codes: string[];
  of: number[];
}

/** Answers that wait; where more come, the oldest are let go. */
const MOST_WAITING = 6;
/** Rows kept for codes that may come to stand on the page. */
const MOST_HELD = 4_000;
const LONGEST_PATH = 500;

/** A table that inherits nothing: a list would be written to by ways that the page may have bent. */
type Table<T> = Record<string | number, T | undefined>;
const table = <T>() => bare({}) as Table<T>;

export function watchAnswers(line: Line): Answers {
  const base = getterOf(Node.prototype, "baseURI")!;
  const pathname = getterOf(URL.prototype, "pathname")!;
  let rules: Table<Rule & { pattern: RegExp }> = table();
  let count = 0;
  let all = false;
  const pathOf = (address: string): string => {
    try {
      return first(
        `${apply(pathname, new NativeURL(address, `${apply(base, document, [])}`), [])}`,
        LONGEST_PATH,
      );
    } catch {
      return "";
    }
  };

  let codes: Table<true> = table();
  let of: Table<true> = table();
  let held: Table<string> = table();
  let holds = 0;
  const taken = (id: string | number, code: string): string => {
    const place = `${id} ${code}`;
    const text = held[place] ?? "";
    delete held[place];
    return text;
  };
  /** All at once: what is told is heard at once, and each time costs. */
  const hand = (rows: string) => {
    if (rows !== "") line.tell("rows", rows);
  };
  let answers = 0;
  const read = ({ id, plan }: Rule, answer: unknown) => {
    answers += 1;
    const here = table<true>();
    eachRow(answer, plan, (code, rest) => {
      if (holds >= MOST_HELD) {
        held = table();
        holds = 0;
      }
      holds += 1;
      const place = `${id} ${code}`;
      // What an earlier answer of its kind said of the same dossier is over.
      held[place] = `${(here[code] && held[place]) ?? ""}${id}\n${answers}\n${code}\n${rest}\n`;
      here[code] = true;
    });
    if (!of[id]) return;
    let rows = "";
    for (const code in here) if (codes[code]) rows += taken(id, code);
    hand(rows);
  };

  const readBy = (path: string, answer: unknown) => {
    for (let n = 0; n < count; n++) if (matches(rules[n]!.pattern, path)) read(rules[n]!, answer);
  };

  const waiting = table<() => void>();
  let oldest = 0;
  let newest = 0;
  let said = false;
  /** Once until one is read, however many wait. */
  const say = () => {
    if (said || oldest === newest) return;
    said = true;
    line.tell("waiting", "");
  };
  const wait = (step: () => void) => {
    if (newest - oldest >= MOST_WAITING) delete waiting[oldest++];
    waiting[newest++] = step;
    say();
  };

  const looks = watchLooks(line);
  line.onSaid("answers", (text) => {
    const said = parse(text) as Plan;
    rules = table();
    all = said.all;
    count = said.rules.length;
    for (let n = 0; n < count; n++) {
      const { id, at, plan } = said.rules[n]!;
      rules[n] = bare({ id, at, plan, pattern: new NativeRegExp(at) });
    }
    // Named just now by somebody who looks: what they looked at is read at once.
    looks.each(readBy);
  });
  line.onSaid("codes", (text) => {
    const wanted = parse(text) as Wanted;
    codes = table();
    of = table();
    for (let n = 0; n < wanted.codes.length; n++) codes[wanted.codes[n]!] = true;
    for (let n = 0; n < wanted.of.length; n++) of[wanted.of[n]!] = true;
    let rows = "";
    for (const id in of) for (const code in codes) rows += taken(id, code);
    hand(rows);
  });
  line.onSaid("read", () => {
    said = false;
    if (oldest === newest) return;
    const step = waiting[oldest]!;
    delete waiting[oldest++];
    step();
    say();
  });
  line.tell("listening", "");

  return bare({
    named(address: string) {
      if (all || looks.on()) return true;
      if (count === 0) return false;
      const path = pathOf(address);
      for (let n = 0; n < count; n++) if (matches(rules[n]!.pattern, path)) return true;
      return false;
    },
    came(address: string, take: Take) {
      const done = (answer: unknown) =>
        // Taken and read in two turns, so that neither is long.
        wait(() => {
          const path = pathOf(address);
          const value = typeof answer === "string" ? parsed(answer) : answer;
          readBy(path, value);
          looks.keep(path, value);
        });
      wait(() => take(done));
    },
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
