import type { PaperKind } from "../register/schema.ts";
import type { About, Check } from "./model.ts";
import type { Asked } from "./object.ts";
import type { Owner } from "./owner.ts";
import { BEARS, COPY, LONG_AGO, ONLY_ORIGINAL, ONLY_SOMETIMES, ONLY_WHEN_LACKING, PLACE } from "./phrases.ts";

/** A row that names kinds, as far as it was read. Texts are folded (`bareOf`). */
export interface Row {
  asked: Asked;
  kinds: readonly PaperKind[];
  mode: "any" | "all";
  owner: Owner | null;
  /** Its first sentence; the part of it that belongs to the papers; that part and its brackets. */
  whole: string;
  region: string;
  all: string;
  about: About;
  /** A bracket says that it is needless where a database has it. */
  waived: boolean;
  /** Its kinds are named in a bracket alone, as examples. */
  example: boolean;
  /** A name only describes its paper. */
  loose: boolean;
  /** The row begins with a paper that we don't know. */
  behind: boolean;
  /** Papers that we don't know will do instead. */
  others: boolean;
}

/** What must be looked at before one of these papers is offered, the weightiest alone; null: nothing. */
export function checkOf(row: Row): Check | null {
  const { asked, kinds, owner, whole, region, all } = row;
  if (asked.shown) return { why: "shown" };
  if (row.waived || ONLY_WHEN_LACKING.test(`${whole}${all}`)) return { why: "lacking" };
  if (owner?.is === "both") return { why: "both" };
  if (owner?.is === "somebody") return { why: "somebody", who: owner.who.map((it) => it.text).join(" ") };
  if (/ nuoc ngoai /u.test(` ${asked.subject.map(({ fold }) => fold).join(" ")} `))
    return { why: "foreigner" };
  for (const kind of kinds)
    if (kind.whose !== "self" && kind.whose !== "parcel" && !isOwn(kind, row)) return { why: kind.whose };
  if (asked.sometimes || ONLY_SOMETIMES.test(all)) return { why: "sometimes" };
  if (ONLY_ORIGINAL.test(all) && !COPY.test(all)) return { why: "original" };
  // One's only land certificate is asked for without more; where others will do as well, it is of one parcel among several.
  if (kinds.some((it) => it.whose === "parcel") && (row.others || row.loose)) return { why: "parcel" };
  if (PLACE.test(region)) return { why: "place" };
  if (row.example || BEARS.test(whole)) return { why: "bears" };
  if (row.loose) return { why: "other" };
  return row.mode === "all" || row.behind ? { why: "also" } : null;
}

/** The applicant's own for all its nature: the row or the procedure says so, or it is of a time when no child of today was born. */
function isOwn(kind: PaperKind, { owner, whole, about }: Row): boolean {
  if (kind.whose !== "child") return false;
  if (owner?.is === "own" || LONG_AGO.test(whole)) return true;
  return about.procedure !== null && kind.own.includes(about.procedure);
}
