/**
 * The words every room shares. No logic here, and nothing that could not be
 * written to a file: a dossier is plain data from the page to the panels.
 */

/**
 * Minutes since 1970-01-01T00:00 at +07:00, always a whole number.
 * Vietnam has one zone and no summer time, so this is a wall clock as well as
 * an instant; rules never see the machine's own zone.
 */
export type Minute = number;

/**
 * A point in time as a page shows it: `2026-11-20T15:10:00+07:00`, or
 * `2026-11-20` where the page gives no time of day. The difference matters:
 * a date alone is never silently given an hour.
 */
export type Moment = string;

/** The portal's origin, e.g. `https://motcua.example.gov.vn`. Dossiers are kept per portal. */
export type PortalId = string;

/** National statuses 1 Mới đăng ký … 10 Đã trả kết quả (docs/glossary.md). */
export type StatusNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Trực tiếp, trực tuyến, bưu chính công ích. */
export type Channel = "direct" | "online" | "post";

export type PageKind = "list" | "detail" | "intake" | "action" | "none";

/** Where a value was read, said to the officer as «cột «Hạn xử lý»» and the like. */
export interface Where {
  kind: "column" | "label" | "field" | "cell" | "button" | "profile" | "computed" | "catalogue" | "answer";
  /** The portal's own wording of the label, as shown; empty for a bare cell. Of an answer: the path in it. */
  name: string;
  /** The portal's own answer says the same. */
  answered?: true;
}

/** A value with where it was read and how surely (0–1). Below the line it is not known, and not here. */
export interface Reading<T> {
  value: T;
  where: Where;
  sure: number;
}

/** 'Thời hạn giải quyết': an amount with its unit ('working-hours' for '40 giờ'), or the same day. */
export type TimeAllowed = AmountAllowed | SameDay;

export interface AmountAllowed {
  amount: number;
  unit: "working-hours" | "working-days" | "calendar-days";
}

/** 'Trong ngày'. */
export interface SameDay {
  unit: "same-day";
  /** 'Nhận sau 15 giờ thì ngày làm việc tiếp theo': `15:00`; null: the source says no such hour. */
  cutoff: string | null;
}

/**
 * What a page says of a dossier besides its clocks. The people in it are civil servants at work, each read under a label
 * that says so; nothing in it is of a citizen.
 */
export interface Extras {
  /** Lĩnh vực. */
  field: string;
  /** Who has it at the present step, and where. */
  officer: string;
  unit: string;
  /** Who took it in. */
  receivedBy: string;
  /** Dịch vụ công toàn trình or một phần. */
  level: "full" | "part";
  /** In đồng; 0: free. */
  fee: number;
  /** How it was paid; false: not yet. */
  paid: "online" | "direct" | false;
  resultNumber: string;
  /** How the result is handed over. */
  resultBy: "post" | "desk";
  /** Sent from the applicant's own account. */
  ownAccount: boolean;
}

/** What a page can say about one dossier. */
export interface DossierValues extends Extras {
  procedureCode: string;
  procedureName: string;
  /** Sent in by the citizen (online: the 8 hours of intake start here). */
  submittedAt: Moment;
  receivedAt: Moment;
  dueAt: Moment;
  /** The page says outright that no time is set ('Không quy định'). */
  noDueDate: true;
  /** The page states a due date that could not be read: no date of our own may stand in its place. */
  dueUnread: true;
  stepName: string;
  stepStartedAt: Moment;
  stepDueAt: Moment;
  status: StatusNumber;
  statusText: string;
  paused: boolean;
  channel: Channel;
  timeAllowed: TimeAllowed;
  finishedAt: Moment;
}
export type ValueName = keyof DossierValues;
export type Values = { [K in ValueName]?: Reading<DossierValues[K]> };

/** One step of the electronic process as a history or process tab shows it. */
export interface StepSeen {
  name: string;
  from: Moment | null;
  to: Moment | null;
  dueAt: Moment | null;
  /** Working hours given to the step by the internal process, if shown. */
  hours: number | null;
  /** Who had it at the step, and where; null or absent (as in old records): not known. */
  officer?: string | null;
  unit?: string | null;
}

export type SupplementSaid = "asked" | "waited";

/** One stop of the clock. `to` null: still stopped. `hasPaper` null: the page does not say. */
export interface PauseSeen {
  from: Moment;
  to: Moment | null;
  hasPaper: boolean | null;
  /** The line that stops it asks for a supplement, or waits for one. Absent: neither. */
  supplement?: SupplementSaid;
}

/** A required paper. File names can carry people's names, so only their number is kept. */
export interface PaperSeen {
  name: string;
  required: boolean | null;
  files: number;
  /** Said of it: digitised; taken over from the portal's store. Absent: the page marks no paper. */
  digitised?: boolean;
  reused?: boolean;
}

/** What one page showed about one dossier at one moment. */
export interface Sighting {
  portal: PortalId;
  code: string;
  seenAt: Minute;
  page: PageKind;
  /** Address of the dossier's own page on the same origin (path, query, hash), if known. */
  address: string | null;
  values: Values;
  steps: StepSeen[];
  pauses: PauseSeen[];
  papers: PaperSeen[];
}

/** What the sightings of one dossier add up to. Each value remembers when it was last seen. */
export interface Dossier {
  portal: PortalId;
  code: string;
  firstSeenAt: Minute;
  lastSeenAt: Minute;
  address: string | null;
  values: { [K in ValueName]?: Reading<DossierValues[K]> & { seenAt: Minute } };
  steps: StepSeen[];
  pauses: PauseSeen[];
  papers: PaperSeen[];
  /** Readings that contradict each other, said as a doubt and never resolved by guessing. */
  doubts: Doubt[];
  /** When a page first showed its present state (status, step, pauses); absent in old records. */
  changedAt?: Minute;
  /**
   * Seen stopped by its status, while no page has said from when to when. `over`: it runs again.
   * A date computed across it would be a guess; the portal's own date is not touched by it.
   */
  untimedPause?: { firstSeenAt: Minute; lastSeenAt: Minute; over: boolean };
}

/** Two readings that cannot both be right. */
export interface Doubt {
  kind:
    | "due-before-received"
    | "step-due-after-dossier-due"
    | "changed-receipt"
    | "two-values"
    | "answer-differs";
  of: ValueName;
  other: ValueName | null;
}
