import type { ApologyMade } from "../apology/model.ts";
import type { Offered } from "../apology/offered.ts";
import type { Beside } from "../beside/file.ts";
import type { Clock, Reason } from "../deadline/clock.ts";
import type { Channel, Minute, PortalId, StatusNumber } from "../dossier/model.ts";
import type { Whole } from "../whole/whole.ts";
import type { Handling } from "./handled.ts";
import type { LeftItem } from "./left.ts";
import type { Whose } from "./mine.ts";
import type { Usual } from "./usual.ts";

/** The tiles of the side panel; one dossier can be in several. */
export type QueueGroup =
  | "overdue"
  /** Due within the next four working hours, be it today's or tomorrow's. */
  | "next-hours"
  | "today"
  | "tomorrow"
  | "paused"
  | "paused-without-paper"
  | "online-waiting"
  /** Over its date as a whole, and no letter of apology is known to have been made. */
  | "apology"
  /** A supplement was asked for more than once: nationally such a dossier counts as late. */
  | "asked-twice"
  /** Could be finished today, ahead of its day. */
  | "early"
  | "untouched";

export const GROUPS: readonly QueueGroup[] = [
  "overdue",
  "next-hours",
  "today",
  "tomorrow",
  "paused",
  "paused-without-paper",
  "online-waiting",
  "apology",
  "asked-twice",
  "early",
  "untouched",
];

/** One dossier in the list by risk. */
export interface QueueItem {
  portal: PortalId;
  code: string;
  /** Same-origin address of the dossier's page, if known. */
  address: string | null;
  procedureName: string | null;
  procedureCode: string | null;
  stepName: string | null;
  statusText: string | null;
  status: StatusNumber | null;
  channel: Channel | null;
  /** Lĩnh vực; who has it at the present step, and where; null: no page said so. */
  field: string | null;
  officer: string | null;
  unit: string | null;
  groups: QueueGroup[];
  /** The clock that presses most, to be shown in the row's chip: intake, step or dossier. */
  clock: Clock;
  step: Clock;
  dossier: Clock;
  intake: Clock | null;
  /** Working days since anything about it last changed, where known and the dossier is open; null otherwise. */
  untouchedDays: number | null;
  /** What such a step usually took here; null: the step isn't known, or too few such steps ended here. */
  usual: Usual | null;
  /** Why it could be finished today already; null: it couldn't, or nobody can say so. */
  early: Reason[] | null;
  /** The letter of apology that was made for it; null: none. */
  apology: ApologyMade | null;
  /** Whether one is called for, be it made or not. */
  apologise: Offered | null;
  /** There is something to be done about it today: it is counted on the badge. */
  needsActionToday: boolean;
  /** What the officer's own mark does to it; null: not marked, or moved on since. */
  handling: Handling;
  doubts: number;
  lastSeenAt: Minute;
  /** Whose word it is where it is another machine's (a file that is looked at); null: this one's. */
  beside: Beside | null;
}

/** What falls due on one day. `working` false: an office day off, shown as 'nghỉ'. */
export interface DayLoad {
  /** `2026-11-20` */
  day: string;
  working: boolean;
  /** Dossiers, and steps of dossiers, that have to be done by that day's close. */
  due: number;
  steps: number;
  /** Among them, leaning on a calendar without an official notice. */
  provisional: number;
}

/** How many dossiers there are of each kind, at one moment. */
export interface QueueNumbers {
  /** Dossiers known that are not finished, without those that are hidden. */
  open: number;
  counts: Record<QueueGroup, number>;
  /** From today on, until ten working days are in it; days off among weekdays stand between. */
  load: DayLoad[];
  /** Number for the badge; 0: no badge. */
  needsActionToday: number;
  /** Among them: overdue, or due within the next four working hours. */
  urgentToday: number;
  /** Dossiers of whose deadlines nothing sure is known. */
  unknown: number;
}

/** What stands around the list: the numbers, and what is to be said beside them. */
export interface QueueGlance extends QueueNumbers {
  madeAt: Minute;
  /** Portals of which any dossier is known, for the filter. */
  portals: { portal: PortalId; dossiers: number }[];
  /** From how many working days on a dossier counts as untouched. */
  untouchedDays: number;
  /** How much of the portals' lists these numbers were made of. */
  seen: Whole;
  /** Things the office should hear of: a broken record, a store kept in memory only. Keys of locales. */
  notices: Pick<Reason, "key" | "args">[];
}

/** Everything the side panel shows; numbers and list are made of the same dossiers. */
export interface QueueView extends QueueGlance {
  /** Most urgent first. */
  items: QueueItem[];
  /** Put off or said to be done, in no number above; the one that comes back first on top. */
  hidden: QueueItem[];
  /** Not known to have ended, but in no list any more; in no number above. The one that left last on top. */
  left: LeftItem[];
  /** Whose work it can be narrowed to ('việc của tôi'). */
  whose: Whose;
}

/** What a page shows: the numbers come first. `items` null: its list is still being made. */
export type QueueShown = QueueGlance &
  Pick<QueueView, "hidden" | "left" | "whose"> & { items: QueueItem[] | null };

/** While the list is being made nobody can be chosen. */
export const NOBODY: Whose = { officer: [], unit: [], names: true };
