/** The office's paper register ('sổ theo dõi hồ sơ'), as far as it is compared with what was seen here: counts and codes of a day. */
import type { Minute } from "../dossier/model.ts";

/** What is told of a day: dossiers taken in, and dossiers that ended. */
export const SIDES = ["received", "returned"] as const;
export type Side = (typeof SIDES)[number];

/** One side of a day in the book. `count` null: not typed in; `codes` null: none were pasted. */
export interface BookSide {
  count: number | null;
  codes: string[] | null;
}

/** One day of the book, as somebody typed it in. */
export type BookDay = {
  /** `2026-12-01` */
  day: string;
  /** When it was typed in last. */
  at: Minute;
} & Record<Side, BookSide>;
