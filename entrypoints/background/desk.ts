/**
 * What the worker works with. The worker may die between any two messages:
 * what stands in a variable here is only a connection, made anew at need.
 */
import { deleteDB } from "idb";
import browser from "webextension-polyfill";
import { laterLetter } from "../../lib/beside/merge.ts";
import { makeCalendar } from "../../lib/calendar/index.ts";
import { makeCatalogue, nationalProcedures, type Procedure } from "../../lib/catalogue/index.ts";
import { procedureSchema, upToDate } from "../../lib/catalogue/schema.ts";
import { assess } from "../../lib/deadline/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import { keptProfile } from "../../lib/portals/profile-file.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import type { Around, Known } from "../../lib/queue/item.ts";
import { type LeftItem, leftItem } from "../../lib/queue/left.ts";
import { makeReader, type PaperReader } from "../../lib/reuse/reader.ts";
import { registerOf } from "../../lib/reuse/register/register.ts";
import { type PaperKind, paperKind } from "../../lib/reuse/register/schema.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { allApologies } from "../../lib/store/apologies.ts";
import { eachDossier } from "../../lib/store/dossiers.ts";
import { DB_NAME } from "../../lib/store/idb-bed.ts";
import { allLists } from "../../lib/store/lists.ts";
import { allMarks } from "../../lib/store/marks.ts";
import { type Opened, openStore } from "../../lib/store/open.ts";
import { wipeAll } from "../../lib/store/retention.ts";
import { keepFault, readDocument } from "../../lib/store/small.ts";
import type { Bed } from "../../lib/store/tables.ts";
import type { SeenList } from "../../lib/whole/types.ts";
import { leftOf } from "../../lib/whole/whole.ts";
import { now } from "../edge/clock.ts";
import { MINE } from "../edge/mine.ts";

let opened: Promise<Opened> | null = null;

/** The store, opened at the first need. */
export function store(): Promise<Opened> {
  opened ??= openStore();
  return opened;
}
export const bed = async (): Promise<Bed> => (await store()).bed;

/** Takes everything away; a database that can't be opened is deleted whole and begun anew. */
export async function wipeStore(): Promise<void> {
  const { bed: there } = await store();
  if (there.lasting) await wipeAll(there);
  else {
    opened = null;
    await deleteDB(DB_NAME);
  }
  await browser.storage.local.remove(["ledgerHead", "told", "reminded", "morning", MINE]);
  await browser.storage.session.remove(["habits", "scan"]);
}

/** The office's own procedures, those that parse, and the national ones that ship (an own one wins over its national one). */
export async function procedures(): Promise<Procedure[]> {
  return [...(await ownProcedures()), ...nationalProcedures()];
}

/** Looks procedures up, the office's own first; made anew only when these have changed. */
export async function catalogue(): Promise<ReturnType<typeof makeCatalogue>> {
  const raw = await readDocument(await bed(), "procedures");
  const made = JSON.stringify(raw ?? null);
  if (found?.made !== made) found = { made, find: makeCatalogue([...parsed(raw), ...nationalProcedures()]) };
  return found.find;
}
let found: { made: string; find: ReturnType<typeof makeCatalogue> } | null = null;

async function ownProcedures(): Promise<Procedure[]> {
  return parsed(await readDocument(await bed(), "procedures"));
}

function parsed(raw: unknown): Procedure[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((it) => {
    const parsed = procedureSchema.safeParse(upToDate(it));
    return parsed.success ? [parsed.data] : [];
  });
}

/** Reads the wordings of required papers by the register as the office has it: the kinds of its own that parse, laid over the shipped ones. */
export async function paperReader(): Promise<PaperReader> {
  const own = await ownKinds();
  const made = JSON.stringify(own);
  if (reader?.made !== made) reader = { made, reader: makeReader(registerOf(own)) };
  return reader.reader;
}
let reader: { made: string; reader: PaperReader } | null = null;

/** The office's own kinds of paper, those that parse. */
export async function ownKinds(): Promise<PaperKind[]> {
  const raw = await readDocument(await bed(), "paperKinds");
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((it) => {
    const parsed = paperKind.safeParse(it);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What the office has pinned of a portal's words, or null. */
export async function profileOf(portal: PortalId): Promise<PortalProfile | null> {
  return keptProfile(await readDocument(await bed(), `profile ${portal}`))?.profile ?? null;
}

/** By portal and code of the dossier that each is about. */
const byDossier = <T extends { portal: PortalId; code: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((it) => [`${it.portal} ${it.code}`, it]));

interface Assessed {
  known: Known[];
  /** In work as far as is known, but in no list any more. */
  left: LeftItem[];
  lists: SeenList[];
  around: Around;
}

export type Each = (
  visit: (dossiers: Pick<Known, "dossier" | "beside" | "apology">[]) => void,
) => Promise<void>;
/** What this machine has seen itself. */
export const eachOwn: Each = async (visit) =>
  eachDossier(await bed(), "open", (some) => visit(some.map((dossier) => ({ dossier }))));

/** All dossiers in work with their clocks as of now, and what the queue is made with, but for what steps usually take: no count needs it. */
export async function assessAll(settings: Settings, each: Each = eachOwn): Promise<Assessed> {
  const calendar = makeCalendar(calendarOf(settings));
  const rules = rulesOf(settings);
  const from = await bed();
  const [at, find, marks, apologies, lists] = await Promise.all([
    now(),
    catalogue(),
    allMarks(from).then(byDossier),
    allApologies(from).then(byDossier),
    allLists(from),
  ]);
  const known: Known[] = [];
  const left: LeftItem[] = [];
  const gone = leftOf(lists);
  await each((dossiers) => {
    for (const { dossier, beside = null, apology: letter = null } of dossiers) {
      const procedure = find(dossier.values.procedureCode?.value);
      const key = `${dossier.portal} ${dossier.code}`;
      const out = gone.get(key);
      // Seen on any page since, it is in work again, wherever that was.
      if (out && dossier.lastSeenAt <= out.since) {
        left.push(leftItem(dossier, out));
        continue;
      }
      const apology = laterLetter(apologies.get(key) ?? null, letter);
      const said = { mark: marks.get(key) ?? null, apology, beside };
      known.push({ dossier, clocks: assess(dossier, procedure, rules, calendar, at), ...said });
    }
  });
  return {
    known,
    left,
    lists,
    around: { calendar, now: at, untouchedFrom: settings.untouched.days, usual: null },
  };
}

/** Keeps a fault of ours; a fault while keeping it has nowhere left to go. */
export async function fault(where: string, error: unknown): Promise<void> {
  try {
    const what =
      error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
    await keepFault(await bed(), await now(), where, what);
  } catch {
    // the store itself may be what failed
  }
}
