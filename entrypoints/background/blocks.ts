/** What reports count is kept ready while nobody waits for it: a report then reads some hundred blocks, and none of it is made while somebody looks on. */
import browser from "webextension-polyfill";
import { saidProcedure } from "../../lib/catalogue/find.ts";
import { countedOf } from "../../lib/counting/of-dossier.ts";
import { mendAll, mendNoted } from "../../lib/store/blocks.ts";
import type { PackedBy } from "../../lib/store/blocks-state.ts";
import { bed, catalogue } from "./desk.ts";

/** Goes up when something else is counted of the same dossier, so that all blocks are made anew. */
const FORM = 1;
/** In the session's store: by what all blocks were found to be made. */
const READY = "blocks";

/** What is counted of a dossier as the catalogue is now. */
export async function packedBy(): Promise<PackedBy> {
  const { find, print } = await catalogue();
  const { version } = browser.runtime.getManifest();
  return {
    stamp: `${FORM} ${version} ${print}`,
    count(dossier, apologised) {
      const procedure = find(saidProcedure(dossier.values));
      const name = procedure?.name ?? dossier.values.procedureName?.value ?? null;
      return { dossier: countedOf(dossier, procedure, apologised), name };
    },
  };
}

let making = false;

/** Makes blocks that are missing, and mends those with dossiers that are counted otherwise since. */
export async function makeReady(): Promise<void> {
  if (making) return;
  making = true;
  try {
    const [from, by] = await Promise.all([bed(), packedBy()]);
    const { [READY]: ready } = await browser.storage.session.get(READY);
    if (ready === by.stamp && (await mendNoted(from, by))) return;
    await mendAll(from, by);
    await browser.storage.session.set({ [READY]: by.stamp });
  } finally {
    making = false;
  }
}
