/** Signatures of a device: over where its ledger stands, and over what the head says. */
import { fromText, statement, toText } from "./bytes.ts";
import { SIGNING } from "./device.ts";

const HOW = { name: SIGNING.name, hash: "SHA-256" } as const;

/**
 * How far a device's ledger has come: so many entries, the last of them with this hash. Whose it is, is said by the key, which is one device's in
 * one commune alone; when, by the record around it.
 */
export interface LedgerHead {
  seq: number;
  hash: string;
}

const headSaid = ({ seq, hash }: LedgerHead) => statement("dung-hen ledger head 1", [seq, hash]);
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
