/** Who is in the commune, by the head's signed word: what the store may believe of it. */
import { memberSaid } from "../commune/join-records.ts";
import type { Minute } from "../dossier/model.ts";
import { heardUnder, isHead, isOfficer, type Kept } from "./kept.ts";

/** An officer and her admitted machines, as the store keeps them. */
export interface MemberPost {
  v: number;
  /** The head, and her machine. */
  o: string;
  dev: string;
  at: Minute;
  officer: string;
  name: string | null;
  role: "officer" | "head";
  since: Minute;
  /** Since when none of her machines is in any more; null: one is. */
  until: Minute | null;
  /** `wrap`: gets keys; `sign`: signs where its ledger stands. */
  devices: { device: string; wrap: string; sign: string }[];
  /** Those that were in. */
  left: { device: string; sign: string }[];
}

/** Names without numbers and mail addresses are shown; another is none. */
const NAME = /^[^\p{N}@]{1,40}$/u;

/** null: not signed by the head that this machine knows, of nobody who was admitted, or this machine knows no head yet. */
export async function memberPost(
  kept: Kept | null,
  subject: string,
  body: string,
): Promise<MemberPost | null> {
  const head = kept && headOf(kept);
  if (!kept || !head) return null;
  const said = await heardUnder(kept.commune, subject, body, memberSaid, () => head.ecdsa);
  if (!said || subject !== `u.member.${said.officer}` || said.commune !== kept.commune) return null;
  const admitted = said.devices.filter(({ since }) => since !== null);
  if (admitted.length === 0) return null;
  const devices = admitted.filter(({ state }) => state === "in");
  const left = admitted.filter(({ state }) => state !== "in");
  return {
    v: said.v,
    o: said.head.officer,
    dev: said.head.device,
    at: said.at,
    officer: said.officer,
    name: NAME.test(said.name) ? said.name : null,
    role: said.role,
    since: Math.min(...admitted.map(({ since }) => since!)),
    until: devices.length > 0 ? null : said.at,
    devices: devices.map(({ dev, keys }) => ({ device: dev, wrap: keys.ecdh, sign: keys.ecdsa })),
    left: left.map(({ dev, keys }) => ({ device: dev, sign: keys.ecdsa })),
  };
}

/** The public keys of the head whose digits were compared; null: none were yet. */
function headOf(kept: Kept) {
  if (isHead(kept)) return kept.device.keys;
  return isOfficer(kept) && kept.join.is.state === "in" ? kept.join.is.head.keys : null;
}

/** By which key the head's machine signs its own words; null: who the head is isn't known. */
export const headSigns = (kept: Kept | null): string | null => (kept && headOf(kept)?.ecdsa) ?? null;

/** For whom what was typed is sealed; null: who the head is isn't known. */
export const sealsFor = (kept: Kept | null): string | null => (kept && headOf(kept)?.ecdh) ?? null;
