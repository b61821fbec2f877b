/** Questions for the tests of this room, as short as a case on paper. */
import { parseMoment } from "../dossier/moment.ts";
import type { Counting } from "./counting.ts";
import type { DueInput } from "./due.ts";

/** '2026-11-20' or '2026-11-20T15:40', at +07:00. */
export const at = (text: string) => parseMoment(text.length === 10 ? text : `${text}:00+07:00`)!;

/** A count without pauses that goes on by shifts, bent as a test needs. */
export const ask = (
  received: string,
  counting: Counting,
  amount: number,
  more: Partial<DueInput> = {},
): DueInput => ({
  received: at(received),
  counting,
  amount,
  resume: "shift",
  cutoff: null,
  pauses: [],
  ...more,
});

export const pause = (from: string, to: string | null) => ({
  from: at(from).minute!,
  to: to === null ? null : at(to).minute!,
});
