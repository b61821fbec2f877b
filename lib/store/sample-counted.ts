/** What is counted of dossiers in two ways: out of blocks, and by reading all that is stored. */
import { expect } from "vitest";
import type { Procedure } from "../catalogue/model.ts";
import type { CountedDossier } from "../counting/model.ts";
import { countedOf } from "../counting/of-dossier.ts";
import type { Named } from "../counting/packed.ts";
import type { Dossier, PortalId } from "../dossier/model.ts";
import { type CountedSome, countedIn } from "../messages/counted.ts";
import { allApologies } from "./apologies.ts";
import { someCounted } from "./blocks.ts";
import type { PackedBy } from "./blocks-state.ts";
import { allDossiers } from "./dossiers.ts";
import { leftNow } from "./lists.ts";
import type { DossierKey } from "./open-state.ts";
import { PORTALS } from "./sample-office.ts";
import type { Bed } from "./tables.ts";

/** An office whose catalogue may change. */
export class Catalogue {
  named = "Khai sinh";
  size = 2;
  #procedure(dossier: Dossier): Procedure | null {
    const { value: code } = dossier.values.procedureCode ?? {};
    const online = [{ level: "full", from: null, to: null, source: "" }];
    return code === "1.001" ? ({ code, name: this.named, field: this.named, online } as never) : null;
  }
  count(dossier: Dossier, apologised: boolean, gone = false): Named {
    const procedure = this.#procedure(dossier);
    return { dossier: countedOf(dossier, procedure, apologised, gone), name: procedure?.name ?? null };
  }
  by(): PackedBy {
    return { stamp: this.named, count: (it, apologised) => this.count(it, apologised), size: this.size };
  }
}

/** All that is counted of one portal or of all, out of blocks. */
export async function readCounted(bed: Bed, portal: PortalId | null, by: PackedBy): Promise<Named[]> {
  const left = await leftNow(bed);
  const read: CountedSome[] = [];
  for (let after: DossierKey | null = null; ; ) {
    const round: Awaited<ReturnType<typeof someCounted>> = await someCounted(bed, portal, after, by, left);
    read.push(...round.some);
    after = round.next;
    if (after === null) return read.flatMap((it) => countedIn(it)!);
  }
}

/** Holds what blocks say to a reading of all that is stored: of each portal, and of all. */
export async function holdCounted(bed: Bed, catalogue: Catalogue): Promise<CountedDossier[]> {
  // What can't be read any more is set aside by whoever reads it first.
  const dossiers = (await allDossiers(bed)).sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1));
  const letters = new Set((await allApologies(bed)).map(inOrder));
  const left = await leftNow(bed);
  const count = (it: Dossier) => catalogue.count(it, letters.has(inOrder(it)), left.of(it) !== null);
  for (const portal of PORTALS) {
    const own = dossiers.filter((it) => it.portal === portal);
    expect(await readCounted(bed, portal, catalogue.by()), portal).toEqual(own.map(count));
  }
  const all = await readCounted(bed, null, catalogue.by());
  expect(all).toEqual(dossiers.map(count));
  return all.map((it) => it.dossier);
}

const inOrder = ({ portal, code }: { portal: string; code: string }): string => `${portal} ${code}`;
