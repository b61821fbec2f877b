import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Outbox } from "../commune/post.ts";
import { unitSubject } from "../commune/subjects.ts";
import { minuteFromMs, msFromMinute } from "../dossier/moment.ts";
import type { KnownPaper } from "../reuse/types.ts";
import { joinCommune, leaveCommune, memberOf } from "./cursors.ts";
import { keepSightings } from "./dossiers.ts";
import { appendEntry } from "./ledger.ts";
import { forgetOfficers } from "./officers.ts";
import { outboxOf, postUnit } from "./outbox.ts";
import { withOutbox } from "./outbox-bed.ts";
import { communeKeyVersions, dropCommuneKey, keepCommuneKey, ownersOf } from "./owners.ts";
import { keepPapers, papersOf } from "./papers.ts";
import { exportTables, wipeAll } from "./retention.ts";
import { beds, entry, NOW, PORTAL, sighting } from "./sample.ts";
import type { Bed } from "./tables.ts";

const LAN = { officer: "lan", device: "a1b2c3d4" };
const PLACE = { portal: PORTAL, office: [PORTAL] };
const A = "H15-261120-0001";
const paper: KnownPaper = {
  portal: PORTAL,
  name: "Giấy khai sinh",
  dossierCode: A,
  dated: null,
  seenAt: NOW,
  kind: "paper",
};
const key = (byte: number): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
const none: ReadonlySet<string> = new Set();

/** What these tests look at in a body. */
interface Said {
  seq: number;
  sealed: string;
  owner: string;
  papers: unknown[];
  dossier: { code: string };
}

