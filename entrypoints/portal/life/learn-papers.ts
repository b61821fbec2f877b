/**
 * Learns which papers of this applicant are digitised, from a dossier whose page
 * shows the id number and papers with files. For the reuse prompt of a later intake.
 */
import type { PageReading } from "../../../lib/reading/types.ts";
import type { Page } from "../parts/page.ts";

/** Tells the worker once per state of the page; gives back the print of what was told. */
export async function learnPapers(page: Page, reading: PageReading, told: string): Promise<string> {
  const [dossier] = reading.dossiers;
  if (reading.kind === "intake" || reading.dossiers.length !== 1 || !dossier?.code || !reading.applicantId)
    return told;
  const papers = dossier.papers.filter((it) => it.files > 0);
  if (papers.length === 0) return told;
  const print = JSON.stringify([dossier.code, papers]);
  if (print === told) return told;
  const { receivedAt, finishedAt } = dossier.values;
  const answer = await page.call("papersSeen", {
    applicantId: reading.applicantId.value,
    dossierCode: dossier.code,
    at: page.now(),
    dated: finishedAt?.value ?? receivedAt?.value ?? null,
    papers: papers.map(({ name, required, files }) => ({ name, required, files, kind: "paper" as const })),
  });
  return answer.ok ? print : told;
}
