import { type Found, type NameTree, nameAt } from "./names.ts";
import { ASIDE, FORM, GENERIC, HANGS_ON, MANNER, OTHER_CASE, PAPER_NOUN } from "./phrases.ts";
import { bulletAt } from "./shape.ts";
import { bareOf, type Token } from "./tokens.ts";

/** A paper named in a row, and how it hangs together with the one before. */
export interface Named extends Found {
  /** `or` the one before, `and` it too. */
  joint: "or" | "and" | "next";
  /** A ';' or a bullet stands between it and what is before. */
  apart: boolean;
}

export interface Scan {
  named: Named[];
  /** What the row begins with. */
  head: "kind" | "form" | "list" | "unknown";
  /** The tokens in which its papers are named, to the end of the last one's words. */
  region: readonly Token[];
  /** Of these the ones that can say whose they are: what introduces a list too, and no case that is spoken of after them. */
  owned: readonly Token[];
  /** It goes on with papers that the register doesn't know: instead of those named, or beside them. */
  others: boolean;
  also: boolean;
}

/** Finds the papers that a row asks for, at its head and where it goes on with others. `all` holds all sentences: a list may run through them. */
export function scan(tree: NameTree, asked: readonly Token[], all: readonly Token[]): Scan {
  const result: Scan = {
    named: [],
    head: "unknown",
    region: asked,
    owned: asked,
    others: false,
    also: false,
  };
  const { bare, starts } = bareOf(asked);
  const first = paperAt(tree, asked, 0, bare, starts);
  if (first.found) {
    result.head = "kind";
    result.named.push({ ...first.found, joint: "next", apart: false });
    goOn(tree, asked, first.at + first.found.length, result, ASIDE);
    // 'Một trong các giấy tờ sau: A; B'.
    if (/ mot trong /u.test(bare.slice(0, starts[first.at]))) result.head = "list";
    return result;
  }
  const rest = ` ${bare.slice(starts[first.at] ?? bare.length)}`;
  if (FORM.test(rest) || FORM.test(bare)) {
    result.head = "form";
    return result;
  }
  const list = listFrom(asked, all, first.at);
  if (list) {
    result.head = "list";
    const inList = bareOf(list);
    const begin = paperAt(tree, list, 0, inList.bare, inList.starts);
    if (begin.found) result.named.push({ ...begin.found, joint: "next", apart: false });
    goOn(tree, list, begin.found ? begin.at + begin.found.length : 0, result, ASIDE);
    for (const it of result.named) it.joint = "or";
    result.others = result.also = false;
    result.owned = [...asked.slice(0, -list.length), ...result.owned];
    return result;
  }
  goOn(tree, asked, first.at, result, HANGS_ON);
  result.others = true;
  return result;
}

/** The paper at a place, with or without the manner before it; `at` is where its name begins. */
function paperAt(
  tree: NameTree,
  tokens: readonly Token[],
  from: number,
  bare: string,
  starts: readonly number[],
): { found: Found | null; at: number } {
  let at = from;
  for (;;) {
    const found = namedAt(tree, tokens, at);
    if (found) return found;
    const bullet = bulletAt(tokens, at);
    const manner = bullet > 0 ? bullet : mannerAt(bare, starts, at);
    if (manner === 0) return { found: null, at };
    at += manner;
  }
}

/** A name itself, or behind a noun that people put before it ('Giấy CMND', 'Sổ hộ chiếu'). */
function namedAt(tree: NameTree, tokens: readonly Token[], at: number): { found: Found; at: number } | null {
  const found = nameAt(tree, tokens, at);
  if (found) return found.kinds.length > 0 ? { found, at } : null;
  if (!/^(?:giay|the|so|to)$/u.test(tokens[at]?.fold ?? "")) return null;
  const behind = nameAt(tree, tokens, at + 1);
  return behind && behind.kinds.length > 0 ? { found: behind, at: at + 1 } : null;
}

function mannerAt(bare: string, starts: readonly number[], at: number): number {
  const from = starts[at];
  if (from === undefined) return 0;
  const said = MANNER.exec(bare.slice(from, from + 90));
  if (!said) return 0;
  const end = from + said[0].length;
  let next = at;
  while (next < starts.length && starts[next]! < end) next += 1;
  return next - at;
}

/** Reads on behind a place: where a new paper may begin, is it one of ours? `aside`: words behind which nothing counts. */
function goOn(tree: NameTree, tokens: readonly Token[], from: number, result: Scan, aside: RegExp): void {
  const { bare, starts } = bareOf(tokens);
  let silent = false;
  let last = from - 1;
  for (let i = from; i < tokens.length; i++) {
    const bullet = bulletAt(tokens, i);
    const joint = bullet > 0 ? "next" : jointAt(tokens[i]!);
    if (joint === null) {
      if (!silent) silent = aside.test(bare.slice(starts[i]!, starts[i]! + 40));
      continue;
    }
    const strong = bullet > 0 || /^[;.]$/u.test(tokens[i]!.fold);
    if (strong) silent = false;
    if (silent) continue;
    const { found, at } = paperAt(tree, tokens, i + Math.max(1, bullet), bare, starts);
    if (found) {
      result.named.push({ ...found, joint, apart: strong });
      i = at + found.length - 1;
      last = i;
      continue;
    }
    const rest = bare.slice(starts[at] ?? bare.length);
    if (PAPER_NOUN.test(rest)) {
      if (joint === "or") result.others = true;
      else if (joint === "and") result.also = true;
    }
    if (strong || aside === HANGS_ON) silent = aside.test(rest.slice(0, 40));
    if (FORM.test(` ${rest}`)) silent = true;
    i = Math.max(i, at - 1);
  }
  const end = tokens.findIndex(({ fold }, i) => i > last && fold === ";");
  result.region = end < 0 ? tokens : tokens.slice(0, end);
  const other = result.region.findIndex(
    ({ fold }, i) => i > last && fold === "," && OTHER_CASE.test(bare.slice(starts[i + 1])),
  );
  result.owned = other < 0 ? result.region : result.region.slice(0, other);
}

/** What joins two papers; null: nothing that could. */
function jointAt({ fold }: Token): Named["joint"] | null {
  if (fold === "hoac" || fold === "/") return "or";
  if (fold === "va" || fold === "+") return "and";
  return /^(?:[,;.:]|kem|cung)$/u.test(fold) ? "next" : null;
}

/** Where a row only heads a list ('Một trong các giấy tờ sau: …', 'giấy tờ khác, gồm …'): the list, to the row's end. */
function listFrom(asked: readonly Token[], all: readonly Token[], at: number): Token[] | null {
  const { bare, starts } = bareOf(asked);
  if (!GENERIC.test(bare.slice(1)) && !GENERIC.test(bare.slice(starts[at] ?? bare.length))) return null;
  const colon = all.findIndex(({ fold }) => fold === ":");
  if (colon >= 0) return all.slice(colon + 1);
  const open = asked.findIndex(
    ({ fold }, i) => i > 0 && (fold === "gom" || (fold === "nhu" && asked[i + 1]?.fold !== "sau")),
  );
  return open >= 0 ? asked.slice(open + 1) : null;
}
