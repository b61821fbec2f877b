/**
 * Which kind of the register a list's paper is. What is kept is the register's own name for it, never the list's words: people
 * write whose it is into them.
 */
import type { PaperReader } from "../reuse/reader.ts";
import type { PaperKind } from "../reuse/register/schema.ts";
import type { Check } from "../reuse/wording/model.ts";

export type KindFault =
  | "known_row_no_paper"
  | "known_row_no_kind"
  | "known_row_never"
  | "known_row_unsure"
  | "known_row_of_others"
  | "known_row_codes_differ";
export type FoundKind = { kind: PaperKind } | { fault: KindFault };
export type FindKind = (name: string, code: string | null) => FoundKind;

/** Whose it is by its nature is in the register; how it was to be handed in says nothing of what it is. */
const HARMLESS = new Set<Check["why"]>([
  "child",
  "dead",
  "parcel",
  "works",
  "vehicle",
  "trade",
  "shown",
  "original",
]);
const MOST = 50_000;

/** Finds kinds by a list's wordings and result codes; what was found once is known. */
export function kindFinder(reader: PaperReader, register: readonly PaperKind[]): FindKind {
  const byCode = new Map<string, PaperKind>();
  for (const kind of register)
    for (const it of kind.standIn) if (it.by === "result") byCode.set(it.code, kind);
  const known = new Map<string, FoundKind>();
  return (name, code) => {
    const key = `${code ?? ""}\n${name}`;
    let found = known.get(key);
    if (!found) {
      found = find(reader, name, code === null ? undefined : byCode.get(code));
      if (known.size >= MOST) known.clear();
      known.set(key, found);
    }
    return found;
  };
}

function find(reader: PaperReader, name: string, byCode: PaperKind | undefined): FoundKind {
  const named = name === "" ? null : byName(reader, name);
  const itself = byCode && keepable(reader, byCode) ? { kind: byCode } : null;
  if (!named) return itself ?? { fault: "known_row_no_paper" };
  if ("fault" in named) return named.fault === "known_row_no_kind" ? (itself ?? named) : named;
  if (byCode && byCode.id !== named.kind.id) return { fault: "known_row_codes_differ" };
  return named;
}

function byName(reader: PaperReader, name: string): FoundKind {
  const read = reader.read(name);
  if (!("kinds" in read))
    return { fault: read.verdict === "no-kind" ? "known_row_no_kind" : "known_row_never" };
  const { check } = read;
  if (check?.why === "somebody" || check?.why === "both") return { fault: "known_row_of_others" };
  const kind = read.kinds.length === 1 ? reader.kind(read.kinds[0]!) : null;
  if (!kind || (check && !HARMLESS.has(check.why))) return { fault: "known_row_unsure" };
  return keepable(reader, kind) ? { kind } : { fault: "known_row_unsure" };
}

/** The register's own name is read as that kind and no other: what is kept will be understood again. */
function keepable(reader: PaperReader, kind: PaperKind): boolean {
  const read = reader.read(kind.name);
  return "kinds" in read && read.kinds.length === 1 && read.kinds[0] === kind.id && !kind.never;
}
