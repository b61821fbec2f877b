import { isPaperNumber } from "../privacy/paper-number.ts";
import { isPersonal, isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { remembered } from "../remembered.ts";
import { mergePapers } from "../reuse/merge.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { heardPapers } from "./heard-papers.ts";
import type { Owners, Place } from "./owners.ts";
import { papersOn, place, putShelf, readShelf, shelfOf, takePapers, takeShelf } from "./shelf.ts";
import type { Bed } from "./tables.ts";

/** Papers and offices are called alike in thousands of rows. */
const nameless = remembered(5_000, (name) => withoutPersonal(name));
const isPersonals = remembered(5_000, (text) => isPersonal(text));

/** Without anybody's numbers: a paper of a 'dossier' that is a person is left out, a text loses what is personal in it. */
export function impersonal(papers: readonly KnownPaper[]): KnownPaper[] {
  return papers
    .filter((it) => it.dossierCode === null || !isPersonalCode(it.dossierCode))
    .map((it) => {
      const { number, code, issuer, ...rest } = it;
      return {
        ...rest,
        name: nameless(it.name),
        ...(number && isPaperNumber(number) ? { number } : {}),
        ...(code && !isPersonals(code) ? { code } : {}),
        ...(issuer && !isPersonals(issuer) ? { issuer } : {}),
      };
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
 * What colleagues' machines know is known here, and stays theirs.
 */
export async function papersOf(bed: Bed, { portal, office }: Place, owners: Owners): Promise<KnownPaper[]> {
  const [[own, ...others], [heard, ...heardElsewhere]] = await Promise.all([
    papersUnder(bed, [owners.own, ...owners.others]),
    heardPapers(bed, [owners.own, ...owners.others]),
  ]);
  const isOffices = office.includes(portal);
  const theirs = [...heard!, ...heardElsewhere.flat().filter((it) => isOffices || it.portal === portal)];
  const ours = !isOffices
    ? [...own!, ...others.flat().filter((it) => it.portal === portal)]
    : others.flat().length === 0
      ? own!
      : await moveToOwn(bed, owners);
  return theirs.length === 0 ? ours : mergePapers(ours, theirs).papers;
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
