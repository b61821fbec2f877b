/**
 * Whose dossier it is, as the page shows it: for a letter that is printed at once. It is asked for by hand, goes to the window
 * that prints it, and is in no reading.
 */
import { elementsOf, gridOf, TABLES } from "../grid/cells.ts";
import { headersOf } from "../grid/headings.ts";
import { type Pair, pairsOf } from "../labels/pairs.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf } from "../sight/text.ts";
import type { DossierReading, PageReading } from "../types.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import { clean } from "../words/fold.ts";
import { isOfficeName } from "../words/people.ts";
import { applicantIdIn, idOf, ownerOf } from "./applicant.ts";

export interface ApplicantShown {
  /** Person or organisation; null: not shown, or several are. */
  name: string | null;
  /** Number of identity or tax code, as it is written without spaces. */
  id: string | null;
}

/** null: the page doesn't show this dossier. */
export function applicantShown(
  doc: Document,
  context: ReadContext,
  { kind, dossiers }: Pick<PageReading, "kind" | "dossiers">,
  code: string,
): ApplicantShown | null {
  const own = dossiers.filter((it) => it.code === code);
  const [dossier] = own;
  if (!dossier) return null;
  const { meaningOf } = envOf(context);
  const row = dossier.root.matches("tr, [role=row]") ? inRow(dossier, meaningOf) : null;
  if (row) return row;
  // A page about one dossier may say anywhere on it whose it is.
  const alone = kind !== "list" && new Set(dossiers.map((it) => it.code)).size === 1;
  const parts = alone ? [doc.body] : [dossier.root, ...(dossier.parts ?? [])];
  const pairs = parts.flatMap((it) => pairsOf(it, meaningOf, () => false));
  return { name: nameIn(pairs), id: applicantIdIn(pairs)?.value ?? null };
}

/** What stands in the row's cells under the applicant's headings; null: the table has none. */
function inRow(dossier: DossierReading, meaningOf: Parameters<typeof headersOf>[1]): ApplicantShown | null {
  const table = dossier.root.closest(TABLES);
  if (!table) return null;
  const grid = gridOf(table);
  const lines = headersOf(grid, meaningOf)?.lines ?? [];
  const under = (meaning: "applicant" | "applicantId") => {
    const cols = lines.flatMap((line) =>
      [...line].flatMap(([col, { meanings }]) => (meanings.includes(meaning) ? [col] : [])),
    );
    const own = new Set<Element>([dossier.root, ...(dossier.parts ?? [])]);
    const cells = grid.rows
      .filter((it) => elementsOf(it).some((el) => own.has(el)))
      .flatMap((it) => it.cells);
    return cells.filter((it) => cols.includes(it.col)).flatMap((it) => linesOf(piecesOf(it.el)));
  };
  const names = under("applicant");
  if (names.length === 0) return null;
  const ids = new Set([...under("applicantId"), ...names].map(idOf).filter((it) => it !== null));
  return { name: only(names.map(nameOf)), id: ids.size === 1 ? [...ids][0]! : null };
}

/** The owner's comes first, that of who files for another last; a ward's own name stands under such labels too. */
function nameIn(pairs: readonly Pair[]): string | null {
  const named = pairs
    .filter((it) => it.meaning === "applicant")
    .map((it) => ({ owner: ownerOf(it), name: nameOf(it.text) }));
  for (const wanted of [true, null, false]) {
    const these = named.filter(
      ({ owner, name }) => owner === wanted && name !== null && (owner === true || !isOfficeName(name)),
    );
    if (these.length > 0) return only(these.map(({ name }) => name));
  }
  return null;
}

/** The first line up to a number, a bracket or another label: 'Nguyễn Văn A - 0912…' is one name. */
function nameOf(text: string): string | null {
  const name = clean(text.split(/[\n([|;:]|\s[-–—]\s|\d{6,}/)[0] ?? "").replace(/[\s,.-]+$/, "");
  return /\p{L}{2}/u.test(name) && name.length <= 200 ? name : null;
}

function only(names: readonly (string | null)[]): string | null {
  const said = new Set(names.filter((it) => it !== null));
  return said.size === 1 ? [...said][0]! : null;
}
