/** A secret of two devices, for one purpose: ECDH, then HKDF into a key of AES-GCM. */
import { type Bytes, statement } from "./bytes.ts";
import { CURVE, ecdhKey } from "./device.ts";

/** What the secret is for; another purpose, commune, device or version gives another key. */
export interface Purpose {
  what: string;
  parts: readonly (string | number)[];
}

/** `salt`: new for each thing that is encrypted. */
export async function agreed(
  own: CryptoKey,
  other: string,
  salt: Bytes,
  { what, parts }: Purpose,
  uses: ("encrypt" | "decrypt" | "wrapKey" | "unwrapKey")[],
): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: CURVE.name, public: await ecdhKey(other) }, own, 256);
  const base = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: statement(what, parts) };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, uses);
}
