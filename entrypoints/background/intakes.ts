/**
 * Dossiers that are being taken in: what a page said at the press waits, in memory, until the form has gone, and then for
 * the code that the portal gives. The worker may die in between, so it lies in the session's store.
 */
import browser from "webextension-polyfill";
import type { FromPortal } from "../../lib/messages/gate.ts";
import { takenInShape } from "../../lib/messages/page-shapes.ts";
import { isTakenAs, type TakenIn } from "../../lib/reuse/taken-in.ts";
import { keepIntake } from "../../lib/store/intakes.ts";
import { z } from "../../lib/zod.ts";
import { somethingChanged } from "./badge.ts";
import { bed } from "./desk.ts";

/** A form that still stands so long after the press was not taken: what happens to it later is another press's doing. */
const TAKEN_MS = 30_000;
/** So long the page that comes may take to show the code. */
const CODED_MS = 120_000;

const waiting = z.object({
  id: z.string(),
  origin: z.string(),
  /** The instant of the press, in milliseconds. */
  pressed: z.number(),
  intake: takenInShape,
  kept: z.boolean(),
});

const keyOf = ({ tabId }: FromPortal) => `intake ${tabId}`;

/** 'Tiếp nhận' was pressed; a press before it on the same form has led to nothing. */
export async function intakePressed(from: FromPortal, intake: TakenIn): Promise<void> {
  const one: z.infer<typeof waiting> = {
    id: crypto.randomUUID(),
    origin: from.origin,
    pressed: Date.now(),
    intake,
    kept: false,
  };
  await browser.storage.session.set({ [keyOf(from)]: one });
}

/**
 * The form has gone: the dossier counts as taken in, and has its code where a page shows one that can be its own. true: a
 * code is still waited for.
 */
export async function intakeOver(
  from: FromPortal,
  shown: { code: string; receivedAt: string | null } | null,
): Promise<boolean> {
  const key = keyOf(from);
  const { success, data } = waiting.safeParse((await browser.storage.session.get(key))[key]);
  if (!success || data.origin !== from.origin) return false;
  const since = Date.now() - data.pressed;
  if (since > (data.kept ? CODED_MS : TAKEN_MS)) {
    await browser.storage.session.remove(key);
    return false;
  }
  const { id, origin, intake, kept } = data;
  const code = intake.code ?? (shown && isTakenAs(shown, intake.at) ? shown.code : null);
  if (!kept || code !== null) {
    await keepIntake(await bed(), { ...intake, id, portal: origin, code });
    somethingChanged();
  }
  if (code === null) await browser.storage.session.set({ [key]: { ...data, kept: true } });
  else await browser.storage.session.remove(key);
  return code === null;
}
