/**
 * A month at an office, written by a simulated portal into its log: what its pages showed is read by the reader in a real browser
 * and kept by the store; then every number of glance, targets and reports must be what an independent count of the log comes to.
 * `npm run month` goes through 2,000 dossiers, the suite through a fraction. `MONTH` is the number.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minuteOf } from "../../demo/portal/hours.ts";
import { keepApology } from "../../lib/store/apologies.ts";
import { keepSightings } from "../../lib/store/dossiers.ts";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import { noTargetsYet } from "../../lib/targets/schema.ts";
import { statusesOf } from "../../lib/targets/status.ts";
import { standingAt } from "../month/log.ts";
import { lettersOf, looksAt, openReader } from "../month/looks.ts";
import { naiveGlance } from "../month/naive-glance.ts";
import { naiveLists } from "../month/naive-lists.ts";
import { NONE, type Numbers, naiveReport } from "../month/naive-report.ts";
import { countOf, glanceOf, sheetsOf } from "../month/product.ts";
import { digitalCells, procedureCells, ratioCells, unitCells } from "../month/sheet-cells.ts";
import { FROM, simulate, TO } from "../month/simulate.ts";
import { openBrowser } from "./one-browser.ts";

const MONTH = Number(process.env.MONTH ?? 300);
const log = simulate(MONTH);
const MONTH_SPAN = { from: FROM, to: TO };
const weekOf = (moment: number) => {
  const day = Math.floor(moment / 1440);
  const monday = day - ((day + 3) % 7);
  return { from: monday * 1440, to: (monday + 7) * 1440 };
};

const bed = memoryBed();
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
let portal: string;
let lastLook = 0;

beforeAll(async () => {
  browser = await openBrowser();
  page = await openReader(browser.context);
  portal = new URL(page.url()).origin;
});
afterAll(() => browser.close());

/** What officers see is kept; letters of apology are made here. */
async function officersLook(at: number): Promise<void> {
  for await (const sightings of looksAt(page, log, at, lastLook)) await keepSightings(bed, portal, sightings);
  for (const { code, at: made, newDue } of lettersOf(log, at, lastLook))
    await keepApology(bed, { portal, code, at: made, by: null, due: null, newDue });
  lastLook = at;
}

/** Numbers alone, without what is nought: the log's count knows no empty boxes. */
const numbersOf = (cells: object): Numbers =>
  Object.fromEntries(Object.entries(cells).filter(([, n]) => typeof n === "number" && n !== 0)) as Numbers;
const rowsOf = <T extends object>(rows: readonly T[], name: (it: T) => string) =>
  Object.fromEntries(rows.map((it) => [name(it), numbersOf(it)]));

/** What each target is measured by; the others are typed in. */
const MEASURED: Record<string, string> = {
  payment: "paidOnline",
  online: "online",
  digitised: "digitised",
  reuse: "reused",
  onTime95: "onTime",
  onTime100: "onTime",
  online45: "online",
  online70: "online",
  reuse50: "reused",
  digitised100: "digitised",
  resultDigitised100: "resultDigitised",
};

const MOMENTS = ["2026-11-10T09:40:00", "2026-11-20T15:40:00", "2026-11-30T16:20:00"];

