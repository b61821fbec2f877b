/** What goes between the head's machine and an officer's while she joins, and afterwards when a key is turned over. */
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

const officer = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));
const device = z.string().check(z.regex(/^[a-z0-9]{8}$/));
const bytes = (low: number, high = low) =>
  z.string().check(z.regex(/^[\w-]*$/), z.minLength(low), z.maxLength(high));
/** 32 bytes in base64url. */
const bytes32 = bytes(43);
const version = z.int().check(z.minimum(1), z.maximum(1_000_000_000));
/** Of the commune's key. */
const keyVersion = z.int().check(z.minimum(1), z.maximum(9_999));
const name = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/\S/));
const role = z.enum(["officer", "head"]);

export const publicKeys = z.object({
  nkey: z.string().check(z.regex(/^U[A-Z2-7]{55}$/)),
  ecdh: bytes(87),
  ecdsa: bytes(87),
});

/** A record as it travels: `said` is the text that was signed with the ECDSA key of the machine that says it. */
export const signedRecord = z.object({
  v: version,
  o: officer,
  dev: device,
  at: minute,
  said: z.string().check(z.maxLength(24_000)),
  sig: bytes(80, 100),
});

/** `u.join.<o>.<device>`, by that officer: asks to join, opens its number once the head has answered, or says that it has left. */
export const joinSaid = z.object({
  commune: officer,
  v: version,
  o: officer,
  dev: device,
  at: minute,
  kind: z.enum(["ask", "left"]),
  name,
  role,
  keys: publicKeys,
  /** Binds the machine to its keys and its number; lib/commune-keys/digits.ts. */
  commit: bytes32,
  /** The number, laid open; null until the head has answered. */
  nonce: z.nullable(bytes32),
});
export type JoinSaid = z.output<typeof joinSaid>;

/** A device as the head sees it. */
const memberDevice = z.object({
  dev: device,
  /** `answered`: digits are being compared. */
  state: z.enum(["answered", "in", "refused", "gone"]),
  keys: publicKeys,
  /** What it is the answer to. */
  commit: bytes32,
  /** The head's number. */
  nonce: z.nullable(bytes32),
  /** Minute of its admission; null: it wasn't yet. */
  since: z.nullable(minute),
});

/** `u.member.<o>`: what the head says of one officer. */
export const memberSaid = z.object({
  commune: officer,
  v: version,
  at: minute,
  /** The head's own. */
  head: z.object({ officer, device, name, keys: publicKeys }),
  officer,
  name,
  role,
  devices: z.array(memberDevice).check(z.maxLength(20)),
});
export type MemberSaid = z.output<typeof memberSaid>;

/** `u.key.<o>.<version>`, by the head: the commune's key in an envelope for each of that officer's machines. */
export const keyRecord = z.object({
  v: version,
  o: officer,
  dev: device,
  at: minute,
  version: keyVersion,
  wraps: z.record(device, bytes(100, 140)),
});
export type KeyRecord = z.output<typeof keyRecord>;

/** A record's text by its schema; null: it is none. */
export function readRecord<T>(schema: z.ZodMiniType<T>, body: string): T | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(body));
    return success ? data : null;
  } catch {
    return null;
  }
}
