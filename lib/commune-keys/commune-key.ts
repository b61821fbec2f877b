/**
 * The commune's key: of it and a person's number the owner key is made under which colleagues find one person's papers (`lib/store/owners.ts`). The server
 * never has it, since numbers of twelve digits could be tried out. Made on the head's machine, it goes to each device under a
 * secret of these two alone, and nobody but they can have made what is in the envelope.
 */
import { fromText, joined, random, toText, utf8 } from "./bytes.ts";
import { agreed } from "./secret.ts";

const HMAC = { name: "HMAC", hash: "SHA-256", length: 256 } as const;
const SALT = 16;
const NONCE = 12;

/** Whom a key goes to, and which it is. */
export interface KeyFor {
  commune: string;
  officer: string;
  device: string;
  /** Rises by one whenever somebody leaves. */
  version: number;
}

/** A new key that can still be wrapped: not to be kept as it is. */
export const makeCommuneKey = async (): Promise<CryptoKey> =>
  (await crypto.subtle.generateKey(HMAC, true, ["sign"])) as CryptoKey;

const purpose = ({ commune, officer, device, version }: KeyFor) => ({
  what: "dung-hen commune key 1",
  parts: [commune, officer, device, version],
});
const sealing = (iv: BufferSource, to: KeyFor) => ({
  name: "AES-GCM",
  iv,
  additionalData: utf8(JSON.stringify(purpose(to))),
});

/** The key in an envelope for one device. `own`: the head's private key, `other`: the device's public one. */
export async function wrapKey(key: CryptoKey, own: CryptoKey, other: string, to: KeyFor): Promise<string> {
  const salt = random(SALT);
  const iv = random(NONCE);
  const under = await agreed(own, other, salt, purpose(to), ["wrapKey"]);
  const wrapped = await crypto.subtle.wrapKey("raw", key, under, sealing(iv, to));
  return toText(joined([salt, iv, new Uint8Array(wrapped)]));
}

/**
 * The key out of its envelope, never to be exported again; `toPassOn`: for the head alone, to wrap it for somebody else at once. Throws
 * where the envelope is another's, another version's, was changed, or comes from somebody else than `other`.
 */
export async function unwrapKey(
  wrapped: string,
  own: CryptoKey,
  other: string,
  to: KeyFor,
  toPassOn = false,
): Promise<CryptoKey> {
  const all = fromText(wrapped);
  const under = await agreed(own, other, all.slice(0, SALT), purpose(to), ["unwrapKey"]);
  const iv = all.slice(SALT, SALT + NONCE);
  const sealed = all.slice(SALT + NONCE);
  return crypto.subtle.unwrapKey("raw", sealed, under, sealing(iv, to), HMAC, toPassOn, ["sign"]);
}
