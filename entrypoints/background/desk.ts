/**
 * What the worker works with. The worker may die between any two messages:
 * what stands in a variable here is only a connection, made anew at need.
 */
import { deleteDB } from "idb";
import browser from "webextension-polyfill";
import { makeCatalogue, nationalProcedures, type Procedure } from "../../lib/catalogue/index.ts";
import { procedureSchema, upToDate } from "../../lib/catalogue/schema.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import { isIntakeKey } from "../../lib/messages/intake-outbox.ts";
import { keptProfile } from "../../lib/portals/profile-file.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import { printOfText } from "../../lib/print.ts";
import { makeReader, type PaperReader } from "../../lib/reuse/reader.ts";
import { registerOf } from "../../lib/reuse/register/register.ts";
import { type PaperKind, paperKind } from "../../lib/reuse/register/schema.ts";
import { DB_NAME } from "../../lib/store/idb-bed.ts";
import { type Opened, openStore } from "../../lib/store/open.ts";
import { wipeAll } from "../../lib/store/retention.ts";
import { keepFault, readDocument } from "../../lib/store/small.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { now } from "../edge/clock.ts";
import { GLANCE } from "../edge/glance.ts";
import { MINE } from "../edge/mine.ts";
import { LOST } from "./ledger-head.ts";
import { outboxRows } from "./outbox-rows.ts";

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
  // First: what waits to be written must not be written after all.
  await browser.storage.local.remove((await outboxRows()).map(([key]) => key));
  await browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)).filter(isIntakeKey));
  // Before the ledger goes: it would be said to be lost.
  await browser.storage.local.remove(["ledgerHead", LOST]);
  if (there.lasting) await wipeAll(there);
  else {
    opened = null;
    await deleteDB(DB_NAME);
  }
  await browser.storage.local.remove(["clockSeen", "told", "reminded", "morning", MINE]);
  await browser.storage.session.remove(["habits", "blocks", "scan", GLANCE]);
}

/** The office's own procedures, those that parse, and the national ones that ship (an own one wins over its national one). */
export async function procedures(): Promise<Procedure[]> {
  return [...(await ownProcedures()), ...nationalProcedures()];
}

/** Looks procedures up, the office's own first; made anew only when these have changed. `print`: other procedures have another. */
export async function catalogue(): Promise<Catalogue> {
  const raw = await readDocument(await bed(), "procedures");
  const made = JSON.stringify(raw ?? null);
  if (found?.made !== made) {
    const find = makeCatalogue([...parsed(raw), ...nationalProcedures()]);
    found = { made, find, print: printOfText(made) };
  }
  return found;
}
interface Catalogue {
  find: ReturnType<typeof makeCatalogue>;
  print: string;
}
let found: (Catalogue & { made: string }) | null = null;

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
