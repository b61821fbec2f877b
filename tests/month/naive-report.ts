/**
 * A report counted from the portal's log, one dossier after the other, as naively as can be: what the forms' columns mean
 * (docs/counting.md), said a second time. Nothing of the product is in it.
 */
import { shift } from "../../demo/portal/hours.ts";
import type { Standing, Step } from "./log.ts";
import { ASK, unitOf } from "./office.ts";

/** Minutes, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}
export type Numbers = Record<string, number>;
export interface Report {
  /** By field, by unit: `none` is what has none. */
  ii06a: Record<string, Numbers>;
  total: Numbers;
  weekly: Numbers;
  weeklyUnits: Record<string, Numbers>;
  form07a: Numbers;
  form07aUnits: Record<string, Numbers>;
  waiting: Numbers;
  /** `step / officer`: ended, open. */
  lateDossiers: Record<string, Numbers>;
  lateSteps: Record<string, Numbers>;
  ratios: Numbers;
  /** The shares of digitising, by unit. */
  sharesByUnit: Record<string, Numbers>;
  /** Received in the span, and online of them, by procedure. */
  byProcedure: Record<string, Numbers>;
  faults: string[];
}

export const NONE = "none";

class Sheet {
  readonly rows: Record<string, Numbers> = {};
  add(row: string, columns: string[]): void {
    this.rows[row] ??= {};
    for (const column of columns) this.rows[row]![column] = (this.rows[row]![column] ?? 0) + 1;
  }
  sum(): Numbers {
    const all: Numbers = {};
    for (const row of Object.values(this.rows))
      for (const [column, n] of Object.entries(row)) all[column] = (all[column] ?? 0) + n;
    return all;
  }
}

const STOPPED = [5, 6, 8];

