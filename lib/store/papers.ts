import type { Minute, PortalId } from "../dossier/model.ts";
import { isPaperNumber } from "../privacy/paper-number.ts";
import { isPersonal, isPersonalCode, STRUCK, withoutPersonal } from "../privacy/personal.ts";
import { mergePapers } from "../reuse/merge.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { hex, type Owners, type Place } from "./owners.ts";
import { type RecordOf, readable } from "./records.ts";
import { papersOn, place, putShelf, readShelf, shelfOf, takePapers, takeShelf } from "./shelf.ts";
import type { Bed } from "./tables.ts";

/** Without anybody's numbers: a paper of a 'dossier' that is a person is left out, a text loses what is personal in it. */
export function impersonal(papers: readonly KnownPaper[]): KnownPaper[] {
  return papers
    .filter((it) => it.dossierCode === null || !isPersonalCode(it.dossierCode))
    .map((it) => {
      const { number, code, issuer, ...rest } = it;
      const said = Object.entries({ number, code, issuer }).filter(
        ([field, text]) => text && (field === "number" ? isPaperNumber(text) : !isPersonal(text)),
      );
      return { ...rest, name: withoutPersonal(it.name), ...Object.fromEntries(said) };
    });
}

/** Remembers digitised papers of one owner. Returns how many were new. */
export async function keepPapers(bed: Bed, owner: string, papers: readonly KnownPaper[]): Promise<number> {
  const clean = impersonal(papers);
  return bed.run(["papers", "broken"], "readwrite", async (tx) => {
    const shelf = await takeShelf(tx, shelfOf(owner));
    const { papers: all, fresh } = mergePapers(await takePapers(tx, shelf, owner), clean);
    place(shelf, owner, all);
    await putShelf(tx, shelf);
    return fresh;
  });
}

/**
 * What is known of one person, as it may be seen on a portal. On one of the office's own, what was learnt on each of them
 * before the office said so comes under the one key now. On any other, of the office's papers only those that were seen there.
 */
export async function papersOf(bed: Bed, { portal, office }: Place, owners: Owners): Promise<KnownPaper[]> {
  const [own, ...others] = await papersUnder(bed, [owners.own, ...owners.others]);
  if (!office.includes(portal)) return [...own!, ...others.flat().filter((it) => it.portal === portal)];
  return others.flat().length === 0 ? own! : moveToOwn(bed, owners);
}

async function papersUnder(bed: Bed, owners: string[]): Promise<KnownPaper[][]> {
  const found = await bed.run(["papers"], "readonly", (tx) =>
    Promise.all(
      owners.map(async (owner) => {
        const shelf = readShelf(await tx.get("papers", shelfOf(owner)), shelfOf(owner));
        return shelf && papersOn(shelf, owner);
      }),
    ),
  );
  if (!found.includes(null)) return found as KnownPaper[][];
  return bed.run(["papers", "broken"], "readwrite", async (tx) => {
    const sound: KnownPaper[][] = [];
    for (const owner of owners) {
      const shelf = await takeShelf(tx, shelfOf(owner));
      const papers = await takePapers(tx, shelf, owner);
      place(shelf, owner, papers);
      await putShelf(tx, shelf);
      sound.push(papers);
    }
    return sound;
  });
}

function moveToOwn(bed: Bed, { own, others }: Owners): Promise<KnownPaper[]> {
  return bed.run(["papers", "broken"], "readwrite", async (tx) => {
    let all: KnownPaper[] = [];
    for (const owner of [...others, own]) {
      const shelf = await takeShelf(tx, shelfOf(owner));
      all = mergePapers(all, await takePapers(tx, shelf, owner)).papers;
      place(shelf, owner, owner === own ? all : []);
      await putShelf(tx, shelf);
    }
    return all;
  });
}

export interface Reuse {
  portal: PortalId;
  code: string | null;
  at: Minute;
  paper: string;
  source: { dossierCode: string | null; name: string };
}

/** Records 'đã dùng lại'. The same saying on the same day, sent twice, is one. */
export async function keepReuse(bed: Bed, reuse: Reuse): Promise<void> {
  const record = {
    ...reuse,
    code: reuse.code !== null && isPersonalCode(reuse.code) ? null : reuse.code,
    paper: withoutPersonal(reuse.paper),
    source: {
      dossierCode:
        reuse.source.dossierCode !== null && isPersonalCode(reuse.source.dossierCode)
          ? STRUCK
          : reuse.source.dossierCode,
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
