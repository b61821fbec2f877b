/** What a machine keeps of its commune: its keys, how far joining is, and the records that have to stand on the server. */
import type { HeadJoin } from "../commune/join-head.ts";
import type { OfficerJoin } from "../commune/join-officer.ts";
import { readRecord, signedRecord } from "../commune/join-records.ts";
import type { z } from "../zod.ts";
import type { DeviceKeys } from "./device.ts";
import { signText, verifyText } from "./sign.ts";

/** Who this machine is in the commune, as it was named when its keys were made. */
export interface Named {
  commune: string;
  officer: string;
  /** As colleagues read it. */
  name: string;
  role: "officer" | "head";
}

/** Lies in the browser's database as it is, with keys that can't be exported. */
export interface Kept extends Named {
  device: DeviceKeys;
  join: { kind: "officer"; is: OfficerJoin } | { kind: "head"; is: HeadJoin };
  /** The commune's keys by version, for looking people up. */
  owners: Record<number, CryptoKey>;
  /** The head's own envelopes by version, from which she makes those of others. */
  wraps: Record<number, string>;
  /** Own records by subject: they may be sent again at any time. */
  standing: Record<string, Standing>;
  /** Envelopes by subject that came before their sender was known: opened once the digits were compared. */
  early: Record<string, string>;
  /** Of the last record made; rises. */
  v: number;
}

export interface Standing {
  body: string;
  /** The server has said that it has it. */
  sent: boolean;
}

export type OfHead = Kept & { join: { kind: "head"; is: HeadJoin } };
export type OfOfficer = Kept & { join: { kind: "officer"; is: OfficerJoin } };
export const isHead = (kept: Kept): kept is OfHead => kept.join.kind === "head";
export const isOfficer = (kept: Kept): kept is OfOfficer => kept.join.kind === "officer";

/** Nothing kept yet but keys. */
export const begun = (named: Named, device: DeviceKeys) => ({
  ...named,
  device,
  owners: {},
  wraps: {},
  standing: {},
  early: {},
  v: 0,
});

/** With a record that has to stand now; one that stands already is not sent a second time. */
export function standing<K extends Kept>(kept: K, subject: string, body: string): K {
  if (kept.standing[subject]?.body === body) return kept;
  return { ...kept, standing: { ...kept.standing, [subject]: { body, sent: false } } };
}

/** What this machine says under a subject, with its signature. */
export async function signedBody(
  { device, officer, commune }: Kept,
  subject: string,
  { v, at }: { v: number; at: number },
  what: object,
): Promise<string> {
  const said = JSON.stringify(what);
  const sig = await signText(device.ecdsa, `${commune} ${subject}`, said);
  return JSON.stringify({ v, o: officer, dev: device.device, at, said, sig });
}

/** What another machine says under a subject, where its schema and its signature hold; null: neither is to be trusted. */
export async function heardUnder<T extends { v: number }>(
  commune: string,
  subject: string,
  body: string,
  schema: z.ZodMiniType<T>,
  keyOf: (said: T) => string,
): Promise<T | null> {
  const record = readRecord(signedRecord, body);
  const said = record && readRecord(schema, record.said);
  if (!record || !said || said.v !== record.v) return null;
  const holds = await verifyText(keyOf(said), `${commune} ${subject}`, record.said, record.sig);
  return holds ? said : null;
}
