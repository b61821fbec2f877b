/** How the connection stands, kept for the panel: the worker that knew it may have died since. */
import browser from "webextension-polyfill";
import type { Waiting } from "../../../lib/commune/post.ts";
import type { Sync } from "../../../lib/commune/sync.ts";
import { syncSchema } from "../../../lib/commune/sync.ts";
import type { WireState } from "../../../lib/commune-wire/wire.ts";
import { minuteFromMs } from "../../../lib/dossier/moment.ts";
import type { CommuneView } from "../../../lib/messages/commune-calls.ts";
import { z } from "../../../lib/zod.ts";

/** In storage.local. */
export const SYNC = "communeSync";
const FORKS = 50;

const keptSchema = z.object({
  fault: syncSchema.shape.fault,
  synced: syncSchema.shape.synced,
  /** Subjects. */
  forks: z.array(z.string()).check(z.maxLength(FORKS)),
});
type Kept = z.output<typeof keptSchema>;

async function kept(): Promise<Kept> {
  const parsed = keptSchema.safeParse((await browser.storage.local.get(SYNC))[SYNC]);
  return parsed.success ? parsed.data : { fault: null, synced: null, forks: [] };
}

let last: WireState | null = null;

/** How the line stands, for the options. */
export const lineNow = (): CommuneView["line"] => lineOf(last);

/** How a line stands, in a word for people. */
export function lineOf(state: WireState | null): CommuneView["line"] {
  if (!state || state.phase === "closed") return "off";
  if (state.phase === "connected") return "connected";
  if (state.fault === null) return "connecting";
  return state.fault === "refused" ? "refused" : "unreachable";
}

/** Keeps what changed; true: there is something else to be told. */
export async function keepState(state: WireState): Promise<boolean> {
  const other = last?.phase !== state.phase;
  last = state;
  const { fault, synced } = state;
  const before = await kept();
  const at = synced === null ? before.synced : minuteFromMs(synced);
  if (before.fault === fault && before.synced === at) return other;
  await browser.storage.local.set({ [SYNC]: { ...before, fault, synced: at } });
  return other || before.fault !== fault;
}

export async function keepFork(subject: string): Promise<void> {
  const before = await kept();
  if (before.forks.includes(subject) || before.forks.length >= FORKS) return;
  await browser.storage.local.set({ [SYNC]: { ...before, forks: [...before.forks, subject] } });
}

/** As it is now, where there is a connection; else as it was last. */
export async function syncOf(state: WireState | null, { rows, oldest }: Waiting): Promise<Sync> {
  const { fault, synced, forks } = await kept();
  return {
    phase: state?.phase ?? null,
    fault: state ? state.fault : fault,
    inSync: state?.inSync ?? false,
    synced: state?.synced == null ? synced : minuteFromMs(state.synced),
    rows,
    oldest,
    forks: forks.length,
  };
}
