/** How long a step usually takes in this office, learnt from the steps that ended here. */
import type { Calendar } from "../calendar/index.ts";
import { foldText } from "../dossier/fold.ts";
import type { Dossier, StepSeen } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";

/** Working minutes that such a step took: as many as `n` were seen, half of them at most `median`. */
export interface Usual {
  n: number;
  median: number;
}

/** Below so many nothing is said: a chance is no habit. */
const ENOUGH = 5;

/**
 * Learns from every dossier it sees. Asked for a step, `usualOf` answers by that step of that procedure where enough
 * such steps ended here, else by that step of any procedure; null: too few. A step counts where both its ends
 * are known with their time of day. It is shown as what was seen here, never as a date: no rule stands behind it.
 */
export function learnSteps(calendar: Calendar) {
  const took = new Map<string, number[]>();
  return {
    see({ steps, values }: Pick<Dossier, "steps" | "values">): void {
      for (const step of steps) {
        const minutes = tookOf(step, calendar);
        if (minutes === null) continue;
        const name = foldText(step.name);
        for (const key of new Set([keyOf(name, values.procedureCode?.value), keyOf(name, undefined)])) {
          const list = took.get(key);
          if (list) list.push(minutes);
          else took.set(key, [minutes]);
        }
      }
    },
    /** What was learnt by now: of each step that ended often enough, under its name and procedure. Plain data, to be kept. */
    learnt(): Learnt {
      return [...took].flatMap(
        ([key, list]): Learnt =>
          list.length >= ENOUGH ? [[key, { n: list.length, median: medianOf(list) }]] : [],
      );
    },
  };
}

/** What was learnt, to be asked for a step of a procedure. */
export function usualOf(learnt: Learnt): UsualSteps {
  const known = new Map(learnt);
  return (stepName, procedureCode) => {
    const name = foldText(stepName);
    const own = procedureCode === undefined ? undefined : known.get(keyOf(name, procedureCode));
    return own ?? known.get(keyOf(name, undefined)) ?? null;
  };
}

export type Learnt = [string, Usual][];
export type UsualSteps = (stepName: string, procedureCode: string | undefined) => Usual | null;

const keyOf = (name: string, code: string | undefined): string => `${code ?? ""}\n${name}`;

function tookOf({ from, to }: StepSeen, calendar: Calendar): number | null {
  const [start, end] = [from, to].map((it) => (it === null ? null : minuteOf(it)));
  if (start == null || end == null || end < start) return null;
  return calendar.workBetween(start, end);
}

/** The lower of the two in the middle: a number that was seen. */
const medianOf = (list: number[]): number => [...list].sort((a, b) => a - b)[(list.length - 1) >> 1]!;
