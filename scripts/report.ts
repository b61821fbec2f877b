/**
 * `npm run --silent report`: the dossiers of a list, one JSON object a line in, one object with every number of a
 * period's reports out (docs/counting.md). `--lang en` says in English why something isn't counted.
 */
import { minuteFromMs } from "../lib/dossier/moment.ts";
import { makeSay } from "../lib/words/say.ts";
import en from "../locales/en/counting.json" with { type: "json" };
import vi from "../locales/vi/counting.json" with { type: "json" };
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
const report = makeReport(given, makeSay(given.english ? en : vi));
await eachLine((line, number) => {
  if (line.trim() !== "") report.take(line, number);
});
process.stdout.write(`${JSON.stringify(report.answer())}\n`);
