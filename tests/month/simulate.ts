/**
 * A month at an office, with the days before it from which dossiers are carried over. Always the same for a seed. Whoever is at
 * work is so in office hours; times allowed and dates are the portal's own reckoning, never the product's.
 */
import { dueAfter, isOpenDay, minuteOf, openMinutes, shift } from "../../demo/portal/hours.ts";
import { type Random, random } from "../../demo/portal/random.ts";
import type { Channel, Happened, Paper } from "./log.ts";
import { ASK, INTAKE, KINDS, officerOf, PAPERS } from "./office.ts";

/** The month, and the first day on which anything of it was handed in. */
export const FROM = minuteOf("2026-11-01T00:00:00");
export const TO = minuteOf("2026-12-01T00:00:00");
const FIRST = minuteOf("2026-10-19T00:00:00");
const DAY = 1440;

/** The log of `count` dossiers, in the order of time. It goes on past the month's end, as a month does. */
export function simulate(count: number, seed = 1): Happened[] {
  const chance = random(seed);
  const log = Array.from({ length: count }, (_, n) => oneDossier(chance, n)).flat();
  return log.sort((a, b) => a.at - b.at || a.code.localeCompare(b.code));
}

type Event = Happened extends infer It ? (It extends Happened ? Omit<It, "at" | "code"> : never) : never;

function oneDossier(chance: Random, n: number): Happened[] {
  const kind = chance.pick(KINDS);
  const channel: Channel = chance.pick(["online", "online", "online", "direct", "direct", "post"]);
  const handedIn = handedInAt(chance, channel);
  const code = codeOf(n, handedIn);
  const log: Happened[] = [];
  const write = (at: number, event: Event) => log.push({ at, code, ...event } as Happened);
  write(handedIn, { what: "submitted", kind, channel });
  const taken = channel === "direct" ? handedIn + 3 : shift(handedIn, waitOf(chance));
  // Some are turned away before anybody took them in: the portal has no date of receipt of these.
  if (channel === "online" && chance.next() < 0.02) {
    write(taken, { what: "ended", status: 3 });
    return log;
  }
  const paid = kind.fee === 0 || chance.next() < 0.15 ? null : chance.next() < 0.5 ? "online" : "direct";
  let due = dueAfter(taken, kind.hours);
  write(taken, { what: "received", due, papers: papersOf(chance), paid });
  write(taken, { what: "step", name: INTAKE, officer: officerOf(INTAKE), due: dueAfter(taken, 1) });
  let at = shift(taken, chance.whole(5, 80));
  for (const [i, { name, hours }] of kind.steps.entries()) {
    let stepDue = Math.min(dueAfter(at, hours), due);
    const begin = () => write(at, { what: "step", name, officer: officerOf(name), due: stepDue });
    begin();
    const last = i === kind.steps.length - 1;
    for (let stops = stopsOf(chance, last); stops > 0; stops -= 1) {
      const from = shift(at, chance.whole(10, 200));
      const asked = chance.next() < 0.55;
      if (asked) write(from, { what: "step", name: ASK, officer: officerOf(name), due: null });
      const status = asked ? 5 : chance.pick([6, 8] as const);
      write(from, { what: "stopped", status, paper: chance.next() < 0.6 });
      at = shift(from, chance.whole(120, 2_700));
      if (chance.next() < 0.08) {
        write(at, { what: "ended", status: 7 });
        return log;
      }
      const stood = openMinutes(from, at);
      due = shift(due, stood);
      stepDue = Math.min(shift(stepDue, stood), due);
      write(at, { what: "goes-on", due, stepDue: asked ? null : stepDue });
      if (asked) begin();
    }
    at = shift(at, Math.max(4, Math.round(hours * 60 * lengthOf(chance))));
    if (i === 0 && chance.next() < 0.03) {
      write(at, { what: "ended", status: 3 });
      return log;
    }
  }
  if (at > due && chance.next() < 0.5)
    write(shift(due, -chance.whole(-200, 300)), { what: "apologised", newDue: dueAfter(at, 8) });
  write(at, { what: "ended", status: 9 });
  write(shift(at, chance.whole(10, 900)), { what: "given" });
  return log.sort((a, b) => a.at - b.at);
}

/** Working minutes until somebody takes in what came online or by post: a few wait longer than they should. */
const waitOf = (chance: Random): number =>
  chance.next() < 0.85 ? chance.whole(5, 460) : chance.whole(460, 1_500);

/** Of the time allowed: most are done well within it, some take longer, a few lie about. */
function lengthOf(chance: Random): number {
  const lot = chance.next();
  if (lot < 0.82) return 0.1 + chance.next() * 0.7;
  return lot < 0.94 ? 0.9 + chance.next() * 0.8 : 1.5 + chance.next() * 3;
}

/** How often a step is stopped; a head signs or doesn't. */
function stopsOf(chance: Random, last: boolean): number {
  const lot = chance.next();
  if (last) return 0;
  return lot < 0.05 ? 2 : lot < 0.22 ? 1 : 0;
}

/** At the counter in office hours; online and by post at any hour that people have. */
function handedInAt(chance: Random, channel: Channel): number {
  for (;;) {
    const day = FIRST / DAY + chance.whole(0, (TO - FIRST) / DAY - 1);
    if (channel !== "direct") return day * DAY + chance.whole(6 * 60, 22 * 60);
    if (isOpenDay(day)) return shift(day * DAY, chance.whole(1, 440));
  }
}

const codeOf = (n: number, at: number): string => {
  const [year, month, date] = new Date(at * 60_000).toISOString().slice(2, 10).split("-");
  return `H52.5.12-${year}${month}${date}-${String(n + 1).padStart(4, "0")}`;
};

function papersOf(chance: Random): Paper[] {
  const electronic = chance.next() < 0.7;
  return PAPERS.map((name, n) => {
    const file = n < 2 || chance.next() < 0.5;
    const digitised = file && (electronic || chance.next() < 0.4);
    return { name, required: n < 2, file, digitised, reused: digitised && n === 1 && chance.next() < 0.5 };
  });
}
