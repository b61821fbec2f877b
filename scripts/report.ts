/**
 * `npm run --silent report`: the dossiers of a list, one JSON object a line in, one object with every number of a
 * period's reports out (docs/counting.md). `--lang en` says in English why something isn't counted. `--xlsx FILE` writes
 * the workbook of the same numbers beside it (docs/reports.md).
 */
import { writeFileSync } from "node:fs";
import { minuteFromMs } from "../lib/dossier/moment.ts";
import { bookOf } from "../lib/reports/index.ts";
import { makeSay } from "../lib/words/say.ts";
import { xlsxOf } from "../lib/xlsx/write.ts";
import en from "../locales/en/counting.json" with { type: "json" };
import enReports from "../locales/en/reports.json" with { type: "json" };
import enWords from "../locales/en/words.json" with { type: "json" };
import vi from "../locales/vi/counting.json" with { type: "json" };
import viReports from "../locales/vi/reports.json" with { type: "json" };
import viWords from "../locales/vi/words.json" with { type: "json" };
import { eachLine } from "./lines.ts";
import { makeReport } from "./report-answer.ts";
import { BadOptions, type ReportOptions, readOptions } from "./report-options.ts";

function options(): ReportOptions {
  try {
    return readOptions(process.argv.slice(2), minuteFromMs(Date.now()));
  } catch (error) {
    if (!(error instanceof BadOptions)) throw error;
    process.stderr.write(`report: ${error.message}\n`);
    process.exit(2);
  }
}

const given = options();
const say = makeSay(
  given.english ? { ...en, ...enReports, ...enWords } : { ...vi, ...viReports, ...viWords },
);
const report = makeReport(given, say);
await eachLine((line, number) => {
  if (line.trim() !== "") report.take(line, number);
});
const answer = report.answer();
process.stdout.write(`${JSON.stringify(answer)}\n`);
if (given.xlsx !== null) {
  const file = await xlsxOf(bookOf(report.source(answer), say));
  writeFileSync(given.xlsx, new Uint8Array(await file.arrayBuffer()));
}
