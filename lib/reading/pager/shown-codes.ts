/** The codes of a list's rows in their order, with a gap where a row has none. */
import { isOurs } from "../../dom/ours.ts";
import { parentOf, tagOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { PageReading } from "../types.ts";

/**
 * A row without a code and without a date is no dossier that could be read; where the pager says that the page has just so many
 * rows, it is one of them all the same: it was shown, and there is nothing to know of it.
 */
export function shownCodes({ dossiers, paging }: PageReading): (string | null)[] {
  const codes = dossiers.map(({ code }) => code);
  const [first] = dossiers;
  const parent = first ? parentOf(first.root) : null;
  if (!first || !parent || paging?.from == null || paging.to === null) return codes;
  const wanted = paging.to - paging.from + 1;
  if (wanted <= codes.length || dossiers.some(({ root }) => parentOf(root) !== parent)) return codes;
  const rows = [...parent.children].filter(
    (el) =>
      tagOf(el) === tagOf(first.root) &&
      el.childElementCount === first.root.childElementCount &&
      !isOurs(el) &&
      isShown(el),
  );
  if (rows.length !== wanted) return codes;
  const of = new Map(dossiers.map(({ root, code }) => [root, code]));
  return rows.map((el) => of.get(el) ?? null);
}
