/**
 * A report counted as naively as can be, for the tests to compare with: from the texts of a list, a filter a column,
 * instants as JavaScript's own dates. Nothing of it is shared with what it checks.
 */

/** A line of the list, as docs/counting.md words it. */
export interface RawDossier {
  code: string;
  procedureCode: string | null;
  field: string | null;
  unit: string | null;
  officer: string | null;
  channel: string | null;
  level: string | null;
  submittedAt: string | null;
  receivedAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  status: number;
  supplements: number | null;
  reused: boolean | null;
  digitised: boolean | null;
  resultDigitised: boolean | null;
  fee: boolean | null;
  paidOnline: boolean | null;
  apology: boolean | null;
  steps: {
    name: string | null;
    officer: string | null;
    from: string | null;
    to: string | null;
    dueAt: string | null;
  }[];
}

const HOUR = 3_600_000;
const timed = (text: string) => text.length > 10;
const ms = (text: string) =>
  Date.parse(timed(text) ? (/[Z+]/.test(text) ? text : `${text}+07:00`) : `${text}T00:00+07:00`);
/** The date on a wall in Vietnam. */
const dayAt = (time: number) => new Date(time + 7 * HOUR).toISOString().slice(0, 10);
const day = (text: string) => dayAt(ms(text));
const before = (a: string, b: string) => (timed(a) && timed(b) ? ms(a) < ms(b) : day(a) < day(b));

/** Codes by number (`II06a`, `weekly`, `07a`, `ratios`, `late`), each list sorted; faults as `code: why`. */
export interface Naive {
  lists: Record<string, string[]>;
  faults: string[];
}

