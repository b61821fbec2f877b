import type { TimeAllowed } from "../dossier/model.ts";

/** One step of a procedure's internal process: working hours given to it, and whose step it is. */
export interface ProcedureStep {
  name: string;
  hours: number;
  role: string | null;
}

/** 'Không quy định': there is no due date to work out, and that is known. */
export interface NoLimit {
  unit: "no-limit";
}

/** Dịch vụ công trực tuyến between two days (`2026-12-31`, both within); null: open on that side. */
export interface OnlineSpan {
  /** Toàn trình, một phần; `some`: online, the level is not stated; `none`: no online service. */
  level: "full" | "partial" | "some" | "none";
  from: string | null;
  to: string | null;
  source: string;
}

/** A result as the national portal codes it; `name` null: the code alone is known. */
export interface ProcedureResult {
  code: string;
  name: string | null;
}

export interface RequiredPaper {
  name: string;
  /** null: the source does not say. */
  required: boolean | null;
}

/** An administrative procedure (TTHC) as the office's catalogue has it. null: not stated. */
export interface Procedure {
  /** As published, e.g. `1.001193`; compared by `procedureKey`. */
  code: string;
  name: string;
  field: string | null;
  /** Thời hạn giải quyết; `no-limit`: the source says outright that none is set ('Không quy định'). */
  time: TimeAllowed | NoLimit | null;
  steps: ProcedureStep[];
  papers: RequiredPaper[];
  /** As the source words the time, where that is not understood ('5 ngày hoặc 15 ngày', a number without a unit); null: it is, or nothing is stated. */
  timeSaid: string | null;
  /** In no order; [] : not stated. */
  online: OnlineSpan[];
  /** Fee and charge in words, as published. */
  fee: string | null;
  /** What it ends in, with the codes of the national portal. */
  results: ProcedureResult[];
  /** Decision or page the entry was taken from. */
  source: string;
  /** Year of the source; null: not stated. */
  year: number | null;
  /** A national fact that ships with the product; a province decides on times and levels, so it is to be taken over by the office before it is leaned on. */
  sample: boolean;
}