describe.each(beds)("on the %s", (_name, open) => {
  let plain: Bed;
  let bed: Bed;
  let outbox: Outbox;
  let ms: number;
  let names: boolean;
  let sealing: boolean;
  beforeEach(async () => {
    ms = msFromMinute(NOW);
    names = true;
    sealing = true;
    plain = await open();
    bed = withOutbox(plain, () => ms);
    const seal = async (text: string) => `sealed.${Buffer.from(text).toString("hex")}`;
    outbox = outboxOf(bed, {
      names: async () => names,
      seal: async () => (sealing ? seal : null),
      time: () => ms,
    });
  });
  /** Sends all, and says what it was. */
  const send = async () => {
    const sent = await outbox.next(100, none);
    for (const it of sent) await outbox.sent(it);
    return sent.map((it) => ({ ...it, said: JSON.parse(it.body) as Said }));
  };
  const see = (code: string, more = {}) => keepSightings(bed, PORTAL, [sighting(code, more)]);
  const rows = () => plain.run(["outbox"], "readonly", (tx) => tx.all("outbox"));

  test("outside a commune nothing is noted; joining offers what is there already, and again what comes", async () => {
    await see(A);
    await appendEntry(bed, PORTAL, entry("1"), "1");
    expect(await rows()).toEqual([]);
    expect(await outbox.next(10, none)).toEqual([]);
    await joinCommune(bed, LAN);
    expect((await outbox.waiting()).rows).toBeGreaterThan(0);
    expect((await send()).map((it) => it.kind).sort()).toEqual(["dossier", "ledger"]);
    expect(await outbox.waiting()).toEqual({ rows: 0, oldest: null });
    await see("H15-261120-0002");
    expect((await send()).map((it) => it.said.dossier)).toMatchObject([{ code: "H15-261120-0002" }]);
  });

  test("a row is written with its data or not at all, and refers to it without a word of it", async () => {
    await joinCommune(bed, LAN);
    await send();
    const failing = bed.run(["dossiers"], "readwrite", async (tx) => {
      await tx.put("dossiers", { portal: PORTAL, code: A });
      throw new Error("in the midst of it");
    });
    await expect(failing).rejects.toThrow("midst");
    expect(await rows()).toEqual([]);
    await see(A);
    expect(await rows()).toEqual([
      {
        row: `dossier ["${PORTAL}","${A}"]`,
        kind: "dossier",
        key: [PORTAL, A],
        version: ms,
        since: ms,
        at: minuteFromMs(ms),
      },
    ]);
  });

  test("merely seen again is news once an hour; a newer state takes the place of one not sent, and not its turn", async () => {
    await joinCommune(bed, LAN);
    await send();
    await see(A);
    await see("H15-261120-0002");
    const status = {
      status: { value: 6 as const, where: { kind: "column" as const, name: "Trạng thái" }, sure: 0.9 },
    };
    ms += 1000;
    await see(A, { seenAt: NOW + 1, values: status });
    const sent = await send();
    expect(sent.map((it) => it.said.dossier.code)).toEqual([A, "H15-261120-0002"]);
    expect(sent[0]!.said).toMatchObject({
      o: "lan",
      dev: "a1b2c3d4",
      v: ms,
      dossier: { values: { status: { value: 6 } } },
    });
    await see(A, { seenAt: NOW + 5, values: status });
    expect(await rows()).toEqual([]);
    await see(A, { seenAt: NOW + 65, values: status });
    expect(await rows()).toHaveLength(1);
  });

  test("a row goes only when what was sent is still what is there; versions rise, also over a clock put back and a restart", async () => {
    await joinCommune(bed, LAN);
    await send();
    await see(A);
    const [first] = await outbox.next(10, none);
    ms -= 3_600_000;
    const status = {
      status: { value: 10 as const, where: { kind: "column" as const, name: "Trạng thái" }, sure: 0.9 },
    };
    await keepSightings(
      withOutbox(plain, () => ms),
      PORTAL,
      [sighting(A, { seenAt: NOW + 2, values: status })],
    );
    await outbox.sent(first!);
    const [second] = await send();
    expect(second!.version).toBeGreaterThan(first!.version);
    expect(second!.subject).toBe(first!.subject);
    expect(await rows()).toEqual([]);
  });

  test("what was typed waits for the head's key, and others don't wait for it", async () => {
    await joinCommune(bed, LAN);
    await send();
    sealing = false;
    await appendEntry(bed, PORTAL, entry("1"), "1");
    await appendEntry(bed, PORTAL, entry("2", { reason: "", files: [] }), "1");
    expect((await send()).map((it) => it.said.seq)).toEqual([2]);
    sealing = true;
    const [late] = await send();
    expect(late!.said.seq).toBe(1);
    expect(late!.body).not.toContain("xác minh");
    expect(Buffer.from(late!.said.sealed.slice(7), "hex").toString()).toContain("Chờ xác minh hộ tịch");
  });

  test("only papers under the commune's key are shared; those of the machine's own come along when the person comes again", async () => {
    const early = await ownersOf(bed, PLACE, "001099012345");
    await keepPapers(bed, early.own, [paper]);
    await joinCommune(bed, LAN);
    await keepCommuneKey(bed, 1, await key(1));
    expect(await send()).toEqual([]);
    const owners = await ownersOf(bed, PLACE, "001099012345");
    expect(owners.own).toMatch(/^[\w-]{43}\.1$/);
    expect(owners.others).toContain(early.own);
    expect(await papersOf(bed, PLACE, owners)).toEqual([paper]);
    const [moved] = await send();
    expect(moved!.said).toMatchObject({ owner: owners.own, papers: [{ name: "Giấy khai sinh" }] });
    expect(moved!.subject).toBe(`p.lan.a1b2c3d4.${owners.own}`);
    // Seen again on the same day it is no news.
    await keepPapers(bed, owners.own, [{ ...paper, seenAt: NOW + 30 }]);
    expect(await rows()).toEqual([]);
  });

  test("the commune's key is turned over: new papers go under the new one, what lies under the old is found and goes over", async () => {
    await joinCommune(bed, LAN);
    await keepCommuneKey(bed, 1, await key(1));
    const old = await ownersOf(bed, PLACE, "001099012345");
    await keepPapers(bed, old.own, [paper]);
    await send();
    await keepCommuneKey(bed, 2, await key(2));
    expect(await communeKeyVersions(bed)).toEqual([2, 1]);
    const owners = await ownersOf(bed, PLACE, "001099012345");
    expect(owners.own).toMatch(/\.2$/);
    expect(await papersOf(bed, PLACE, owners)).toEqual([paper]);
    const sent = await send();
    expect(sent.map((it) => [it.said.owner, it.said.papers.length])).toEqual(
      expect.arrayContaining([
        [old.own, 0],
        [owners.own, 1],
      ]),
    );
    await dropCommuneKey(bed, 1);
    expect(await communeKeyVersions(bed)).toEqual([2]);
    await expect(keepCommuneKey(bed, 0, await key(3))).rejects.toThrow(RangeError);
  });

  test("names of officers go where the office keeps them, and once struck out are struck out for all", async () => {
    await joinCommune(bed, LAN);
    await send();
    const officer = { value: "Lê Thị An", where: { kind: "label" as const, name: "Người xử lý" }, sure: 0.9 };
    await see(A, { values: { officer } });
    expect((await outbox.next(1, none))[0]!.body).toContain("Lê Thị An");
    names = false;
    expect((await send())[0]!.body).not.toContain("Lê Thị An");
    await forgetOfficers(bed);
    const again = await send();
    expect(again).toHaveLength(1);
    expect(again[0]!.body).not.toContain("Lê Thị An");
  });

  test("all of one's own is offered again, of the ledger from an entry on; a worker that ends goes on with it", async () => {
    await joinCommune(bed, LAN);
    for (let n = 1; n <= 5; n++)
      await appendEntry(bed, PORTAL, entry(String(n), { reason: "", files: [] }), "1");
    await keepSightings(
      bed,
      PORTAL,
      Array.from({ length: 450 }, (_, n) => sighting(`H15-261120-${1000 + n}`)),
    );
    while ((await send()).length > 0);
    await outbox.reoffer("LEDGER", 4);
    expect((await send()).map((it) => it.said.seq)).toEqual([4, 5]);
    await outbox.reoffer("DOSSIER", 1);
    expect((await outbox.waiting()).rows).toBeGreaterThan(0);
    const codes = new Set<unknown>();
    for (let some = await send(); some.length > 0; some = await send())
      for (const it of some) codes.add(it.said.dossier.code);
    expect(codes.size).toBe(450);
  });

  test("what is said of the unit goes as it is then, and what is no record of it is refused", async () => {
    await joinCommune(bed, LAN);
    await send();
    const seen = { sentAt: 29_919_820, waiting: 0, ledger: null, signature: null };
    await postUnit(bed, "seen", [LAN.officer, LAN.device], seen, ms);
    await postUnit(bed, "settings", [], { settings: { note: "gọi 0912345678" } }, ms);
    const sent = await send();
    expect(sent.map((it) => it.subject)).toEqual([unitSubject("seen", "lan", "a1b2c3d4"), "u.settings"]);
    expect(sent[1]!.body).not.toContain("0912345678");
    await expect(postUnit(bed, "seen", ["lan", "?"], { ...seen, waiting: -1 }, ms)).rejects.toThrow(
      RangeError,
    );
  });

  test("who leaves shares nothing more; the wipe takes it all, and the export has it", async () => {
    await joinCommune(bed, LAN);
    await see(A);
    expect((await exportTables(bed)).outbox).toHaveLength(1);
    await leaveCommune(bed);
    expect([await rows(), await memberOf(bed)]).toEqual([[], null]);
    await see("H15-261120-0002");
    expect(await rows()).toEqual([]);
    await joinCommune(bed, LAN);
    await send();
    await see("H15-261120-0003");
    await wipeAll(bed);
    expect(
      await plain.run(["outbox", "commune"], "readonly", async (tx) => [
        await tx.count("outbox"),
        await tx.count("commune"),
      ]),
    ).toEqual([0, 0]);
  });
});
