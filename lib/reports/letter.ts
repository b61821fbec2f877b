import type { Report } from "../counting/index.ts";
import { sayCount } from "../words/count.ts";
import type { Say } from "../words/say.ts";
import { type Lines, lateByStepAndUnit, linesOf } from "./lines.ts";
import type { ReportKind, ReportSource } from "./model.ts";
import { onlineRows } from "./online.ts";
import { sayCovered, sayDay, sayMadeAt, sayShare } from "./say.ts";

/** A report in the words of a letter. */
export interface Letter {
  title: string;
  paragraphs: string[];
}

interface Writing {
  source: ReportSource;
  numbers: Report<number>;
  lines: Lines;
  say: Say;
  /** A number as letters write it. */
  n(value: number): string;
}

type Part = (writing: Writing) => string[];

/** At most so many places are named; the workbook has them all. */
const NAMED = 8;

const intake: Part = ({ numbers: { total, weekly }, say, n, source: { office } }) => {
  const received = total.c4 + total.c5;
  const by = say("reports_letter_office", office ?? say("reports_letter_we"));
  const carried = say("reports_letter_carried", n(total.c6), n(total.c3));
  if (received === 0) return [`${say("reports_letter_none_received", by)} ${carried}`];
  const share = sayShare(say, total.c4, received);
  const ways = say("reports_letter_ways", n(total.c4), share, n(weekly.c7), n(weekly.c6));
  return [`${say("reports_letter_received", by, n(received))} ${ways} ${carried}`];
};

const ended: Part = ({ numbers: { total, weekly }, say, n }) => {
  if (total.c7 === 0) return [say("reports_letter_none_ended")];
  const good = total.c8 + total.c9;
  return [
    [
      say("reports_letter_ended", n(total.c7), n(good), sayShare(say, good, total.c7), n(total.c8)),
      say("reports_letter_ended_late", n(total.c10), sayShare(say, total.c10, total.c7)),
      say("reports_letter_returned", n(weekly.returned), n(weekly.withdrawn)),
    ].join(" "),
  ];
};

const open: Part = ({ numbers: { total }, lines, say, n }) => {
  const { paused, statusUnknown } = lines;
  const papers = (value: boolean | null) => n(paused.filter((it) => it.pausePaper === value).length);
  const said = [say("reports_letter_open", n(total.c11), n(total.c12), n(total.c13))];
  if (paused.length > 0)
    said.push(say("reports_letter_paused", n(paused.length), papers(true), papers(false), papers(null)));
  if (statusUnknown > 0) said.push(say("reports_letter_status_unknown", n(statusUnknown)));
  return [said.join(" ")];
};

/** Late dossiers by step and unit, and late steps: one officer's late step counts though the dossier is on time. */
const late: Part = ({ numbers, lines, say, n }) => {
  const steps = lines.whose.filter(({ stepsEnded, stepsOpen }) => stepsEnded + stepsOpen > 0);
  const said: string[] = [];
  if (lines.late.length > 0) {
    const places = lateByStepAndUnit(lines.late).map((it) =>
      say("reports_letter_place", stepNamed(it.step, say), it.unit ?? say("reports_no_unit"), n(it.dossiers)),
    );
    said.push(say("reports_letter_late", n(lines.late.length), few(places, say, n)));
    const told = lines.late.filter(({ apology }) => apology !== null);
    const sent = told.filter(({ apology }) => apology).length;
    said.push(
      told.length === 0
        ? say("reports_letter_apology_unknown")
        : say("reports_letter_apology", n(sent), n(told.length), n(lines.late.length - told.length)),
    );
  } else said.push(say("reports_letter_none_late"));
  if (steps.length > 0) {
    const places = steps.map((it) =>
      say(
        "reports_letter_place",
        stepNamed(it.name, say),
        it.officer ?? say("reports_no_officer"),
        n(it.stepsEnded + it.stepsOpen),
      ),
    );
    const all = steps.reduce((sum, it) => sum + it.stepsEnded + it.stepsOpen, 0);
    said.push(say("reports_letter_steps", n(all), few(places, say, n)));
  } else if (numbers.ratios.stepsOnTime.of === 0) said.push(say("reports_letter_steps_unknown"));
  return [said.join(" ")];
};

