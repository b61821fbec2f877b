import type { Minute } from "../dossier/model.ts";
import { FORM_07A } from "./forms/form-07a.ts";
import { II06A } from "./forms/ii06a.ts";
import { isLate, LATE, standsWith, type Whose } from "./forms/late.ts";
import { SHARES } from "./forms/shares.ts";
import { type PlacedStep, STEPS, stepsIn } from "./forms/steps.ts";
import { WAITING, type Waiting, waitingAt } from "./forms/waiting.ts";
import { WEEKLY } from "./forms/weekly.ts";
import type { CountedDossier } from "./model.ts";
import type { Period } from "./period.ts";
import { type Placed, place, type Why } from "./place.ts";
import { type Filling, makeTally } from "./tally.ts";
import { lookAt } from "./when.ts";

/** What a count is made for. */
export interface CountTerms {
  period: Period;
  /** Minutes since 1970-01-01T00:00 at +07:00, as in `When`. */
  now: number;
  /** Until when an online dossier submitted at a minute is to be taken in: 8 working hours, unless a unit's rule differs. */
  intakeDue(submitted: Minute): Minute;
}

const key = (group: string | null): string => (group === null ? "" : `=${group}`);
const keyOfWhose = ({ name, officer }: Whose): string => `${key(name)}\u0000${key(officer)}`;
const codeOf = ({ dossier }: { dossier: CountedDossier }): string => dossier.code;
const unitOf = ({ dossier }: { dossier: CountedDossier }): string | null => dossier.unit;
const none = (): null => null;

/** All tables of a report, filled with numbers or with the codes behind them, a dossier at a time. */
export function makeTables<V>({ period, now, intakeDue }: CountTerms, filling: Filling<V>) {
  const look = lookAt(period.to, now);
  const fieldOf = ({ dossier }: Placed) => dossier.field;
  const common = { codeOf, keyOf: key };
  const tables = {
    ii06a: makeTally({ ...common, columns: II06A, groupOf: fieldOf }, filling),
    weekly: makeTally({ ...common, columns: WEEKLY, groupOf: unitOf }, filling),
    form07a: makeTally({ ...common, columns: FORM_07A, groupOf: unitOf }, filling),
    shares: makeTally({ ...common, columns: SHARES, groupOf: none }, filling),
    waiting: makeTally(
      { ...common, columns: WAITING, groupOf: unitOf as (it: Waiting) => string | null },
      filling,
    ),
    steps: makeTally({ codeOf, columns: STEPS, groupOf: whoseStep, keyOf: keyOfWhose }, filling),
    late: makeTally({ codeOf, columns: LATE, groupOf: whoseDossier, keyOf: keyOfWhose }, filling),
  };

  /** Puts a dossier in (`by` 1) or takes it out again (−1). Answers why it can't be counted, null where it can. */
  function put(dossier: CountedDossier, by: 1 | -1): Why | null {
    const placed = place(dossier, period, now);
    if (typeof placed === "string") {
      const waiting = placed === "not-received" ? waitingAt(dossier, look, intakeDue) : null;
      if (waiting) tables.waiting.put(waiting, by);
      return placed;
    }
    for (const step of stepsIn(dossier, placed, period, look)) tables.steps.put(step, by);
    if (!placed) return null;
    tables.ii06a.put(placed, by);
    tables.weekly.put(placed, by);
    tables.form07a.put(placed, by);
    tables.shares.put(placed, by);
    if (isLate(placed)) tables.late.put(placed, by);
    return null;
  }

  return { ...tables, put };
}

export type Tables<V> = ReturnType<typeof makeTables<V>>;

const whoseStep = ({ step, dossier }: PlacedStep): Whose => ({
  name: step.name,
  officer: step.officer ?? dossier.officer,
});
const whoseDossier = ({ dossier }: Placed): Whose => standsWith(dossier);
