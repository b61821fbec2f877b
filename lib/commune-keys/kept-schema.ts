/** What lies in the database of a commune's keys, as it is read back. */
import type { HeadJoin } from "../commune/join-head.ts";
import type { OfficerJoin } from "../commune/join-officer.ts";
import { publicKeys } from "../commune/join-records.ts";
import { z } from "../zod.ts";
import type { Kept } from "./kept.ts";

const text = z.string().check(z.maxLength(40_000));
const key = z.custom<CryptoKey>((it) => it instanceof CryptoKey);
/** The parts of joining that steps hang on; what is in them was parsed as it came. */
const has = (it: unknown, ...names: string[]) =>
  typeof it === "object" && it !== null && names.every((name) => Object.hasOwn(it, name));

const keptSchema = z.object({
  commune: text,
  officer: text,
  name: text,
  role: z.enum(["officer", "head"]),
  device: z.object({
    device: z.string().check(z.regex(/^[a-z0-9]{8}$/)),
    keys: publicKeys,
    seed: z.object({ under: key, sealed: text }),
    ecdh: key,
    ecdsa: key,
  }),
  join: z.union([
    z.object({
      kind: z.literal("officer"),
      is: z.custom<OfficerJoin>((it) => has(it, "state", "ask")),
    }),
    z.object({
      kind: z.literal("head"),
      is: z.custom<HeadJoin>((it) => has(it, "device", "versions", "devices")),
    }),
  ]),
  owners: z.record(z.string(), key),
  wraps: z.record(z.string(), text),
  standing: z.record(text, z.object({ body: text, sent: z.boolean() })),
  early: z.record(text, text),
  v: z.int(),
});

/** null: there is none. Throws where it can't be read: it is left as it is, since keys can't be had again. */
export function readKept(raw: unknown): Kept | null {
  if (raw === null || raw === undefined) return null;
  const { success, data } = keptSchema.safeParse(raw);
  if (!success) throw new Error("the commune's keys can't be read");
  return data;
}
