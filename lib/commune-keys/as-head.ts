/** What the head's machine does with her keys while others join and leave. */
import {
  type AskedDevice,
  admit,
  admitted,
  answerTo,
  beginHead,
  deviceOf,
  type HeadJoin,
  hearJoin,
  memberSaidOf,
  newest,
  refuse,
  remove,
} from "../commune/join-head.ts";
import { joinSaid, type KeyRecord, keyRecord, readRecord } from "../commune/join-records.ts";
import { random, toText } from "./bytes.ts";
import { makeCommuneKey, unwrapKey, wrapKey } from "./commune-key.ts";
import { makeDevice } from "./device.ts";
import { sixDigits } from "./digits.ts";
import { begun, heardUnder, type Kept, type Named, type OfHead, signedBody, standing } from "./kept.ts";

/** A new group, or the same one on another machine: with the key from its copy on paper. */
export async function foundGroup(
  named: Named,
  now: number,
  copy: { version: number; key: CryptoKey } | null,
): Promise<Kept> {
  const device = await makeDevice();
  const { version, key } = copy ?? { version: 1, key: await makeCommuneKey() };
  const is = beginHead({ ...named, device: device.device, keys: device.keys, since: now }, version);
  return withOwnKey({ ...begun(named, device), join: { kind: "head", is } }, version, key);
}

/** The head's own envelope, and the key as it is used: out of it, never to be exported again. */
async function withOwnKey(kept: OfHead, version: number, key: CryptoKey): Promise<OfHead> {
  const own = kept.device.keys.ecdh;
  const wrapped = await wrapKey(key, kept.device.ecdh, own, toSelf(kept, version));
  const used = await unwrapKey(wrapped, kept.device.ecdh, own, toSelf(kept, version));
  return {
    ...kept,
    wraps: { ...kept.wraps, [version]: wrapped },
    owners: { ...kept.owners, [version]: used },
  };
}

const toSelf = ({ commune, officer, device }: Kept, version: number) => ({
  commune,
  officer,
  device: device.device,
  version,
});

/** A key of the commune as it can be wrapped or printed: let go of at once. */
export const keyToPassOn = (kept: OfHead, version: number): Promise<CryptoKey> =>
  unwrapKey(kept.wraps[version]!, kept.device.ecdh, kept.device.keys.ecdh, toSelf(kept, version), true);

export async function headHears(kept: OfHead, subject: string, body: string): Promise<OfHead> {
  const said = await heardUnder(kept.commune, subject, body, joinSaid, (it) => it.keys.ecdsa);
  if (!said || subject !== `u.join.${said.o}.${said.dev}`) return kept;
  const is = hearJoin(kept.join.is, said);
  return is === kept.join.is ? kept : withJoin(kept, is);
}

/** Publishes the head's number to a machine that asks. */
export async function headAnswers(kept: OfHead, it: AskedDevice, now: number): Promise<OfHead> {
  const next = withJoin(kept, answerTo(kept.join.is, it, toText(random(32))));
  return withMember(next, it.officer, now);
}

/** The digits of a machine whose number is open; null: they can't be compared. */
export async function digitsFor({ commune, join: { is } }: OfHead, it: AskedDevice): Promise<string | null> {
  if (it.state !== "open" || it.nonce === null || it.opened === null) return null;
  return sixDigits({
    commune,
    officer: it,
    head: is,
    commitment: it.commit,
    officerNonce: it.opened,
    headNonce: it.nonce,
  });
}

/** Takes a machine in whose digits are those that were read aloud, with all live keys; null: they are others. */
export async function headAdmits(
  kept: OfHead,
  it: AskedDevice,
  read: string,
  now: number,
): Promise<OfHead | null> {
  const digits = await digitsFor(kept, it);
  if (digits === null || digits !== read.replace(/\D/g, "")) return null;
  let next = withJoin(kept, admit(kept.join.is, it, now));
  for (const version of kept.join.is.versions) next = await withEnvelope(next, it, version, now);
  return withMember(next, it.officer, now);
}

export async function headRefuses(kept: OfHead, it: AskedDevice, now: number): Promise<OfHead> {
  const next = withJoin(kept, refuse(kept.join.is, it));
  // Who was never answered is told as well, so that her machine stops waiting.
  return withMember(next, it.officer, now);
}

/** Takes an officer out and turns the key over: all who stay get the next one. */
export async function headRemoves(kept: OfHead, officer: string, now: number): Promise<OfHead> {
  const { head, version } = remove(kept.join.is, officer);
  let next = await withOwnKey(withJoin(kept, head), version, await makeCommuneKey());
  for (const it of admitted(head)) next = await withEnvelope(next, it, version, now);
  return withMember(next, officer, now);
}

/** The machine that a page speaks of; null: there is none (any more). */
export const askedDevice = (kept: OfHead, officer: string, device: string): AskedDevice | null =>
  deviceOf(kept.join.is, officer, device);

export const newestVersion = (kept: OfHead): number => newest(kept.join.is);

const withJoin = (kept: OfHead, is: HeadJoin): OfHead => ({ ...kept, join: { kind: "head", is } });

async function withMember(kept: OfHead, officer: string, now: number): Promise<OfHead> {
  const v = kept.v + 1;
  const said = memberSaidOf(kept.join.is, officer, v, now);
  if (!said) return kept;
  const subject = `u.member.${officer}`;
  const body = await signedBody(kept, subject, said, said);
  return standing({ ...kept, v }, subject, body);
}

/** An envelope for one machine, beside those of the officer's other machines. */
async function withEnvelope(kept: OfHead, it: AskedDevice, version: number, now: number): Promise<OfHead> {
  const to = { commune: kept.commune, officer: it.officer, device: it.device, version };
  const wrapped = await wrapKey(await keyToPassOn(kept, version), kept.device.ecdh, it.keys.ecdh, to);
  const subject = `u.key.${it.officer}.${version}`;
  const before = readRecord(keyRecord, kept.standing[subject]?.body ?? "");
  const v = kept.v + 1;
  const record: KeyRecord = {
    v,
    o: kept.officer,
    dev: kept.device.device,
    at: now,
    version,
    wraps: { ...before?.wraps, [it.device]: wrapped },
  };
  return standing({ ...kept, v }, subject, JSON.stringify(record));
}
