/** What the head's machine tells the province: counted of the whole unit's dossiers, as her page shows them. */
import { breath } from "../../../lib/breath.ts";
import { shares } from "../../../lib/commune-keys/join-post.ts";
import { dayOf } from "../../../lib/dossier/moment.ts";
import type { HowWhole, ProvinceCounts } from "../../../lib/province/record.ts";
import { makeSayCounts } from "../../../lib/province/say-counts.ts";
import { makeTally } from "../../../lib/province/tally.ts";
import { someApologies } from "../../../lib/store/apologies.ts";
import { dossiersTogether } from "../../../lib/store/beside.ts";
import { whoHasSynced } from "../../../lib/store/heard-unit.ts";
import { leftNow } from "../../../lib/store/lists.ts";
import { countsSaid, keepCountsSaid } from "../../../lib/store/province.ts";
import { now } from "../../edge/clock.ts";
import { packedBy } from "../blocks.ts";
import { kept } from "../commune/joining.ts";
import { asksSynced } from "../commune/unit.ts";
import { bed } from "../desk.ts";
import { type ByNow, byNow, seenNow } from "../in-work.ts";
import { heldSettings } from "../settings.ts";

/** Read at once; the guard's questions come in between. */
const SOME = 200;

export const sayCounts = makeSayCounts({
  async commune() {
    if (!(await heldSettings()).settings.province.publish) return null;
    const is = await kept();
    return is?.role === "head" && shares(is) ? is.commune : null;
  },
  said: async () => countsSaid(await bed()),
  keepSaid: async (post) => keepCountsSaid(await bed(), post),
  count: countNow,
  now,
  time: () => Date.now(),
});

async function howWhole(by: ByNow): Promise<HowWhole | null> {
  const [state, { state: lists }] = await Promise.all([
    bed().then(async (from) => whoHasSynced(from, by.around.now, await asksSynced())),
    seenNow(by, null),
  ]);
  if (!state) return null;
  const waiting = state.members.reduce((sum, it) => sum + it.waiting, 0);
  return { machines: state.machines, waiting, lists };
}

type Together = Awaited<ReturnType<typeof dossiersTogether>>;

/** null: nobody can say how whole it would be. */
async function countNow(): Promise<ProvinceCounts | null> {
  const from = await bed();
  const by = await byNow((await heldSettings()).settings);
  // Before the dossiers: of what comes meanwhile the numbers don't hold all as yet.
  const [whole, left, packed] = await Promise.all([howWhole(by), leftNow(from), packedBy()]);
  if (!whole) return null;
  const tally = makeTally(by.around);
  for (let after: [string, string] | null = null; ; ) {
    const { dossiers, letters, next }: Together = await dossiersTogether(from, null, after, SOME);
    const own = await someApologies(from, null, after, SOME);
    const apologised = new Set([...own, ...letters].map((it) => `${it.portal} ${it.code}`));
    for (const dossier of dossiers) {
      const gone = left.of(dossier);
      const { dossier: counted } = packed.count(dossier, apologised.has(`${dossier.portal} ${dossier.code}`));
      const { lastSeenAt: at } = dossier;
      tally.count(gone ? { ...counted, goneAfter: { day: dayOf(at), at } } : counted);
      // As on the head's page: what is in no list any more stands in no number of it.
      if (!gone) tally.see(by.known(dossier, { mark: null, apology: null }));
    }
    after = next;
    if (after === null) return tally.counts(whole);
    await breath();
  }
}
