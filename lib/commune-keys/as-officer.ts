/** What an officer's machine does with its keys while it joins, and when a key is turned over. */
import {
  askAgain,
  beginAsk,
  hearKey,
  hearMember,
  joinSaidOf,
  leave,
  type OfficerJoin,
  sayMatch,
  takesKeys,
} from "../commune/join-officer.ts";
import { keyRecord, memberSaid, readRecord, signedRecord } from "../commune/join-records.ts";
import { random, toText } from "./bytes.ts";
import { unwrapKey } from "./commune-key.ts";
import { makeDevice } from "./device.ts";
import { commitment, sixDigits } from "./digits.ts";
import { begun, heardUnder, type Kept, type Named, type OfOfficer, signedBody, standing } from "./kept.ts";

/** New keys, and the request with them. */
export async function askToJoin(named: Named, now: number): Promise<Kept> {
  const device = await makeDevice();
  const who = { officer: named.officer, device: device.device, keys: device.keys };
  const fresh = await number(named.commune, who);
  const is = beginAsk({ ...named, ...who, ...fresh, v: 1, at: now });
  return withJoin({ ...begun(named, device), join: { kind: "officer", is } }, is);
}

/** Another try, with another number. */
export async function askOnceMore(kept: OfOfficer, now: number): Promise<OfOfficer> {
  const { is } = kept.join;
  return withJoin(kept, askAgain(is, { ...(await number(kept.commune, is.ask)), at: now }));
}

async function number(commune: string, who: Parameters<typeof commitment>[1]) {
  const nonce = toText(random(32));
  return { nonce, commit: await commitment(commune, who, nonce) };
}

/** A record of the head, by its subject. What isn't hers, isn't for this machine, or comes too early changes nothing. */
export async function officerHears(
  kept: OfOfficer,
  subject: string,
  body: string,
  now: number,
): Promise<OfOfficer> {
  return subject.startsWith("u.key.") ? hearsKey(kept, subject, body, now) : hearsMember(kept, subject, body);
}

async function hearsMember(kept: OfOfficer, subject: string, body: string): Promise<OfOfficer> {
  if (subject !== `u.member.${kept.officer}`) return kept;
  const said = await heardUnder(kept.commune, subject, body, memberSaid, (it) => it.head.keys.ecdsa);
  if (!said) return kept;
  const is = hearMember(kept.join.is, said);
  return is === kept.join.is ? kept : withJoin(kept, is);
}

async function hearsKey(kept: OfOfficer, subject: string, body: string, now: number): Promise<OfOfficer> {
  const { is } = kept.join;
  const record = readRecord(keyRecord, body);
  const wrapped = record?.wraps[is.ask.device];
  if (!record || wrapped === undefined) return kept;
  const { version } = record;
  if (subject !== `u.key.${kept.officer}.${version}`) return kept;
  if (!takesKeys(is)) return keptForLater(kept, subject, body);
  if (is.state === "in" && is.versions.includes(version)) return kept;
  const to = { commune: kept.commune, officer: kept.officer, device: is.ask.device, version };
  try {
    const key = await unwrapKey(wrapped, kept.device.ecdh, is.head.keys.ecdh, to);
    const next = { ...kept, owners: { ...kept.owners, [version]: key } };
    return withJoin(next, hearKey(is, version, now));
  } catch {
    return kept; // not from the head whose digits were compared, or changed on the way
  }
}

/** Envelopes kept at the most: a server can't fill the disk. */
const MOST_EARLY = 40;

/** The server hands a record over once: an envelope that came before the digits were compared waits. */
function keptForLater(kept: OfOfficer, subject: string, body: string): OfOfficer {
  if (kept.early[subject] === body) return kept;
  const others = Object.entries(kept.early).filter(([it]) => it !== subject);
  return { ...kept, early: Object.fromEntries([...others, [subject, body]].slice(-MOST_EARLY)) };
}

/** Whether the head said by voice that the digits agree: envelopes of hers that came before are opened now. */
export async function officerMatches(kept: OfOfficer, match: boolean, now: number): Promise<OfOfficer> {
  const is = sayMatch(kept.join.is, match);
  if (is === kept.join.is) return kept;
  let next = await withJoin({ ...kept, early: {} }, is);
  if (match)
    for (const [subject, body] of Object.entries(kept.early)) next = await hearsKey(next, subject, body, now);
  return next;
}

/** Leaves: the commune's keys are gone from this machine, its own stay until the record is sent. */
export const officerLeaves = (kept: OfOfficer): Promise<OfOfficer> =>
  withJoin({ ...kept, owners: {} }, leave(kept.join.is));

/** What the officer reads aloud; null: there is nothing to read. */
export async function digitsToRead({ commune, join: { is } }: OfOfficer): Promise<string | null> {
  if (is.state !== "reading" && is.state !== "waiting") return null;
  const { ask, head } = is;
  return sixDigits({
    commune,
    officer: ask,
    head,
    commitment: ask.commit,
    officerNonce: ask.nonce,
    headNonce: head.nonce,
  });
}

/** Out of the group its keys mean nothing any more. */
async function withJoin(kept: OfOfficer, is: OfficerJoin): Promise<OfOfficer> {
  const owners = is.state === "out" || is.state === "refused" ? {} : kept.owners;
  const next: OfOfficer = { ...kept, owners, join: { kind: "officer", is } };
  const said = joinSaidOf(is);
  const subject = `u.join.${said.o}.${said.dev}`;
  // A signature is another one each time: what is said already is not said again.
  const before = readRecord(signedRecord, kept.standing[subject]?.body ?? "");
  if (before?.said === JSON.stringify(said)) return next;
  return standing(next, subject, await signedBody(kept, subject, said, said));
}
