/**
 * What a label of a page can mean: one row a meaning, from which every list of meanings is drawn, and what a page can
 * say of a dossier in the same way. In the order in which people see them.
 */
import type { ValueName } from "./model.ts";

interface AboutMeaning {
  /** Values of the dossier that may stand under such a label. */
  gives: readonly ValueName[];
  /** The one of them that is its day. */
  day?: ValueName;
  /** Heads a column of dossiers and few others: a row of such headings stands over a list. */
  heads?: true;
  /** Stands once in what is about one dossier; twice, there are two of them. */
  once?: true;
  /** What a clock or its place needs: it is missed where the part of a list that has it can't be joined. */
  missed?: true;
}

const day = (name: ValueName) => ({ gives: [name], day: name });

export const MEANINGS = {
  code: { gives: [], heads: true, once: true },
  alias: { gives: [] },
  procedure: { gives: ["procedureName", "procedureCode"], heads: true, once: true },
  procedureCode: { gives: ["procedureCode"] },
  submittedAt: { ...day("submittedAt"), heads: true, missed: true },
  receivedAt: { ...day("receivedAt"), heads: true, once: true, missed: true },
  receivedOnline: { gives: ["receivedAt", "submittedAt", "channel"], day: "receivedAt" },
  dueAt: { gives: ["dueAt", "noDueDate", "dueUnread"], day: "dueAt", heads: true, once: true, missed: true },
  stepName: { gives: ["stepName"], heads: true, once: true, missed: true },
  stepStartedAt: { ...day("stepStartedAt"), missed: true },
  stepDueAt: { ...day("stepDueAt"), heads: true, once: true, missed: true },
  status: {
    gives: ["status", "statusText", "paused", "channel"],
    heads: true,
    once: true,
    missed: true,
  },
  channel: { gives: ["channel"] },
  timeAllowed: { gives: ["timeAllowed"] },
  finishedAt: day("finishedAt"),
  applicantId: { gives: [] },
  applicant: { gives: [] },
  timeLeft: { gives: [] },
  /** Said of the procedure by some portals and of the step's task by others: the value tells, or nothing does. */
  work: { gives: [] },
  /** Read, and never believed: portals mean different things by it. */
  unclear: { gives: [] },
  /** Known to be none of all these. */
  other: { gives: [] },
} as const satisfies Record<string, AboutMeaning>;

export type Meaning = keyof typeof MEANINGS;
/** What somebody can say that a label means. */
export type PinnedMeaning = Exclude<Meaning, "work">;

const entries = Object.entries(MEANINGS) as [Meaning, AboutMeaning][];
const meaningsThat = (is: (about: AboutMeaning) => unknown): ReadonlySet<Meaning> =>
  new Set(entries.filter(([, about]) => is(about)).map(([name]) => name));

export const PINNED_MEANINGS = entries
  .map(([name]) => name)
  .filter((name): name is PinnedMeaning => name !== "work") as [PinnedMeaning, ...PinnedMeaning[]];
/** Whose value is a day. */
export const DATED = meaningsThat((about) => about.day);
export const HEADS = meaningsThat((about) => about.heads);
export const ONCE = meaningsThat((about) => about.once);
export const MISSED = meaningsThat((about) => about.missed);

/** The value that is a day under such a label, or undefined. */
export const dayOf = (meaning: Meaning): ValueName | undefined => (MEANINGS[meaning] as AboutMeaning).day;
export const givenBy = (meaning: Meaning): readonly ValueName[] => MEANINGS[meaning].gives;
