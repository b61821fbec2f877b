import type { Report } from "../../counting/index.ts";
import type { Say } from "../../words/say.ts";
import type { Digital, UnitShares } from "../by-unit.ts";
import { count, countOrNothing, moment, shareOf, told, words } from "../cells.ts";
import type { ReportSource } from "../model.ts";
import type { OnlineRow } from "../online.ts";
import type { Column, List } from "./list-sheet.ts";

const order = <Row>(): Column<Row> => ({
  id: "order",
  head: "reports_head_order",
  width: 6,
  cell: (_, __, n) => count(n),
});
const number = <Row>(id: string, head: string, value: (it: Row) => number): Column<Row> => ({
  id,
  head: `reports_head_${head}`,
  width: 12,
  cell: (it) => count(value(it)),
  total: "sum",
});
/** A ratio of two columns to its left; of their sums in the row of sums. */
const ratio = <Row>(id: string, n: string, of: string): Column<Row> => ({
  id,
  head: "reports_head_ratio",
  width: 10,
  cell: (_, beside) => shareOf(beside(n), beside(of)),
  total: (beside) => shareOf(beside(n), beside(of), "sum"),
});
const unit = <Row extends { unit: string | null }>(say: Say): Column<Row> => ({
  id: "unit",
  head: "reports_head_unit",
  width: 34,
  cell: (it) => told(it.unit ?? say("reports_no_unit")),
});

type UnitRow = Report<number>["weekly"]["units"][number];

/** A unit's dossiers, and how many of them are on time. */
export const unitList = (numbers: Report<number>, say: Say): List<UnitRow> => ({
  id: "units",
  rows: numbers.weekly.units,
  notes: [],
  columns: [
    order(),
    unit(say),
    number("all", "all", (it) => it.c3),
    number("online", "online", (it) => it.c4 + it.c5 + it.onlineLevelUnknown),
    number("ended", "ended", (it) => it.c9),
    number("inTime", "early_on_time", (it) => it.c10 + it.c11),
    ratio("onTime", "inTime", "ended"),
    number("late", "late_ended", (it) => it.c12),
    number("open", "open", (it) => it.c13),
    number("openLate", "late_open", (it) => it.c15),
    number("paused", "paused", (it) => it.paused),
    number("returned", "refused", (it) => it.returned),
    number("withdrawn", "withdrawn", (it) => it.withdrawn),
    number("supplements", "supplement_asked", (it) => it.supplementAsked),
    number("again", "again", (it) => it.supplementAskedAgain),
  ],
});

const digital = (name: Digital): Column<UnitShares>[] => [
  number(`${name}N`, name, (it) => it[name].n),
  number(`${name}Of`, "of", (it) => it[name].of),
  ratio(`${name}Ratio`, `${name}N`, `${name}Of`),
  number(`${name}Unknown`, "not_known", (it) => it[name].unknown),
];

/** Reuse, digitising and online payment by unit. */
export const digitalList = (rows: readonly UnitShares[], say: Say): List<UnitShares> => ({
  id: "digital",
  rows,
  notes: [say("reports_note_digital")],
  columns: [
    order(),
    unit(say),
    ...digital("reused"),
    ...digital("digitised"),
    ...digital("resultDigitised"),
    ...digital("paidOnline"),
  ],
});

/** The online share of each procedure in its window. */
export const onlineList = (rows: readonly OnlineRow[], source: ReportSource, say: Say): List<OnlineRow> => ({
  id: "online",
  rows,
  notes: [say(source.windowOf ? "reports_note_windows" : "reports_note_no_windows")],
  columns: [
    order(),
    {
      id: "procedureCode",
      head: "reports_head_procedure_code",
      width: 14,
      cell: (it) => told(it.procedureCode ?? say("reports_no_procedure")),
    },
    { id: "procedure", head: "reports_head_procedure", width: 52, cell: (it) => told(it.procedure) },
    {
      id: "from",
      head: "reports_head_from",
      width: 13,
      cell: (it) => moment({ day: it.counts.from, at: null }),
    },
    { id: "to", head: "reports_head_to", width: 13, cell: (it) => moment({ day: it.counts.to, at: null }) },
    number("n", "received_online", (it) => it.online),
    number("of", "received_all", (it) => it.received),
    ratio("ratio", "n", "of"),
  ],
});

type Ratio = { name: string; n: number; of: number; unknown: number | null };

/** All ratios of the report. A number that can't be unknown has an empty box there. */
export const ratioList = ({ ratios }: Report<number>, say: Say): List<Ratio> => ({
  id: "ratios",
  rows: Object.entries(ratios).map(([name, { n, of, unknown = null }]) => ({ name, n, of, unknown })),
  notes: [say("reports_note_ratios")],
  columns: [
    order(),
    {
      id: "name",
      head: "reports_head_target",
      width: 60,
      cell: (it) => words(say(`reports_ratio_${it.name}`)),
    },
    { id: "n", head: "reports_head_n", width: 14, cell: (it) => count(it.n) },
    { id: "of", head: "reports_head_of", width: 14, cell: (it) => count(it.of) },
    {
      id: "ratio",
      head: "reports_head_ratio",
      width: 12,
      cell: (_, beside) => shareOf(beside("n"), beside("of")),
    },
    { id: "unknown", head: "reports_head_not_known", width: 16, cell: (it) => countOrNothing(it.unknown) },
  ],
});