const stepNamed = (name: string | null, say: Say): string =>
  name === null ? say("reports_letter_no_step") : say("reports_letter_step", name);

function few(places: string[], say: Say, n: (value: number) => string): string {
  const shown = places.slice(0, NAMED).join("; ");
  return places.length > NAMED ? say("reports_letter_more", shown, n(places.length - NAMED)) : shown;
}

const supplements: Part = ({ numbers: { total, weekly }, lines: { supplementsUnknown }, say, n }) => {
  const known = total.c3 - supplementsUnknown;
  if (known === 0) return total.c3 === 0 ? [] : [say("reports_letter_supplements_unknown")];
  const asked = say(
    "reports_letter_supplements",
    n(weekly.supplementAsked),
    n(known),
    n(weekly.supplementAskedAgain),
  );
  const more = supplementsUnknown > 0 ? ` ${say("reports_letter_not_known", n(supplementsUnknown))}` : "";
  return [asked + more];
};

const waiting: Part = ({ numbers: { weekly }, say, n }) => {
  const { within, beyond, untold } = weekly.waiting;
  if (within + beyond + untold === 0) return [];
  return [say("reports_letter_waiting", n(within + beyond + untold), n(beyond), n(untold))];
};

const shares =
  (...names: ("reused" | "digitised" | "resultDigitised" | "paidOnline")[]): Part =>
  ({ numbers: { ratios }, say, n }) => {
    const said = names.map((name) => {
      const { n: so, of, unknown = 0 } = ratios[name];
      const about = say(`reports_ratio_${name}`);
      if (of === 0) return say("reports_letter_share_unknown", about);
      const share = say("reports_letter_share", about, n(so), n(of), sayShare(say, so, of));
      return unknown > 0 ? `${share} ${say("reports_letter_not_known", n(unknown))}` : share;
    });
    return [said.join(" ")];
  };

/** The ratio of procedures with an online service, each in its window; by the period where no window was told. */
const online: Part = ({ source, say, n }) => {
  const rows = onlineRows(source);
  const of = rows.reduce((sum, it) => sum + it.received, 0);
  if (of === 0) return [say("reports_letter_online_unknown")];
  const so = rows.reduce((sum, it) => sum + it.online, 0);
  const key = source.windowOf ? "reports_letter_online_windows" : "reports_letter_online";
  return [say(key, n(so), n(of), sayShare(say, so, of), n(rows.length))];
};

/** The weekly letter asks for received, done and late (Krông Nô, 2023); the monthly one for the online target (Cam Lộc, 2024). */
const PARTS: Record<ReportKind, readonly Part[]> = {
  week: [intake, ended, open, late, supplements, waiting],
  month: [online, intake, ended, open, late, shares("reused")],
  quarter: [
    intake,
    ended,
    open,
    late,
    supplements,
    online,
    shares("reused", "digitised", "resultDigitised", "paidOnline"),
  ],
  year: [
    intake,
    ended,
    open,
    late,
    supplements,
    online,
    shares("reused", "digitised", "resultDigitised", "paidOnline"),
  ],
  peak: [online, intake, ended, open, late, supplements],
};

/** The text of a report's letter, from its numbers alone: what isn't known is said to be so. */
export function letterOf(source: ReportSource, say: Say): Letter {
  const { numbers, period, kind, covered, uncounted, now } = source;
  const n = (value: number) => sayCount(say, value);
  const writing: Writing = { source, numbers, lines: linesOf(source), say, n };
  const span = [sayDay(period.from), sayDay(period.to)] as const;
  return {
    title: say(`reports_letter_title_${kind}`, ...span),
    paragraphs: [
      ...PARTS[kind].flatMap((part) => part(writing)),
      ...(uncounted.length > 0 ? [say("reports_letter_uncounted", n(uncounted.length))] : []),
      say("reports_letter_covered", sayCovered(say, covered), sayMadeAt(say, now)),
    ],
  };
}
