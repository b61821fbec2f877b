/** Whose word is shown: that of machines which the head has admitted, whatever comes first, and of nobody whom she took out. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Inbox, StreamName } from "../commune/post.ts";
import {
  dossierSubject,
  ledgerSubject,
  paperSubject,
  type Sender,
  unitSubject,
} from "../commune/subjects.ts";
import { mergeSighting } from "../dossier/merge.ts";
import { allFiles, beginFile, someTogether } from "./beside.ts";
import { subjectKey } from "./compose.ts";
import { joinCommune } from "./cursors.ts";
import { inboxOf } from "./heard.ts";
import { heardPapers } from "./heard-papers.ts";
import { checkLedgers, forkedOfficers } from "./heard-unit.ts";
import { beds, entry, NOW, PORTAL, sighting } from "./sample.ts";
import { admit, HEAD } from "./sample-admitted.ts";
import type { Bed } from "./tables.ts";

const LAN: Sender = { officer: "lan", device: "a1b2c3d4" };
const BINH: Sender = { officer: "binh", device: "b1b2c3d4" };
const OWNER = "o".repeat(43);

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  let inbox: Inbox;
  let seq = 0;
  beforeEach(async () => {
    bed = await open();
    inbox = inboxOf(bed, { names: async () => true, now: async () => NOW });
    await joinCommune(bed, LAN);
  });
  const take = (stream: StreamName, subject: string, of: Sender, body: object, v = 1) => {
    seq++;
    const text = JSON.stringify({ v, o: of.officer, dev: of.device, at: NOW, ...body });
    return inbox.take(stream, [{ seq, subject, body: text }], { seq, created: "then" });
  };
  const code = (n: number) => `H15-261120-000${n}`;
  const tell = async (of: Sender, n = 1) => {
    const dossier = { ...mergeSighting(null, sighting(code(n))), portal: PORTAL };
    await take("DOSSIER", dossierSubject(of, subjectKey(PORTAL), subjectKey(code(n))), of, { dossier });
    const paper = { portal: PORTAL, name: "Giấy khai sinh", dossierCode: null, dated: null };
    const papers = [{ ...paper, seenAt: NOW, kind: "paper" }];
    await take("PAPER", paperSubject(of, OWNER, "1"), of, { owner: `${OWNER}.1`, papers });
    const { reason: _, ...shared } = entry("1");
    for (const hash of ["a", "b"])
      await take("LEDGER", ledgerSubject(of, 1), of, {
        ...{ seq: 1, portal: PORTAL, entry: shared, version: "1", sealed: null },
        previous: "0".repeat(64),
        hash: hash.repeat(64),
      });
  };
  const ask = { open: async () => null, verify: async () => true };
  const shown = async () => ({
    dossiers: (await someTogether(bed, null, null, 50)).seen.map((it) => it.dossier.code),
    files: (await allFiles(bed)).map((it) => it.branch),
    papers: (await heardPapers(bed, [`${OWNER}.1`])).flat().length,
    ledgers: (await checkLedgers(bed, ask)).map((it) => it.officer),
    forked: await forkedOfficers(bed),
  });
  const nothing = { dossiers: [], files: [], papers: 0, ledgers: [], forked: [] };
  const all = {
    dossiers: [code(1)],
    files: ["binh.b1b2c3d4"],
    papers: 1,
    ledgers: ["binh"],
    forked: ["binh"],
  };

  test("what comes before the head's word is kept, and shown once she has spoken", async () => {
    await tell(BINH);
    expect(await shown()).toEqual(nothing);
    // A file that is laid beside takes none of it away.
    await beginFile(bed, { machine: "a".repeat(20), whose: null, at: NOW }, NOW);
    await admit(inbox, [{ ...BINH, device: "zzzzzzz9" }]);
    expect(await shown()).toEqual(nothing);
    await remember(2, [BINH]);
    expect(await shown()).toEqual(all);
  });
  /** The head's next word on Bình. */
  const remember = (v: number, machines: readonly Sender[], left: readonly Sender[] = []) =>
    take(
      "UNIT",
      unitSubject("member", "binh"),
      HEAD,
      {
        ...{ officer: "binh", name: null, role: "officer", since: NOW },
        until: machines.length > 0 ? null : NOW,
        devices: machines.map(({ device }) => ({ device, wrap: "w", sign: "s" })),
        left: left.map(({ device }) => ({ device, sign: "s" })),
      },
      v,
    );

  test("who was taken out is shown no more, whatever she sends; her ledger may be read on", async () => {
    await admit(inbox, [BINH]);
    await tell(BINH);
    expect(await shown()).toEqual(all);
    await remember(2, [], [BINH]);
    expect(await shown()).toEqual({ ...nothing, ledgers: ["binh"], forked: ["binh"] });
    await tell(BINH, 2);
    expect(await shown()).toEqual({ ...nothing, ledgers: ["binh"], forked: ["binh"] });
  });

  test("a head on another machine is heard from her first word on, and her machine is the head's then", async () => {
    await admit(inbox, [BINH]);
    await remember(7, [BINH]);
    const other = { ...HEAD, device: "newhead1" };
    await tell(other);
    expect((await shown()).files).toEqual([]);
    await take("UNIT", unitSubject("member", "binh"), other, {
      ...{ officer: "binh", name: null, role: "officer", since: NOW, until: null },
      devices: [{ device: BINH.device, wrap: "w", sign: "s" }],
    });
    expect((await shown()).files).toEqual(["head.newhead1"]);
  });

  test("the head's own machine is hers by whose word others are in", async () => {
    await admit(inbox, [BINH]);
    await tell(HEAD);
    expect(await shown()).toMatchObject({ dossiers: [code(1)], papers: 1, ledgers: ["head"] });
    await tell({ ...HEAD, device: "xxxxxxxx" });
    expect((await shown()).files).toEqual(["head.hhhhhhhh"]);
  });
});
