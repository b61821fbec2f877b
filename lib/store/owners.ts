/**
 * A person is known by a keyed HMAC of the id number, their 'owner' key: the HMAC's key is made on this machine, cannot be
 * exported, and is destroyed by 'wipe', after which the old values mean nothing to anyone. One person has one owner key in
 * all portals that the office says are its own, and another in every other portal.
 * Where the office works together, the commune's key takes the place of the machine's own, so that a paper seen at one counter is
 * known at the next; of each version of it that still lives, what lies under it is found.
 */
import type { PortalId } from "../dossier/model.ts";
import { plainIdNumber } from "../privacy/id-number.ts";
import { selfIn } from "./cursors.ts";
import type { Bed } from "./tables.ts";

const NAME = "applicant";
const ALGORITHM = { name: "HMAC", hash: "SHA-256" } as const;
/** What the office's own key is made of in place of a portal: no origin reads so. */
const OFFICE = "office";

/** Where a question comes from, and which portals the office says are its own. */
export interface Place {
  portal: PortalId;
  office: readonly PortalId[];
}

/** The keys under which papers of one person can stand: what is new goes under `own`. */
export interface Owners {
  own: string;
  /** Of each portal for itself, from before the office said that they are its own; or the office's, from before it said otherwise. */
  others: string[];
}

/** The owner keys of one person as seen from a place; the number itself is not kept anywhere. */
export async function ownersOf(bed: Bed, { portal, office }: Place, idNumber: string): Promise<Owners> {
  const scopes = office.includes(portal) ? [OFFICE, ...new Set(office)] : [portal, OFFICE];
  const keys = await keysOf(bed);
  const [own, ...others] = await Promise.all(
    keys.flatMap((key) => scopes.map((it) => ownerUnder(key, it, idNumber))),
  );
  return { own: own!, others };
}

/** The owner keys of many people for what an office takes in itself; `portal` null: for all portals of the office. */
export async function ownersIn(
  bed: Bed,
  { portal, office }: { portal: PortalId | null; office: readonly PortalId[] },
  idNumbers: readonly string[],
): Promise<string[]> {
  const scope = portal === null || office.includes(portal) ? OFFICE : portal;
  const [key] = await keysOf(bed);
  return Promise.all(idNumbers.map((it) => ownerUnder(key!, scope, it)));
}

/** A key, and which version of the commune's it is; null: this machine's own. */
interface OwnerKey {
  key: CryptoKey;
  version: number | null;
}

/** Under which version of the commune's key an owner stands is told behind it, and by that it is told from the machine's own. */
const ownerUnder = async ({ key, version }: OwnerKey, scope: string, idNumber: string): Promise<string> => {
  const owner = await ownerKey(key, scope, idNumber);
  return version === null ? owner : `${owner}.${version}`;
};

/** Is it an owner under the commune's key, and so one that colleagues know as well? */
export const isOfCommune = (owner: string): boolean => /^[\w-]{43}\.\d{1,4}$/.test(owner);

const COMMUNE = "commune ";

/** Keeps a version of the commune's key, not extractable; the newest is the one under which new papers go. */
export async function keepCommuneKey(bed: Bed, version: number, key: CryptoKey): Promise<void> {
  if (key.extractable || !Number.isInteger(version) || version < 1 || version > 9_999)
    throw new RangeError("no key of the commune");
  await bed.run(["keys"], "readwrite", (tx) =>
    tx.put("keys", { name: `${COMMUNE}${version}`, key, version }),
  );
}

/** A version's time is over: what lies under it is found no more. */
export const dropCommuneKey = (bed: Bed, version: number): Promise<void> =>
  bed.run(["keys"], "readwrite", (tx) => tx.remove("keys", `${COMMUNE}${version}`));

/** The versions of the commune's key that live here, the newest first. */
export const communeKeyVersions = async (bed: Bed): Promise<number[]> =>
  (await communeKeys(bed)).keys.flatMap((it) => it.version ?? []);

async function communeKeys(bed: Bed): Promise<{ joined: boolean; keys: OwnerKey[] }> {
  const [rows, self] = await bed.run(["keys", "commune"], "readonly", (tx) =>
    Promise.all([tx.all("keys"), selfIn(tx)]),
  );
  const keys = (rows as { key?: unknown; version?: unknown }[]).flatMap(({ key, version }) =>
    key instanceof CryptoKey && typeof version === "number" ? [{ key, version }] : [],
  );
  return { joined: self !== null, keys: keys.sort((a, b) => b.version - a.version) };
}

/** All keys under which papers can lie, the one for new ones first: the commune's newest while this machine is in it. */
async function keysOf(bed: Bed): Promise<OwnerKey[]> {
  const [own, { joined, keys }] = await Promise.all([keyOf(bed), communeKeys(bed)]);
  const machines = { key: own, version: null };
  return joined ? [...keys, machines] : [machines, ...keys];
}

/** A list is known again by this, and by nothing in it: of a short one its plain hash could be tried out. */
export async function keyedPrint(bed: Bed, print: string): Promise<string> {
  return ownerKey(await keyOf(bed), "print", print);
}

async function ownerKey(key: CryptoKey, scope: string, idNumber: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${scope}\n${plainIdNumber(idNumber)}`);
  return base64url(new Uint8Array(await crypto.subtle.sign(ALGORITHM.name, key, bytes)));
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

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** The same owner key as it was written before: in hexadecimal digits. null: it is none. */
export function ownerFromHex(hex: unknown): string | null {
  if (typeof hex !== "string" || !/^[0-9a-f]{64}$/.test(hex)) return null;
  return base64url(Uint8Array.from(hex.match(/../g)!, (it) => Number.parseInt(it, 16)));
}

export const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (it) => it.toString(16).padStart(2, "0")).join("");
