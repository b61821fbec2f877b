/**
 * An applicant is known by a keyed HMAC of the id number: the key is made on
 * this machine, cannot be exported, and is destroyed by 'wipe', after which the
 * old values mean nothing to anyone.
 */
import type { Bed } from "./tables.ts";

const NAME = "applicant";
const ALGORITHM = { name: "HMAC", hash: "SHA-256" } as const;

/** 64 hex digits for one person on one portal; the number itself is not kept anywhere. */
export async function applicantKey(bed: Bed, portal: string, idNumber: string): Promise<string> {
  const plain = idNumber
    .normalize("NFKC")
    .replace(/[\s.\-_/]/g, "")
    .toUpperCase();
  const key = await keyOf(bed);
  const bytes = new TextEncoder().encode(`${portal}\n${plain}`);
  return hex(await crypto.subtle.sign(ALGORITHM.name, key, bytes));
}

async function keyOf(bed: Bed): Promise<CryptoKey> {
  const known = await read(bed);
  if (known) return known;
  const fresh = (await crypto.subtle.generateKey(ALGORITHM, false, ["sign"])) as CryptoKey;
  // Two calls may have made one each: the first that is written holds for both.
  return bed.run(["keys"], "readwrite", async (tx) => {
    const there = (await tx.get("keys", NAME)) as { key?: unknown } | undefined;
    if (there?.key instanceof CryptoKey) return there.key;
    await tx.put("keys", { name: NAME, key: fresh });
    return fresh;
  });
}

async function read(bed: Bed): Promise<CryptoKey | null> {
  const record = await bed.run(["keys"], "readonly", (tx) => tx.get("keys", NAME));
  const key = (record as { key?: unknown } | undefined)?.key;
  return key instanceof CryptoKey ? key : null;
}

export const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (it) => it.toString(16).padStart(2, "0")).join("");
