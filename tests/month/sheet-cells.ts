/** What must stand in the workbook's sheets beside the forms, from the count of the portal's log. Nothing of the product is in it. */
import { expect } from "vitest";
import type { Numbers, Report } from "./naive-report.ts";

type Cells = (number | string)[];

/** A share of nothing is a dash. */
const share = (n: number, of: number): number | string => (of === 0 ? "–" : expect.closeTo(n / of, 9));
const each = (rows: Record<string, Numbers>, cells: (it: Numbers) => Cells): Record<string, Cells> =>
  Object.fromEntries(Object.entries(rows).map(([name, it]) => [name, cells(it)]));

/** 'Theo đơn vị', behind each unit's name. */
export const unitCells = ({ weeklyUnits }: Report) =>
  each(weeklyUnits, (it) => {
    const of = (...names: string[]) => names.map((name) => it[name] ?? 0);
    const sum = (...names: string[]) => of(...names).reduce((a, b) => a + b, 0);
    const inTime = sum("c10", "c11");
    return [
      ...of("c3"),
      sum("c4", "c5"),
      ...of("c9"),
      inTime,
      share(inTime, sum("c9")),
      ...of(
        "c12",
        "c13",
        "c15",
        "paused",
        "returned",
        "withdrawn",
        "supplementAsked",
        "supplementAskedAgain",
      ),
    ];
  });

/** 'Số hóa và dùng lại', behind each unit's name. */
export const digitalCells = ({ sharesByUnit }: Report) =>
  each(sharesByUnit, (it) =>
    ["reused", "digitised", "resultDigitised", "paidOnline"].flatMap((name) => {
      const [n, of, unknown] = ["n", "of", "unknown"].map((part) => it[`${name}.${part}`] ?? 0);
      return [n!, of!, share(n!, of!), unknown!];
    }),
  );

/** 'Trực tuyến theo thủ tục', behind each procedure's window. */
export const procedureCells = ({ byProcedure }: Report) =>
  each(byProcedure, ({ n = 0, of = 0 }) => [n, of, share(n, of)]);

/** 'Tỷ lệ', behind each name, in the order of the sheet. */
export const ratioCells = ({ ratios }: Report): Cells[] =>
  RATIOS.map((name) => {
    const [n, of] = [ratios[`${name}.n`] ?? 0, ratios[`${name}.of`] ?? 0];
    return [n, of, share(n, of)];
  });
const RATIOS = [
  "onTime",
  "early",
  "online",
  "reused",
  "digitised",
  "resultDigitised",
  "paidOnline",
  "stepsOnTime",
];