export function naiveReport(all: readonly Standing[], span: Span, now: number): Report {
  const end = Math.min(span.to, now);
  const inSpan = (t: number) => t >= span.from && t < span.to;
  const sheets = {
    ii06a: new Sheet(),
    weekly: new Sheet(),
    form07a: new Sheet(),
    waiting: new Sheet(),
    lateDossiers: new Sheet(),
    lateSteps: new Sheet(),
    ratios: new Sheet(),
    shares: new Sheet(),
    procedures: new Sheet(),
  };
  const faults: string[] = [];

  for (const it of all) {
    const holder = it.steps.at(-1);
    const unit = holder ? unitOf(holder.officer) : NONE;
    const stopped = STOPPED.includes(it.status);
    if (it.received === null) {
      faults.push(`${it.code}: ${it.status === 1 ? "not-received" : "no-received"}`);
      if (it.status !== 1 || it.submitted > end) continue;
      const beyond = shift(it.submitted, 480) < end;
      const online = it.channel === "online";
      sheets.waiting.add("", [online ? (beyond ? "beyond" : "within") : "notOnline"]);
      sheets.form07a.add(unit, online ? [beyond ? "c24" : "c23"] : []);
      continue;
    }
    const within = it.received < span.to && (it.finished === null || it.finished >= span.from);
    const ended = it.finished !== null && inSpan(it.finished);
    const open = within && !ended;
    for (const step of it.steps) {
      if (step.due === null) continue;
      const whose = `${step.name} / ${step.officer}`;
      if (step.to !== null && step.to < span.to) {
        if (!inSpan(step.to)) continue;
        const late = step.to > step.due;
        sheets.ratios.add("", late ? ["stepsOnTime.of"] : ["stepsOnTime.of", "stepsOnTime.n"]);
        if (late) sheets.lateSteps.add(whose, ["ended"]);
      } else if (open && !stopped && step.due < end) sheets.lateSteps.add(whose, ["open"]);
    }
    if (!within) continue;

    const carried = it.received < span.from;
    const early = ended && it.status !== 3 && it.status !== 7 && dayOf(it.finished!) < dayOf(it.due!);
    const late = ended && it.status !== 3 && it.status !== 7 && it.finished! > it.due!;
    const openLate = open && !stopped && it.due! < end;
    const at = standsAt(it.steps);
    if (late || openLate) sheets.lateDossiers.add(`${at.name} / ${at.officer}`, [late ? "ended" : "open"]);

    const state = late ? "late" : early ? "early" : ended ? "on time" : openLate ? "open late" : "in time";
    const is = (...states: string[]) => states.includes(state);
    const yes = (columns: Record<string, boolean>) =>
      Object.entries(columns).flatMap(([column, holds]) => (holds ? [column] : []));
    sheets.ii06a.add(
      it.kind.field,
      yes({
        c3: true,
        c4: !carried && it.channel === "online",
        c5: !carried && it.channel !== "online",
        c6: carried,
        c7: ended,
        c8: is("early"),
        c9: is("on time"),
        c10: is("late"),
        c11: open,
        c12: is("in time"),
        c13: is("open late"),
      }),
    );
    const asked = it.steps.filter(({ name }) => name === ASK).length;
    const came = (channel: string) => !carried && it.channel === channel;
    sheets.weekly.add(
      unit,
      yes({
        c3: true,
        c4: came("online") && it.kind.level === "full",
        c5: came("online") && it.kind.level === "part",
        c6: came("post"),
        c7: came("direct"),
        c8: carried,
        c9: ended,
        c10: is("early"),
        c11: is("on time"),
        c12: is("late"),
        c13: open,
        c14: is("in time"),
        c15: is("open late"),
        paused: open && stopped,
        returned: ended && it.status === 3,
        withdrawn: ended && it.status === 7,
        supplementAsked: asked >= 1,
        supplementAskedAgain: asked >= 2,
        apologies: it.apologised,
      }),
    );
    const paidOnline = !carried && it.kind.fee > 0 && it.paid === "online";
    sheets.form07a.add(
      unit,
      yes({
        c3: true,
        c4: came("direct"),
        c5: came("online") && it.kind.level === "full",
        c6: came("online") && it.kind.level === "part",
        c9: carried,
        c10: came("post"),
        c11: ended,
        c12: is("early", "on time"),
        c13: is("late") && it.apologised,
        apologyUnknown: is("late") && !it.apologised,
        c15: open,
        c16: is("in time"),
        c17: is("open late") && it.apologised,
        openApologyUnknown: is("open late") && !it.apologised,
        c20: paidOnline,
        c22: open && it.status === 8,
        c25: ended && it.status === 3,
        c28: ended && it.status === 7,
      }),
    );
    // Where not one paper is marked nobody can tell: such a page says nothing of it.
    const marked = it.papers.some(({ digitised }) => digitised);
    const files = it.papers.filter(({ file }) => file);
    if (!carried) sheets.procedures.add(it.kind.code, yes({ of: true, n: it.channel === "online" }));
    const shares = yes({
      "reused.n": !carried && it.papers.some(({ reused }) => reused),
      "reused.of": !carried && marked,
      "reused.unknown": !carried && !marked,
      "digitised.n": !carried && marked && files.every(({ digitised }) => digitised),
      "digitised.of": !carried && marked,
      "digitised.unknown": !carried && !marked,
      "resultDigitised.unknown": ended,
      "paidOnline.n": paidOnline,
      "paidOnline.of": !carried && it.kind.fee > 0,
    });
    if (shares.length > 0) sheets.shares.add(unit, shares);
    sheets.ratios.add("", [
      ...shares,
      ...yes({
        "onTime.n": is("early", "on time"),
        "onTime.of": ended,
        "early.n": is("early"),
        "early.of": ended,
        "online.n": came("online"),
        "online.of": !carried,
      }),
    ]);
  }
  return {
    ii06a: sheets.ii06a.rows,
    total: sheets.ii06a.sum(),
    weekly: sheets.weekly.sum(),
    weeklyUnits: sheets.weekly.rows,
    form07a: sheets.form07a.sum(),
    form07aUnits: sheets.form07a.rows,
    waiting: sheets.waiting.sum(),
    lateDossiers: sheets.lateDossiers.rows,
    lateSteps: sheets.lateSteps.rows,
    ratios: sheets.ratios.sum(),
    sharesByUnit: sheets.shares.rows,
    byProcedure: sheets.procedures.rows,
    faults: faults.sort(),
  };
}

const dayOf = (minute: number): number => Math.floor(minute / 1440);
const standsAt = (steps: readonly Step[]): Step => steps.find(({ to }) => to === null) ?? steps.at(-1)!;
