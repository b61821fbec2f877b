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
  /** Dịch vụ công trực tuyến toàn trình or một phần; `none`: no online service. */
  level: "full" | "partial" | "none" | null;
  /** Fee and charge in words, as published. */
  fee: string | null;
  /** Decision or page the entry was taken from. */
  source: string;
  /** Shipped as an example; to be checked against the office's own decision before it is leaned on. */
  sample: boolean;
}
