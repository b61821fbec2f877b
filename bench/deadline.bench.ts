/** The deadline engine beside its peers, in one run; nothing is timed before all agree. */
import { makeCalendar } from "../lib/calendar/calendar.ts";
import { shippedSpec } from "../lib/calendar/shipped.ts";
import { assess } from "../lib/deadline/assess.ts";
import { type DueInput, dueFrom } from "../lib/deadline/due.ts";
import { dayOf, minuteFromMs, momentOf, msFromMinute } from "../lib/dossier/moment.ts";
import { rulesOf } from "../lib/settings/calendar.ts";
import { defaultSettings } from "../lib/settings/defaults.ts";
import { NOW, queueOf } from "./deadline-queue.ts";
import { type Figure, nanoseconds, type Part, spell } from "./part.ts";
import { makePeers, type Peer } from "./peers.ts";

const common = makeCalendar({ ...shippedSpec(), worked: [], open: [], computed: false });

function input(from: number, minutes: number): DueInput {
  const minute = minuteFromMs(from);
  return {
    received: { day: dayOf(minute), minute },
    counting: "working-hours",
    amount: minutes,
    resume: "shift",
    cutoff: null,
    pauses: [],
  };
}

function ours(from: number, minutes: number): number {
  const result = dueFrom(common, input(from, minutes));
  if (result.kind !== "due") throw new Error(`no due date: ${result.kind}`);
  return msFromMinute(result.due);
}

/** Receipts in the years that all calendars know, at all times of day; not always the same numbers. */
function questions(count: number, minutes: number): { from: number; minutes: number }[] {
  const first = Date.parse("2023-02-01T00:00:00+07:00");
  return Array.from({ length: count }, (_, i) => ({
    from: first + ((i * 48_271) % 1_700_000) * 60_000,
    minutes: minutes + (i % 7),
  }));
}

function disagreement(peers: Peer[], asked: { from: number; minutes: number }[]): Figure | null {
  for (const { from, minutes } of asked) {
    const due = ours(from, minutes);
    // At a close the rules differ by design: ours is the close, the peers may say the next opening.
    const wall = momentOf(minuteFromMs(due)).slice(11, 16);
    if (wall === "11:30" || wall === "17:00") continue;
    for (const peer of peers) {
      const theirs = peer.due(from, minutes);
      if (theirs !== due)
        return {
          what: `${peer.name} disagrees on ${minutes} minutes from ${momentOf(minuteFromMs(from))}`,
          value: momentOf(minuteFromMs(theirs)),
          target: `ours: ${momentOf(minuteFromMs(due))}`,
          ok: false,
        };
    }
  }
  return null;
}

function oneDueDate(peers: Peer[]): Figure[] {
  const figures: Figure[] = [];
  for (const [name, minutes] of [
    ["5 days", 2400],
    ["30 days", 14_400],
  ] as const) {
    const asked = questions(400, minutes);
    const wrong = disagreement(peers, asked.slice(0, 60));
    if (wrong) return [wrong];
    const at = (i: number) => asked[i % asked.length]!;
    const own = nanoseconds((i) => ours(at(i).from, at(i).minutes), 20_000);
    figures.push({
      what: `one due date, ${name}, with its reasons`,
      value: spell(own),
      target: "",
      ok: true,
    });
    const theirs = peers.map((peer) => ({
      peer,
      ns: nanoseconds((i) => peer.due(at(i).from, at(i).minutes), 20, 3),
    }));
    const fastest = Math.min(...theirs.map(({ ns }) => ns));
    for (const { peer, ns } of theirs) {
      const ok = ns !== fastest || ns / own >= 100;
      const target = ns === fastest ? "≥ 100× (the faster of the two)" : "";
      figures.push({ what: `  ${peer.name} (${spell(ns)})`, value: `${(ns / own).toFixed(0)}×`, target, ok });
    }
  }
  return figures;
}

function growth(): Figure {
  const asked = questions(400, 0);
  const time = (minutes: number) =>
    nanoseconds((i) => common.addWork(minuteFromMs(asked[i % 400]!.from), minutes), 50_000);
  const [day, years] = [time(450), time(450 * 250 * 10)];
  return {
    what: `growth from a span of one day (${spell(day)}) to ten years (${spell(years)})`,
    value: `${(years / day).toFixed(2)}×`,
    target: "≤ 2×",
    ok: years / day <= 2,
  };
}

function queue(): Figure[] {
  const calendar = makeCalendar(shippedSpec());
  const rules = rulesOf(defaultSettings());
  const dossiers = queueOf(10_000);
  const run = () =>
    dossiers.reduce(
      (sum, dossier) => sum + (assess(dossier, null, rules, calendar, NOW).dossier.left ?? 0),
      0,
    );
  const begin = process.hrtime.bigint();
  run();
  const cold = Number(process.hrtime.bigint() - begin);
  const warm = nanoseconds(run, 1, 15);
  const clocks = dossiers.reduce((sum, dossier) => {
    const all = assess(dossier, null, rules, calendar, NOW);
    return sum + [all.dossier, all.step, all.apology, all.intake, all.supplement].filter(Boolean).length;
  }, 0);
  const each = (warm * 10_000) / clocks;
  return [
    {
      what: "10,000 clocks of a queue, with reasons",
      value: spell(each),
      target: "< 30 ms",
      ok: each < 30e6,
    },
    {
      what: `  10,000 dossiers, all their ${clocks.toLocaleString("en")} clocks`,
      value: spell(warm),
      target: "",
      ok: true,
    },
    { what: "  the very first time, calendar and code cold", value: spell(cold), target: "", ok: true },
  ];
}

export const part: Part = {
  title: "Deadlines",
  measure() {
    // Each stands where none disturbs the other: the queue first, on code that nothing has shaped yet.
    const clocks = queue();
    return [...oneDueDate(makePeers()), growth(), ...clocks];
  },
};
