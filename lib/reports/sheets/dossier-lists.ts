import { STATUS_NAMES } from "../../dossier/status.ts";
import type { Say } from "../../words/say.ts";
import { count, mark, moment, told, words } from "../cells.ts";
import type { DossierLine, Lines } from "../lines.ts";
import type { Uncounted } from "../model.ts";
import type { Column, List } from "./list-sheet.ts";

const order = <Row>(): Column<Row> => ({
  id: "order",
  head: "reports_head_order",
  width: 6,
  cell: (_, __, n) => count(n),
});

/** Which dossier, of which procedure, at whose step. */
const which = <Row extends DossierLine>(): Column<Row>[] => [
  order<Row>(),
  { id: "code", head: "reports_head_code", width: 24, cell: (it) => told(it.code) },
  {
    id: "procedureCode",
    head: "reports_head_procedure_code",
    width: 13,
    cell: (it) => told(it.procedureCode),
  },
  { id: "procedure", head: "reports_head_procedure", width: 38, cell: (it) => told(it.procedure) },
  { id: "unit", head: "reports_head_unit", width: 22, cell: (it) => told(it.unit) },
  { id: "step", head: "reports_head_step", width: 20, cell: (it) => told(it.step) },
  { id: "officer", head: "reports_head_officer", width: 20, cell: (it) => told(it.officer) },
];

const due = <Row extends DossierLine>(): Column<Row> => ({
  id: "due",
  head: "reports_head_due",
  width: 17,
  cell: (it) => moment(it.dueAt),
});
const finished = <Row extends DossierLine>(): Column<Row> => ({
  id: "finished",
  head: "reports_head_finished",
  width: 17,
  cell: (it) => moment(it.finishedAt),
});

const flag = <Row>(id: string, is: (it: Row) => boolean): Column<Row> => ({
  id,
  head: `reports_head_${id}`,
  width: 12,
  cell: (it) => mark(is(it)),
  total: "sum",
});

/** Late dossiers. Its sums are columns 10 and 13 of II.06a. */
export const lateList = ({ late }: Lines): List<Lines["late"][number]> => ({
  id: "late",
  rows: late,
  notes: [],
  columns: [
    ...which<Lines["late"][number]>(),
    due(),
    finished(),
    flag("late_ended", ({ open }) => !open),
    flag("late_open", ({ open }) => open),
    flag("apology", ({ apology }) => apology === true),
    flag("apology_unknown", ({ apology }) => apology === null),
  ],
});

/** Dossiers that stand still, with and without the paper that proves why. */
export const pausedList = ({ paused, statusUnknown }: Lines, say: Say): List<DossierLine> => ({
  id: "paused",
  rows: paused,
  notes: [
    say("reports_note_paused"),
    ...(statusUnknown > 0 ? [say("reports_note_status_unknown", statusUnknown)] : []),
  ],
  columns: [
    ...which(),
    {
      id: "status",
      head: "reports_head_status",
      width: 24,
      cell: (it) => told(it.status && STATUS_NAMES[it.status]),
    },
    flag("with_paper", ({ pausePaper }) => pausePaper === true),
    flag("without_paper", ({ pausePaper }) => pausePaper === false),
    flag("paper_unknown", ({ pausePaper }) => pausePaper === null),
  ],
});

/** Dossiers for which a supplement was asked. */
export const supplementList = ({ supplements, supplementsUnknown }: Lines, say: Say): List<DossierLine> => ({
  id: "supplements",
  rows: supplements,
  notes: [
    say("reports_note_supplements"),
    ...(supplementsUnknown > 0 ? [say("reports_note_supplements_unknown", supplementsUnknown)] : []),
  ],
  columns: [
    ...which(),
    {
      id: "times",
      head: "reports_head_times",
      width: 12,
      cell: (it) => count(it.supplements ?? 0),
      total: "sum",
    },
    flag("again", ({ supplements: times }) => (times ?? 0) > 1),
  ],
});

/** Refused and withdrawn ones. */
export const returnedList = ({ returned }: Lines, say: Say): List<Lines["returned"][number]> => ({
  id: "returned",
  rows: returned,
  notes: [say("reports_note_returned")],
  columns: [
    ...which<Lines["returned"][number]>(),
    finished(),
    flag("refused", ({ withdrawn }) => !withdrawn),
    flag("withdrawn", ({ withdrawn }) => withdrawn),
  ],
});

type WhoseRow = Lines["whose"][number];
const late = (id: keyof WhoseRow & string, head: string): Column<WhoseRow> => ({
  id,
  head: `reports_head_${head}`,
  width: 16,
  cell: (it) => count(it[id] as number),
  total: "sum",
});

/** Late dossiers and late steps, by step and officer. */
export const stepList = ({ whose }: Lines, say: Say): List<WhoseRow> => ({
  id: "steps",
  rows: whose,
  notes: [say("reports_note_steps")],
  columns: [
    order(),
    {
      id: "step",
      head: "reports_head_step",
      width: 32,
      cell: (it) => told(it.name ?? say("reports_no_step")),
    },
    {
      id: "officer",
      head: "reports_head_officer",
      width: 28,
      cell: (it) => told(it.officer ?? say("reports_no_officer")),
    },
    late("dossiersEnded", "dossiers_ended"),
    late("dossiersOpen", "dossiers_open"),
    late("stepsEnded", "steps_ended"),
    late("stepsOpen", "steps_open"),
  ],
});

/** What stands in no number, and why. */
export const uncountedList = (rows: readonly Uncounted[], say: Say): List<Uncounted> => ({
  id: "uncounted",
  rows,
  notes: [say("reports_note_uncounted")],
  columns: [
    order(),
    {
      id: "code",
      head: "reports_head_code",
      width: 26,
      cell: (it) => told(it.code ?? say("reports_no_code")),
    },
    { id: "reason", head: "reports_head_reason", width: 90, cell: (it) => words(it.reason) },
  ],
});
