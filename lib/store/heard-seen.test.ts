import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import type { Inbox } from "../commune/post.ts";
import type { SeenSaid } from "../commune/seen.ts";
import { ledgerSubject, type Sender, unitSubject } from "../commune/subjects.ts";
import { joinCommune } from "./cursors.ts";
import { inboxOf } from "./heard.ts";
import { checkLedgers, colleaguesLedger, seenHeard, whoHasSynced } from "./heard-unit.ts";
import { hashOf } from "./ledger.ts";
import { withOutbox } from "./outbox-bed.ts";
import { beds, entry, NOW, PORTAL } from "./sample.ts";
import type { Bed } from "./tables.ts";

const HEAD: Sender = { officer: "head", device: "hhhhhhhh" };
const BINH: Sender = { officer: "binh", device: "b1b2c3d4" };
const MONTH = 30 * 1440;

let bed: Bed;
let inbox: Inbox;
let now: number;
let seq = 0;
beforeEach(async () => {
  now = NOW + 10;
  bed = withOutbox(await beds[0]![1]());
  inbox = inboxOf(bed, { names: async () => true, now: async () => now });
  await joinCommune(bed, HEAD);
  await take("UNIT", unitSubject("member", "binh"), {
    ...said(1, NOW, HEAD),
    officer: "binh",
    name: null,
    role: "officer",
    since: NOW,
    until: null,
    devices: [{ device: BINH.device, wrap: "w", sign: "binhs" }],
  });
});

const said = (v: number, at = NOW, of = BINH) => ({ v, o: of.officer, dev: of.device, at });
const take = (stream: "UNIT" | "LEDGER", subject: string, body: object) => {
  seq++;
  return inbox.take(stream, [{ seq, subject, body: JSON.stringify(body) }], { seq, created: "then" });
};
/** A signature that says what it is over, in place of one. */
const signed = (key: string, it: SeenSaid) =>
  [key, it.officer, it.device, it.at, it.waiting, it.ledger?.seq ?? 0, it.ledger?.hash ?? ""].join(".");
const ask = {
  open: async () => null,
  verify: async (key: string, it: SeenSaid, signature: string) => signature === signed(key, it),
  headKey: null,
};
interface Word {
  at?: number;
  waiting?: number;
  ledger?: { seq: number; hash: string } | null;
  key?: string | null;
}
const seen = (v: number, { at = NOW, waiting = 0, ledger = null, key = "binhs" }: Word) => {
  const signature = key && signed(key, { ...BINH, at, waiting, ledger });
  const body = { ...said(v), sentAt: at, waiting, ledger, signature };
  return take("UNIT", unitSubject("seen", "binh", BINH.device), body);
};
const binh = async () => {
  const state = await whoHasSynced(bed, now, ask);
  return state!.members.find((it) => it.officer === "binh")!;
};
const hash = (it: string) => it.repeat(64);
const findings = async () => (await checkLedgers(bed, ask))[0]!.findings;

test("a word of a time to come is one of when it was heard, and of no day after", async () => {
  await seen(1, { at: NOW + 5 * MONTH });
  expect(await binh()).toMatchObject({ at: now, today: true });
  now += MONTH;
  expect(await binh()).toMatchObject({ at: NOW + 10, today: false });
  expect([...(await seenHeard(bed)).values()]).toMatchObject([{ heardAt: NOW + 10 }]);
});

test("a word that the machine didn't sign is none, whatever in it is another's", async () => {
  await seen(1, {});
  expect(await binh()).toMatchObject({ at: NOW, today: true });
  const whole = signed("binhs", { ...BINH, at: NOW, waiting: 3, ledger: null });
  const forged = (v: number, more: object) =>
    take("UNIT", unitSubject("seen", "binh", BINH.device), {
      ...said(v),
      sentAt: NOW,
      waiting: 3,
      ledger: null,
      signature: whole,
      ...more,
    });
  await forged(2, { waiting: 0 });
  expect(await binh()).toMatchObject({ at: null, today: false });
  await forged(3, { sentAt: NOW + 1 });
  expect(await binh()).toMatchObject({ at: null });
  await forged(4, { signature: null });
  expect(await binh()).toMatchObject({ at: null });
  await forged(5, {});
  expect(await binh()).toMatchObject({ at: NOW, waiting: 3 });
});

test("what a machine once signed stays, whether it then says that its ledger is empty or says less, however often", async () => {
  await seen(1, { ledger: { seq: 5, hash: hash("a") } });
  const ahead = [{ kind: "head-ahead", seq: 5 }];
  expect(await findings()).toEqual(ahead);
  await seen(2, { ledger: null });
  expect(await findings()).toEqual(ahead);
  for (let n = 0; n < 200; n++) await seen(3 + n, { ledger: { seq: 1 + (n % 2), hash: hash("b") } });
  expect((await findings())[0]).toEqual(ahead[0]);
});

test("a colleague's ledger is read part by part, the newest first", async () => {
  const { reason: _, ...shared } = entry("1");
  for (let n = 1; n <= 5; n++)
    await take("LEDGER", ledgerSubject(BINH, n), {
      ...said(1),
      ...{ seq: n, portal: PORTAL, entry: shared, version: "1", previous: hash("0"), hash: hash(String(n)) },
      sealed: null,
    });
  const part = async (before?: number) => {
    const { records, total } = await colleaguesLedger(bed, BINH, ask.open, { limit: 2, before });
    return [total, ...records.map((it) => it.record.seq)];
  };
  expect([await part(), await part(4), await part(2), await part(1)]).toEqual([
    [5, 5, 4],
    [5, 3, 2],
    [5, 1],
    [5],
  ]);
});

test("a head under which nobody's signature stands is none of a machine's whose key is known", async () => {
  const { reason: _, ...shared } = entry("1");
  const record = { seq: 1, portal: PORTAL, entry: shared, version: "1", previous: hash("0") };
  const whole = hashOf({ ...record, entry: { ...shared, reason: "" } } as never);
  const post = { ...said(1), ...record, hash: whole, sealed: null };
  await take("LEDGER", ledgerSubject(BINH, 1), post);
  await seen(1, { ledger: { seq: 1, hash: whole } });
  expect(await findings()).toEqual([]);
  await seen(2, { ledger: { seq: 1, hash: whole }, key: null });
  expect(await findings()).toEqual([{ kind: "bad-signature", seq: 1 }]);
});
