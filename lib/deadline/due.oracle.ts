/**
 * The rules of docs/deadlines.md once more, as naively as they can be said:
 * minute by minute and day by day, with nothing of the engine in it. Slow, and
 * only there to be compared with (due.property.test.ts).
 */

export interface Office {
  /** By weekday, 0 Sunday … 6 Saturday: pairs of minutes since midnight. */
  hours: [number, number][][];
  off: Set<string>;
  worked: Set<string>;
}

export interface Question {
  start: number;
  counting: string;
  amount: number;
  resume: string;
  pauses: { from: number; to: number | null }[];
}

/** Minutes are counted on the +07:00 wall from 1970, so UTC getters read the wall. */
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Naming a day's date is the slow part, and each day is asked for minute by minute. */
const known = new WeakMap<Office, Map<number, [number, number][]>>();

function hoursOn(office: Office, day: number): [number, number][] {
  let days = known.get(office);
  if (!days) {
    days = new Map();
    known.set(office, days);
  }
  let hours = days.get(day);
  if (!hours) {
    hours = lookUp(office, day);
    days.set(day, hours);
  }
  return hours;
}

function lookUp(office: Office, day: number): [number, number][] {
  if (office.worked.has(iso(day))) return office.hours[1]!;
  if (office.off.has(iso(day))) return [];
  return office.hours[new Date(day * 86_400_000).getUTCDay()]!;
}

/** Is the minute that begins `time` minutes after that day's midnight worked? */
function worksAt(office: Office, day: number, time: number): boolean {
  return hoursOn(office, day).some(([from, to]) => time >= from && time < to);
}

function works(office: Office, t: number): boolean {
  const day = Math.floor(t / 1440);
  return worksAt(office, day, t - day * 1440);
}

const worksOn = (office: Office, day: number) => hoursOn(office, day).length > 0;
/** The minute before it closes a day, so a moment of closing belongs to that day. */
const isWorkingInstant = (office: Office, t: number) => works(office, t) || works(office, t - 1);
const dayOfInstant = (office: Office, t: number) => Math.floor((works(office, t - 1) ? t - 1 : t) / 1440);

function walk(office: Office, from: number, minutes: number): number {
  let t = from;
  for (let rest = minutes; rest > 0; t += 1) if (works(office, t)) rest -= 1;
  return t;
}

function close(office: Office, day: number): number {
  let time = 1440;
  while (!worksAt(office, day, time - 1)) time -= 1;
  return day * 1440 + time;
}

function atTime(office: Office, day: number, wanted: number): number {
  const open = (time: number) => worksAt(office, day, time) || worksAt(office, day, time - 1);
  for (let time = wanted; time >= 0; time -= 1) if (open(time)) return day * 1440 + time;
  let time = wanted;
  while (!open(time)) time += 1;
  return day * 1440 + time;
}

function whole(office: Office, { counting, amount }: Question, start: number): number {
  if (counting === "working-hours") return walk(office, start, amount);
  if (counting === "working-days-same-time") {
    let t = start;
    while (!isWorkingInstant(office, t)) t += 1;
    t = walk(office, t, amount % 480);
    let day = dayOfInstant(office, t);
    const time = t - day * 1440;
    let days = Math.floor(amount / 480);
    if (days === 0) return t;
    while (days > 0) {
      day += 1;
      if (worksOn(office, day)) days -= 1;
    }
    return atTime(office, day, time);
  }
  if (counting === "same-day") {
    let t = start;
    while (!isWorkingInstant(office, t)) t += 1;
    return close(office, dayOfInstant(office, t));
  }
  let day = Math.floor(start / 1440);
  if (counting === "working-days-end-of-day") {
    for (let days = amount; days > 0; ) {
      day += 1;
      if (worksOn(office, day)) days -= 1;
    }
  } else {
    day += amount;
    while (!worksOn(office, day)) day += 1;
  }
  return close(office, day);
}

/** The due minute, or what an open pause leaves. */
export function oracle(office: Office, question: Question): { due: number } | { left: number } {
  let { start } = question;
  let due = whole(office, question, start);
  for (const { from, to } of union(question.pauses)) {
    if (to !== null && to <= start) continue;
    const begin = Math.max(from, start);
    if (begin >= due) continue;
    let work = 0;
    for (let t = begin; t < (to ?? due); t += 1) if (works(office, t)) work += 1;
    if (to === null) return { left: work };
    if (question.resume === "restart") {
      start = to;
      due = whole(office, question, to);
    } else if (work > 0) {
      due = walk(office, due, work);
      if (question.counting.endsWith("-day") || question.counting === "calendar-days")
        due = close(office, dayOfInstant(office, due));
    }
  }
  return { due };
}

/** Pauses that overlap are one; those that only touch are two; an empty one is none. */
function union(pauses: Question["pauses"]): Question["pauses"] {
  const end = (to: number | null) => to ?? Number.POSITIVE_INFINITY;
  let left = pauses.filter(({ from, to }) => end(to) > from).map((pause) => ({ ...pause }));
  for (;;) {
    const pair = left
      .flatMap((a) => left.filter((b) => a !== b).map((b) => [a, b] as const))
      .find(([a, b]) => a.from < end(b.to) && b.from < end(a.to));
    if (!pair) return left.sort((a, b) => a.from - b.from);
    const [a, b] = pair;
    const to = Math.max(end(a.to), end(b.to));
    const one = { from: Math.min(a.from, b.from), to: to === Number.POSITIVE_INFINITY ? null : to };
    left = [...left.filter((it) => it !== a && it !== b), one];
  }
}
