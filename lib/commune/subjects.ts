/**
 * Where a record lies on the commune's server. An officer's device has a branch of its own in each stream, so that
 * nobody writes what somebody else writes; codes and addresses are hashed, since a subject's parts hold no dots.
 */
import type { StreamName } from "./post.ts";

/** Who sends: an officer's short name in the commune, and which of her machines. */
export interface Sender {
  officer: string;
  device: string;
}

/** What the unit has in common, by the second part of its subject. */
export const UNIT_PARTS = ["settings", "profile", "catalogue", "member", "key", "join", "seen"] as const;
export type UnitPart = (typeof UNIT_PARTS)[number];

/** A subject, taken apart. */
export type Subject =
  | ({ stream: "LEDGER"; seq: number } & Sender)
  | ({ stream: "DOSSIER"; portalKey: string; codeKey: string } & Sender)
  | ({ stream: "PAPER"; ownerKey: string; place: string } & Sender)
  | { stream: "UNIT"; part: UnitPart; rest: string[] };

const OFFICER = /^[a-z0-9]{1,20}$/;
const DEVICE = /^[a-z0-9]{8}$/;
/** Base64url, or any other part without dots, blanks and wildcards. */
const PART = /^[\w-]{1,64}$/;
/** Parts of a unit subject behind its name. */
const REST: Record<UnitPart, readonly RegExp[]> = {
  settings: [],
  profile: [PART],
  catalogue: [/^\d{1,4}$/],
  member: [OFFICER],
  key: [OFFICER, /^\d{1,4}$/],
  join: [OFFICER, DEVICE],
  seen: [OFFICER, DEVICE],
};

export const isOfficer = (text: string): boolean => OFFICER.test(text);
export const isDevice = (text: string): boolean => DEVICE.test(text);

export const ledgerSubject = ({ officer, device }: Sender, seq: number): string =>
  `l.${officer}.${device}.${seq}`;
export const dossierSubject = ({ officer, device }: Sender, portalKey: string, codeKey: string): string =>
  `d.${officer}.${device}.${portalKey}.${codeKey}`;
/** `place`: which of a person's papers it is. */
export const paperSubject = ({ officer, device }: Sender, ownerKey: string, place: string): string =>
  `p.${officer}.${device}.${ownerKey}.${place}`;
export const unitSubject = (part: UnitPart, ...rest: readonly (string | number)[]): string =>
  ["u", part, ...rest].join(".");

/** Takes a subject apart; null: it is none of ours. */
export function readSubject(subject: string): Subject | null {
  const [head, ...parts] = subject.split(".");
  if (head === "u") return readUnit(parts);
  const [officer = "", device = "", one = "", two = ""] = parts;
  if (!isOfficer(officer) || !isDevice(device)) return null;
  const from = { officer, device };
  if (head === "l" && parts.length === 3 && /^[1-9]\d{0,14}$/.test(one))
    return { stream: "LEDGER", seq: Number(one), ...from };
  if (parts.length !== 4 || !PART.test(one) || !PART.test(two)) return null;
  if (head === "d") return { stream: "DOSSIER", portalKey: one, codeKey: two, ...from };
  return head === "p" ? { stream: "PAPER", ownerKey: one, place: two, ...from } : null;
}

function readUnit([name, ...rest]: string[]): Subject | null {
  const part = UNIT_PARTS.find((it) => it === name);
  if (!part) return null;
  const wanted = REST[part];
  return wanted.length === rest.length && wanted.every((it, n) => it.test(rest[n]!))
    ? { stream: "UNIT", part, rest }
    : null;
}

/** The letters by which a stream's subjects begin. */
const STREAMS: Record<string, StreamName> = { l: "LEDGER", d: "DOSSIER", p: "PAPER", u: "UNIT" };
/** The stream in which a subject lies; null: in none of ours. */
export const streamOf = (subject: string): StreamName | null => STREAMS[subject.split(".")[0]!] ?? null;
