/** Answers about the whole unit: who belongs to it, who has sent when, and on the head's machine everybody's ledger. */
import { breath } from "../../../lib/breath.ts";
import { unitSubject } from "../../../lib/commune/subjects.ts";
import { shares } from "../../../lib/commune-keys/join-post.ts";
import { headSigns } from "../../../lib/commune-keys/member.ts";
import type { Handlers } from "../../../lib/messages/answer.ts";
import type { Asker } from "../../../lib/messages/gate.ts";
import type { unitCalls } from "../../../lib/messages/unit-calls.ts";
import { memberOf } from "../../../lib/store/cursors.ts";
import {
  type AskLedgers,
  type AskSynced,
  checkLedgers,
  colleaguesLedger,
  forkedOfficers,
  unitHeard,
  whoHasSynced,
} from "../../../lib/store/heard-unit.ts";
import { now } from "../../edge/clock.ts";
import { bed } from "../desk.ts";
import { kept } from "./joining.ts";
import { loadPart } from "./load.ts";

/** What opens and verifies colleagues' ledgers; null: this isn't the head's machine. */
async function headsKeys(): Promise<AskLedgers | null> {
  const is = await kept();
  if (is?.role !== "head" || !shares(is)) return null;
  const { openSealed, verifySeen } = (await loadPart()).communeKeys;
  const { ecdh, keys } = is.device;
  return {
    open: (sealed) => openSealed(ecdh, keys.ecdh, sealed).catch(() => null),
    verify: verifySeen,
    rest: breath,
  };
}

/** What tells whose a machine's word of having sent all is. */
export async function asksSynced(): Promise<AskSynced> {
  const { verifySeen } = (await loadPart()).communeKeys;
  return { verify: verifySeen, headKey: headSigns(await kept()) };
}

/** Officers as they are called in whose ledgers there are two of one entry; only the head's machine hears of any. */
export async function forkedNames(): Promise<string[]> {
  const from = await bed();
  const officers = await forkedOfficers(from);
  if (officers.length === 0) return [];
  const members = await unitHeard(from, "member");
  return officers.map((it) => members.get(unitSubject("member", it))?.name ?? it);
}

export const unitHandlers: Handlers<typeof unitCalls, Extract<Asker, { kind: "page" }>> = {
  async unitView() {
    const is = await kept();
    if (!is || !shares(is)) return { unit: null };
    const from = await bed();
    const [self, state] = await Promise.all([
      memberOf(from),
      whoHasSynced(from, await now(), await asksSynced()),
    ]);
    if (!self || !state) return { unit: null };
    return { unit: { self: self.officer, head: is.role === "head", ...state } };
  },
  async unitLedgers() {
    const by = await headsKeys();
    if (!by) return { ledgers: [] };
    const from = await bed();
    const [checked, members] = await Promise.all([checkLedgers(from, by), unitHeard(from, "member")]);
    return {
      ledgers: checked.map(({ officer, device, entries, unchecked, signedUpTo, findings, more }) => {
        const { name = null, role = "officer" } = members.get(unitSubject("member", officer)) ?? {};
        return { officer, device, name, role, entries, unchecked, signedUpTo, findings, more };
      }),
    };
  },
  async unitLedger({ officer, device, ...part }) {
    const by = await headsKeys();
    if (!by) return { records: [], closed: [], total: 0 };
    const { records, total } = await colleaguesLedger(await bed(), { officer, device }, by.open, part);
    const closed = records.flatMap((it) => (it.closed ? it.record.seq : []));
    return { records: records.map((it) => it.record), closed, total };
  },
};
