/** Signatures of a device: over its word of having sent all and where its ledger stands then, and over what the head says. */
import type { SeenSaid } from "../commune/seen.ts";
import { fromText, statement, toText } from "./bytes.ts";
import { SIGNING } from "./device.ts";

const HOW = { name: SIGNING.name, hash: "SHA-256" } as const;

/** All that is in the word: whose, when, what waits, and how far the ledger has come. In which commune is said by the key, which is one's alone. */
const seenAsSigned = ({ officer, device, at, waiting, ledger }: SeenSaid) =>
  statement("dung-hen seen 1", [officer, device, at, waiting, ledger?.seq ?? 0, ledger?.hash ?? ""]);
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

export const signSeen = (own: CryptoKey, said: SeenSaid): Promise<string> => signed(own, seenAsSigned(said));
export const verifySeen = (publicKey: string, said: SeenSaid, signature: string): Promise<boolean> =>
  verified(publicKey, seenAsSigned(said), signature);

/** `what`: which record it stands in, so that what is said in one can't be shown in another. */
export const signText = (own: CryptoKey, what: string, text: string): Promise<string> =>
  signed(own, textSaid(what, text));
export const verifyText = (
  publicKey: string,
  what: string,
  text: string,
  signature: string,
): Promise<boolean> => verified(publicKey, textSaid(what, text), signature);
