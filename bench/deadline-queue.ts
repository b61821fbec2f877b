/** A queue like that of a large office: portal dates and none, steps, pauses, online dossiers. */
import type { Dossier, DossierValues, Minute } from "../lib/dossier/model.ts";
import { minuteOf, momentOf } from "../lib/dossier/moment.ts";

export const NOW: Minute = minuteOf("2026-11-20T15:10:00+07:00")!;
const where = { kind: "column", name: "Hạn xử lý" } as const;

function valuesOf(i: number): Partial<DossierValues> {
  const received = NOW - ((i * 7919) % 30_000);
  const due = NOW + ((i * 104_729) % 20_000) - 4000;
  const common: Partial<DossierValues> = {
    receivedAt: momentOf(received),
    procedureCode: "1.004873",
    stepName: "Thẩm định hồ sơ",
    timeAllowed: { amount: 1 + (i % 20), unit: "working-days" },
  };
  // In ten: six with both dates, one with dates alone, one without, one stopped, one online and new.
  switch (i % 10) {
    case 6:
      return {
        ...common,
        status: 4,
        dueAt: momentOf(due).slice(0, 10),
        stepDueAt: momentOf(due - 900).slice(0, 10),
      };
    case 7:
      return { ...common, status: 4 };
    case 8:
      return { ...common, status: 8, dueAt: momentOf(due) };
    case 9:
      return { status: 1, channel: "online", submittedAt: momentOf(NOW - (i % 600)) };
    default:
      return { ...common, status: 4, dueAt: momentOf(due), stepDueAt: momentOf(due - 900) };
  }
}

export function queueOf(count: number): Dossier[] {
  return Array.from({ length: count }, (_, i) => {
    const read = Object.entries(valuesOf(i)).map(([name, value]) => [
      name,
      { value, where, sure: 1, seenAt: NOW },
    ]);
    const since = momentOf(NOW - 3000 - (i % 500));
    return {
      portal: "https://motcua.example",
      code: `H15-261120-${i}`,
      firstSeenAt: NOW,
      lastSeenAt: NOW,
      address: null,
      values: Object.fromEntries(read) as Dossier["values"],
      steps: [],
      pauses: i % 10 === 8 ? [{ from: since, to: null, hasPaper: true }] : [],
      papers: [],
      doubts: [],
    };
  });
}
