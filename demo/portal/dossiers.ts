/** The stage's 200 dossiers: the same for the same seed and `now`, all relative to `now`. */
import { isOpenDay, localTime, minuteOf, openDayAt, openMinutes, shift } from "./hours.ts";
import { finished, inProcess, paused, waiting } from "./make.ts";
import type { Dossier, Person, Procedure } from "./model.ts";
import { people } from "./people.ts";
import { PROCEDURES, procedureOf } from "./procedures.ts";
import { type Random, random } from "./random.ts";

const DAY = 24 * 60;

/** Rows that open the list: one of each state, so that one screen shows them all. */
function featured(dice: Random, crowd: Person[], now: number): Dossier[] {
  const plan = (code: string, who: number, asOf = now) => ({
    procedure: procedureOf(code),
    applicant: crowd[who]!,
    asOf,
  });
  const tomorrow = openDayAt(now + 1, isOpenDay(Math.floor(now / DAY)) ? 1 : 0, 9, 0);
  const saturday = now - (now % DAY) + (6 - new Date(now * 60_000).getUTCDay()) * DAY;
  const weekend = inProcess(dice, plan("1.004873", 2), 0, shift(now, 80));
  weekend.dueAt = localTime(saturday + 16 * 60 + 30);
  return [
    inProcess(dice, plan("1.001193", 1), 0, shift(now, 80)),
    inProcess(dice, plan("2.000884", 3), 0, shift(now, -160)),
    weekend,
    paused(dice, plan("1.003554", 4, shift(now, -4 * 450)), 1, false),
    inProcess(dice, plan("1.001699", 5), 1, shift(now, 1950)),
    waiting(dice, plan("1.001193", 0), shift(now, -62)),
    inProcess(dice, plan("1.000894", 6), 0, tomorrow),
    inProcess(dice, plan("2.002501", 7), 0, shift(now, 700)),
    inProcess(dice, plan("1.000656", 8), 1, shift(now, -620)),
    paused(dice, plan("1.004884", 9, shift(now, -2 * 450)), 1, true),
  ];
}

/** What the returning citizen handed in before, and what of it stands in the store. */
function earlier(dice: Random, crowd: Person[], now: number): Dossier[] {
  return [
    ["1.001193", 618],
    ["1.004873", 260],
    ["1.000894", 1480],
  ].map(([code, days]) => {
    const asOf = shift(now - Number(days) * DAY, 0);
    const plan = { procedure: procedureOf(String(code)), applicant: crowd[0]!, asOf };
    const dossier = finished(dice, plan, true, 1);
    // The elder child's: handed back on paper, and no proof of anything for the next one.
    for (const paper of dossier.papers) if (paper.name.includes("Giấy chứng sinh;")) paper.files = [];
    return dossier;
  });
}

function rest(dice: Random, crowd: Person[], now: number): Dossier[] {
  const any = (): Person => crowd[dice.whole(1, crowd.length - 1)]!;
  const times = (count: number, one: (n: number) => Dossier) =>
    Array.from({ length: count }, (_, n) => one(n));
  const plan = (asOf = now, from: readonly Procedure[] = PROCEDURES) => ({
    procedure: dice.pick(from),
    applicant: any(),
    asOf,
  });
  const long = PROCEDURES.filter((one) => (one.hours ?? 0) >= 24);
  const step = () => dice.whole(0, 1);
  return [
    ...times(9, () => inProcess(dice, plan(), step(), shift(now, -dice.whole(25, 1100)))),
    ...times(12, () => inProcess(dice, plan(), step(), shift(now, dice.whole(12, 75)))),
    ...times(14, () =>
      inProcess(dice, plan(now, long), 0, openDayAt(now, 1, dice.whole(8, 10), dice.whole(0, 59))),
    ),
    ...times(26, () => inProcess(dice, plan(now, long), 0, shift(now, dice.whole(600, 5000)))),
    ...times(12, (n) => paused(dice, plan(shift(now, -dice.whole(200, 3600)), long), step(), n % 2 === 0)),
    ...times(9, (n) =>
      waiting(dice, plan(), n < 3 ? shift(now, -dice.whole(500, 900)) : now - dice.whole(12, 380)),
    ),
    ...times(11, () => finished(dice, plan(shift(now, -dice.whole(10, 700))), false, 0.7)),
    ...times(94, () => finished(dice, plan(shift(now - dice.whole(2, 320) * DAY, 0)), true, 0.8)),
  ];
}

/** Some were stopped once and went on, the date moved by the time stopped. */
function resumeSome(all: Dossier[]): void {
  const running = all.filter((one) => one.status === "Đang xử lý" && one.steps.length > 2 && one.dueAt);
  for (const [n, one] of running.entries()) {
    if (n % 5 !== 0) continue;
    const { from, to } = one.steps[1]!;
    if (!from || !to) continue;
    const begin = minuteOf(from) + 20;
    const end = Math.min(begin + 2 * DAY, minuteOf(to) - 5);
    if (end <= begin) continue;
    const paper = n % 10 === 0 ? null : "phieu-yeu-cau-xac-minh.pdf";
    one.pauses.push({ from: localTime(begin), to: localTime(end), reason: "Chờ kết quả xác minh", paper });
    if (one.dueAt) one.dueAt = localTime(shift(minuteOf(one.dueAt), openMinutes(begin, end)));
  }
}

/** `now`: ISO text. About 200 dossiers, newest work first; ids and codes are set last, by date of receipt. */
export function makeDossiers(now: string, seed: number): Dossier[] {
  const dice = random(seed);
  const crowd = people(dice, 140);
  const minute = minuteOf(now);
  const all = [
    ...featured(dice, crowd, minute),
    ...rest(dice, crowd, minute),
    ...earlier(dice, crowd, minute),
  ];
  resumeSome(all);
  const perDay = new Map<string, number>();
  for (const one of [...all].sort((a, b) =>
    (a.receivedAt ?? a.submittedAt).localeCompare(b.receivedAt ?? b.submittedAt),
  )) {
    const day = (one.receivedAt ?? one.submittedAt).slice(2, 10).replaceAll("-", "");
    const number = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, number);
    one.code = `H99.12.05-${day}-${String(number).padStart(4, "0")}`;
  }
  for (const [n, one] of all.entries()) one.id = String(48_210 + n * 3);
  // Two of those sent in online have no code before they are taken in, as in some portals.
  for (const one of all.filter(({ group }) => group === "cho-tiep-nhan").slice(-2)) one.code = null;
  return all;
}
