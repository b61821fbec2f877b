/** Which dossiers the lists behind a report name, from the portal's log. Nothing of the product is in it. */
import type { Standing } from "./log.ts";
import type { Span } from "./naive-report.ts";
import { ASK } from "./office.ts";

export interface Lists {
  late: string[];
  paused: string[];
  /** Of those that stand still: with and without the paper that proves why. */
  withPaper: number;
  withoutPaper: number;
  returned: string[];
  /** Each as often as it was asked. */
  supplements: Record<string, number>;
}

export function naiveLists(all: readonly Standing[], span: Span, now: number): Lists {
  const lists: Lists = { late: [], paused: [], withPaper: 0, withoutPaper: 0, returned: [], supplements: {} };
  const end = Math.min(span.to, now);
  for (const it of all) {
    const { code, received, finished, due, status } = it;
    if (received === null || received >= span.to || (finished !== null && finished < span.from)) continue;
    const open = finished === null || finished >= span.to;
    const stands = [5, 6, 8].includes(status);
    const givenUp = status === 3 || status === 7;
    if (open ? !stands && due! < end : !givenUp && finished! > due!) lists.late.push(code);
    if (!open && givenUp) lists.returned.push(code);
    if (open && stands) {
      lists.paused.push(code);
      if (it.stops.at(-1)!.paper) lists.withPaper += 1;
      else lists.withoutPaper += 1;
    }
    const asked = it.steps.filter(({ name }) => name === ASK).length;
    if (asked > 0) lists.supplements[code] = asked;
  }
  return lists;
}
