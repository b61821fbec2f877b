/** What the office's reports and targets are made of: dossiers as they are counted, and what was typed in. */
import { saidProcedure } from "../../lib/catalogue/find.ts";
import { countedOf } from "../../lib/counting/of-dossier.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { CountedSome } from "../../lib/messages/counted.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { someApologies } from "../../lib/store/apologies.ts";
import { dossiersTogether } from "../../lib/store/beside.ts";
import { someDossiers } from "../../lib/store/dossiers.ts";
import { leftNow } from "../../lib/store/lists.ts";
import { readDocument, TARGETS, writeDocument } from "../../lib/store/small.ts";
import { noTargetsYet, targetsSchema } from "../../lib/targets/schema.ts";
import { tellPages } from "../edge/tell-changed.ts";
import { bed, catalogue } from "./desk.ts";

/** Handed out at once: what is read and written down in some hundredths of a second, so that the guard's questions come in between. */
const SOME = 200;

let left: { of: object; now: Awaited<ReturnType<typeof leftNow>> } | null = null;
/** What is in no list any more, looked up once for each reading: where lists change in between, the page begins anew. */
async function leftAsOf(from: Parameters<typeof leftNow>[0], after: unknown) {
  if (after === null || left?.of !== from) left = { of: from, now: await leftNow(from) };
  return left.now;
}

type CountingCalls = Pick<typeof pageCalls, "countedSome" | "targetsGet" | "targetsSet">;

/** Nothing of a report lies here: the page that asked counts, so that a worker that dies or is busy loses no report. */
export const countingHandlers: Handlers<CountingCalls, Extract<Asker, { kind: "page" }>> = {
  async countedSome({ portal, after, beside = false }) {
    const [from, { find }] = await Promise.all([bed(), catalogue()]);
    const [{ dossiers, letters, next }, own, leftOf] = await Promise.all([
      beside
        ? dossiersTogether(from, portal, after, SOME)
        : someDossiers(from, portal, after, SOME).then((it) => ({ ...it, letters: [] })),
      someApologies(from, portal, after, SOME),
      leftAsOf(from, after),
    ]);
    const apologised = new Set([...own, ...letters].map((it) => `${it.portal} ${it.code}`));
    const some: CountedSome = { dossiers: [], names: {} };
    for (const dossier of dossiers) {
      const procedure = find(saidProcedure(dossier.values));
      const counted = countedOf(
        dossier,
        procedure,
        apologised.has(`${dossier.portal} ${dossier.code}`),
        leftOf(dossier) !== null,
      );
      const name = procedure?.name ?? dossier.values.procedureName?.value;
      if (counted.procedureCode !== null && name !== undefined) some.names[counted.procedureCode] = name;
      some.dossiers.push(counted);
    }
    return { json: JSON.stringify(some), next };
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
