/**
 * What a commune tells its province: counts, and how whole they are. There is no field in it for a code, a name or a text: of all that this machine knows
 * only numbers can pass.
 */

import { dayOf } from "../dossier/moment.ts";
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

/** A commune's code at the server. */
export const communeCode = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
/** Days since 1970: from 2020 to 2099. */
const day = z.int().check(z.minimum(18_262), z.maximum(47_481));
const ratio = z
  .strictObject({ n: count, of: count })
  .check(z.refine(({ n, of }) => n <= of, "more than all"));

/** Dossiers in work, as the head's page counts them, whatever an officer has put off or said of them. */
const numbers = z.strictObject({
  open: count,
  /** Due today, by a clock of the dossier's, its step's or its intake's. */
  dueToday: count,
  lateDossiers: count,
  /** Dossiers whose present step is over its time. */
  lateSteps: count,
  paused: count,
  /** Known to be without one. */
  pausedWithoutPaper: count,
  /** Of which nobody can say whether there is one. */
  pausedUnclear: count,
  /** Of whose deadlines nothing sure is known. */
  unknown: count,
});
export type Numbers = z.output<typeof numbers>;

/** Who of the commune has sent, and how the lists were seen: by this a number is whole or isn't. */
const whole = z.strictObject({
  /** Machines of those who are members, and how many of these have sent all they had today. */
  machines: z
    .strictObject({ today: count, all: count })
    .check(z.refine((it) => it.today <= it.all, "more than all")),
  /** Things that machines said still wait with them. */
  waiting: count,
  /** The portal's lists as the head's machine has seen them (lib/whole). */
  lists: z.enum(["none", "partly", "old", "whole"]),
});
export type HowWhole = z.output<typeof whole>;

/** What is counted, before it is said. */
export const provinceCounts = z
  .strictObject({
    day,
    /** When it was counted. */
    at: minute,
    numbers,
    /** Of what ended from this day on to the day of the count. */
    since: day,
    onTime: ratio,
    stepsOnTime: ratio,
    /** Dossiers that can't be counted, so that they stand in no ratio. */
    uncounted: count,
    whole,
  })
  .check(
    z.refine(({ day, at, since }) => dayOf(at) === day && since <= day, "another day's"),
    z.refine(({ numbers: it }) => {
      const { open, ...parts } = it;
      return (
        Object.values(parts).every((n) => n <= open) && it.pausedWithoutPaper + it.pausedUnclear <= it.paused
      );
    }, "more than all"),
  );
export type ProvinceCounts = z.output<typeof provinceCounts>;

/** A commune's word, as it goes over the server: `v` rises with each that it says. */
export const provincePost = z.strictObject({
  v: z.int().check(z.minimum(1)),
  commune: communeCode,
  counts: provinceCounts,
});
export type ProvincePost = z.output<typeof provincePost>;

export const countsSubject = (commune: string): string => `c.${commune}`;

/** What lies under a subject, if it is of the commune whose subject that is; null: it is none, or somebody else's. */
export function readPost(subject: string, body: string): ProvincePost | null {
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    return null;
  }
  const { data } = provincePost.safeParse(raw);
  return data && subject === countsSubject(data.commune) ? data : null;
}

/** Is nothing missing in it, as far as its commune can know? */
export const isWhole = ({ whole: { machines, waiting, lists } }: ProvinceCounts): boolean =>
  machines.today === machines.all && waiting === 0 && lists === "whole";
