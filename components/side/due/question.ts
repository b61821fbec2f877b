/** From what was typed into 'Tính hạn' to a question for the engine, or to what is wrong beside each field. */
import { readTime } from "../../../lib/calendar/hours.ts";
import type { Calendar } from "../../../lib/calendar/index.ts";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import { amountFor, cutoffFor } from "../../../lib/deadline/allowed.ts";
import {
  type CountingRule,
  type DueInput,
  type DueResult,
  dueFrom,
  type Pause,
  type Resume,
  type RuleCounting,
} from "../../../lib/deadline/index.ts";
import type { TimeAllowed } from "../../../lib/dossier/model.ts";
import { startOf } from "../../../lib/dossier/moment.ts";
import { parseTypedMoment } from "../../../lib/words/typed.ts";

export interface DueForm {
  received: string;
  procedure: string;
  amount: string;
  unit: TimeAllowed["unit"];
  /** Of a same-day time: received after it, the next working day; empty: as the settings have it. */
  cutoff: string;
  /** null: as the settings have it for the procedure, or for all. */
  counting: RuleCounting | null;
  resume: Resume | null;
  pauses: { from: string; to: string }[];
}

export const EMPTY_FORM: DueForm = {
  received: "",
  procedure: "",
  amount: "",
  unit: "working-days",
  cutoff: "",
  counting: null,
  resume: null,
  pauses: [],
};

/** A word of locales/<lang>/due.json with what fills it. */
export interface FieldFault {
  key: string;
  args: string[];
}
/** `pause0from`: the beginning of the first pause. */
export type Faults = Record<string, FieldFault>;

export interface Answer {
  input: DueInput;
  result: Exclude<DueResult, { kind: "fault" }>;
}
/** Neither answer nor faults: something is still to be typed. */
export interface Outcome {
  answer: Answer | null;
  faults: Faults;
}

/** Answers at once whatever stands in the form; a field not filled in yet is no fault. */
export function answerForm(form: DueForm, rule: CountingRule, calendar: Calendar): Outcome {
  const faults: Faults = {};
  const received = momentIn(form.received, "received", faults);
  const time = timeIn(form, faults);
  const pauses = pausesIn(form, faults);
  if (!received || !time || Object.keys(faults).length > 0) return { answer: null, faults };
  const counted = amountFor(time, form.counting ?? rule.counting);
  if (!counted) return { answer: null, faults: { amount: { key: "due_amount_form", args: [] } } };
  const input: DueInput = {
    received,
    ...counted,
    resume: form.resume ?? rule.resume,
    cutoff: cutoffFor(time, rule),
    pauses,
  };
  const result = dueFrom(calendar, input);
  if (result.kind !== "fault") return { answer: { input, result }, faults };
  const fault: Faults =
    result.what === "time"
      ? { received: { key: "due_needs_time", args: [] } }
      : { amount: { key: result.what === "span" ? "due_span" : "due_amount_form", args: [] } };
  return { answer: null, faults: fault };
}

const AMOUNT = /^\d{1,4}(?:[.,]\d{1,2})?$/u;

/** '5', '0,5'; '1.000' may be a thousand or one, and is refused. null: nothing typed, or a fault. */
function timeIn({ amount, unit, cutoff }: DueForm, faults: Faults): TimeAllowed | null {
  if (unit === "same-day") return sameDayIn(cutoff.trim(), faults);
  const typed = amount.trim();
  if (typed === "") return null;
  const value = AMOUNT.test(typed) ? Number(typed.replace(",", ".")) : 0;
  if (!(value > 0)) faults.amount = { key: "due_amount_form", args: [] };
  else if (unit === "calendar-days" && !Number.isInteger(value))
    faults.amount = { key: "due_amount_whole", args: [] };
  return faults.amount ? null : { amount: value, unit };
}

function sameDayIn(cutoff: string, faults: Faults): TimeAllowed | null {
  const time = cutoff === "" ? null : readTime(cutoff);
  if (cutoff !== "" && (time === null || time > 1439)) {
    faults.cutoff = { key: "due_cutoff_form", args: [] };
    return null;
  }
  return { unit: "same-day", cutoff: cutoff === "" ? null : cutoff };
}

/** What a procedure's time puts into the form; empty: the catalogue has none to put there. */
export function formOf({ time }: Procedure): Partial<DueForm> {
  if (!time || time.unit === "no-limit") return {};
  if (time.unit === "same-day") return { unit: time.unit, amount: "", cutoff: time.cutoff ?? "" };
  return { unit: time.unit, amount: String(time.amount).replace(".", ","), cutoff: "" };
}

function momentIn(text: string, field: string, faults: Faults) {
  if (text.trim() === "") return null;
  const read = parseTypedMoment(text);
  if (read.ok) return read.value;
  faults[field] = { key: read.fault, args: [read.part] };
  return null;
}

/** A day alone stands for its beginning as a pause's start, and for its end as a pause's end. */
function pausesIn(form: DueForm, faults: Faults): Pause[] {
  return form.pauses.flatMap(({ from, to }, i) => {
    const begin = momentIn(from, `pause${i}from`, faults);
    const end = momentIn(to, `pause${i}to`, faults);
    if (!begin) {
      if (to.trim() !== "" && from.trim() === "")
        faults[`pause${i}from`] = { key: "due_pause_needs_from", args: [] };
      return [];
    }
    const pause = {
      from: begin.minute ?? startOf(begin.day),
      to: end && (end.minute ?? startOf(end.day + 1)),
    };
    if (pause.to !== null && pause.to < pause.from)
      faults[`pause${i}to`] = { key: "due_pause_order", args: [] };
    return [pause];
  });
}

/** How a procedure stands in the list to choose from. */
export const procedureText = ({ code, name }: Procedure): string => `${code} · ${name}`;

/** The procedure that was chosen or typed by its code; null: none that is known. */
export function procedureIn(procedures: readonly Procedure[], text: string): Procedure | null {
  const typed = text.trim().toLowerCase();
  if (typed === "") return null;
  const own = [...procedures].sort((a, b) => Number(a.sample) - Number(b.sample));
  return own.find((it) => procedureText(it).toLowerCase() === typed || it.code === typed) ?? null;
}
