/**
 * What goes over the commune's server, and by what it is believed when it comes. Fields that this version doesn't know are
 * dropped as a record is read, so that a later version may say more; what it knows must be as it is written here.
 */
import { whose } from "../beside/file.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { minute, origin } from "../dossier/shapes.ts";
import { decided, fileSeen, MOST_FILES, sha256 } from "../ledger/schema.ts";
import { paperSchema } from "../reuse/schema.ts";
import { z } from "../zod.ts";

export const officer = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));
export const device = z.string().check(z.regex(/^[a-z0-9]{8}$/));
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
/** Keys, signatures and sealed texts, as `lib/commune-keys` writes them. */
const coded = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(/^[\w+/=.:-]+$/));

/** Who says it, which of that machine's words on the subject it is (a greater one holds), and when it was sent. */
export const said = {
  v: z.int().check(z.minimum(1)),
  o: officer,
  dev: device,
  at: minute,
};

/** `cut`: lists and values that were left out since the whole would be too large. */
const cut = z.exactOptional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)));

export const dossierPost = z.object({ ...said, dossier: dossierSchema, cut });

/** Whose papers: the commune's HMAC of the id number, and by which version of its key. */
export const ownerName = z.string().check(z.regex(/^[\w-]{43}\.\d{1,4}$/));
/** All that one machine knows of one person's papers; an empty list takes back what it said before. */
export const paperPost = z.object({
  ...said,
  owner: ownerName,
  papers: z.array(paperSchema).check(z.maxLength(1_000)),
  cut,
});

/** A decision without what was typed: the reason and the names of files are in `sealed`, for the head alone. */
const sharedEntry = z.object({
  ...decided,
  files: z.array(z.object(fileSeen)).check(z.maxLength(MOST_FILES)),
});
export type SharedEntry = z.output<typeof sharedEntry>;

export const ledgerPost = z.object({
  ...said,
  seq: z.int().check(z.minimum(1)),
  portal: origin,
  entry: sharedEntry,
  version: z.string().check(z.maxLength(40)),
  previous: sha256,
  hash: sha256,
  /** null: nothing was typed, and no file attached. */
  sealed: z.nullable(coded(24_000)),
  cut,
});

const stands = { seq: z.int().check(z.minimum(1)), hash: sha256 };
/** How far a ledger has come. */
export const ledgerHead = z.object(stands);
export type LedgerHead = z.output<typeof ledgerHead>;
/** A word of having sent all; `signature` null: none came. */
const sentAll = { sentAt: minute, waiting: count, signature: z.nullable(coded(400)) };
/** A head as it is kept, with what else was signed with it. */
export const signedHead = z.object({ ...stands, ...sentAll });
export type SignedHead = z.output<typeof signedHead>;

const data = z.record(z.string(), z.unknown());

/** What the unit has in common, by its part of the subject. What is in `settings`, `profile` and `rows` is parsed by whoever uses it. */
export const UNIT_POSTS = {
  settings: z.object({ ...said, settings: data }),
  profile: z.object({ ...said, portal: origin, profile: z.nullable(data) }),
  /** One piece of the unit's list of procedures: which of how many, and of which list. */
  catalogue: z.object({
    ...said,
    piece: z.object({ n: count, of: count, list: z.string().check(z.maxLength(80)) }),
    rows: z.array(z.unknown()).check(z.maxLength(1_000)),
  }),
  /** An officer as the head admitted her; `until`: since when she is no longer one. */
  member: z.object({
    ...said,
    officer,
    name: whose,
    role: z.enum(["officer", "head"]),
    since: minute,
    until: z.nullable(minute),
    /** Public keys of her admitted devices. */
    devices: z.array(z.object({ device, wrap: coded(400), sign: coded(400) })).check(z.maxLength(20)),
    /** Of those that were admitted and no longer are: what they signed while they were can still be told. */
    left: z.exactOptional(z.array(z.object({ device, sign: coded(400) })).check(z.maxLength(20))),
  }),
  /** The commune's key of this version, wrapped for each of an officer's devices. */
  key: z.object({
    ...said,
    officer,
    version: z.int().check(z.minimum(1), z.maximum(9_999)),
    wrapped: z.array(z.object({ device, for: coded(400), key: coded(2_000) })).check(z.maxLength(20)),
  }),
  /** A device asks to be admitted, with its public keys. */
  join: z.object({ ...said, wrap: coded(400), sign: coded(400), name: whose }),
  /** When a device last sent all it had, and how far its ledger had come then. `at` is when this was sent, perhaps again. */
  seen: z.object({ ...said, ...sentAll, ledger: z.nullable(ledgerHead) }),
} as const;
export type UnitPost<P extends keyof typeof UNIT_POSTS> = z.output<(typeof UNIT_POSTS)[P]>;

export type DossierPost = z.output<typeof dossierPost>;
export type PaperPost = z.output<typeof paperPost>;
export type LedgerPost = z.output<typeof ledgerPost>;
