/** `npm run papers:measure -- FILE …`: how far the reader of required papers agrees with labelled wordings, and every miss. */
import { readFileSync } from "node:fs";
import { makeReader } from "../lib/reuse/reader.ts";
import { SHIPPED } from "../lib/reuse/register/register.ts";
import { measure, readLabelled } from "./papers-labelled.ts";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("which file? npm run papers:measure -- FILE.tsv");
  process.exit(1);
}
const reader = makeReader(SHIPPED);
const share = (part: number, of: number) => `${part}/${of} (${((100 * part) / of).toFixed(1)}%)`;
for (const file of files) {
  const { by, wrongKind, misses } = measure(readLabelled(readFileSync(file, "utf8")), reader);
  console.log(`\n${file}`);
  for (const { row, got, what } of misses)
    console.log(
      `  line ${row.line}: ${what}; ${row.verdict} ${row.kinds.join()} was read as ${got.verdict} ${got.kinds.join()}: ${row.wording}`,
    );
  for (const [verdict, { rows, offered, first, kinds, exact }] of Object.entries(by)) {
    const named = verdict === "offer" || verdict === "check";
    console.log(
      `  ${verdict.padEnd(8)} offered ${share(offered, rows)}${named ? `, first kind right ${share(first, rows)}, all kinds right ${share(kinds, rows)}` : ""}, very verdict ${share(exact, rows)}`,
    );
  }
  console.log(`  wrong kind ${wrongKind}`);
}
