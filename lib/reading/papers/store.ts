/** The portal's own paper store, open in a window: which of its rows is the paper that we know of. */
import { allIn, allOn, closestTo, documentOf, holds, viewOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { openDialogs } from "../sight/open-windows.ts";
import { piecesOf, textOf } from "../sight/text.ts";
import { WINDOWS } from "../sight/windows.ts";
import { clean, fold } from "../words/fold.ts";
import { inStore } from "./sections.ts";

const ROWS = "tr, li, [role=row], [role=listitem], [role=option]";

/**
 * The row of an open store that holds a paper, and where its name stands in it. A row that names its dossier, or bears its
 * own number, goes before one that bears its name alone; null: no store is open, none of its rows fits, or several do equally.
 */
export function rowInStore(
  docs: readonly Document[],
  { name, dossierCode, number }: { name: string; dossierCode: string | null; number?: string },
): { row: Element; spot: Element } | null {
  const rows = docs
    .flatMap((doc) => openDialogs(doc, [...allOn(doc, WINDOWS)]))
    .flatMap((window) => (inStore(window) ? [...allIn(window, ROWS)] : []))
    .filter((row, _, all) => isShown(row) && !all.some((other) => other !== row && holds(row, other)));
  const called = fold(name);
  const named = rows.filter((row) => nameIn(row, called));
  const signs = [dossierCode, number].flatMap((it) => it || []);
  const coded = (from: Element[]) =>
    from.filter((row) => signs.some((sign) => clean(textOf(row)).includes(sign)));
  for (const fits of [coded(named), coded(rows), named]) {
    const [row] = fits;
    if (row && fits.length === 1) return { row, spot: nameIn(row, called) ?? row };
    if (fits.length > 1) return null;
  }
  return null;
}

/** What in a row bears the paper's name, and nothing else. */
const nameIn = (row: Element, called: string): Element | null =>
  piecesOf(row).find(({ text }) => fold(text) === called)?.el ?? null;

/** Lies in a row of an open store. */
export function isInStoreRow(el: Element): boolean {
  const row = closestTo(el, ROWS);
  return row !== null && inStore(row);
}

/** 'Từ kho giấy tờ', 'Đã tái sử dụng': said of a file that came from the store, not of the way there. */
const FROM_STORE =
  /^(?:(?:da )?(?:lay|chon|nguon|them)?:? ?tu kho\b.*|(?:da )?(?:tai su dung|dung lai)\b.*)$/;
/** 'Tái sử dụng: Không', and where nothing is said yet. */
const NOT_SO = /[\s:(](?:khong|chua|0|no|false)(?![\p{L}\d])|:\s*[-–—]*$/u;
const WAYS = "button, a, [role=button], label, input, select, [title], [onclick]";

/** What in a row (its chip, its tag) says that a file came from the portal's store, folded; nothing that can be pressed. */
export function storeWords(row: Element): string[] {
  const pieces = piecesOf(row);
  return pieces.flatMap(({ el, text, field, line }, at) => {
    if (field || !FROM_STORE.test(fold(text)) || closestTo(el, WAYS) !== null) return [];
    if (viewOf(documentOf(el))?.getComputedStyle(el).cursor === "pointer") return [];
    const next = pieces[at + 1];
    const said = fold(next && next.line === line ? `${text} ${next.text}` : text);
    return NOT_SO.test(said) ? [] : [said];
  });
}
