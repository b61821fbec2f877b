/** The machine of the province's office: what it has heard of its communes, and the line on which it hears. On any other machine all of it comes to nothing at once. */
import browser from "webextension-polyfill";
import { wait } from "../../../lib/after.ts";
import type { Membership } from "../../../lib/commune/membership.ts";
import type { Outbox } from "../../../lib/commune/post.ts";
import { type ReaderKept, readReader } from "../../../lib/commune-keys/reader.ts";
import { type Handlers, Told } from "../../../lib/messages/answer.ts";
import type { Asker } from "../../../lib/messages/gate.ts";
import type { ProvinceView, provinceCalls } from "../../../lib/messages/province-calls.ts";
import {
  countsHeard,
  countsInbox,
  countsSaid,
  forgetCounts,
  readReaderKept,
  writeReaderKept,
} from "../../../lib/store/province.ts";
import { tellPages } from "../../edge/tell-changed.ts";
import { makeLink } from "../commune/link.ts";
import { loadPart } from "../commune/load.ts";
import { isLookedAt } from "../commune/looked-at.ts";
import { lineOf } from "../commune/sync.ts";
import { bed, fault, store } from "../desk.ts";
import { heldSettings } from "../settings.ts";

/** The alarm by which it is seen that nobody looks any more. */
export const PROVINCE_VISIT = "province";

/** false: this worker has found that nothing is read here; null: it hasn't looked. */
let isReader: boolean | null = null;

/** It has nothing to say. */
const SILENT: Outbox = {
  next: async () => [],
  sent: async () => {},
  reoffer: async () => {},
  waiting: async () => ({ rows: 0, oldest: null }),
};

const kept = async (): Promise<ReaderKept | null> => readReader(await readReaderKept(await bed()));

/** null: no server or name is named, or no key was made for that name. */
async function membership(): Promise<Membership | null> {
  const { commune, province } = (await heldSettings()).settings;
  const named = commune.servers.length > 0 && province.reader !== null;
  const is = named ? await kept() : null;
  isReader = is !== null && is.name === province.reader;
  if (!is || !isReader) return null;
  const seed = async () => (await loadPart()).communeKeys.openSeed(is.nkey, is.seed);
  return { servers: commune.servers, commune: "", officer: is.name, device: "", role: "officer", seed };
}

const link = makeLink({
  membership,
  async stores() {
    const inbox = countsInbox(await bed());
    const take: typeof inbox.take = async (stream, heard, cursor) => {
      await inbox.take(stream, heard, cursor);
      if (heard.length > 0) tellPages();
    };
    return { outbox: SILENT, inbox: { ...inbox, take }, same: () => true };
  },
  isLookedAt,
  async load() {
    const { startWire } = await loadPart();
    return (options) => startWire({ ...options, counts: true });
  },
  async visitIn(minutes, again) {
    if (minutes === null) await browser.alarms.clear(PROVINCE_VISIT);
    else if (again || !(await browser.alarms.get(PROVINCE_VISIT)))
      await browser.alarms.create(PROVINCE_VISIT, { delayInMinutes: minutes });
  },
  everySeconds: async () => (await heldSettings()).settings.commune.everySeconds,
  changed: () => tellPages(),
  forked: () => {},
  fault: (error) => void fault("province", error),
  now: () => Date.now(),
  sleep: wait,
  random: Math.random,
});

/** Somebody may look at the counts. Nobody waits for it. */
export function mindProvince(): void {
  if (isReader !== false) void link.mind();
}

/** Settings, policy or the key may be others now. */
export function provinceChanged(): void {
  isReader = null;
}

export const visitProvince = (): Promise<void> => link.visit();

async function view(): Promise<ProvinceView> {
  const { commune, province } = (await heldSettings()).settings;
  const is = await kept();
  const heard = await countsHeard(await bed());
  return {
    line: lineOf(link.state()),
    reader: is && { name: is.name, nkey: is.nkey },
    named: commune.servers.length > 0 && province.reader !== null && (!is || is.name === province.reader),
    communes: province.communes,
    heard: [...heard].map(([commune, posts]) => ({ commune, posts })),
  };
}

export const provinceHandlers: Handlers<typeof provinceCalls, Extract<Asker, { kind: "page" }>> = {
  provinceView: view,
  async provinceDo({ do: what }) {
    const from = await bed();
    if (what === "forget") {
      await writeReaderKept(from, null);
      await forgetCounts(from);
    } else {
      const { reader } = (await heldSettings()).settings.province;
      if (!(await store()).bed.lasting) throw new Told("commune_notLasting");
      if (reader !== null && (await kept()) === null) {
        const { nkey, seed } = await (await loadPart()).communeKeys.makeNkey();
        await writeReaderKept(from, { name: reader, nkey, seed });
      }
    }
    tellPages();
    return view();
  },
  async provinceSaid() {
    return { said: await countsSaid(await bed()) };
  },
};
