/** Made-up dossiers for the tests of counting: as a list writes them, and as they are counted. */
import type { RawDossier } from "./count.oracle.ts";
import { readLine } from "./line.ts";
import type { CountedDossier } from "./model.ts";

/** Received online in time for 15/9–14/12/2026, due, open. */
export const RAW: RawDossier = {
  code: "A",
  procedureCode: "1.001193",
  field: "Hộ tịch",
  unit: "Xã Mẫu",
  officer: "CB1",
  channel: "online",
  level: "full",
  submittedAt: "2026-10-01T07:40:00+07:00",
  receivedAt: "2026-10-01T08:00:00+07:00",
  dueAt: "2026-10-08T17:00:00+07:00",
  finishedAt: null,
  status: 4,
  supplements: 0,
  reused: false,
  digitised: true,
  resultDigitised: null,
  fee: false,
  paidOnline: null,
  apology: false,
  steps: [],
};

/** What is counted of a line; a test whose line can't be read is wrong itself. */
export function counted(raw: Partial<RawDossier> | RawDossier): CountedDossier {
  const read = readLine(JSON.stringify({ ...RAW, ...raw }));
  if (read.dossier === null) throw new Error(`${read.why} ${read.field}`);
  return read.dossier;
}