/** @param from @param to dates @param now an instant with its zone */
export function naiveReport(lines: RawDossier[], from: string, to: string, now: string): Naive {
  const different = (code: string) =>
    new Set(lines.filter((it) => it.code === code).map((it) => JSON.stringify(it)));
  const once = [...new Set(lines.map((it) => JSON.stringify(it)))].map((it) => JSON.parse(it) as RawDossier);

  const future = (at: string) => (timed(at) ? ms(at) > ms(now) : at > day(now));
  const inside = (at: string | null) => at !== null && day(at) >= from && day(at) <= to;
  const whyNot = (d: RawDossier): string | null => {
    if (different(d.code).size > 1) return "two-differ";
    if (d.receivedAt === null) return d.status === 1 ? "not-received" : "no-received";
    if (future(d.receivedAt)) return "received-after-now";
    if (d.finishedAt !== null && future(d.finishedAt)) return "finished-after-now";
    if (d.finishedAt !== null && before(d.finishedAt, d.receivedAt)) return "finished-before-received";
    if (!isOfPeriod(d)) return null;
    if (d.finishedAt === null && [3, 7, 9, 10].includes(d.status)) return "ended-without-date";
    if (inside(d.receivedAt) && d.channel === null) return "no-channel";
    return null;
  };
  const isOfPeriod = (d: RawDossier) =>
    day(d.receivedAt!) <= to && !(d.finishedAt !== null && day(d.finishedAt) < from);

  const good = once.filter((d) => whyNot(d) === null);
  const all = good.filter(isOfPeriod);
  const periodEnd = ms(to) + 24 * HOUR;
  const moment = Math.min(periodEnd, ms(now));
  const past = (due: string) =>
    timed(due) ? ms(due) < moment : due < (ms(now) >= periodEnd ? to : day(now));

  const recd = all.filter((d) => inside(d.receivedAt));
  const carried = all.filter((d) => day(d.receivedAt!) < from);
  const ended = all.filter((d) => inside(d.finishedAt));
  const open = all.filter((d) => !ended.includes(d));
  const excused = (d: RawDossier) => d.status === 3 || d.status === 7 || d.dueAt === null;
  const early = ended.filter((d) => !excused(d) && day(d.finishedAt!) < day(d.dueAt!));
  const late = ended.filter((d) => !excused(d) && before(d.dueAt!, d.finishedAt!));
  const onTime = ended.filter((d) => !early.includes(d) && !late.includes(d));
  const still = open.filter((d) => [5, 6, 8].includes(d.status));
  const openLate = open.filter((d) => !still.includes(d) && d.dueAt !== null && past(d.dueAt));
  const inTime = open.filter((d) => !openLate.includes(d));
  const by = (list: RawDossier[], ...channels: (string | null)[]) =>
    list.filter((d) => channels.includes(d.channel));
  const online = by(recd, "online");

  const steps = good.flatMap((d) => d.steps.map((s) => ({ code: d.code, d, s, due: s.dueAt, to: s.to })));
  const stepsEnded = steps.filter((it) => it.due !== null && inside(it.to));
  const stepsLate = stepsEnded.filter((it) => before(it.due!, it.to!));
  const stepsOpenLate = steps.filter(
    (it) =>
      it.due !== null &&
      open.includes(it.d) &&
      !still.includes(it.d) &&
      (it.to === null || day(it.to) > to) &&
      past(it.due),
  );

  const waits = once
    .filter((d) => whyNot(d) === "not-received")
    .filter((d) => d.submittedAt === null || (ms(d.submittedAt) <= ms(now) && day(d.submittedAt) <= to));
  const waitsOnline = by(waits, "online");
  const told = waitsOnline.filter((d) => d.submittedAt !== null && timed(d.submittedAt));
  /** Here the time for taking in is eight hours of the wall clock. */
  const beyond = told.filter((d) => ms(d.submittedAt!) + 8 * HOUR < moment);

  const lists: Record<string, { code: string }[]> = {};
  const put = (form: string, columns: Record<string, { code: string }[]>) => {
    for (const [column, list] of Object.entries(columns)) lists[`${form}.${column}`] = list;
  };
  put("total", {
    c3: all,
    c4: online,
    c5: by(recd, "direct", "post"),
    c6: carried,
    c7: ended,
    c8: early,
    c9: onTime,
    c10: late,
    c11: open,
    c12: inTime,
    c13: openLate,
  });
  for (const field of new Set(all.map((d) => d.field)))
    for (const [name, list] of Object.entries({ c3: all, c7: ended, c13: openLate }))
      lists[`II06a ${field}.${name}`] = list.filter((d) => d.field === field);
  const ofLevel = (level: string) => online.filter((d) => d.level === level);
  const noLevel = online.filter((d) => d.level !== "full" && d.level !== "part");
  put("weekly", {
    c3: all,
    c4: ofLevel("full"),
    c5: ofLevel("part"),
    c6: by(recd, "post"),
    c7: by(recd, "direct"),
    c8: carried,
    c9: ended,
    c10: early,
    c11: onTime,
    c12: late,
    c13: open,
    c14: inTime,
    c15: openLate,
    onlineLevelUnknown: noLevel,
    paused: still,
    returned: ended.filter((d) => d.status === 3),
    withdrawn: ended.filter((d) => d.status === 7),
    supplementAsked: all.filter((d) => d.supplements !== null && d.supplements > 0),
    supplementAskedAgain: all.filter((d) => d.supplements !== null && d.supplements > 1),
    apologies: all.filter((d) => d.apology),
  });
  put("waiting", {
    within: told.filter((d) => !beyond.includes(d)),
    beyond,
    untold: waitsOnline.filter((d) => !told.includes(d)),
    notOnline: waits.filter((d) => d.channel !== "online"),
  });
  const paying = recd.filter((d) => d.fee === true);
  put("07a", {
    c3: all,
    c4: by(recd, "direct"),
    c5: ofLevel("full"),
    c6: ofLevel("part"),
    c9: carried,
    c10: by(recd, "post"),
    c11: ended,
    c12: [...early, ...onTime],
    c13: late.filter((d) => d.apology === true),
    c14: late.filter((d) => d.apology === false),
    c15: open,
    c16: inTime,
    c17: openLate.filter((d) => d.apology === true),
    c18: openLate.filter((d) => d.apology === false),
    c20: paying.filter((d) => d.paidOnline === true),
    c22: open.filter((d) => d.status === 8),
    c23: told.filter((d) => !beyond.includes(d)),
    c24: beyond,
    c25: ended.filter((d) => d.status === 3),
    c28: ended.filter((d) => d.status === 7),
    onlineLevelUnknown: noLevel,
    apologyUnknown: late.filter((d) => d.apology === null),
    openApologyUnknown: openLate.filter((d) => d.apology === null),
  });
  const share = (list: RawDossier[], of: (d: RawDossier) => boolean | null) => ({
    n: list.filter((d) => of(d) === true),
    of: list.filter((d) => of(d) !== null),
    unknown: list.filter((d) => of(d) === null),
  });
  put("ratios.onTime", { n: [...early, ...onTime], of: ended });
  put("ratios.early", { n: early, of: ended });
  put("ratios.online", { n: online, of: recd });
  put(
    "ratios.reused",
    share(recd, (d) => d.reused),
  );
  put(
    "ratios.digitised",
    share(recd, (d) => d.digitised),
  );
  put(
    "ratios.resultDigitised",
    share(ended, (d) => d.resultDigitised),
  );
  put("ratios.paidOnline", {
    ...share(paying, (d) => d.paidOnline),
    unknown: recd.filter((d) => d.fee === null || (d.fee && d.paidOnline === null)),
  });
  put("ratios.stepsOnTime", { n: stepsEnded.filter((it) => !stepsLate.includes(it)), of: stepsEnded });
  for (const { s, d } of [...stepsLate, ...stepsOpenLate]) {
    const officer = s.officer ?? d.officer;
    const same = (it: (typeof steps)[number]) =>
      it.s.name === s.name && (it.s.officer ?? it.d.officer) === officer;
    put(`lateSteps ${s.name} ${officer}`, {
      ended: stepsLate.filter(same),
      open: stepsOpenLate.filter(same),
    });
  }
  return {
    lists: Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, list.map((it) => it.code).sort()]),
    ),
    faults: once.flatMap((d) => whyNot(d) ?? []).sort(),
  };
}
