/** The keys of one browser: made on it, and their private halves never leave it. */
import { fromText, random, toText } from "./bytes.ts";
import { makeNkey, type SeedAtRest } from "./nkey.ts";

export const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
export const SIGNING = { name: "ECDSA", namedCurve: "P-256" } as const;

/** The public halves, as they stand in records: what six digits hold. */
export interface PublicKeys {
  /** 'U…': signs in to the server. */
  nkey: string;
  /** Gets keys and sealed texts; a raw point in base64url. */
  ecdh: string;
  /** Signs; a raw point in base64url. */
  ecdsa: string;
}

/** As they lie in the browser's database, which takes keys as they are. */
export interface DeviceKeys {
  /** Eight letters or digits. */
  device: string;
  keys: PublicKeys;
  seed: SeedAtRest;
  ecdh: CryptoKey;
  ecdsa: CryptoKey;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** New keys under a new name: 36⁸ names, of which a commune has some dozens. */
export async function makeDevice(): Promise<DeviceKeys> {
  const { nkey, seed } = await makeNkey();
  const ecdh = (await crypto.subtle.generateKey(CURVE, false, ["deriveBits"])) as CryptoKeyPair;
  const ecdsa = (await crypto.subtle.generateKey(SIGNING, false, ["sign"])) as CryptoKeyPair;
  const raw = async (key: CryptoKey) => toText(await crypto.subtle.exportKey("raw", key));
  return {
    device: [...random(8)].map((it) => LETTERS[it % LETTERS.length]).join(""),
    keys: { nkey, ecdh: await raw(ecdh.publicKey), ecdsa: await raw(ecdsa.publicKey) },
    seed,
    ecdh: ecdh.privateKey,
    ecdsa: ecdsa.privateKey,
  };
}

/** Another device's public key for agreeing on a secret. Throws where it is no point of the curve. */
export const ecdhKey = (raw: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", fromText(raw), CURVE, false, []);
