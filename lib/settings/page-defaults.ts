import type { PageSettings } from "./page-schema.ts";

const DAY = ["07:30-11:30", "13:30-17:00"];

/** What a page goes by until the worker has told it more. A fresh copy each time: callers may change theirs. */
export function pageDefaults(): PageSettings {
  return {
    language: "vi",
    officeHours: {
      mon: [...DAY],
      tue: [...DAY],
      wed: [...DAY],
      thu: [...DAY],
      fri: [...DAY],
      sat: [],
      sun: [],
    },
    calendar: { seasons: [], own: [], off: [], worked: [], noticed: [], open: {} },
    counting: {
      default: { counting: "working-days-same-time", resume: "shift", cutoff: null },
      portals: {},
      procedures: {},
    },
    soon: { minutes: 120 },
    intake: { hours: 8, working: true },
    untouched: { days: 3 },
    // Five years of papers; of what ended, a year's count with the time to make it.
    retention: { dossierDays: 180, endedDays: 400, paperDays: 1_826, names: true },
    office: { portals: [] },
    guard: { levels: {}, grounds: [] },
    clocks: { lines: "brief" },
    panel: { side: "right", top: 0.2, folded: false },
  };
}
