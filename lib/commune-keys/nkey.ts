/**
 * The key by which a device signs in to the server: an NKey (Ed25519), of which the server knows the public half ('U…').
 * The server's client signs by itself and wants the seed, so it can't be a key that never leaves WebCrypto: at rest it lies
 * encrypted under one that doesn't.
 */
import { createUser } from "@nats-io/nkeys";
import { type Bytes, fromText, joined, random, toText, utf8 } from "./bytes.ts";

const AES = { name: "AES-GCM", length: 256 } as const;
/** Bytes of an AES-GCM nonce. */
const NONCE = 12;

/** A seed as it lies on disk. */
export interface SeedAtRest {
  /** Made here, never to be exported. */
  under: CryptoKey;
  /** Nonce and encrypted seed, base64url. */
  sealed: string;
}

/** A new key: its public half for the server's people, and its seed at rest. */
export async function makeNkey(): Promise<{ nkey: string; seed: SeedAtRest }> {
  const pair = createUser();
  const nkey = pair.getPublicKey();
  const under = (await crypto.subtle.generateKey(AES, false, ["encrypt", "decrypt"])) as CryptoKey;
  const iv = random(NONCE);
  const seed = pair.getSeed() as Bytes;
  const sealed = await crypto.subtle.encrypt({ name: AES.name, iv, additionalData: utf8(nkey) }, under, seed);
  seed.fill(0);
  pair.clear();
  return { nkey, seed: { under, sealed: toText(joined([iv, new Uint8Array(sealed)])) } };
}

/** The seed ('SU…' as bytes); its caller clears it after signing. Throws where it isn't that key's, or was changed. */
export async function openSeed(nkey: string, { under, sealed }: SeedAtRest): Promise<Bytes> {
  const all = fromText(sealed);
  const how = { name: AES.name, iv: all.slice(0, NONCE), additionalData: utf8(nkey) };
  return new Uint8Array(await crypto.subtle.decrypt(how, under, all.slice(NONCE)));
}
