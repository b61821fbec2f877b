/**
 * Whether a locked PDF opens without a password. Many are locked only so that nobody prints or changes them: these
 * open for everybody (ISO 32000-1, 7.6; ISO 32000-2, 7.6.4), and to call them secret would be wrong.
 */
import { md5 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { joined } from "./unpack.ts";
import { Bytes, type Dict, isName, type Value } from "./values.ts";

/** `open`: locked, and opens without a password. null: locked in a way that can't be tried. */
export type Lock = "none" | "open" | "password" | null;

/** `dict`: what the trailer's Encrypt leads to; `id`: the first part of the file's. */
export async function lockOf(dict: Dict | null, id: Uint8Array): Promise<Lock> {
  if (!dict) return "none";
  const [revision, user] = [dict.get("R"), bytesOf(dict.get("U"))];
  if (!isName(dict.get("Filter"), "Standard") || typeof revision !== "number" || !user) return null;
  if (revision >= 5) {
    const [check, salt] = [user.subarray(0, 32), user.subarray(32, 40)];
    const mine = revision === 5 ? sha256(salt) : await hashOf(salt);
    return mine && (same(mine.subarray(0, 32), check) ? "open" : "password");
  }
  const mine = legacyUser(dict, revision, id);
  return mine && (same(mine, user.subarray(0, mine.length)) ? "open" : "password");
}

const bytesOf = (it: Value | undefined) => (it instanceof Bytes ? it.bytes : null);
const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((it, at) => it === b[at]);

const PADDING = Uint8Array.from(
  "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a".match(/../g)!,
  (it) => Number.parseInt(it, 16),
);

/** What U would be for an empty password: the whole of it, or its first 16 bytes (algorithms 2, 4 and 5). */
function legacyUser(dict: Dict, revision: number, id: Uint8Array): Uint8Array | null {
  const [owner, rights, bits] = [bytesOf(dict.get("O")), dict.get("P"), dict.get("Length") ?? 40];
  if (!owner || typeof rights !== "number" || typeof bits !== "number") return null;
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, bits >= 40 ? bits / 8 : bits));
  const flags = Uint8Array.from([0, 8, 16, 24], (shift) => (rights >> shift) & 255);
  const open =
    dict.get("EncryptMetadata") === false && revision >= 4 ? [Uint8Array.of(255, 255, 255, 255)] : [];
  let key: Uint8Array = md5(joined([PADDING, owner.subarray(0, 32), flags, id, ...open]));
  if (revision === 2) return rc4(key.subarray(0, length), PADDING);
  for (let i = 0; i < 50; i++) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  let user: Uint8Array = md5(joined([PADDING, id]));
  for (let i = 0; i < 20; i++)
    user = rc4(
      key.map((byte) => byte ^ i),
      user,
    );
  return user;
}

function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const box = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + box[i]! + key[i % key.length]!) & 255;
    [box[i], box[j]] = [box[j]!, box[i]!];
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + box[i]!) & 255;
    [box[i], box[j]] = [box[j]!, box[i]!];
    return byte ^ box[(box[i]! + box[j]!) & 255]!;
  });
}

/** Algorithm 2.B for an empty password; null where the platform gives no AES (a page on plain http). */
async function hashOf(salt: Uint8Array): Promise<Uint8Array | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  let key: Uint8Array = sha256(salt);
  for (let round = 0; ; round++) {
    const text = joined(Array.from({ length: 64 }, () => key));
    const aes = await subtle.importKey("raw", new Uint8Array(key.subarray(0, 16)), "AES-CBC", false, [
      "encrypt",
    ]);
    const iv = new Uint8Array(key.subarray(16, 32));
    const packed = new Uint8Array(await subtle.encrypt({ name: "AES-CBC", iv }, aes, new Uint8Array(text)));
    // The platform adds a block of its own at the end.
    const out = packed.subarray(0, text.length);
    const rest = out.subarray(0, 16).reduce((sum, it) => sum + it, 0) % 3;
    key = [sha256, sha384, sha512][rest]!(out);
    if (round >= 63 && out.at(-1)! <= round - 32) return key;
    if (round > 2_000) return null;
  }
}
