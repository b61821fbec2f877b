/** Letters of apology: what one says of a dossier, and that it was made. Whom it is to never comes here. */
import { apologyOffered } from "../../lib/apology/offered.ts";
import { letterheadSchema, noLetterhead } from "../../lib/apology/schema.ts";
import { saidProcedure } from "../../lib/catalogue/find.ts";
import type { Clocks } from "../../lib/deadline/clock.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { officeCalls } from "../../lib/messages/office-calls.ts";
import { apologyOf, dropApology, keepApology } from "../../lib/store/apologies.ts";
import { letterBeside } from "../../lib/store/beside.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { LETTERHEAD, readDocument, writeDocument } from "../../lib/store/small.ts";
import { somethingChanged } from "./badge.ts";
import { bed, catalogue } from "./desk.ts";
import { byNow } from "./in-work.ts";
import { heldSettings } from "./settings.ts";

type ApologyCalls = Pick<typeof officeCalls, "apologyAbout" | "apologyKeep" | "apologyDrop">;

export const apologyHandlers: Handlers<ApologyCalls, Extract<Asker, { kind: "page" }>> = {
  async apologyAbout({ portal, code }) {
    const { dossier, clocks, around, names, procedureName } = await known(portal, code);
    const head = letterheadSchema.safeParse(await readDocument(await bed(), LETTERHEAD));
    return {
      procedureName,
      receivedAt: dossier.values.receivedAt?.value ?? null,
      due: clocks.dossier.due,
      offered: apologyOffered(clocks, around),
      lateSteps: lateSteps(clocks),
      apology: await apologyOf(await bed(), portal, code),
      elsewhere: await letterBeside(await bed(), portal, code),
      letterhead: head.success ? head.data : noLetterhead(),
      names,
    };
  },
  async apologyKeep({ portal, code, by, newDue, letterhead }) {
    const { clocks, around, by: counted, names } = await known(portal, code);
    const letter = {
      portal,
      code,
      at: around.now,
      by: names ? by : null,
      due: clocks.dossier.due,
      newDue,
    };
    const apology = await keepApology(await bed(), letter, counted);
    if (!apology) throw new Told("store_unknownDossier", code);
    await writeDocument(await bed(), LETTERHEAD, letterhead);
    somethingChanged();
    return { apology };
  },
  async apologyDrop({ portal, code }) {
    const { by } = await byNow((await heldSettings()).settings);
    const apology = await dropApology(await bed(), portal, code, by);
    somethingChanged();
    return { apology };
  },
};

/** A dossier with the clocks that the queue and the page's own mark show of it, and what its procedure is called. */
async function known(portal: PortalId, code: string) {
  const [dossier] = await dossiersOf(await bed(), portal, [code]);
  if (!dossier) throw new Told("store_unknownDossier", code);
  const [{ settings }, { find }] = await Promise.all([heldSettings(), catalogue()]);
  const { around, known: knownBy, by } = await byNow(settings);
  const { clocks } = knownBy(dossier, NOTHING_SAID);
  const procedureName =
    dossier.values.procedureName?.value ?? find(saidProcedure(dossier.values))?.name ?? null;
  return { dossier, clocks, around, by, names: settings.retention.names, procedureName };
}
const NOTHING_SAID = { mark: null, apology: null };

function lateSteps({ steps, step }: Clocks): string[] {
  const over = [...steps, step].filter(({ state }) => state === "late" || state === "done-late");
  return [...new Set(over.flatMap(({ name }) => (name === null ? [] : [name])))];
}
