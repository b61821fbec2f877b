/**
 * Dossiers that are being taken in: what a page said at the press waits, in memory, until something shows that the portal took
 * it, and then for the code that it gives. The worker may die in between, so it lies in the session's store.
 */
import browser from "webextension-polyfill";
import { procedureKey } from "../../lib/dossier/codes.ts";
import { inTurn } from "../../lib/in-turn.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { takenInShape } from "../../lib/messages/page-shapes.ts";
import { isOwn, isTakenAs, type Shown, type TakenIn } from "../../lib/reuse/taken-in.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { intakesOf, keepIntake } from "../../lib/store/intakes.ts";
import { z } from "../../lib/zod.ts";
import { somethingChanged } from "./badge.ts";
import { bed, catalogue } from "./desk.ts";

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

/** What a tab tells comes quickly one after the other, and is taken in that order. */
const oneByOne = inTurn();

const keyOfSaid = async (said: string | null): Promise<string | null> =>
  said === null ? null : procedureKey((await catalogue()).find(said)?.code ?? said);

const keyOf = ({ tabId }: FromPortal) => `intake ${tabId}`;

async function waitingOf(from: FromPortal): Promise<Waiting | null> {
  const key = keyOf(from);
  const { success, data } = waiting.safeParse((await browser.storage.session.get(key))[key]);
  if (!success || data.origin !== from.origin) return null;
  if (Date.now() - data.since <= (data.kept ? CODED_MS : TAKEN_MS)) return data;
  await browser.storage.session.remove(key);
  return null;
}

const wait = (from: FromPortal, one: Waiting) => browser.storage.session.set({ [keyOf(from)]: one });

/** 'Tiếp nhận' was pressed; a press before it on the same form has led to nothing. */
export function intakePressed(from: FromPortal, intake: TakenIn): Promise<void> {
  const one = { id: crypto.randomUUID(), origin: from.origin, since: Date.now(), intake };
  return oneByOne(() => wait(from, { ...one, sent: false, kept: false }));
}

/** It is on its way; or (`sent` false) it came to nothing. */
export function intakeGoes(from: FromPortal, sent: boolean): Promise<void> {
  return oneByOne(async () => {
    const one = await waitingOf(from);
    if (!one || one.kept) return;
    if (sent) await wait(from, { ...one, sent });
    else await browser.storage.session.remove(keyOf(from));
  });
}

/**
 * The form has gone: the dossier counts as taken in where that was the press's doing, or the page shows the dossier that came
 * of it; whose code it has then. true: something is still waited for.
 */
export function intakeOver(from: FromPortal, came: Came): Promise<boolean> {
  return oneByOne(() => over(from, came));
}

interface Came {
  /** `procedure` as the page says it, a code or a name. */
  shown: Shown | null;
  done: boolean;
}

async function over(from: FromPortal, { shown: seen, done }: Came): Promise<boolean> {
  const one = await waitingOf(from);
  if (!one) return false;
  const shown = seen && { ...seen, procedure: await keyOfSaid(seen.procedure) };
  const { id, origin, intake, kept, sent } = one;
  const store = await bed();
  // What the portal itself goes on to names no other that waits.
  const isNext = !kept && (done || sent);
  const isIts =
    shown !== null &&
    isOwn(shown, intake, {
      firstSeen: (await dossiersOf(store, origin, [shown.code]))[0]?.firstSeenAt ?? null,
      others: (await intakesOf(store, origin)).filter((it) => it.id !== id && !(isNext && it.code === null)),
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
  else await wait(from, { ...one, since: kept ? one.since : Date.now(), kept: true });
  return code === null;
}
