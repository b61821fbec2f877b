/** Text that only the head can read: typed reasons and file names of the ledger. Anybody can seal, with a key made for that one text. */
import { fromText, joined, random, toText, utf8 } from "./bytes.ts";
import { CURVE } from "./device.ts";
import { agreed } from "./secret.ts";

const SALT = 16;
const NONCE = 12;
/** Bytes of a raw point of the curve. */
const POINT = 65;
const PURPOSE = { what: "dung-hen sealed for the head 1", parts: [] };
/** Texts of like length look alike from outside. */
const STEP = 64;

/** `headPublicKey`: the head's ECDH key as her record has it. Throws where it is no key. */
export async function sealFor(headPublicKey: string, text: string): Promise<string> {
  const once = (await crypto.subtle.generateKey(CURVE, true, ["deriveBits"])) as CryptoKeyPair;
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
  const salt = random(SALT);
  const iv = random(NONCE);
  const under = await agreed(once.privateKey, headPublicKey, salt, PURPOSE, ["encrypt"]);
  const how = { name: "AES-GCM", iv, additionalData: joined([point, utf8(headPublicKey)]) };
  const sealed = await crypto.subtle.encrypt(how, under, padded(text));
  return toText(joined([point, salt, iv, new Uint8Array(sealed)]));
}

/** `headPublicKey`: the same as it was sealed for. Throws where it was sealed for somebody else, or was changed. */
export async function openSealed(own: CryptoKey, headPublicKey: string, sealed: string): Promise<string> {
  const all = fromText(sealed);
  const point = all.slice(0, POINT);
  const salt = all.slice(POINT, POINT + SALT);
  const iv = all.slice(POINT + SALT, POINT + SALT + NONCE);
  const under = await agreed(own, toText(point), salt, PURPOSE, ["decrypt"]);
  const how = { name: "AES-GCM", iv, additionalData: joined([point, utf8(headPublicKey)]) };
  const bytes = new Uint8Array(await crypto.subtle.decrypt(how, under, all.slice(POINT + SALT + NONCE)));
  const length = new DataView(bytes.buffer).getUint32(0);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice(4, 4 + length));
}

function padded(text: string) {
  const bytes = utf8(text);
  const out = new Uint8Array(Math.ceil((4 + bytes.length) / STEP) * STEP);
  new DataView(out.buffer).setUint32(0, bytes.length);
  out.set(bytes, 4);
  return out;
}
