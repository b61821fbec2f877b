/** An office's targets: full, with nothing in it, and with a week and days that nobody copied. */
import { OPTIONS } from "../components/styles/options.ts";
import { TARGETS } from "../components/styles/targets.ts";
import { TargetsPanel } from "../components/targets/TargetsPanel.tsx";
import { makeCount, type Report } from "../lib/counting/index.ts";
import { dayOf, isoDay } from "../lib/dossier/moment.ts";
import { noTargetsYet, type UnitTargets } from "../lib/targets/schema.ts";
import type { WeekReport } from "../lib/targets/trend.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { NOW } from "./samples.ts";

const TODAY = dayOf(NOW);
const nothing = makeCount({
  period: { from: TODAY - 60, to: TODAY },
  now: NOW,
  intakeDue: (at) => at,
}).numbers();

const full: Report<number> = {
  ...nothing,
  total: { ...nothing.total, c3: 412, c7: 380, c8: 240, c9: 125, c10: 15, c13: 4 },
  weekly: { ...nothing.weekly, supplementAskedAgain: 3 },
  ratios: {
    ...nothing.ratios,
    onTime: { n: 365, of: 380 },
    online: { n: 171, of: 396 },
    reused: { n: 230, of: 390, unknown: 6 },
    digitised: { n: 318, of: 396, unknown: 0 },
    paidOnline: { n: 61, of: 136, unknown: 20 },
    resultDigitised: { n: 371, of: 380, unknown: 0 },
  },
};

const day = (before: number, parts: number[], rank: number | null) => {
  const [publicity = 0, progress = 0, online = 0, digitised = 0, payment = 0, satisfaction = 0] = parts;
  return {
    day: isoDay(TODAY - before),
    parts: { publicity, progress, online, digitised, payment, satisfaction },
    total: parts.reduce((a, b) => a + b),
    rank,
    by: "Văn phòng",
    at: NOW - before * 1440,
  };
};

const typedIn: UnitTargets = {
  ...noTargetsYet(),
  own: { reuse: 6000, digitised: 7500 },
  lastYear: { online: 5125, payment: 3000 },
  typed: [
    { id: "satisfaction", value: 9640, by: "Văn phòng – Thống kê", at: NOW - 9000 },
    { id: "feedback", value: 8750, by: "Văn phòng – Thống kê", at: NOW - 3000 },
    { id: "fullService", value: 6200, by: "Trung tâm", at: NOW - 3000 },
    { id: "complaints", value: 50, by: "Trung tâm", at: NOW - 3000 },
  ],
  points: [day(4, [1520, 1830, 700, 1645, 1000, 1710], 12), day(1, [1520, 1790, 740, 1645, 980, 1710], 15)],
};

const week = (before: number, n: number, of: number): WeekReport => ({
  day: TODAY - 7 * before,
  ratios: { ...nothing.ratios, online: { n, of }, onTime: { n: of - 2, of } },
});

export function showTargets(
  say: Say,
  heard: Heard,
  what: "full" | "empty" = "full",
  state: UnitTargets = what === "full" ? typedIn : noTargetsYet(),
): void {
  const page = (at: UnitTargets) => (
    <main class="dh options wide" lang={say("words_lang")}>
      <TargetsPanel
        report={what === "full" ? full : nothing}
        weeks={what === "full" ? [week(5, 21, 60), week(4, 30, 66), week(2, 0, 0), week(1, 41, 80)] : []}
        state={at}
        now={NOW}
        say={say}
        onChange={(next) => {
          heard("targets", next);
          show(page(next));
        }}
      />
    </main>
  );
  const show = mountPage(`${OPTIONS}${TARGETS}`, page(state));
}
