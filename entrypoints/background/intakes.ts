/**
 * Dossiers that are being taken in: what a page said at the press waits, in memory, until something shows that the portal took
 * it, and then for the code that it gives. Pages lay what they tell on disk (portal/intake/told.ts), and it is heard here in its
 * order: neither the worker nor the page need live to see it. Heard twice it is the same.
 */
import browser from "webextension-polyfill";
import { procedureKey } from "../../lib/dossier/codes.ts";
import { inTurn } from "../../lib/in-turn.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { type Came, type IntakeRow, intakeRow, isIntakeKey } from "../../lib/messages/intake-outbox.ts";
import { takenInShape } from "../../lib/messages/page-shapes.ts";
import { isOwn, isTakenAs } from "../../lib/reuse/taken-in.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { intakesOf, keepIntake } from "../../lib/store/intakes.ts";
import { z } from "../../lib/zod.ts";
import { somethingChanged } from "./badge.ts";
import { bed, catalogue, fault } from "./desk.ts";

/** A slow portal's answer is waited for so long after the press. */
const TAKEN_MS = 300_000;
/** So long the page that comes may take to show the code. */
const CODED_MS = 120_000;

const waiting = z.object({
  id: z.string(),
  origin: z.string(),
  /** The instant of the press, in milliseconds; once it is kept, that of its keeping. */
  since: z.number(),
  intake: takenInShape,
  /** It left the page by the press. */
  sent: z.boolean(),
  kept: z.boolean(),
});
type Waiting = z.infer<typeof waiting>;

/** Who told it, and when, in milliseconds. */
interface Teller {
  origin: string;
  tab: number | null;
  at: number;
}

const oneByOne = inTurn();

const keyOfSaid = async (said: string | null): Promise<string | null> =>
  said === null ? null : procedureKey((await catalogue()).find(said)?.code ?? said);

const keyOf = ({ tab }: Teller) => `intake ${tab}`;

async function waitingOf(from: Teller): Promise<Waiting | null> {
  const key = keyOf(from);
  const { success, data } = waiting.safeParse((await browser.storage.session.get(key))[key]);
  if (!success || data.origin !== from.origin) return null;
  // Of what was pressed since, an earlier page says nothing.
  if (from.at < data.since) return null;
  if (from.at - data.since <= (data.kept ? CODED_MS : TAKEN_MS)) return data;
  await browser.storage.session.remove(key);
  return null;
}

const wait = (from: Teller, one: Waiting) => browser.storage.session.set({ [keyOf(from)]: one });

/** Hears all that pages have laid on disk. Never rejects: what can't be kept now lies there until it can. */
export function hearIntakes(): Promise<void> {
  return oneByOne(heard).catch((error) => fault("intake", error));
}

async function heard(): Promise<void> {
  const all = Object.entries(await browser.storage.local.get(null)).filter(([key]) => isIntakeKey(key));
  const rows = all.map(([key, raw]) => ({ key, row: intakeRow.safeParse(raw).data }));
  for (const { key, row } of rows.sort((a, b) => (a.row?.at ?? 0) - (b.row?.at ?? 0))) {
    if (row) await hear(row);
    await browser.storage.local.remove(key);
  }
}

async function hear({ portal, tab, at, id, told }: IntakeRow): Promise<void> {
  const from = { origin: portal, tab, at };
  if ("pressed" in told) {
    // A press before it on the same form has led to nothing.
    await wait(from, { id, origin: portal, since: at, intake: told.pressed, sent: false, kept: false });
  } else if ("over" in told) await over(from, told.over);
  else {
    const one = await waitingOf(from);
    if (!one || one.kept) return;
    if (told.sent) await wait(from, { ...one, sent: true });
    else await browser.storage.session.remove(keyOf(from));
  }
}

/**
 * The form has gone: the dossier counts as taken in where that was the press's doing, or the page shows the dossier that came
 * of it; whose code it has then. `came` null: it lies on disk. true: something is still waited for.
 */
export function intakeOver({ origin, tabId }: FromPortal, came: Came | null, at: number): Promise<boolean> {
  return oneByOne(async () => {
    await heard();
    const from = { origin, tab: tabId, at };
    return came ? over(from, came) : (await waitingOf({ ...from, at: Date.now() })) !== null;
  });
}

async function over(from: Teller, { shown: seen, done }: Came): Promise<boolean> {
  const one = await waitingOf(from);
  if (!one) return false;
  const shown = seen && { ...seen, procedure: await keyOfSaid(seen.procedure) };
  const { id, origin, intake, kept, sent } = one;
  const store = await bed();
  const all = await intakesOf(store, origin);
  // The worker died before it had forgotten it.
  if (all.some((it) => it.id === id && it.code !== null)) {
    await browser.storage.session.remove(keyOf(from));
    return false;
  }
  // What the portal itself goes on to names no other that waits.
  const isNext = !kept && (done || sent);
  const isIts =
    shown !== null &&
    isOwn(shown, intake, {
      firstSeen: (await dossiersOf(store, origin, [shown.code]))[0]?.firstSeenAt ?? null,
      others: all.filter((it) => it.id !== id && !(isNext && it.code === null)),
    });
  // Of an online dossier its code is known; that it is received now is new.
  const isSame = shown?.code === intake.code && shown.receivedAt !== null && isTakenAs(shown, intake);
  if (!kept && !done && !sent && !isIts && !isSame) {
    await browser.storage.session.remove(keyOf(from));
    return false;
  }
  const code = intake.code ?? (isIts ? shown.code : null);
  if (!kept || code !== null) {
    await keepIntake(store, { ...intake, id, portal: origin, code });
    somethingChanged();
  }
  if (code !== null) await browser.storage.session.remove(keyOf(from));
  else await wait(from, { ...one, since: kept ? one.since : from.at, kept: true });
  return code === null;
}
