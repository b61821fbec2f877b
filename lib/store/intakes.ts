/** Dossiers as they were taken in: for the ratios of reuse and of digitised papers. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { isPersonalCode } from "../privacy/personal.ts";
import type { TakenIn } from "../reuse/taken-in.ts";
import { type RecordOf, readable } from "./records.ts";
import type { Bed } from "./tables.ts";

export type Intake = TakenIn & { id: string; portal: PortalId };

/** Records one; the same id again stands in its place. */
export async function keepIntake(bed: Bed, intake: Intake): Promise<void> {
  const code = intake.code !== null && isPersonalCode(intake.code) ? null : intake.code;
  await bed.run(["intakes"], "readwrite", (tx) => tx.put("intakes", { ...intake, code }));
}

/** Those taken in from `from` on and before `to`. */
export async function intakesBetween(bed: Bed, from: Minute, to: Minute): Promise<RecordOf<"intakes">[]> {
  const rows = await bed.run(["intakes"], "readonly", (tx) => tx.all("intakes"));
  return (await readable(bed, "intakes", rows)).filter(({ at }) => from <= at && at < to);
}

/** All that this portal took in. */
export async function intakesOf(bed: Bed, portal: PortalId): Promise<RecordOf<"intakes">[]> {
  const rows = await bed.run(["intakes"], "readonly", (tx) => tx.all("intakes"));
  return (await readable(bed, "intakes", rows)).filter((it) => it.portal === portal);
}
