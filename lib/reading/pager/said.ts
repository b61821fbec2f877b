/** What the words around a pager's controls say: the page of how many, and how many rows a page has. */
import { parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf } from "../sight/text.ts";
import type { PageReading } from "../types.ts";
import { type PageOf, readPageOf, readSize } from "./page-words.ts";

/** A longer text is a part of the page. */
const LONGEST = 400;

/** 'Trang 2/6' in the pager or just around it, also with the number in a field; null: nothing, or two that differ. */
export function pageSaid(root: Element): PageOf | null {
  for (let part: Element | null = root, up = 0; part && up < 2; part = parentOf(part), up++) {
    if ((part.textContent ?? "").length > LONGEST) return null;
    const pieces = piecesOf(part);
    const lines = [...linesOf(pieces), pieces.map(({ text }) => text).join(" ")];
    const found = lines.flatMap((line) => readPageOf(line.slice(0, 160)) ?? []);
    const [first] = found;
    if (first) return found.every((it) => it.page === first.page && it.pages === first.pages) ? first : null;
  }
  return null;
}

/** What is chosen in the select of rows a page; null: there is none. */
export function sizeIn(root: Element): number | null {
  for (let part: Element | null = root, up = 0; part && up < 3; part = parentOf(part), up++)
    for (const select of part.querySelectorAll("select")) {
      if (!isShown(select)) continue;
      const options = [...select.options].map(({ text }) => readSize(text));
      const chosen = options[select.selectedIndex] ?? null;
      if (options.length > 1 && options.every((it) => it !== null) && chosen !== null) return chosen;
    }
  return null;
}

/** Of a page that is not the last: 'Hiển thị 1-20 / 103'. */
export function sizeOfRange(paging: PageReading["paging"]): number | null {
  if (!paging || paging.from === null || paging.to === null) return null;
  return paging.to < paging.total ? paging.to - paging.from + 1 : null;
}

/** The page that begins with this row; null: pages of this size don't begin there. */
export function pageOfRange(paging: PageReading["paging"], size: number | null): number | null {
  if (!paging || paging.from === null) return null;
  if (paging.from === 1) return 1;
  return size === null || (paging.from - 1) % size !== 0 ? null : (paging.from - 1) / size + 1;
}
