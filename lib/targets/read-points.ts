/** The day's points out of a text copied from the national portal: a table with tabs, lines, or one sentence. */
import { foldText } from "../dossier/fold.ts";
import { readHundredths } from "./hundredths.ts";
import { PART_NAMES, PARTS_766, TOTAL_766 } from "./parts-766.ts";
import { cellsOf, type Piece, piecesOf, type What } from "./points-words.ts";
import type { DayPoints } from "./schema.ts";

/** Why a piece of the text gave nothing. */
export type PointsFault =
  /** No number stands where one is expected. */
  | "no-number"
  /** More than the part can have, or no number of points at all. */
  | "out-of-bounds"
  /** 'of' another number than the part has at most. */
  | "other-scale"
  /** Two values of one part that differ. */
  | "twice"
  /** Several numbers, and nobody can say which belongs to which. */
  | "unclear";

export interface ReadPoints {
  parts: DayPoints["parts"];
  total: number | null;
  rank: number | null;
  /** What couldn't be read: which part, and the piece of the text. */
  unread: { what: What; text: string; why: PointsFault }[];
}

/** No page's table of points is longer. */
const LONGEST = 20_000;

/** Reads what was pasted; a text in which nothing is known gives nothing and says so by having nothing in it. */
export function readPoints(pasted: string): ReadPoints {
  const text = pasted.slice(0, LONGEST).normalize("NFC").replace(/\r\n?/g, "\n");
  const found = new Map<What, number | null>();
  const unread: ReadPoints["unread"] = [];
  for (const piece of columnsOf(text) ?? piecesOf(text)) {
    const read = numberOf(piece);
    if (typeof read === "string") unread.push({ what: piece.what, text: piece.text, why: read });
    else if (found.has(piece.what) && found.get(piece.what) !== read) {
      unread.push({ what: piece.what, text: piece.text, why: "twice" });
      found.set(piece.what, null);
    } else found.set(piece.what, read);
  }
  const of = (what: What) => found.get(what) ?? null;
  const parts = Object.fromEntries(PART_NAMES.map((part) => [part, of(part)])) as DayPoints["parts"];
  return { parts, total: of("total"), rank: of("rank"), unread };
}

/** A head of names over one row of numbers, as a table is copied; null where the text is no such table. */
function columnsOf(text: string): Piece[] | null {
  const rows = text.split("\n").filter((it) => it.trim() !== "");
  const at = rows.findIndex((row) => cellsOf(row).filter((it) => it.what && !it.told).length > 1);
  if (at < 0) return null;
  const head = cellsOf(rows[at]!);
  const below = rows.slice(at + 1).map((row) => row.split("\t"));
  const values = below.filter((row) => row.length === head.length);
  return head.flatMap(({ what }, i) => {
    if (!what) return [];
    const told =
      values.length === 1 ? values[0]![i]!.trim() : values.map((row) => row[i]!.trim()).join(" | ");
    return [{ what, told, text: told, several: values.length > 1 }];
  });
}

const OF = /^(\d[\d.,]*)\s*(?:điểm)?\s*(?:\/|trên|trong)\s*(\d[\d.,]*)(?:\s*điểm)?$/u;

/** The number that a piece tells, in hundredths (a rank as it is), or why not. */
function numberOf({ what, told, several }: Piece): number | PointsFault {
  if (several) return "unclear";
  if (what === "rank") return rankOf(told);
  const most = what === "total" ? TOTAL_766 : PARTS_766[what];
  const numbers = told.match(/[-−–]?\d[\d.,]*/g) ?? [];
  if (numbers.length === 0) return "no-number";
  // A share is no number of points.
  if (told.includes("%")) return "unclear";
  const pair = OF.exec(told.trim());
  const [first, scale, more] = pair ? [pair[1]!, pair[2]!] : numbers;
  if (more !== undefined) return "unclear";
  const value = readHundredths(first!.replace(/[.,]$/, ""));
  if (value === null || value > most) return "out-of-bounds";
  if (scale !== undefined && readHundredths(scale.replace(/[.,]$/, "")) !== most)
    return pair ? "other-scale" : "unclear";
  return value;
}

/** '12', '12/125', 'thứ 12 trên 125'. */
function rankOf(told: string): number | PointsFault {
  const read = /^(?:thu |so |hang )?(\d{1,5})(?:\s*(?:\/|tren|trong)\s*(?:tong so )?\d{1,5}.*)?[.,;]?$/.exec(
    foldText(told),
  );
  if (!read) return /\d/.test(told) ? "unclear" : "no-number";
  const rank = Number(read[1]);
  return rank >= 1 && rank <= 20_000 ? rank : "out-of-bounds";
}