describe.each(MOMENTS)("as it stands on %s", (moment) => {
  const now = minuteOf(moment);
  beforeAll(() => officersLook(now), 600_000);

  test("the glance", async () => {
    const { view, by } = await glanceOf(bed, now);
    const naive = naiveGlance(standingAt(log, now), now);
    expect(view.counts).toEqual(naive.tiles);
    expect(view.load.map(({ day, working, due, steps }) => ({ day, working, due, steps }))).toEqual(
      naive.days.map(({ day, ...rest }) => ({
        day: new Date(day * 86_400_000).toISOString().slice(0, 10),
        ...rest,
      })),
    );
    for (const [of, parts] of Object.entries(by))
      expect(
        Object.fromEntries(parts.map(({ value, count, overdue }) => [value ?? "none", { count, overdue }])),
        of,
      ).toEqual(naive.by[of]);
    const { open, needsActionToday, urgentToday, unknown } = view;
    expect({ open, needsActionToday, urgentToday, unknown }).toEqual({
      open: naive.open,
      needsActionToday: naive.needsActionToday,
      urgentToday: naive.urgentToday,
      unknown: naive.unknown,
    });
  });

  test.each([
    ["month", MONTH_SPAN],
    ["week", weekOf(now)],
  ])("each number of the %s's report, and each measured target", async (_, span) => {
    const { count } = await countOf(bed, span, now);
    const numbers = count.numbers();
    const naive = naiveReport(standingAt(log, now), span, now);
    const { units, lateDossiers, lateSteps, waiting, ...weekly } = numbers.weekly;
    const { units: units07a, unknown, ...form07a } = numbers["07a"];
    const whose = ({ name, officer }: { name: string | null; officer: string | null }) =>
      `${name} / ${officer}`;
    const shares = Object.entries(numbers.ratios).flatMap(([share, parts]) =>
      Object.entries(parts).map(([part, n]) => [`${share}.${part}`, n]),
    );
    expect(rowsOf(numbers.II06a, ({ field }) => field ?? NONE)).toEqual(naive.ii06a);
    expect(numbersOf(numbers.total)).toEqual(naive.total);
    expect(numbersOf(weekly)).toEqual(naive.weekly);
    expect(rowsOf(units, ({ unit }) => unit ?? NONE)).toEqual(naive.weeklyUnits);
    expect(numbersOf(form07a)).toEqual(naive.form07a);
    expect(rowsOf(units07a, ({ unit }) => unit ?? NONE)).toEqual(naive.form07aUnits);
    expect(numbersOf(waiting)).toEqual(naive.waiting);
    expect(rowsOf(lateDossiers, whose)).toEqual(naive.lateDossiers);
    expect(rowsOf(lateSteps, whose)).toEqual(naive.lateSteps);
    expect(numbersOf(Object.fromEntries(shares))).toEqual(naive.ratios);
    expect(
      count
        .faults()
        .map(({ dossier, why }) => `${dossier.code}: ${why}`)
        .sort(),
    ).toEqual(naive.faults);
    for (const { id, measured } of statusesOf(noTargetsYet(), numbers)) {
      const share = MEASURED[id];
      const part = (name: string) => naive.ratios[`${share}.${name}`] ?? 0;
      const own = share ? { n: part("n"), of: part("of"), unknown: part("unknown") } : null;
      expect(measured, id).toEqual(own);
    }
  });

  test("each cell of the month's workbook, and each line of the lists behind it", async () => {
    const standing = standingAt(log, now);
    const naive = naiveReport(standing, MONTH_SPAN, now);
    const lists = naiveLists(standing, MONTH_SPAN, now);
    const sheets = await sheetsOf(bed, MONTH_SPAN, now);
    const forms: [
      sheet: string,
      rows: Record<string, Numbers>,
      total: Numbers,
      columns: number,
      unknown: number[],
    ][] = [
      ["II.06a", naive.ii06a, naive.total, 13, []],
      ["Báo cáo tuần", naive.weeklyUnits, naive.weekly, 15, []],
      ["07a", naive.form07aUnits, naive.form07a, 28, [7, 8, 19, 21, 26, 27]],
    ];
    for (const [name, rows, total, columns, unknown] of forms) {
      const cellsOf = (numbers: Numbers) =>
        Array.from({ length: columns - 2 }, (_, i) =>
          unknown.includes(i + 3) ? null : (numbers[`c${i + 3}`] ?? 0),
        );
      // Of those that only wait a form says no more than that they do.
      const expected = Object.entries(rows).map(([row, numbers]) => [row, cellsOf(numbers)]);
      const written = sheets[name]!.filter(([, row]) => typeof row === "string" && nameOf(row) in rows);
      expect(Object.fromEntries(written.map((row) => [nameOf(row[1]), row.slice(2, columns)])), name).toEqual(
        Object.fromEntries(expected),
      );
      const sums = sheets[name]!.find(([first]) => first === "Tổng cộng");
      expect(sums?.slice(2, columns), name).toEqual(cellsOf(total));
      expect(new Set(sheets[name]!.flat())).not.toContain("Lệch");
    }
    const lines = (name: string) =>
      sheets[name]!.filter(([order, code]) => typeof order === "number" && code);
    const codes = (name: string) =>
      lines(name)
        .map(([, code]) => code as string)
        .sort();
    expect(codes("Quá hạn")).toEqual(lists.late.sort());
    expect(codes("Tạm dừng")).toEqual(lists.paused.sort());
    expect(codes("Trả lại, rút")).toEqual(lists.returned.sort());
    expect(Object.fromEntries(lines("Bổ sung").map((row) => [row[1], row[7]]))).toEqual(lists.supplements);
    const sum = (name: string, column: number) =>
      lines(name).reduce((all, row) => all + Number(row[column] ?? 0), 0);
    expect([sum("Tạm dừng", 8), sum("Tạm dừng", 9)]).toEqual([lists.withPaper, lists.withoutPaper]);
    const steps = lines("Bước trễ").map((row) => [`${row[1]} / ${row[2]}`, row.slice(3, 7)]);
    const whose = [...new Set([...Object.keys(naive.lateDossiers), ...Object.keys(naive.lateSteps)])];
    expect(Object.fromEntries(steps)).toEqual(
      Object.fromEntries(
        whose.map((it) => {
          const [dossiers, late] = [naive.lateDossiers[it] ?? {}, naive.lateSteps[it] ?? {}];
          return [it, [dossiers.ended ?? 0, dossiers.open ?? 0, late.ended ?? 0, late.open ?? 0]];
        }),
      ),
    );
  });

  test("each cell of the sheets beside the forms: by unit, by procedure, shares, what is in no number", async () => {
    const standing = standingAt(log, now);
    const naive = naiveReport(standing, MONTH_SPAN, now);
    const sheets = await sheetsOf(bed, MONTH_SPAN, now);
    const lines = (name: string) =>
      sheets[name]!.filter(([order, it]) => typeof order === "number" && it !== null);
    const byName = (name: string, from: number, to?: number) =>
      Object.fromEntries(lines(name).map((row) => [nameOf(row[1]), row.slice(from, to)]));
    expect(byName("Theo đơn vị", 2)).toEqual(unitCells(naive));
    expect(byName("Số hóa và dùng lại", 2)).toEqual(digitalCells(naive));
    expect(byName("Trực tuyến theo thủ tục", 5, 8)).toEqual(procedureCells(naive));
    expect(lines("Tỷ lệ").map((row) => row.slice(2, 5))).toEqual(ratioCells(naive));
    expect(
      lines("Không tính được")
        .map(([, code, why]) => `${code}: ${why}`)
        .sort(),
    ).toEqual(naive.faults);
    const cover = (words: string) => sheets["Phạm vi"]!.find(([it]) => it === words)?.[1];
    expect([cover("Số hồ sơ thuộc kỳ báo cáo"), cover("Số hồ sơ không tính được")]).toEqual([
      naive.total.c3,
      naive.faults.length,
    ]);
  });
});

/** As the log's count calls it. */
const nameOf = (cell: unknown): string => (cell === "Chưa rõ đơn vị" ? NONE : String(cell));
