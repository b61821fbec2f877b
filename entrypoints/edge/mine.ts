/** Who 'I' am in the queue, as the officer chose it: kept in the browser's store, for the side panel and the office's page alike. */
import browser from "webextension-polyfill";
import { type Mine, mineSchema } from "../../lib/queue/mine.ts";
import { z } from "../../lib/zod.ts";

/** In storage.local; the worker takes it away with everything else, and an officer's name where none are kept. */
export const MINE = "mine";

/** `on`: the side panel is narrowed to it. */
const keptSchema = z.object({ who: mineSchema, on: z.boolean() });
export type KeptMine = z.output<typeof keptSchema>;

/** null: nobody has chosen yet. */
export async function keptMine(): Promise<KeptMine | null> {
  const read = keptSchema.safeParse((await browser.storage.local.get(MINE))[MINE]);
  return read.success ? read.data : null;
}

export const keepMine = (who: Mine | null, on: boolean): Promise<void> =>
  who ? browser.storage.local.set({ [MINE]: { who, on } }) : browser.storage.local.remove(MINE);
