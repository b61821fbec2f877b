/** What the sample portal keeps. Times are local ISO text without a zone, as such portals store them. */

/** `2026-11-18T08:15:42`, wall clock at +07:00. */
export type LocalTime = string;

export interface Person {
  name: string;
  idNumber: string;
  phone: string;
  email: string;
  address: string;
}

export interface StoredFile {
  id: string;
  name: string;
  size: number;
}

export interface Paper {
  name: string;
  required: boolean;
  files: StoredFile[];
  /** Came from the citizen's paper store instead of being asked for again. */
  reused: boolean;
}

export interface Step {
  name: string;
  officer: string;
  hours: number;
  from: LocalTime | null;
  to: LocalTime | null;
  due: LocalTime | null;
}

export interface Pause {
  from: LocalTime;
  to: LocalTime | null;
  reason: string;
  /** Name of the paper that proves it lawful; null: none was attached, and the portal let it pass. */
  paper: string | null;
}

export type Group =
  | "cho-tiep-nhan"
  | "tham-dinh"
  | "chung-thuc"
  | "xac-minh"
  | "trinh-ky"
  | "tam-dung"
  | "tra-ket-qua"
  | "da-ket-thuc";

export interface Dossier {
  id: string;
  code: string | null;
  procedureCode: string;
  group: Group;
  applicant: Person;
  channel: "Trực tiếp" | "Trực tuyến" | "Bưu chính công ích";
  submittedAt: LocalTime;
  receivedAt: LocalTime | null;
  dueAt: LocalTime | null;
  /** 'Không quy định' is shown instead of an appointment date. */
  noDueDate: boolean;
  finishedAt: LocalTime | null;
  status: string;
  steps: Step[];
  pauses: Pause[];
  papers: Paper[];
}

/** How a portal's configuration lets a procedure be paused: a form with a commit, or at once. */
export type PauseWay = "form" | "post" | "confirm";

export interface Procedure {
  code: string;
  name: string;
  field: string;
  /** Working hours allowed; null: the rules set none. */
  hours: number | null;
  steps: { name: string; group: Group; hours: number }[];
  /** `file` false: a note, or a paper that no dossier of the stage has. */
  papers: readonly { name: string; required: boolean; file?: boolean }[];
  pauseWay: PauseWay;
  /** Written with combining marks, as some systems store it. */
  nfd?: boolean;
}

/** One thing that reached the server. */
export interface Committed {
  at: string;
  kind: string;
  codes: string[];
  files: { name: string; size: number }[];
  text: string;
  /** Which way it came: form, menu, post, confirm, bulk, forward, task (the second face's), or at intake online, counter. */
  way: string;
}
