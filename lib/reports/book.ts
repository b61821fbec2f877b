import type { Say } from "../words/say.ts";
import { sharesByUnit } from "./by-unit.ts";
import { formTables } from "./form-table.ts";
import { letterOf } from "./letter.ts";
import { linesOf } from "./lines.ts";
import type { ReportSource } from "./model.ts";
import { onlineRows } from "./online.ts";
import { sayHeadline } from "./say.ts";
import {
  lateList,
  pausedList,
  returnedList,
  stepList,
  supplementList,
  uncountedList,
} from "./sheets/dossier-lists.ts";
import { formSheet } from "./sheets/form-sheet.ts";
import { type List, listSheet } from "./sheets/list-sheet.ts";
import { digitalList, onlineList, ratioList, unitList } from "./sheets/share-lists.ts";
import { coverSheet, letterSheet } from "./sheets/text-sheets.ts";
import type { Workbook } from "./workbook.ts";

/** The whole report as a workbook: the three forms, the lists behind them, the letter and what it covers. */
export function bookOf(source: ReportSource, say: Say): Workbook {
  const { numbers, uncounted } = source;
  const headline = sayHeadline(say, source);
  const lines = linesOf(source);
  const list = <Row>(it: List<Row>) => listSheet(it, headline, say);
  return {
    sheets: [
      ...formTables(numbers, say).map((table) => formSheet(table, headline, say)),
      list(ratioList(numbers, say)),
      list(lateList(lines)),
      list(stepList(lines, say)),
      list(pausedList(lines, say)),
      list(supplementList(lines, say)),
      list(returnedList(lines, say)),
      list(onlineList(onlineRows(source), source, say)),
      list(digitalList(sharesByUnit(source), say)),
      list(unitList(numbers, say)),
      list(uncountedList(uncounted, say)),
      letterSheet(letterOf(source, say), say),
      coverSheet(source, say),
    ],
  };
}
