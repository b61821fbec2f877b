/** `npm run fixture:database`: the database of this version, of an invented office, to be opened by every later one (docs/releasing.md). */
import "fake-indexeddb/auto";
import { writeFileSync } from "node:fs";
import { openDB } from "idb";
import { mendAll } from "../lib/store/blocks.ts";
import { openIdbBed } from "../lib/store/idb-bed.ts";
import { VERSION } from "../lib/store/migrations.ts";
import { indexedSums } from "../lib/store/open-numbers.ts";
import pack from "../package.json" with { type: "json" };
import { applicantKey, type Fixture, FOLDER, fileOf, tablesOf } from "./database/fixture.ts";
import { SETTINGS } from "./database/invented.ts";
import { QUEUE, REPORT } from "./database/made.ts";
import { tellOffice } from "./database/tell.ts";

const bed = await openIdbBed();
const key = await applicantKey();
await bed.run(["keys"], "readwrite", (tx) => tx.put("keys", { name: "applicant", key }));
await tellOffice(bed, VERSION);
// As after a look into the side panel and a report.
await indexedSums(bed, null, QUEUE);
await mendAll(bed, REPORT);
bed.close();
const db = await openDB("dung-hen");
const fixture: Fixture = {
  version: pack.version,
  database: VERSION,
  settings: SETTINGS,
  tables: await tablesOf(db),
};
db.close();
writeFileSync(
  new URL(fileOf(fixture), FOLDER),
  `${JSON.stringify(fixture, null, 1).replaceAll("\uffff", "\\uffff")}\n`,
);
