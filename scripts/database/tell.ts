/**
 * What an invented office tells the store, for the databases of released versions (docs/releasing.md). Told of old, it stays as
 * it is, or an older fixture no longer holds what is told here; what a later form of the database adds is told behind it.
 */

import type { Bed } from "../../lib/store/tables.ts";
import { ofNine } from "./of-nine.ts";
import { ofTen } from "./of-ten.ts";

/** Told to the form of the database that bears this number, and to every later one. */
const TOLD: readonly { since: number; tell: (bed: Bed) => Promise<void> }[] = [
  { since: 9, tell: ofNine },
  { since: 10, tell: ofTen },
];

/** Tells a store all that a database of this number can hold. */
export async function tellOffice(bed: Bed, database: number): Promise<void> {
  for (const { since, tell } of TOLD) if (since <= database) await tell(bed);
}
