/**
 * Whether a name read as an officer's is the applicant's. A label may be misread, and a portal may let a citizen stand
 * where others have a civil servant: what stands under the applicant's own label on the same page is nobody else's.
 */
import { gridOf, TABLES } from "../grid/cells.ts";
import { headersOf } from "../grid/headings.ts";
import { textOf } from "../sight/text.ts";
import type { DossierReading } from "../types.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { clean, fold } from "../words/fold.ts";

/** Longer is no label. */
const LABEL = 80;

/** A row's words, folded: asked of each of its officers at each look, and most rows stay as they are. */
function foldedOnce(root: Element, raw: string): string {
  const before = folded.get(root);
  if (before?.raw === raw) return before.text;
  const text = fold(raw);
  folded.set(root, { raw, text });
  return text;
}
const folded = new WeakMap<Element, { raw: string; text: string }>();

type Place = Pick<DossierReading, "root" | "parts">;
export type IsApplicant = (name: string, place: Place) => boolean;

/** For the dossiers of one look at a page: what is worked out of a table or a part is worked out once. */
export function applicantsBy(context: ReadContext): IsApplicant {
  const { meaningOf } = envOf(context);
  const tables = new Map<Element, Map<Element, string>>();
  const parts = new Map<Element, string[]>();

  /** What stands in the applicant's columns, by row; a table without headings of its own has none. */
  const columnsOf = (table: Element): Map<Element, string> => {
    const grid = gridOf(table);
    const lines = headersOf(grid, meaningOf)?.lines ?? [];
    const theirs = lines.flatMap((line) =>
      [...line].flatMap(([col, { meanings }]) => (meanings.includes("applicant") ? [col] : [])),
    );
    return new Map(
      grid.rows.map(({ el, cells }) => [
        el,
        fold(cells.flatMap((it) => (theirs.includes(it.col) ? [textOf(it.el)] : [])).join(" ")),
      ]),
    );
  };
  /** What follows a label of the applicant's, in the next words or behind its colon. */
  const labelledIn = (root: Element): string[] => {
    const found: string[] = [];
    let before = "";
    const isTheirs = (label: string) => meaningOf(label.replace(/\s*[:：*]+\s*$/, "")) === "applicant";
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = clean((node as Text).data);
      if (!/\p{L}/u.test(text)) continue;
      const [label = "", value = ""] = text.split(/[:：]\s*(?=\S)/, 2);
      if (isTheirs(before) || (value !== "" && isTheirs(label))) found.push(fold(text));
      before = text.length < LABEL ? text : "";
    }
    return found;
  };
  return (name, { root, parts: more = [] }) => {
    // What the page has taken away meanwhile can't be asked any more whose name it is: then it is nobody's.
    if (!root.isConnected) return true;
    const all = [root, ...more];
    const sought = fold(name);
    const table = root.matches("tr, [role=row]") ? root.closest(TABLES) : null;
    if (table) {
      // Said once in a row, it is only the officer's.
      const said = foldedOnce(root, all.map((it) => it.textContent ?? "").join(" "));
      if (said.split(sought).length <= 2) return false;
      const columns = tables.get(table) ?? columnsOf(table);
      tables.set(table, columns);
      if (all.some((it) => columns.get(it)?.includes(sought))) return true;
    }
    // A page about one dossier may say elsewhere on it whose it is.
    const around = table ? all : [root.ownerDocument.body];
    return around.some((it) => {
      const names = parts.get(it) ?? labelledIn(it);
      parts.set(it, names);
      return names.some((text) => text.includes(sought));
    });
  };
}
