/** What a colleague's machine may say to do harm: it harms nobody's word but its own. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Heard, Inbox } from "../commune/post.ts";
import { dossierSubject, type Sender } from "../commune/subjects.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Dossier } from "../dossier/model.ts";
import { allFiles, beginFile, endFile, someTogether, takeSome } from "./beside.ts";
import { subjectKey } from "./compose.ts";
import { joinCommune } from "./cursors.ts";
import { inboxOf } from "./heard.ts";
import { machineOfBranch } from "./heard-branches.ts";
import { beds, NOW, PORTAL, sighting } from "./sample.ts";
import { admit } from "./sample-admitted.ts";
import type { Bed } from "./tables.ts";

const LAN: Sender = { officer: "lan", device: "a1b2c3d4" };
const BINH: Sender = { officer: "binh", device: "b1b2c3d4" };
const BAD: Sender = { officer: "bad", device: "bbbbbbbb" };
const A = "H15-261120-0001";

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  let inbox: Inbox;
  let seq = 0;
  beforeEach(async () => {
    bed = await open();
    inbox = inboxOf(bed, { names: async () => true, now: async () => NOW });
    await joinCommune(bed, LAN);
    await admit(inbox, [BINH, BAD]);
  });
  const dossierOf = (code: string, more = {}): Dossier => ({
    ...mergeSighting(null, sighting(code)),
    portal: PORTAL,
    ...more,
  });
  const recordOf = (of: Sender, v: number, dossier: Dossier, at = NOW): Heard => ({
    seq: ++seq,
    subject: dossierSubject(of, subjectKey(PORTAL), subjectKey(dossier.code)),
    body: JSON.stringify({ v, o: of.officer, dev: of.device, at, dossier }),
  });
  const take = (...heard: Heard[]) => inbox.take("DOSSIER", heard, { seq, created: "then" });
  const shown = async () => (await someTogether(bed, null, null, 50)).seen;
  const codes = async () => (await shown()).map(({ dossier }) => dossier.code).sort();
  const value = <T>(value: T, seenAt = NOW) => ({
    value,
    where: { kind: "label" as const, name: "Hạn" },
    sure: 0.9,
    seenAt,
  });

  /** In cleaning its letters become two each, and it is longer than a name of a step may be. */
  const GROWS = {
    name: `${"\ufb2c".repeat(1_900)} 123456789`,
    from: null,
    to: null,
    dueAt: null,
    hours: null,
  };

  test("a word that is none any more once it is cleaned takes no colleague's along", async () => {
    await take(recordOf(BINH, 5, dossierOf(A)));
    await take(recordOf(BAD, 9, dossierOf(A, { steps: [GROWS] })));
    expect((await shown()).map(({ machine }) => machine)).toEqual([machineOfBranch(BINH)]);
  });

  test("nor does one in a file", async () => {
    const machine = "abababababababababab";
    await take(recordOf(BINH, 5, dossierOf(A)));
    expect(await beginFile(bed, { machine, whose: null, at: NOW }, NOW)).toBe("begun");
    await takeSome(bed, machine, [dossierOf(A, { steps: [GROWS] })], true);
    expect(await endFile(bed, machine)).toMatchObject({ dossiers: 0, unread: 1 });
    expect(await codes()).toEqual([A]);
  });

  test("no value is newer than its dossier: under a colleague's name stands what she read", async () => {
    const stop = { from: "2026-11-19", to: null };
    const paused = { status: value(4 as const), paused: value(true) };
    const read = dossierOf(A, {
      values: { ...paused, dueAt: value("2026-11-25") },
      pauses: [{ ...stop, hasPaper: false }],
    });
    const wrong = dossierOf(A, {
      firstSeenAt: NOW - 5_000,
      lastSeenAt: NOW - 5_000,
      values: { dueAt: value("2027-01-25", NOW + 1_400) },
      pauses: [{ ...stop, hasPaper: true }],
    });
    await take(recordOf(BINH, 5, read), recordOf(BAD, 5, wrong, NOW + 1_400));
    const [one] = await shown();
    expect(one).toMatchObject({
      machine: machineOfBranch(BINH),
      dossier: { values: { dueAt: { value: "2026-11-25" } }, pauses: [{ hasPaper: false }] },
    });
  });

  test("a file under the name of a colleague's machine is not begun, and hers stays", async () => {
    await take(recordOf(BINH, 5, dossierOf(A)));
    const before = await allFiles(bed);
    const file = { machine: machineOfBranch(BINH), whose: null, at: NOW + 60 };
    expect(await beginFile(bed, file, NOW)).toBe("colleagues");
    expect(await allFiles(bed)).toEqual(before);
    expect(await codes()).toEqual([A]);
  });

  test("of many words on one thing in a row the last alone is read, and what follows is", async () => {
    const said = Array.from({ length: 30 }, (_, n) =>
      recordOf(BAD, n + 1, dossierOf(A, { address: `/${n}` })),
    );
    let parsed = 0;
    const parse = JSON.parse;
    JSON.parse = (...of) => {
      parsed++;
      return parse(...of);
    };
    try {
      await take(...said, recordOf(BINH, 1, dossierOf("H15-261120-0002")));
    } finally {
      JSON.parse = parse;
    }
    expect(parsed).toBeLessThan(30);
    expect(await codes()).toEqual([A, "H15-261120-0002"]);
    expect((await shown())[0]?.dossier.address).toBe("/29");
  });
});
