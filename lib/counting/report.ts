import { type FORM_07A, UNKNOWN_07A } from "./forms/form-07a.ts";
import type { II06A } from "./forms/ii06a.ts";
import type { LATE, Whose } from "./forms/late.ts";
import type { WAITING } from "./forms/waiting.ts";
import type { WEEKLY } from "./forms/weekly.ts";
import { byName, byWhose } from "./order.ts";
import { type Share, sharesOf } from "./ratios.ts";
import type { Tables } from "./tables.ts";
import type { Cells } from "./tally.ts";

type Of<Columns, V> = Cells<keyof Columns & string, V>;
type LateLine<V> = Whose & Of<typeof LATE, V>;
type Form07a<V> = Of<typeof FORM_07A, V> & { c23: V; c24: V } & Record<keyof typeof UNKNOWN_07A, null>;

/** A report, with numbers in it or with the codes behind them. Forms keep their columns' numbers: c3 is column 3. */
export interface Report<V> {
  II06a: ({ field: string | null } & Of<typeof II06A, V>)[];
  total: Of<typeof II06A, V>;
  weekly: Of<typeof WEEKLY, V> & {
    units: ({ unit: string | null } & Of<typeof WEEKLY, V>)[];
    /** Late dossiers by the step that they stand at, and late steps, each by officer. */
    lateDossiers: LateLine<V>[];
    lateSteps: LateLine<V>[];
    waiting: Of<typeof WAITING, V>;
  };
  "07a": Form07a<V> & {
    units: ({ unit: string | null } & Form07a<V>)[];
    /** Names of the columns that are null: nothing known here tells them. */
    unknown: typeof UNKNOWN_07A;
  };
  ratios: Record<Share, { n: V; of: V; unknown?: V }>;
}

/** What stands in the tables as a report. */
export function reportOf<V>(tables: Tables<V>): Report<V> {
  const { waiting, weekly } = tables;
  return {
    II06a: tables.ii06a
      .rows()
      .map(({ group, cells }) => ({ field: group, ...cells }))
      .sort((a, b) => byName(a.field, b.field)),
    total: tables.ii06a.total(),
    weekly: {
      ...weekly.total(),
      units: weekly
        .rows()
        .map(({ group, cells }) => ({ unit: group, ...cells }))
        .sort((a, b) => byName(a.unit, b.unit)),
      lateDossiers: lines(tables.late.rows()),
      lateSteps: lines(tables.steps.rows()),
      waiting: waiting.total(),
    },
    "07a": {
      ...form07a(tables.form07a.total(), waiting.total()),
      units: units07a(tables),
      unknown: UNKNOWN_07A,
    },
    ratios: sharesOf(tables.shares.total(), tables.steps.total()),
  };
}

type LateRow<V> = { group: Whose; cells: Of<typeof LATE, V> };

/** Steps on time have a row in their tally too; only the late ones are told. */
function lines<V>(rows: LateRow<V>[]): LateLine<V>[] {
  return rows
    .map(({ group, cells }) => ({ ...group, ended: cells.ended, open: cells.open }))
    .filter(({ ended, open }) => !isEmpty(ended) || !isEmpty(open))
    .sort(byWhose);
}

const isEmpty = (value: unknown): boolean => value === 0 || (Array.isArray(value) && value.length === 0);

/** A unit may have dossiers that wait and no other, or the other way round. */
function units07a<V>({ form07a: form, waiting }: Tables<V>): Report<V>["07a"]["units"] {
  const dossiers = new Map(form.rows().map(({ group, cells }) => [group, cells]));
  const waits = new Map(waiting.rows().map(({ group, cells }) => [group, cells]));
  return [...new Set([...dossiers.keys(), ...waits.keys()])].sort(byName).map((unit) => ({
    unit,
    ...form07a(dossiers.get(unit) ?? form.nothing(), waits.get(unit) ?? waiting.nothing()),
  }));
}

const UNKNOWN = Object.fromEntries(Object.keys(UNKNOWN_07A).map((column) => [column, null])) as Record<
  keyof typeof UNKNOWN_07A,
  null
>;

function form07a<V>(cells: Of<typeof FORM_07A, V>, waits: Of<typeof WAITING, V>): Form07a<V> {
  return { ...cells, c23: waits.within, c24: waits.beyond, ...UNKNOWN };
}
