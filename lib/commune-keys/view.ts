/** What pages are shown of joining: no secret in it, but the digits that are read aloud. */
import type { AskedDevice } from "../commune/join-head.ts";
import type { Minute } from "../dossier/model.ts";
import type { CommuneRow, CommuneView } from "../messages/commune-calls.ts";
import { digitsToRead } from "./as-officer.ts";
import { isHead, isOfficer, type Kept } from "./kept.ts";

const STATES = {
  asks: "asks",
  answered: "comparing",
  open: "open",
  in: "in",
  refused: "refused",
  gone: "gone",
} as const;

/** `synced`: when a machine was last in step with the server; null: not known. */
export async function partOf(
  kept: Kept | null,
  named: boolean,
  synced: (officer: string, device: string) => Minute | null,
): Promise<CommuneView["part"]> {
  if (!kept) return { kind: "none", named };
  const { commune, officer, name, device } = kept;
  const own = { commune, officer, name, device: device.device, nkey: device.keys.nkey };
  if (isHead(kept)) {
    const { since, versions, devices } = kept.join.is;
    const rows = devices.map((it) => rowOf(it, synced(it.officer, it.device)));
    return { kind: "head", ...own, since, versions, rows };
  }
  if (!isOfficer(kept)) throw new Error("neither head nor officer");
  const { is } = kept.join;
  return {
    kind: "officer",
    ...own,
    state: is.state,
    digits: await digitsToRead(kept),
    head: "head" in is ? is.head.name : null,
    since: is.state === "in" ? is.since : null,
  };
}

const rowOf = (it: AskedDevice, synced: Minute | null): CommuneRow => ({
  officer: it.officer,
  device: it.device,
  name: it.name,
  nkey: it.keys.nkey,
  state: STATES[it.state],
  changed: it.changed,
  left: it.left,
  at: it.at,
  since: it.since,
  synced,
});
