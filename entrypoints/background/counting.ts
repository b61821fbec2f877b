/** What the office's reports and targets are made of: dossiers as they are counted, and what was typed in. */
import { pack } from "../../lib/counting/packed.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { CountedSome } from "../../lib/messages/counted.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { someApologies } from "../../lib/store/apologies.ts";
import { dossiersTogether } from "../../lib/store/beside.ts";
import { someCounted } from "../../lib/store/blocks.ts";
import type { PackedBy } from "../../lib/store/blocks-state.ts";
import { type LeftLists, leftNow } from "../../lib/store/lists.ts";
import { readDocument, TARGETS, writeDocument } from "../../lib/store/small.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { noTargetsYet, targetsSchema } from "../../lib/targets/schema.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { packedBy } from "./blocks.ts";
import { bed } from "./desk.ts";

/** Handed out at once: what is read and written down in some hundredths of a second, so that the guard's questions come in between. */
const SOME = 200;

let reading: { of: Bed; left: LeftLists; by: PackedBy } | null = null;
/** What is in no list any more and what is counted by, looked up once for each reading: where these change in between, the page begins anew. */
async function readingOf(from: Bed, after: unknown) {
  if (after !== null && reading?.of === from) return reading;
  const [left, by] = await Promise.all([leftNow(from), packedBy()]);
  reading = { of: from, left, by };
  return reading;
}

type CountingCalls = Pick<typeof pageCalls, "countedSome" | "targetsGet" | "targetsSet">;

/** Nothing of a report lies here: the page that asked counts, so that a worker that dies or is busy loses no report. */
export const countingHandlers: Handlers<CountingCalls, Extract<Asker, { kind: "page" }>> = {
  async countedSome({ portal, after, beside = false }) {
    const from = await bed();
    const { left, by } = await readingOf(from, after);
    if (!beside) return someCounted(from, portal, after, by, left);
    const [{ dossiers, letters, next }, own] = await Promise.all([
      dossiersTogether(from, portal, after, SOME),
      someApologies(from, portal, after, SOME),
    ]);
    const apologised = new Set([...own, ...letters].map((it) => `${it.portal} ${it.code}`));
    // A code may stand in two portals: by itself it says nothing.
    const portals = [...new Set(dossiers.map((it) => it.portal))];
    const some = portals.map((of): CountedSome => {
      const here = dossiers.filter((it) => it.portal === of);
      const counted = here.map((it) => by.count(it, apologised.has(`${of} ${it.code}`)));
      const gone = here.filter(left.of).map((it) => [it.code, it.lastSeenAt]);
      return { packed: pack(counted), gone: Object.fromEntries(gone) };
    });
    return { some, next };
  },
  async targetsGet() {
    const raw = await readDocument(await bed(), TARGETS);
    if (raw === null) return { targets: noTargetsYet() };
    const parsed = targetsSchema.safeParse(raw);
    if (!parsed.success) throw new Told("targets_unreadable");
    return { targets: parsed.data };
  },
  async targetsSet({ targets }) {
    await writeDocument(await bed(), TARGETS, targets);
    tellPages();
    return {};
  },
};
