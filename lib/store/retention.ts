import type { Minute } from "../dossier/model.ts";
import { allDossiers } from "./dossiers.ts";
import { readable } from "./records.ts";
import { type Bed, TABLE_NAMES } from "./tables.ts";

const DAY = 1440;

/**
 * Forgets what is older than the office keeps it: dossiers by when they were
 * last seen, papers and reuse records by their age. The ledger stays.
 */
export async function forgetOld(
  bed: Bed,
  now: Minute,
  keep: { dossierDays: number; paperDays: number },
): Promise<{ dossiers: number; papers: number }> {
  const dossiers = (await allDossiers(bed)).filter((it) => it.lastSeenAt < now - keep.dossierDays * DAY);
  const rows = await bed.run(["papers"], "readonly", (tx) => tx.all("papers"));
  const tooOld = now - keep.paperDays * DAY;
  const papers = (await readable(bed, "papers", rows)).filter((it) => it.seenAt < tooOld);
  const used = await readable(bed, "reuses", await bed.run(["reuses"], "readonly", (tx) => tx.all("reuses")));
  await bed.run(["dossiers", "papers", "reuses"], "readwrite", async (tx) => {
    for (const it of dossiers) await tx.remove("dossiers", [it.portal, it.code]);
    for (const it of papers) await tx.remove("papers", [it.portal, it.applicant, it.dossierCode, it.name]);
    for (const it of used) if (it.at < tooOld) await tx.remove("reuses", it.id);
  });
  return { dossiers: dossiers.length, papers: papers.length };
}

/** Everything, the key of the applicants too: what was made with it can't be made again. */
export async function wipeAll(bed: Bed): Promise<void> {
  await bed.run([...TABLE_NAMES], "readwrite", async (tx) => {
    for (const table of TABLE_NAMES) await tx.clear(table);
  });
}

/** Everything there is, as plain data for a person to keep; keys can't be exported and are left out. */
export async function exportTables(bed: Bed): Promise<Record<string, unknown[]>> {
  const tables = TABLE_NAMES.filter((it) => it !== "keys");
  return bed.run(tables, "readonly", async (tx) => {
    const out: Record<string, unknown[]> = {};
    for (const table of tables) out[table] = await tx.all(table);
    return out;
  });
}
