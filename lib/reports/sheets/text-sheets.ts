import type { Say } from "../../words/say.ts";
import { count, NOTHING, noteAcross, told, words } from "../cells.ts";
import type { Letter } from "../letter.ts";
import type { ReportSource } from "../model.ts";
import { sayDay, sayMadeAt } from "../say.ts";
import type { Cell, Sheet } from "../workbook.ts";

/** The letter's text, a paragraph a row, to be copied. */
export function letterSheet({ title, paragraphs }: Letter, say: Say): Sheet {
  const widths = [120];
  return {
    name: say("reports_sheet_letter"),
    rows: [
      [noteAcross(title, 1, widths, "title")],
      ...paragraphs.map((text) => [noteAcross(text, 1, widths, "plain")]),
    ],
    widths,
    frozenRows: 0,
    repeated: null,
    landscape: false,
  };
}

/** What the report covers, and where its tables come from. What isn't known has an empty box. */
export function coverSheet(source: ReportSource, say: Say): Sheet {
  const { office, period, now, covered, uncounted, kind } = source;
  const widths = [44, 60];
  const day = (it: number | null) => (it === null ? NOTHING : words(sayDay(it)));
  const row = (key: string, cell: Cell): Cell[] => [words(say(`reports_cover_${key}`)), cell];
  const notes = ["form_ii06a", "form_weekly", "form_07a", "windows", "paused"];
  return {
    name: say("reports_sheet_cover"),
    rows: [
      [noteAcross(say("reports_title_cover"), 2, widths, "title"), null],
      row("office", told(office)),
      ...(source.includes ? [row("includes", words(source.includes))] : []),
      row("kind", words(say(`reports_kind_${kind}`))),
      row("period_from", day(period.from)),
      row("period_to", day(period.to)),
      row("made_at", words(sayMadeAt(say, now))),
      row("seen", count(covered.seen)),
      row("of", covered.of === null ? NOTHING : count(covered.of)),
      row("from", day(covered.from)),
      row("to", day(covered.to)),
      row("counted", count(source.numbers.total.c3)),
      row("uncounted", count(uncounted.length)),
      [null, null],
      ...notes.map((key) => [noteAcross(say(`reports_source_${key}`), 2, widths), null]),
    ],
    widths,
    frozenRows: 1,
    repeated: null,
    landscape: true,
  };
}
