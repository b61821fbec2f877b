/** This machine's part in its commune: its keys lie in the store, and nothing is made of them before somebody presses a button in the options. */
import { type Membership, membershipOf } from "../../../lib/commune/membership.ts";
import { unitSubject } from "../../../lib/commune/subjects.ts";
import type { Joining } from "../../../lib/commune-keys/joining.ts";
import type { Kept, Named } from "../../../lib/commune-keys/kept.ts";
import { readKept } from "../../../lib/commune-keys/kept-schema.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { type Handlers, Told } from "../../../lib/messages/answer.ts";
import type { CommuneView, communeCalls } from "../../../lib/messages/commune-calls.ts";
import type { Asker } from "../../../lib/messages/gate.ts";
import { type CommuneSettings, communeNamed } from "../../../lib/settings/commune.ts";
import { readCommuneKept, writeCommuneKept } from "../../../lib/store/commune-kept.ts";
import { leaveCommune } from "../../../lib/store/cursors.ts";
import { seenHeard } from "../../../lib/store/heard-unit.ts";
import { now } from "../../edge/clock.ts";
import { tellPages } from "../../edge/tell-changed.ts";
import { bed, store } from "../desk.ts";
import { heldSettings } from "../settings.ts";
import { loadPart } from "./load.ts";
import { lineNow } from "./sync.ts";

const keep = {
  read: async (): Promise<Kept | null> => readKept(await readCommuneKept(await bed())),
  write: async (kept: Kept | null) => writeCommuneKept(await bed(), kept),
};

/** Keys, and how far joining is; null: no keys were made. */
export const kept = keep.read;

const keys = async () => (await loadPart()).communeKeys;

/** One queue for all who change something of it. */
export const joining = (): Promise<Joining> => {
  made ??= keys().then((it) => it.makeJoining(keep, now));
  return made;
};
let made: Promise<Joining> | null = null;

/** null: nothing is named, or no keys were made for what is named now. */
export async function membership(): Promise<Membership | null> {
  const named = communeNamed((await heldSettings()).settings.commune);
  if (!named) return null;
  const is = await keep.read();
  if (!is) return null;
  const { device, keys: nkeys, seed } = is.device;
  return membershipOf(named, { ...is, device }, async () => (await keys()).openSeed(nkeys.nkey, seed));
}

/** As keys are made for it; null: something isn't named yet. */
const namedIn = (settings: CommuneSettings): Named | null => {
  const named = communeNamed(settings);
  if (!named) return null;
  const { commune, officer, role } = named;
  return { commune, officer, role, name: settings.officerName ?? officer };
};

/** When a machine last said that it had sent all; null: it hasn't yet. */
async function lastInStep(): Promise<(officer: string, device: string) => Minute | null> {
  const said = await seenHeard(await bed());
  return (officer, device) => said.get(unitSubject("seen", officer, device))?.heardAt ?? null;
}

async function view(): Promise<CommuneView> {
  const named = namedIn((await heldSettings()).settings.commune);
  const is = await keep.read();
  if (!is) return { line: "off", part: { kind: "none", named: named !== null }, otherwise: false };
  return {
    line: lineNow(),
    part: await (await keys()).partOf(is, named !== null, await lastInStep()),
    otherwise: (["commune", "officer", "role"] as const).some((it) => named?.[it] !== is[it]),
  };
}

export const communeHandlers: Handlers<typeof communeCalls, Extract<Asker, { kind: "page" }>> = {
  communeView: view,
  async communeDo(what) {
    const makes = what.do === "begin" || what.do === "restore";
    if (makes && !(await store()).bed.lasting) throw new Told("commune_notLasting");
    const came = await (await keys()).actOn(
      await joining(),
      namedIn((await heldSettings()).settings.commune),
      what,
    );
    // Else what is done here would go on waiting for a server that is none of this machine's any more.
    if (what.do === "leave" || what.do === "forget") await leaveCommune(await bed());
    tellPages();
    return { ...came, view: await view() };
  },
};
