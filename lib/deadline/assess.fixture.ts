import { makeCalendar } from "../calendar/calendar.ts";
import { shippedSpec } from "../calendar/shipped.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, DossierValues } from "../dossier/model.ts";
import { minuteOf, momentOf } from "../dossier/moment.ts";
import { assess } from "./assess.ts";
import type { Clock } from "./clock.ts";
import type { DeadlineRules } from "./rules.ts";

/** A dossier, a procedure and rules for the tests of the clocks, at one moment: Wednesday 18/11/2026, 10:00. */
export const calendar = makeCalendar({ ...shippedSpec(), open: [] });
export const at = (text: string) => minuteOf(`${text}:00+07:00`)!;
export const full = (text: string) => `${text}:00+07:00`;
export const NOW = at("2026-11-18T10:00");

export const plainRules: DeadlineRules = {
  counting: {
    default: { counting: "working-hours", resume: "shift", cutoff: null },
    portals: {},
    procedures: {},
  },
  soon: { minutes: 120 },
  intake: { hours: 8, working: true },
};

export type Values = Partial<DossierValues>;
export const where = { kind: "column", name: "Cột" } as const;

export function dossier(values: Values, more: Partial<Dossier> = {}): Dossier {
  const read = Object.entries(values).map(([name, value]) => [name, { value, where, sure: 1, seenAt: NOW }]);
  return {
    portal: "https://motcua.example",
    code: "H15-261116-0001",
    firstSeenAt: NOW,
    lastSeenAt: NOW,
    address: null,
    values: Object.fromEntries(read) as Dossier["values"],
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
    ...more,
  };
}

export const procedure: Procedure = {
  code: "1.004873",
  name: "Xác nhận",
  field: null,
  time: { amount: 3, unit: "working-days" },
  steps: [
    { name: "Thẩm định hồ sơ", hours: 8, role: null },
    { name: "Ký duyệt", hours: 4, role: null },
  ],
  papers: [],
  timeSaid: null,
  online: [],
  fee: null,
  results: [],
  year: null,
  source: "QĐ",
  sample: false,
};

export interface Given {
  more?: Partial<Dossier>;
  procedure?: Procedure | null;
  rules?: Partial<DeadlineRules>;
  now?: number;
}
export const clocks = (values: Values, given: Given = {}) =>
  assess(
    dossier(values, given.more),
    given.procedure ?? null,
    { ...plainRules, ...given.rules },
    calendar,
    given.now ?? NOW,
  );
export const whole = (values: Values, given: Given = {}): Clock => clocks(values, given).dossier;
export const step = (values: Values, given: Given = {}): Clock => clocks(values, given).step;
export const due = (clock: Clock | null) => (clock?.due == null ? null : momentOf(clock.due).slice(0, 16));
export const keys = (clock: Clock | null) => clock!.reasons.map((reason) => reason.key);
