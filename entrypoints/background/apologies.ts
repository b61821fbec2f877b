/** Letters of apology: what one says of a dossier, and that it was made. Whom it is to never comes here. */
import { apologyOffered } from "../../lib/apology/offered.ts";
import { letterheadSchema, noLetterhead } from "../../lib/apology/schema.ts";
import { makeCalendar } from "../../lib/calendar/index.ts";
import type { Clocks } from "../../lib/deadline/clock.ts";
import { assess } from "../../lib/deadline/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { Asker } from "../../lib/messages/gate.ts";
import type { officeCalls } from "../../lib/messages/office-calls.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import { apologyOf, dropApology, keepApology } from "../../lib/store/apologies.ts";
import { letterBeside } from "../../lib/store/beside.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { LETTERHEAD, readDocument, writeDocument } from "../../lib/store/small.ts";
import { now } from "../edge/clock.ts";
import { somethingChanged } from "./badge.ts";
import { bed, catalogue } from "./desk.ts";
import { byNow } from "./in-work.ts";
import { heldSettings } from "./settings.ts";

type ApologyCalls = Pick<typeof officeCalls, "apologyAbout" | "apologyKeep" | "apologyDrop">;

export const apologyHandlers: Handlers<ApologyCalls, Extract<Asker, { kind: "page" }>> = {
  async apologyAbout({ portal, code }) {
    const { dossier, clocks, calendar, at, procedureName } = await known(portal, code);
    const head = letterheadSchema.safeParse(await readDocument(await bed(), LETTERHEAD));
    return {
      procedureName,
      receivedAt: dossier.values.receivedAt?.value ?? null,
      due: clocks.dossier.due,
      offered: apologyOffered(clocks, { calendar, now: at }),
      lateSteps: lateSteps(clocks),
      apology: await apologyOf(await bed(), portal, code),
      elsewhere: await letterBeside(await bed(), portal, code),
      letterhead: head.success ? head.data : noLetterhead(),
      names: (await heldSettings()).settings.retention.names,
    };
  },
  async apologyKeep({ portal, code, by, newDue, letterhead }) {
    const { clocks, at } = await known(portal, code);
    const { names } = (await heldSettings()).settings.retention;
    const letter = { portal, code, at, by: names ? by : null, due: clocks.dossier.due, newDue };
    const { by: counted } = await byNow((await heldSettings()).settings);
    const apology = await keepApology(await bed(), letter, counted);
    if (!apology) throw new Told("errors_unknownDossier", code);
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

async function known(portal: PortalId, code: string) {
  const [dossier] = await dossiersOf(await bed(), portal, [code]);
  if (!dossier) throw new Told("errors_unknownDossier", code);
  const [{ settings }, at, { find }] = await Promise.all([heldSettings(), now(), catalogue()]);
  const { procedureCode, procedureName } = dossier.values;
  const procedure = find(procedureCode?.value ?? procedureName?.value);
  const calendar = makeCalendar(calendarOf(settings));
  const clocks = assess(dossier, procedure, rulesOf(settings), calendar, at);
  return { dossier, clocks, calendar, at, procedureName: procedureName?.value ?? procedure?.name ?? null };
}

function lateSteps({ steps, step }: Clocks): string[] {
  const over = [...steps, step].filter(({ state }) => state === "late" || state === "done-late");
  return [...new Set(over.flatMap(({ name }) => (name === null ? [] : [name])))];
}
