/**
 * The border to the wire. What lies in the store has passed the border to the disk; over this one goes less of it: no names
 * in running text, nothing that clocks and counts don't need, and what was typed only sealed for the head.
 */
import type { Dossier, ValueName } from "../dossier/model.ts";
import type { LedgerRecord } from "../ledger/record.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { withoutPersonal } from "../privacy/personal.ts";
import { withoutNames } from "../privacy/without-names.ts";
import type { KnownPaper } from "../reuse/types.ts";
import type { LedgerPost, SharedEntry } from "./records.ts";

/** Neither clocks nor counts are made of them. */
const STAYS: ReadonlySet<ValueName> = new Set<ValueName>(["resultNumber", "resultBy"]);
/** Running text in which a portal may write to whom a step went. */
const TOLD: ReadonlySet<ValueName> = new Set<ValueName>(["stepName", "statusText"]);

const nameless = (text: string, codes: readonly string[] = []): string =>
  withoutNames(withoutPersonal(text, codes));

/** A dossier as colleagues get it; officers' names have been struck out of it where the office keeps none. */
export function sharedDossier(dossier: Dossier): Dossier {
  const values = Object.entries(dossier.values)
    .filter(([name]) => !STAYS.has(name as ValueName))
    .map(([name, it]) => [
      name,
      TOLD.has(name as ValueName) && typeof it.value === "string"
        ? { ...it, value: nameless(it.value, [dossier.code]) }
        : it,
    ]);
  return {
    ...dossier,
    values: Object.fromEntries(values),
    steps: dossier.steps.map((it) => ({ ...it, name: nameless(it.name, [dossier.code]) })),
    papers: dossier.papers.map((it) => ({ ...it, name: nameless(it.name, [dossier.code]) })),
    doubts: dossier.doubts.filter((it) => !STAYS.has(it.of)),
  };
}

/** Papers as colleagues get them: the kind, never a name that somebody wrote beside it. */
export const sharedPapers = (papers: readonly KnownPaper[]): KnownPaper[] =>
  papers.map((it) => ({ ...it, name: nameless(it.name) }));

/** What of a decision only the head may read. */
export interface Typed {
  reason: string;
  names: string[];
  /** The button as the portal words it, where that names somebody. */
  label?: string;
}

/** A decision in two: what all may hold, and what is sealed; `typed` null: there is nothing to seal. */
export function sharedRecord({ entry, ...record }: LedgerRecord): {
  post: Omit<LedgerPost, "v" | "o" | "dev" | "at" | "sealed">;
  typed: Typed | null;
} {
  const { reason, files, ...rest } = entry;
  const label = nameless(rest.label, entry.codes);
  const shared: SharedEntry = {
    ...rest,
    by: rest.by,
    label,
    files: files.map(({ size, sha256 }) => ({ size, sha256 })),
  };
  const typed: Typed = {
    reason,
    names: files.map((it) => it.name),
    ...(label === entry.label ? {} : { label: entry.label }),
  };
  const nothing = reason === "" && files.length === 0 && typed.label === undefined;
  return { post: { ...record, entry: shared }, typed: nothing ? null : typed };
}

/** The decision as it was written, for the head, who can open what is sealed; null: the two don't belong together. */
export function wholeRecord(post: LedgerPost, typed: Typed | null): LedgerRecord | null {
  const { seq, portal, version, previous, hash } = post;
  const { files, ...rest } = post.entry;
  if (files.length !== (typed?.names.length ?? 0)) return null;
  const entry: LedgerEntry = {
    ...rest,
    label: typed?.label ?? rest.label,
    reason: typed?.reason ?? "",
    files: files.map((it, n) => ({ ...it, name: typed!.names[n]! })),
  };
  if (entry.by === undefined) delete entry.by;
  return { seq, portal, entry, version, previous, hash };
}
