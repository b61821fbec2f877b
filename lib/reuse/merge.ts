/**
 * Papers of one person, each once. The same paper comes from pages and from lists, here with its number, there with its
 * dossier, and any of it may come again: what is taken in a second time changes nothing.
 */
import type { KnownPaper } from "./types.ts";

type Field = "number" | "code" | "issuer" | "until" | "dossierCode" | "dated";
const FIELDS: readonly Field[] = ["number", "dossierCode", "dated", "issuer", "code", "until"];

export interface Merged {
  papers: KnownPaper[];
  /** How many of the given were not known in any form. */
  fresh: number;
}

/** What is known with more laid to it. The order in which `more` comes makes no difference. */
export function mergePapers(known: readonly KnownPaper[], more: readonly KnownPaper[]): Merged {
  const byName = new Map<string, KnownPaper[]>();
  const groupOf = (it: KnownPaper) => {
    const key = `${it.portal} ${it.kind} ${it.name}`;
    const group = byName.get(key) ?? [];
    byName.set(key, group);
    return group;
  };
  for (const it of known) groupOf(it).push(it);
  let fresh = 0;
  // The fullest first: what says less than another is found in it.
  for (const it of inOrder(more)) {
    const group = groupOf(it);
    const whole = group.findIndex((other) => FIELDS.every((f) => said(it, f) === null || same(it, other, f)));
    const at = whole >= 0 ? whole : group.findIndex((other) => isSame(it, other));
    if (at < 0) {
      group.push(it);
      fresh += 1;
    } else group[at] = joined(group[at]!, it);
  }
  return { papers: [...byName.values()].flat(), fresh };
}

const said = (it: KnownPaper, field: Field): string | null => it[field] ?? null;
const same = (a: KnownPaper, b: KnownPaper, field: Field) => said(a, field) === said(b, field);
const differ = (a: KnownPaper, b: KnownPaper, field: Field) =>
  said(a, field) !== null && said(b, field) !== null && !same(a, b, field);
const agree = (a: KnownPaper, b: KnownPaper, field: Field) => said(a, field) !== null && same(a, b, field);

/**
 * Of one portal, kind and name by now. By its number, which begins anew each year and in each office; else by its dossier;
 * else by its day. The day of a paper handed in is its dossier's, and moves on with it.
 */
function isSame(a: KnownPaper, b: KnownPaper): boolean {
  if (differ(a, b, "number") || differ(a, b, "dossierCode")) return false;
  if (differ(a, b, "issuer") || differ(a, b, "code") || differ(a, b, "until")) return false;
  const otherDay = differ(a, b, "dated");
  if (agree(a, b, "dossierCode")) return !otherDay || a.kind === "paper";
  return !otherDay && (agree(a, b, "number") || agree(a, b, "dated"));
}

/** What the one doesn't say, the other may; where both say a day, the one seen later holds. */
function joined(a: KnownPaper, b: KnownPaper): KnownPaper {
  const [later, earlier] = b.seenAt > a.seenAt ? [b, a] : [a, b];
  return {
    ...earlier,
    ...later,
    dossierCode: a.dossierCode ?? b.dossierCode,
    dated: later.dated ?? earlier.dated,
  };
}

const fullness = (it: KnownPaper): number => FIELDS.filter((field) => said(it, field) !== null).length;

/** Always the same one, whatever order they come in. */
function inOrder(papers: readonly KnownPaper[]): readonly KnownPaper[] {
  if (papers.length < 2) return papers;
  const keyed = papers.map((it) => {
    const texts = FIELDS.map((field) => said(it, field) ?? "");
    return { it, full: fullness(it), key: [it.portal, it.kind, it.name, ...texts, it.seenAt].join("\u0001") };
  });
  keyed.sort((a, b) => b.full - a.full || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ it }) => it);
}
