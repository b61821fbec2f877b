import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Inbox, StreamName } from "../commune/post.ts";
import type { SeenSaid } from "../commune/seen.ts";
import {
  dossierSubject,
  ledgerSubject,
  paperSubject,
  type Sender,
  unitSubject,
} from "../commune/subjects.ts";
import { mergeSighting } from "../dossier/merge.ts";
import { msFromMinute } from "../dossier/moment.ts";
import { allFiles, beginFile, endFile, someTogether, takeSome } from "./beside.ts";
import { subjectKey } from "./compose.ts";
import { joinCommune, leaveCommune, memberOf } from "./cursors.ts";
import { keepSightings } from "./dossiers.ts";
import { inboxOf } from "./heard.ts";
import { checkLedgers, colleaguesLedger, forkedOfficers, unitHeard, whoHasSynced } from "./heard-unit.ts";
import { appendEntry } from "./ledger.ts";
import { forgetOfficers } from "./officers.ts";
import { withOutbox } from "./outbox-bed.ts";
import { keepCommuneKey, ownersOf } from "./owners.ts";
import { keepPapers, papersOf } from "./papers.ts";
import { forgetOld } from "./retention.ts";
import { beds, entry, NOW, PORTAL, sighting } from "./sample.ts";
import { admit } from "./sample-admitted.ts";
import type { Bed } from "./tables.ts";

