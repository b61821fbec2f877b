/**
 * Requests that the page made since a moment, as the browser keeps count of them: those by GET, which the second line
 * never asks about, and those of its other frames. Addresses that were asked for before are the page's routine.
 */

import { viewOf } from "../../../../lib/dom/safe.ts";

const SENT = /^(?:xmlhttprequest|fetch|beacon|iframe|frame)$/;

export interface Requests {
  /** Addresses since then that were not asked for before. */
  take(): string[];
}

export function requestsSince(docs: Document[]): Requests {
  const counts = docs.flatMap((doc) => {
    const times = viewOf(doc)?.performance;
    return times
      ? [{ times, at: times.now(), before: new Set(sentIn(times).map(({ name }) => pathOf(name))) }]
      : [];
  });
  return {
    take: () =>
      counts.flatMap(({ times, at, before }) =>
        sentIn(times)
          .filter(({ name, startTime }) => startTime >= at && !before.has(pathOf(name)))
          .map(({ name }) => name),
      ),
  };
}

function sentIn(times: Performance): PerformanceResourceTiming[] {
  try {
    const all = times.getEntriesByType("resource") as PerformanceResourceTiming[];
    return all.filter((one) => SENT.test(one.initiatorType));
  } catch {
    return [];
  }
}

const pathOf = (address: string) => address.split(/[?#]/)[0] ?? address;
