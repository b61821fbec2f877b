import type { Branch } from "./heads.ts";

/** One number of a form is the sum of others: `of` is column 3, say, and `parts` 4, 5 and 6. */
export interface Sum {
  of: number;
  parts: readonly number[];
  /** What belongs to the sum and stands in no column of the form (`Extra`). */
  extra?: string;
}

/** Counted, in no column of the form, and needed for a sum: set behind the form where there is any. `key`: of its words. */
export interface Extra {
  name: string;
  key: string;
}

/** A form as the offices have it. Column 1 is the row's number (or empty), column 2 whose row it is, the others are numbers. */
export interface Form {
  id: "ii06a" | "weekly" | "form07a";
  heads: readonly Branch[];
  columns: number;
  /** 07a's first column is empty in the form itself. */
  numbered: boolean;
  sums: readonly Sum[];
  /** All of them are either done or open. */
  check: Sum;
  extras: readonly Extra[];
  /** Columns in which the form's own notes put refused and withdrawn, and waiting dossiers. */
  noted: { ended: number; open: number };
}

const leaf = (key: string, no: number): Branch => ({ key: `reports_head_${key}`, no });
const over = (key: string, ...branches: Branch[]): Branch => ({ key: `reports_head_${key}`, over: branches });

/** Biểu II.06a/VPCP/KSTT (TT 01/2020/TT-VPCP), heads as a provincial system prints them. */
export const II06A_FORM: Form = {
  id: "ii06a",
  columns: 13,
  numbered: true,
  heads: [
    leaf("order", 1),
    leaf("field", 2),
    over(
      "received_ii",
      leaf("sum", 3),
      over("in_period", leaf("online", 4), leaf("direct_post", 5)),
      leaf("carried", 6),
    ),
    over("ended_ii", leaf("sum", 7), leaf("early", 8), leaf("on_time", 9), leaf("late", 10)),
    over("open_ii", leaf("sum", 11), leaf("in_time", 12), leaf("late", 13)),
  ],
  sums: [
    { of: 3, parts: [4, 5, 6] },
    { of: 7, parts: [8, 9, 10] },
    { of: 11, parts: [12, 13] },
  ],
  check: { of: 3, parts: [7, 11] },
  extras: [],
  noted: { ended: 9, open: 12 },
};

const LEVEL_UNKNOWN: Extra = { name: "onlineLevelUnknown", key: "reports_extra_level" };

/** The weekly table, as a city's offices hand it in (2026). */
export const WEEKLY_FORM: Form = {
  id: "weekly",
  columns: 15,
  numbered: true,
  heads: [
    leaf("order", 1),
    leaf("unit", 2),
    over(
      "received",
      leaf("all", 3),
      leaf("online_full", 4),
      leaf("online_part", 5),
      leaf("post", 6),
      leaf("direct", 7),
      leaf("carried", 8),
    ),
    over("ended", leaf("all", 9), leaf("early", 10), leaf("on_time", 11), leaf("late", 12)),
    over("open", leaf("all", 13), leaf("in_time", 14), leaf("late", 15)),
  ],
  sums: [
    { of: 3, parts: [4, 5, 6, 7, 8], extra: LEVEL_UNKNOWN.name },
    { of: 9, parts: [10, 11, 12] },
    { of: 13, parts: [14, 15] },
  ],
  check: { of: 3, parts: [9, 13] },
  extras: [LEVEL_UNKNOWN],
  noted: { ended: 11, open: 14 },
};

const ENDED_APOLOGY: Extra = { name: "apologyUnknown", key: "reports_extra_apology" };
const OPEN_APOLOGY: Extra = { name: "openApologyUnknown", key: "reports_extra_open_apology" };

/** Biểu 07a/BTP, as a city's tables of 2026 have it. */
export const FORM_07A_FORM: Form = {
  id: "form07a",
  columns: 28,
  numbered: false,
  heads: [
    { key: "", no: 1 },
    leaf("unit", 2),
    over(
      "received",
      leaf("all", 3),
      leaf("direct", 4),
      leaf("online_full", 5),
      leaf("online_part", 6),
      leaf("other_way", 7),
      leaf("elsewhere", 8),
      leaf("carried_over", 9),
      leaf("bcci", 10),
    ),
    over(
      "ended",
      leaf("all", 11),
      leaf("early_on_time", 12),
      leaf("late_apology", 13),
      leaf("late_no_apology", 14),
    ),
    over("open", leaf("all", 15), leaf("not_due", 16), leaf("late_apology", 17), leaf("late_no_apology", 18)),
    over("payment", leaf("all", 19), leaf("online", 20), leaf("direct", 21)),
    leaf("stopped", 22),
    over("waiting", leaf("on_time", 23), leaf("late", 24)),
    leaf("not_received", 25),
    leaf("paper_differs", 26),
    leaf("receipt", 27),
    leaf("withdrawn", 28),
  ],
  sums: [
    { of: 3, parts: [4, 5, 6, 7, 8, 9, 10], extra: LEVEL_UNKNOWN.name },
    { of: 11, parts: [12, 13, 14], extra: ENDED_APOLOGY.name },
    { of: 15, parts: [16, 17, 18], extra: OPEN_APOLOGY.name },
  ],
  check: { of: 3, parts: [11, 15] },
  extras: [LEVEL_UNKNOWN, ENDED_APOLOGY, OPEN_APOLOGY],
  noted: { ended: 12, open: 16 },
};
