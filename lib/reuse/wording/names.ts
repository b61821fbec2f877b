import type { PaperKind } from "../register/schema.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A name found at a place of a wording. */
export interface Found {
  /** One, or the several that a loose name can mean, in the register's order; none: it only begins like a kind's name. */
  kinds: PaperKind[];
  /** How many tokens it takes. */
  length: number;
  /** It only describes the paper. */
  loose: boolean;
  /** Its words, folded. */
  name: string;
}

interface Name {
  kinds: PaperKind[];
  loose: boolean;
  said: string[];
  /** Folded words that must follow within GAP tokens: what stands behind '…'. */
  later: string[];
}

interface Node {
  next: Map<string, Node>;
  names: Name[];
}

const GAP = 40;

/** Without accents these words can be others as well: 'sơ đồ', 'giấy chứng từ'. A name with them holds only with its accents. */
const JOINED = /\b(?:so do|so hong|chung tu|bia do|ho so|bang cap)\b/u;

export type NameTree = Node;

/** All wordings of a register as a tree of folded words. */
export function nameTree(register: readonly PaperKind[]): NameTree {
  const root: Node = { next: new Map(), names: [] };
  for (const kind of register) {
    for (const name of [...kind.names, ...kind.short, ...kind.mistakes]) add(root, kind, name, false);
    for (const name of kind.loose) add(root, kind, name, true);
    for (const name of kind.unlike) add(root, null, name, false);
  }
  return root;
}

function add(root: Node, kind: PaperKind | null, wording: string, loose: boolean): void {
  const [head = "", tail = ""] = wording.split("…");
  const tokens = tokensOf(head);
  let node = root;
  for (const { fold } of tokens) {
    const below = node.next.get(fold) ?? { next: new Map(), names: [] };
    node.next.set(fold, below);
    node = below;
  }
  const said = tokens.map((it) => it.said);
  const later = tokensOf(tail).map((it) => it.fold);
  const same = node.names.find((it) => it.loose && loose && it.said.join(" ") === said.join(" "));
  if (same && kind) same.kinds.push(kind);
  else node.names.push({ kinds: kind ? [kind] : [], loose, said, later });
}

/** The longest name that stands at a place, before it one that also says what must follow; null: none. */
export function nameAt(tree: NameTree, tokens: readonly Token[], at: number): Found | null {
  let found: (Found & { more: boolean }) | null = null;
  let node: Node | undefined = tree;
  for (let i = at; node; i++) {
    for (const it of node.names) {
      const more = it.later.length > 0;
      if ((found?.more && !more) || !fits(it, tokens, at, i)) continue;
      const name = tokens.slice(at, i).map(({ fold }) => fold);
      found = { kinds: it.kinds, length: i - at, loose: it.loose, name: name.join(" "), more };
      if (more) break;
    }
    node = i < tokens.length ? node.next.get(tokens[i]!.fold) : undefined;
  }
  return found;
}

/**
 * Are these the name's words? One word may have slipped its accents where three or more hold it; a wording without any
 * accents fits where that leaves no doubt.
 */
function fits({ said, later }: Name, tokens: readonly Token[], from: number, to: number): boolean {
  const bare = tokens.slice(from, to);
  const others = bare.filter((it, i) => it.said !== said[i]);
  if (others.length > 0) {
    if (JOINED.test(bare.map((it) => it.fold).join(" "))) return false;
    const plain = others.every((it) => it.said === it.fold);
    if (!plain && (others.length > 1 || said.length < 3)) return false;
  }
  return later.length === 0 || follows(later, tokens, to);
}

/** Do these folded words stand together within the sentence's next GAP tokens? */
function follows(words: string[], tokens: readonly Token[], from: number): boolean {
  const to = Math.min(tokens.length, from + GAP);
  for (let i = from; i < to && tokens[i]!.fold !== "." && tokens[i]!.fold !== ";"; i++)
    if (words.every((word, k) => tokens[i + k]?.fold === word)) return true;
  return false;
}