const LAN: Sender = { officer: "lan", device: "a1b2c3d4" };
const BINH: Sender = { officer: "binh", device: "b1b2c3d4" };
const A = "H15-261120-0001";
const DAY = 1440;
const KEEP = { dossierDays: 180, endedDays: 400, paperDays: 1825 };
const PLACE = { portal: PORTAL, office: [PORTAL] };
const where = { kind: "label" as const, name: "Người xử lý" };
const named = { officer: { value: "Lê Thị An", where, sure: 0.9 } };

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  let inbox: Inbox;
  let names: boolean;
  let now: number;
  let seq = 0;
  beforeEach(async () => {
    names = true;
    now = NOW + 10;
    bed = withOutbox(await open());
    inbox = inboxOf(bed, { names: async () => names, now: async () => now });
    await joinCommune(bed, LAN);
  });

  const take = (stream: StreamName, subject: string, body: unknown) => {
    seq++;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return inbox.take(stream, [{ seq, subject, body: text }], { seq, created: "then" });
  };
  const said = (v: number, of = BINH, at = NOW) => ({ v, o: of.officer, dev: of.device, at });
  const at = (of: Sender, code = A) => dossierSubject(of, subjectKey(PORTAL), subjectKey(code));
  const dossierOf = (code: string, more = {}) => ({
    ...mergeSighting(null, sighting(code, more)),
    portal: PORTAL,
  });
  const tell = (v: number, more = {}, of = BINH) =>
    take("DOSSIER", at(of), { ...said(v, of), dossier: dossierOf(A, more) });
  const shown = async () => (await someTogether(bed, null, null, 50)).seen;
  const member = (name: string | null, v = 1) =>
    take("UNIT", unitSubject("member", "binh"), {
      ...said(v, { officer: "head", device: "hhhhhhhh" }),
      officer: "binh",
      name,
      role: "officer",
      since: NOW,
      until: null,
      devices: [{ device: BINH.device, wrap: "w", sign: "binhs-key" }],
    });

  test("a colleague's dossier lies beside one's own, said whose and of when; only a greater version is taken", async () => {
    await member("chị Bình");
    await tell(5, { values: named });
    await tell(4, { seenAt: NOW + 9 });
    const [word] = await shown();
    expect(word!.dossier.values.officer?.value).toBe("Lê Thị An");
    expect(await allFiles(bed)).toMatchObject([
      { whose: "chị Bình", at: NOW, dossiers: 1, unread: 0, branch: "binh.b1b2c3d4", machine: word!.machine },
    ]);
    await tell(6, { seenAt: NOW });
    expect((await shown())[0]!.dossier.values).not.toHaveProperty("officer");
    await member("chị Thanh Bình", 2);
    expect((await allFiles(bed))[0]!.whose).toBe("chị Thanh Bình");
  });

  test("records and the cursor are one: what ends in the midst leaves neither, and forgetting goes back to the beginning", async () => {
    await member(null);
    expect(await inbox.cursor("DOSSIER")).toBeNull();
    await tell(1);
    expect(await inbox.cursor("DOSSIER")).toEqual({ seq, created: "then" });
    const broken = inboxOf(
      {
        ...bed,
        run: (tables, mode, work) =>
          bed.run(tables, mode, async (tx) => work({ ...tx, put: failing(tx.put) })),
      },
      { names: async () => true, now: async () => now },
    );
    const heard = [
      { seq: 99, subject: at(BINH), body: JSON.stringify({ ...said(9), dossier: dossierOf(A) }) },
    ];
    await expect(broken.take("DOSSIER", heard, { seq: 99, created: "then" })).rejects.toThrow("full");
    expect(await inbox.cursor("DOSSIER")).toEqual({ seq, created: "then" });
    await inbox.forget("DOSSIER");
    expect(await inbox.cursor("DOSSIER")).toBeNull();
    expect(await shown()).toHaveLength(1);
  });
  const failing =
    (put: (table: never, record: never) => Promise<void>) =>
    async (table: string, record: unknown): Promise<void> => {
      if (table === "commune") throw new Error("the disk is full");
      return put(table as never, record as never);
    };

  test("nobody speaks in another's name, of another dossier than the subject's, or of what isn't a dossier", async () => {
    await member(null);
    await tell(1);
    const dossier = dossierOf("H15-261120-0002");
    const wrong: [StreamName, string, unknown][] = [
      ["DOSSIER", at(BINH, "H15-261120-0002"), { ...said(9, LAN), dossier }],
      ["DOSSIER", at(BINH), { ...said(9), dossier }],
      ["DOSSIER", at(BINH, "H15-261120-0002"), { ...said(9), dossier: { ...dossier, steps: "none" } }],
      ["DOSSIER", at(BINH, "001099012345"), { ...said(9), dossier: dossierOf("001099012345") }],
      ["DOSSIER", at(BINH), "{"],
      ["DOSSIER", "d.binh", "{}"],
      ["PAPER", at(BINH), { ...said(9), dossier }],
      [
        "PAPER",
        paperSubject(BINH, "o".repeat(43), "1"),
        { ...said(9), owner: `${"a".repeat(43)}.1`, papers: [] },
      ],
      ["LEDGER", ledgerSubject(BINH, 2), { ...said(9), seq: 1 }],
      [
        "UNIT",
        unitSubject("seen", "binh", "b1b2c3d4"),
        { ...said(9, LAN), waiting: 0, ledger: null, signature: null },
      ],
    ];
    for (const [stream, subject, body] of wrong) await take(stream, subject, body);
    expect((await shown()).map((it) => it.dossier.code)).toEqual([A]);
    expect(await bed.run(["heard"], "readonly", (tx) => tx.all("heard"))).toMatchObject([
      { branch: "UNIT member" },
    ]);
    const [file] = await allFiles(bed);
    const strangers = await bed.run(["commune"], "readonly", (tx) => tx.get("commune", "unread"));
    expect(file!.unread + (strangers as { count: number }).count).toBe(wrong.length);
  });

  test("somebody's number in a colleague's word is struck out, and names where the office keeps none", async () => {
    const stepName = { value: "Gọi 0912 345 678", where, sure: 0.9 };
    names = false;
    await member("chị Bình");
    await tell(1, { values: { ...named, stepName } });
    const { dossier } = (await shown())[0]!;
    expect(dossier.values.stepName?.value).toBe("Gọi •••");
    expect(dossier.values).not.toHaveProperty("officer");
    expect((await allFiles(bed))[0]!.whose).toBeNull();
    expect([...(await unitHeard(bed, "member")).values()][0]!.name).toBeNull();
    names = true;
    await member("chị Bình", 2);
    await forgetOfficers(bed);
    expect((await allFiles(bed))[0]!.whose).toBeNull();
    expect([...(await unitHeard(bed, "member")).values()][0]!.name).toBeNull();
  });

  test("a clock that runs ahead by more than a day says no more than now", async () => {
    await member(null);
    const later = NOW + 40 * DAY;
    await take("DOSSIER", at(BINH), { ...said(1, BINH, later), dossier: dossierOf(A, { seenAt: later }) });
    expect((await shown())[0]!.dossier.lastSeenAt).toBe(now);
    expect((await allFiles(bed))[0]!.at).toBe(now);
  });

  test("one's own records come back and change nothing, but the next version is above theirs", async () => {
    const sent = msFromMinute(now + 8 * 60);
    await tell(sent, {}, LAN);
    expect(await shown()).toEqual([]);
    expect((await memberOf(bed))?.version).toBe(sent);
    // Of years to come it can have said nothing: above the greatest number there would be none left for it.
    await tell(Number.MAX_SAFE_INTEGER, {}, LAN);
    expect((await memberOf(bed))?.version).toBe(sent);
  });

  test("of two words of the same minute the same one holds on both machines", async () => {
    const status = (value: 4 | 6) => ({ status: { value, where, sure: 0.9 } });
    const states: unknown[] = [];
    for (const [self, other, own, theirs] of [
      [LAN, BINH, 4, 6],
      [BINH, LAN, 6, 4],
    ] as const) {
      bed = withOutbox(await open());
      inbox = inboxOf(bed, { names: async () => names, now: async () => now });
      await joinCommune(bed, self);
      await admit(inbox, [other]);
      await keepSightings(bed, PORTAL, [sighting(A, { values: status(own) })]);
      await tell(1, { values: status(theirs) }, other);
      states.push((await shown())[0]!.dossier.values.status?.value);
    }
    expect(states[0]).toBe(states[1]);
  });

  test("another device of the same officer is another machine", async () => {
    const second = { ...LAN, device: "zzzzzzz9" };
    await admit(inbox, [second]);
    await tell(1, {}, second);
    expect(await shown()).toHaveLength(1);
  });

  test("papers that a colleague's machine knows are known here, and not said to be this machine's; taken back, they are gone", async () => {
    await member(null);
    const raw = new Uint8Array(32).fill(7);
    const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    await keepCommuneKey(bed, 1, key);
    const owners = await ownersOf(bed, PLACE, "001099012345");
    const paper = {
      portal: PORTAL,
      name: "Giấy khai sinh",
      dossierCode: A,
      dated: null,
      seenAt: NOW,
      kind: "paper" as const,
    };
    const [owner = "", version = ""] = owners.own.split(".");
    const subject = paperSubject(BINH, owner, version);
    const other = { ...paper, name: "Gọi 0912345678" };
    await take("PAPER", subject, { ...said(1), owner: owners.own, papers: [paper, other] });
    expect((await papersOf(bed, PLACE, owners)).map((it) => it.name).sort()).toEqual([
      "Giấy khai sinh",
      "Gọi •••",
    ]);
    const elsewhere = { portal: "https://khac.example", office: [] };
    expect(await papersOf(bed, elsewhere, await ownersOf(bed, elsewhere, "001099012345"))).toEqual([]);
    expect(await bed.run(["papers"], "readonly", (tx) => tx.count("papers"))).toBe(0);
    await keepPapers(bed, owners.own, [{ ...paper, seenAt: NOW + 1 }]);
    expect((await papersOf(bed, PLACE, owners)).filter((it) => it.name === paper.name)).toHaveLength(1);
    await take("PAPER", subject, { ...said(2), owner: owners.own, papers: [] });
    expect(await papersOf(bed, PLACE, owners)).toEqual([{ ...paper, seenAt: NOW + 1 }]);
  });

  test("decisions: the first in a place stays, another one there is a fork; heads are held against them", async () => {
    const { reason: _, ...shared } = entry("1");
    const post = (hash: string) => ({
      ...said(1),
      seq: 1,
      portal: PORTAL,
      entry: shared,
      version: "1",
      previous: "0".repeat(64),
      hash: hash.repeat(64),
      sealed: "sealed.x",
    });
    const ask = {
      open: async () => null,
      verify: async (key: string, of: SeenSaid, it: string) =>
        it === `${key}-1` && of.officer === BINH.officer && of.device === BINH.device,
    };
    await member(null);
    await take("LEDGER", ledgerSubject(BINH, 1), post("a"));
    const sign = (v: number, hash: string, signature: string) =>
      take("UNIT", unitSubject("seen", "binh", BINH.device), {
        ...said(v),
        sentAt: NOW,
        waiting: 0,
        ledger: { seq: 1, hash: hash.repeat(64) },
        signature,
      });
    await sign(1, "a", "binhs-key-1");
    expect(await checkLedgers(bed, ask)).toMatchObject([
      { ...BINH, whole: false, unchecked: 1, entries: 1, signedUpTo: 1, findings: [] },
    ]);
    await sign(2, "b", "binhs-key-1");
    await sign(3, "a", "forged");
    expect(await forkedOfficers(bed)).toEqual([]);
    await take("LEDGER", ledgerSubject(BINH, 1), post("b"));
    await take("LEDGER", ledgerSubject(BINH, 1), post("b"));
    expect(await forkedOfficers(bed)).toEqual(["binh"]);
    const { records, total } = await colleaguesLedger(bed, BINH, ask.open, { limit: 5 });
    expect([total, records.map((it) => it.closed)]).toEqual([1, [true]]);
    expect((await checkLedgers(bed, ask))[0]!.findings).toEqual([
      { kind: "fork", seq: 1 },
      { kind: "head-differs", seq: 1 },
      { kind: "bad-signature", seq: 1 },
    ]);
    // One's own: the same is nothing, another in its place is told.
    const { hash } = await appendEntry(bed, PORTAL, entry("9"), "1");
    const own = { ...post("a"), ...said(1, LAN) };
    await take("LEDGER", ledgerSubject(LAN, 1), { ...own, hash });
    expect(await checkLedgers(bed, ask)).toHaveLength(1);
    await take("LEDGER", ledgerSubject(LAN, 1), own);
    expect(await checkLedgers(bed, ask)).toMatchObject([
      {},
      { ...LAN, whole: false, findings: [{ kind: "fork", seq: 1 }] },
    ]);
  });

  test("of a machine that has signed, and of which nothing came, it is told that all is missing", async () => {
    await member(null);
    const ask = { open: async () => null, verify: async () => true };
    const sign = (of: Sender) =>
      take("UNIT", unitSubject("seen", of.officer, of.device), {
        ...said(1, of),
        sentAt: NOW,
        waiting: 0,
        ledger: { seq: 3, hash: "a".repeat(64) },
        signature: "s",
      });
    await sign(LAN);
    expect(await checkLedgers(bed, ask)).toEqual([]);
    await sign(BINH);
    expect(await checkLedgers(bed, ask)).toMatchObject([
      { ...BINH, whole: false, findings: [{ kind: "head-ahead", seq: 3 }] },
    ]);
  });

  test("who has sent when is known of the members alone, and of the head by whose word they are", async () => {
    const head = { officer: "head", device: "hhhhhhhh" };
    const sent = (of: Sender) =>
      take("UNIT", unitSubject("seen", of.officer, of.device), {
        ...said(1, of),
        sentAt: NOW,
        waiting: 0,
        ledger: null,
        signature: "s",
      });
    const anybody = { verify: async () => true, headKey: "heads-key" };
    expect(await whoHasSynced(bed, NOW, anybody)).toMatchObject({ members: [] });
    await member("chị Bình");
    expect(await whoHasSynced(bed, NOW, anybody)).toMatchObject({
      behind: 2,
      whole: false,
      members: [
        { name: "chị Bình", role: "officer", at: null },
        { name: null, role: "head", at: null },
      ],
    });
    await sent(BINH);
    expect(await whoHasSynced(bed, NOW, anybody)).toMatchObject({
      behind: 1,
      members: [{ role: "head" }, { at: NOW }],
    });
    await sent(head);
    expect(await whoHasSynced(bed, NOW, anybody)).toMatchObject({ behind: 0, whole: true });
    await leaveCommune(bed);
    expect(await whoHasSynced(bed, NOW, anybody)).toBeNull();
  });

  test("what was heard ages as on the server; leaving takes it at once, and leaves files and one's own", async () => {
    const owner = "o".repeat(43);
    await tell(1);
    await take("PAPER", paperSubject(BINH, owner, "1"), { ...said(1), owner: `${owner}.1`, papers: [] });
    await member("chị Bình");
    const papers = () => bed.run(["heard"], "readonly", (tx) => tx.count("heard"));
    await forgetOld(bed, NOW + 179 * DAY, KEEP);
    expect([(await shown()).length, await papers()]).toEqual([1, 2]);
    await forgetOld(bed, NOW + 181 * DAY, KEEP);
    expect([(await shown()).length, await papers()]).toEqual([0, 2]);
    await forgetOld(bed, NOW + 366 * DAY, KEEP);
    expect(await papers()).toBe(1);

    await tell(2);
    await keepSightings(bed, PORTAL, [sighting("H15-261120-0003")]);
    const machine = "a".repeat(20);
    await beginFile(bed, { machine, whose: null, at: NOW }, NOW);
    await takeSome(bed, machine, [dossierOf("H15-261120-0004")], true);
    await endFile(bed, machine);
    await leaveCommune(bed);
    expect((await shown()).map((it) => it.dossier.code).sort()).toEqual([
      "H15-261120-0003",
      "H15-261120-0004",
    ]);
    await tell(3);
    expect(await shown()).toHaveLength(2);
  });
});
