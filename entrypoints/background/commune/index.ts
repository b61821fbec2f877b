/** The machine's line to its commune, as the rest of the worker knows it. On a machine that has joined none, all of it comes to nothing at once. */
import browser from "webextension-polyfill";
import { wait } from "../../../lib/after.ts";
import type { Sync } from "../../../lib/commune/sync.ts";
import { tellPages } from "../../edge/tell-changed.ts";
import { fault } from "../desk.ts";
import { sayCounts } from "../province/count.ts";
import { mindProvince, provinceChanged } from "../province/reader.ts";
import { heldSettings } from "../settings.ts";
import { membership } from "./joining.ts";
import { makeLink } from "./link.ts";
import { loadPart } from "./load.ts";
import { isLookedAt } from "./looked-at.ts";
import { sayHowFar } from "./seen.ts";
import { stores, waiting } from "./stores.ts";
import { keepFork, keepState, syncOf } from "./sync.ts";

/** The alarm of a visit to the server. */
export const VISIT = "commune";

/** false: this worker has found that the machine has joined no commune; null: it hasn't looked. */
let isMember: boolean | null = null;

const kept = (work: () => Promise<unknown>): void => void work().catch((error) => fault("commune", error));

const link = makeLink({
  async membership() {
    const of = await membership();
    isMember = of !== null;
    return of;
  },
  stores: () => stores(() => void link.anew()),
  isLookedAt,
  load: async () => (await loadPart()).startWire,
  async visitIn(minutes, again) {
    if (minutes === null) await browser.alarms.clear(VISIT);
    else if (again || !(await browser.alarms.get(VISIT)))
      await browser.alarms.create(VISIT, { delayInMinutes: minutes });
  },
  everySeconds: async () => (await heldSettings()).settings.commune.everySeconds,
  changed: (state) =>
    kept(async () => {
      if (await keepState(state)) tellPages();
      if (state.inSync) await sayAllSent();
    }),
  forked: ({ subject }) =>
    kept(async () => {
      await keepFork(subject);
      tellPages();
    }),
  fault: (error) => void fault("commune", error),
  now: () => Date.now(),
  sleep: wait,
  random: Math.random,
});

/** And what a head tells the province. Nobody waits for it: it goes with what is sent next. */
async function sayAllSent(): Promise<void> {
  const [far, counts] = [await sayHowFar(), await sayCounts.look()];
  if (far || counts) mindCommune();
}

/** Something was asked of the worker, so there may be something to send. Nobody waits for it. */
export function mindCommune(): void {
  if (isMember !== false) void link.mind();
  mindProvince();
}

/** Settings, policy or keys may be others now. */
export function communeChanged(): void {
  isMember = null;
  provinceChanged();
  mindCommune();
}

/** The alarm has come. */
export async function visitCommune(): Promise<void> {
  await link.visit();
  // One that stays connected for a day comes into step only once.
  if (link.state()?.inSync) await sayAllSent();
}

/** null: this machine has joined no commune. */
export async function communeSync(): Promise<Sync | null> {
  if (isMember === false || (await membership()) === null) return null;
  return syncOf(link.state(), await waiting());
}
