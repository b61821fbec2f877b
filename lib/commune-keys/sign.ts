/** Signatures of a device: over where its ledger stands, and over what the head says. */
import { fromText, statement, toText } from "./bytes.ts";
import { SIGNING } from "./device.ts";

const HOW = { name: SIGNING.name, hash: "SHA-256" } as const;

/** Where a device's ledger stood at a minute: so many entries, the last of them with this hash. */
export interface LedgerHead {
  commune: string;
  officer: string;
  device: string;
  seq: number;
  hash: string;
  /** Minutes since 1970. */
  at: number;
}

const headSaid = ({ commune, officer, device, seq, hash, at }: LedgerHead) =>
  statement("dung-hen ledger head 1", [commune, officer, device, seq, hash, at]);
const textSaid = (what: string, text: string) => statement(`dung-hen said 1 ${what}`, [text]);

const signed = async (own: CryptoKey, said: BufferSource): Promise<string> =>
  toText(await crypto.subtle.sign(HOW, own, said));

/** false also where key or signature is none at all. */
async function verified(publicKey: string, said: BufferSource, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", fromText(publicKey), SIGNING, false, ["verify"]);
    return await crypto.subtle.verify(HOW, key, fromText(signature), said);
  } catch {
    return false;
  }
}

export const signHead = (own: CryptoKey, head: LedgerHead): Promise<string> => signed(own, headSaid(head));
export const verifyHead = (publicKey: string, head: LedgerHead, signature: string): Promise<boolean> =>
  verified(publicKey, headSaid(head), signature);

/** `what`: which record it stands in, so that what is said in one can't be shown in another. */
export const signText = (own: CryptoKey, what: string, text: string): Promise<string> =>
  signed(own, textSaid(what, text));
export const verifyText = (
  publicKey: string,
  what: string,
  text: string,
  signature: string,
): Promise<boolean> => verified(publicKey, textSaid(what, text), signature);
