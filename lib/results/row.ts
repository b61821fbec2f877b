/** One row of a list to one paper of one person, or to what is wrong with it. */
import { textOf } from "../catalogue/columns.ts";
import type { Cell, SheetRow } from "../catalogue/sheet.ts";
import { type Day, isoDay } from "../dossier/moment.ts";
import { keptDossier } from "../privacy/dossier-code.ts";
import type { KnownPaper } from "../reuse/types.ts";
import type { Column, Columns } from "./columns.ts";
import { isEndless, readDay } from "./day.ts";
import { type IdFault, readIdNumber } from "./id-number.ts";
import type { FindKind, KindFault } from "./kinds.ts";
import { holdsAny, keptCode, keptIssuer, keptNumber } from "./texts.ts";

/** What a list says of a paper. */
export type ListedPaper = Omit<KnownPaper, "portal" | "seenAt">;

/** A cell that is not kept, or was mended; the paper is. Keys of locales/<lang>/known.json. */
export type RowNote =
  | "known_note_id_mended"
  | "known_note_number"
  | "known_note_code"
  | "known_note_issuer"
  | "known_note_dated"
  | "known_note_until"
  | "known_note_dossier";
export type RowFault = IdFault | KindFault | "known_row_nowhere" | "known_row_month_first";

export type ReadRow =
  | { id: string; paper: ListedPaper; notes: RowNote[] }
  /** `wording`: what the fault is about, of a cell that names papers; never a person's. */
  | { fault: RowFault; wording: string };

export interface RowTools {
  find: FindKind;
  /** A paper of a later day was not issued. */
  today: Day;
}

/** Never throws; null: the row is empty where the list is read. */
export function readRow({ cells }: SheetRow, columns: Columns, { find, today }: RowTools): ReadRow | null {
  const cell = (column: Column): Cell => cut(cells[columns.at.indexOf(column)] ?? "");
  const text = (column: Column): string => textOf(cell(column));
  if (columns.at.every((column, i) => column === null || textOf(cells[i] ?? "") === "")) return null;
  const wording = text("paper").replace(/\s+/gu, " ");
  const fault = (it: RowFault): ReadRow => ({ fault: it, wording });
  const person = readIdNumber(cell("id"), columns.tax);
  if ("fault" in person) return fault(person.fault);
  const notes: RowNote[] = person.mended ? ["known_note_id_mended"] : [];
  const personal = cells
    .filter((it, i) => columns.at[i] === "personal" && it !== "")
    .map((it) => textOf(cut(it)));
  const kept = (column: "number" | "code" | "issuer" | "dossier", keep: (it: string) => string | null) => {
    const given = text(column);
    if (given === "") return undefined;
    const it = keep(given);
    if (it !== null && !it.includes(person.id) && !holdsAny(it, personal)) return it;
    notes.push(`known_note_${column}`);
    return undefined;
  };
  const code = kept("code", keptCode);
  const found = find(wording, code ?? null);
  if ("fault" in found) return fault(found.fault);
  const dated = dayOf(cell("dated"), (day) => day <= today);
  const until = isEndless(cell("until")) ? undefined : dayOf(cell("until"), () => true);
  if (dated === "month-first" || until === "month-first") return fault("known_row_month_first");
  if (dated === null) notes.push("known_note_dated");
  if (until === null) notes.push("known_note_until");
  const number = kept("number", keptNumber);
  const issuer = kept("issuer", keptIssuer);
  const dossierCode = kept("dossier", keptDossier) ?? null;
  if (number === undefined && dossierCode === null && !dated) return fault("known_row_nowhere");
  const paper: ListedPaper = {
    name: found.kind.name,
    // A paper that was handed in was issued on its own day too, where the list says it.
    kind: columns.handedIn && !dated ? "paper" : "result",
    dossierCode,
    dated: dated ?? null,
    ...(number === undefined ? {} : { number }),
    ...(code === undefined ? {} : { code }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(until ? { until } : {}),
  };
  return { id: person.id, paper, notes };
}

/** No paper's name, number or office is longer, and nobody's name or address. */
const LONGEST = 1_000;
const cut = (cell: Cell): Cell => (typeof cell === "string" ? cell.slice(0, LONGEST) : cell);

/** undefined: nothing is said; null: it can't be read. */
function dayOf(cell: Cell, fits: (day: Day) => boolean): string | "month-first" | null | undefined {
  if (textOf(cell) === "") return undefined;
  const read = readDay(cell);
  if ("fault" in read) return read.fault === "month-first" ? "month-first" : null;
  return fits(read.day) ? isoDay(read.day) : null;
}
