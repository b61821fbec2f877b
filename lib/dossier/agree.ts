/** Whether two readings of one value say the same. */
import { WORDED } from "./extras.ts";
import { foldText } from "./fold.ts";
import type { Moment, Reading, ValueName } from "./model.ts";
import { type ParsedMoment, parseMoment } from "./moment.ts";
import { MOMENTS } from "./values.ts";

export type Kept = Reading<unknown> & { seenAt: number };

/** Do two values say the same? Moments agree when one only lacks the time of day. */
export function agree(name: ValueName, a: unknown, b: unknown): boolean {
  if (WORDED.has(name)) return foldText(String(a)) === foldText(String(b));
  if (!MOMENTS.has(name)) return JSON.stringify(a) === JSON.stringify(b);
  const [first, second] = [parseMoment(a as Moment), parseMoment(b as Moment)];
  if (!first || !second) return a === b;
  return first.day === second.day && sameTime(first, second);
}

const sameTime = (a: ParsedMoment, b: ParsedMoment) =>
  a.minute === null || b.minute === null || a.minute === b.minute;

/** Of two moments that agree, the one that says more. */
export function finer(a: Moment, b: Moment): Moment {
  return b.length >= a.length ? b : a;
}
