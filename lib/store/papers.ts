import type { Minute, PortalId } from "../dossier/model.ts";
import { isPersonalCode, STRUCK, withoutPersonal } from "../privacy/personal.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { hex } from "./applicant.ts";
import { type RecordOf, readable } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Remembers digitised papers of one person. Returns how many were new. */
export async function keepPapers(bed: Bed, papers: KnownPaper[]): Promise<number> {
  const clean = papers.filter((it) => !isPersonalCode(it.dossierCode));
  return bed.run(["papers"], "readwrite", async (tx) => {
    let fresh = 0;
    for (const paper of clean) {
      const record = { ...paper, name: withoutPersonal(paper.name) };
      const key = [record.portal, record.applicant, record.dossierCode, record.name];
      if ((await tx.get("papers", key)) === undefined) fresh++;
      await tx.put("papers", record);
    }
    return fresh;
  });
}

/** What is known of one person on one portal. */
export async function papersOf(bed: Bed, portal: PortalId, applicant: string): Promise<KnownPaper[]> {
  const by = { index: "person", is: [portal, applicant] };
  const rows = await bed.run(["papers"], "readonly", (tx) => tx.all("papers", by));
  return readable(bed, "papers", rows);
}

export interface Reuse {
  portal: PortalId;
  code: string | null;
  at: Minute;
  paper: string;
  source: { dossierCode: string; name: string };
}

/** Records 'đã dùng lại'. The same saying on the same day, sent twice, is one. */
export async function keepReuse(bed: Bed, reuse: Reuse): Promise<void> {
  const record = {
    ...reuse,
    code: reuse.code !== null && isPersonalCode(reuse.code) ? null : reuse.code,
    paper: withoutPersonal(reuse.paper),
    source: {
      dossierCode: isPersonalCode(reuse.source.dossierCode) ? STRUCK : reuse.source.dossierCode,
      name: withoutPersonal(reuse.source.name),
    },
  };
  const { portal, code, paper, source, at } = record;
  const same = JSON.stringify([portal, code, paper, source.dossierCode, Math.floor(at / 1440)]);
  const id = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(same)));
  await bed.run(["reuses"], "readwrite", (tx) => tx.put("reuses", { id, ...record }));
}

export async function allReuses(bed: Bed): Promise<RecordOf<"reuses">[]> {
  const rows = await bed.run(["reuses"], "readonly", (tx) => tx.all("reuses"));
  return readable(bed, "reuses", rows);
}
