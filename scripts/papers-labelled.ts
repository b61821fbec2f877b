/** Wordings with what a person says of them, and how far the reader agrees. */
import type { PaperReader } from "../lib/reuse/reader.ts";

export interface Labelled {
  line: number;
  wording: string;
  verdict: "offer" | "check" | "no" | "no-kind";
  kinds: string[];
  /** National code of the procedure that the row belongs to; null: none given. */
  procedure: string | null;
}

export interface Miss {
  row: Labelled;
  got: { verdict: string; kinds: string[] };
  /** What is wrong: offered though it mustn't be, not offered, another kind, another verdict. */
  what: "offered" | "silent" | "kind" | "verdict";
}

export interface Shares {
  /** By label: rows, rows offered, with the right first kind, with all kinds right, with the very verdict. */
  by: Record<string, { rows: number; offered: number; first: number; kinds: number; exact: number }>;
  /** Rows offered under a first kind that the label doesn't name. */
  wrongKind: number;
  misses: Miss[];
}

/** A table with the headings `wording`, `verdict`, `kinds` and perhaps `example_code`, parted by tabs; quotes as spreadsheets put them. */
export function readLabelled(text: string): Labelled[] {
  const [head = "", ...lines] = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const columns = head.split("\t");
  const cell = (cells: string[], name: string) => unquoted(cells[columns.indexOf(name)] ?? "");
  return lines.flatMap((text, i): Labelled[] => {
    const cells = text.split("\t");
    const verdict = cell(cells, "verdict");
    if (!["offer", "check", "no", "no-kind"].includes(verdict)) return [];
    return [
      {
        line: i + 2,
        wording: cell(cells, "wording"),
        verdict: verdict as Labelled["verdict"],
        kinds: cell(cells, "kinds").split(",").filter(Boolean),
        procedure: cell(cells, "example_code") || null,
      },
    ];
  });
}

const unquoted = (cell: string): string =>
  /^".*"$/su.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

export function measure(rows: Labelled[], reader: PaperReader): Shares {
  const shares: Shares = { by: {}, wrongKind: 0, misses: [] };
  for (const row of rows) {
    const wording = reader.read(row.wording, { procedure: row.procedure, field: null });
    const got = { verdict: wording.verdict, kinds: "kinds" in wording ? wording.kinds : [] };
    const offered = got.kinds.length > 0;
    const wanted = row.verdict === "offer" || row.verdict === "check";
    const first = got.kinds[0] === row.kinds[0];
    const kinds = [...got.kinds].sort().join() === [...row.kinds].sort().join();
    const of = shares.by[row.verdict] ?? { rows: 0, offered: 0, first: 0, kinds: 0, exact: 0 };
    shares.by[row.verdict] = of;
    of.rows += 1;
    of.offered += Number(offered);
    of.first += Number(wanted && first);
    of.kinds += Number(wanted && kinds);
    of.exact += Number(got.verdict === row.verdict);
    if (offered && wanted && !row.kinds.includes(got.kinds[0]!)) shares.wrongKind += 1;
    const what = wanted
      ? !offered
        ? "silent"
        : !kinds
          ? "kind"
          : got.verdict !== row.verdict && "verdict"
      : offered && "offered";
    if (what) shares.misses.push({ row, got, what });
  }
  return shares;
}
