import type { Report } from "../counting/index.ts";
import type { Say } from "../words/say.ts";
import { type Extra, FORM_07A_FORM, type Form, II06A_FORM, WEEKLY_FORM } from "./forms.ts";

/** Column 3 and on, by number; null: nobody knows (empty in the form, never zero). And what stands beside the form. */
export interface FormCells {
  columns: (number | null)[];
  extras: number[];
}

/** A form with its numbers, for a sheet and for a page alike. */
export interface FormTable {
  form: Form;
  /** What is set behind the form: only extras of which there are any. */
  extras: Extra[];
  rows: ({ name: string } & FormCells)[];
  total: FormCells;
  /** Columns that can't be known, as '7 Hình thức khác'. */
  unknown: string[];
}

type Numbers = Record<string, unknown>;

/** The three forms of a report. */
export function formTables(numbers: Report<number>, say: Say): FormTable[] {
  const { units: weeklyUnits, ...weekly } = numbers.weekly;
  const { units, unknown, ...form07a } = numbers["07a"];
  const ofUnit = (it: { unit: string | null }) => ({ name: it.unit ?? say("reports_no_unit"), cells: it });
  const fields = numbers.II06a.map((it) => ({ name: it.field ?? say("reports_no_field"), cells: it }));
  const named = Object.entries(unknown).map(([column, name]) => `${column.slice(1)} ${name}`);
  return [
    tableOf(II06A_FORM, fields, numbers.total, []),
    tableOf(WEEKLY_FORM, weeklyUnits.map(ofUnit), weekly, []),
    tableOf(FORM_07A_FORM, units.map(ofUnit), form07a, named),
  ];
}

function tableOf(
  form: Form,
  rows: { name: string; cells: Numbers }[],
  total: Numbers,
  unknown: string[],
): FormTable {
  const extras = form.extras.filter(({ name }) => total[name] !== 0);
  const cellsOf = (numbers: Numbers): FormCells => ({
    columns: Array.from({ length: form.columns - 2 }, (_, i) => numbers[`c${i + 3}`] as number | null),
    extras: extras.map(({ name }) => numbers[name] as number),
  });
  return {
    form,
    extras,
    rows: rows.map(({ name, cells }) => ({ name, ...cellsOf(cells) })),
    total: cellsOf(total),
    unknown,
  };
}

/** What is said beside a form: where its own notes put some dossiers, and which columns can't be known. */
export function formNotes({ form, unknown, extras }: FormTable, say: Say): string[] {
  const { ended, open } = form.noted;
  return [
    say("reports_note_ended", ended),
    say("reports_note_open", open),
    say("reports_note_print"),
    ...(extras.length > 0 ? [say("reports_note_extras")] : []),
    ...(unknown.length > 0 ? [say("reports_note_unknown", unknown.join("; "))] : []),
  ];
}

/** '3 = 4 + 5 + 6'. */
export const sumText = (of: number, parts: readonly number[]): string => `${of} = ${parts.join(" + ")}`;
