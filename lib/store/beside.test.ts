import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { allTogether, OWN, type Seen } from "../beside/merge.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Dossier, Sighting } from "../dossier/model.ts";
import {
  allFiles,
  beginFile,
  endFile,
  letterBeside,
  machineOf,
  removeFile,
  someTogether,
  takeLetters,
  takeSome,
} from "./beside.ts";
import { allDossiers, keepSightings } from "./dossiers.ts";
import { forgetOfficers } from "./officers.ts";
import { forgetOld } from "./retention.ts";
import { beds, NOW, OTHER, PORTAL, sighting } from "./sample.ts";
import type { Bed } from "./tables.ts";

const LAN = "aaaaaaaaaaaaaaaaaaaa";
const MINH = "bbbbbbbbbbbbbbbbbbbb";
const read = <T>(value: T) => ({ value, where: { kind: "label" as const, name: "" }, sure: 0.9 });
const code = (n: number) => `H15-261120-${String(n).padStart(4, "0")}`;
const seen = (n: number, portal = PORTAL, more: Partial<Sighting> = {}): Dossier =>
  mergeSighting(null, sighting(code(n), { portal, ...more }));
const ended = { values: { status: read(10 as const) } };

describe.each(beds)("on the %s", (_name, open) => {
  let bed: Bed;
  beforeEach(async () => {
    bed = await open();
  });
  async function lay(
    machine: string,
    dossiers: unknown[],
    { at = NOW, keep = true, whose = "chị Lan" } = {},
  ) {
    const begun = await beginFile(bed, { machine, whose, at }, NOW);
    if (begun !== "begun") return begun;
    await takeSome(bed, machine, dossiers, keep);
    return endFile(bed, machine);
  }
  async function walk(portal: string | null = null, count = 2, which: "open" | "all" = "all") {
    const all: Awaited<ReturnType<typeof someTogether>>["seen"] = [];
    let after: [string, string] | null = null;
    do {
      const some = await someTogether(bed, portal, after, count, which);
      all.push(...some.seen);
      after = some.next;
    } while (after !== null);
    return all;
  }
  const codes = async (portal: string | null = null) => (await walk(portal)).map((it) => it.dossier.code);

  test("each dossier once, however few are read at a time, of one portal or of all", async () => {
    const own = [1, 2, 3, 7, 8, 9].map((n) => sighting(code(n)));
    await keepSightings(bed, PORTAL, own);
    await keepSightings(bed, OTHER, [sighting(code(4))]);
    const lan = [0, 3, 4, 5, 6, 20].map((n) => seen(n, PORTAL, { seenAt: NOW + n }));
    const minh = [3, 6, 21].map((n) => seen(n, n === 21 ? OTHER : PORTAL, { seenAt: NOW - n }));
    await lay(LAN, lan, { at: NOW + 20 });
    await lay(MINH, minh);
    const words: Seen[] = [
      ...(await allDossiers(bed)).map((dossier) => ({ machine: OWN, dossier, apology: null })),
      ...lan.map((dossier) => ({ machine: LAN, dossier, apology: null })),
      ...minh.map((dossier) => ({ machine: MINH, dossier, apology: null })),
    ];
    const keyed = new Map<string, Seen[]>();
    for (const it of words) {
      const key = `${it.dossier.portal} ${it.dossier.code}`;
      keyed.set(key, [...(keyed.get(key) ?? []), it]);
    }
    const wanted = [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, it]) => allTogether(it));
    for (const count of [1, 2, 3, 5, 100]) expect(await walk(null, count), String(count)).toEqual(wanted);
    expect(await codes(OTHER)).toEqual([code(4), code(21)]);
    expect((await codes(PORTAL)).length + 2).toBe(wanted.length);
    const by = async (n: number) => (await walk(PORTAL)).find((it) => it.dossier.code === code(n))?.machine;
    expect([await by(2), await by(3), await by(5)]).toEqual([OWN, LAN, LAN]);
  });

  test("of what ended by everybody's word nothing is read where only open ones are asked for", async () => {
    await keepSightings(bed, PORTAL, [sighting(code(1), ended), sighting(code(2), ended), sighting(code(3))]);
    await lay(LAN, [seen(2, PORTAL, { seenAt: NOW + 1 }), seen(4, PORTAL, ended)], { at: NOW + 1 });
    expect((await walk(null, 2, "open")).map((it) => it.dossier.code)).toEqual([code(2), code(3)]);
  });

  test("it is never mixed into one's own, and gone at a word", async () => {
    await keepSightings(bed, PORTAL, [sighting(code(1))]);
    const before = await allDossiers(bed);
    await lay(LAN, [seen(1, PORTAL, { seenAt: NOW + 9, values: { stepName: read("Ký duyệt") } }), seen(2)]);
    await lay(MINH, [seen(2), seen(3)]);
    expect(await allDossiers(bed)).toEqual(before);
    await removeFile(bed, LAN);
    expect(await allFiles(bed)).toMatchObject([{ machine: MINH }]);
    expect(await codes()).toEqual([code(1), code(2), code(3)]);
    await removeFile(bed, MINH);
    expect(await walk()).toEqual([{ machine: OWN, dossier: before[0], apology: null }]);
    expect(await bed.run(["beside"], "readonly", (tx) => tx.count("beside"))).toBe(0);
  });

  test("a newer file takes the older one's place, an older one is refused", async () => {
    await lay(LAN, [seen(1), seen(2)]);
    expect(await lay(LAN, [seen(9)], { at: NOW - 1 })).toBe("older");
    expect(await codes()).toEqual([code(1), code(2)]);
    expect(await lay(LAN, [seen(2), seen(3)], { at: NOW + 1 })).toMatchObject({ dossiers: 2, unread: 0 });
    expect(await codes()).toEqual([code(2), code(3)]);
  });

  test("one of a time to come takes no place, and what it has seen was seen before it was made", async () => {
    await keepSightings(bed, PORTAL, [sighting(code(1), { seenAt: NOW + 2 })]);
    await lay(LAN, [seen(2)]);
    expect(await lay(LAN, [seen(9)], { at: NOW + 1441 })).toBe("ahead");
    expect(await codes()).toEqual([code(1), code(2)]);
    const later = seen(1, PORTAL, { seenAt: NOW + 20_000_000, values: { stepName: read("Ký duyệt") } });
    await lay(LAN, [later], { at: NOW + 1 });
    const letter = { portal: PORTAL, code: code(1), by: null, due: null, newDue: NOW, times: 1 };
    await takeLetters(bed, LAN, [{ ...letter, at: NOW + 20_000 }], true);
    const [mine] = await walk();
    expect(mine).toMatchObject({ machine: OWN, apology: null, dossier: { lastSeenAt: NOW + 2 } });
    const row = await bed.run(["beside"], "readonly", (tx) => tx.get("beside", [PORTAL, code(1)]));
    expect(row).toMatchObject({
      seen: [
        {
          dossier: { firstSeenAt: NOW + 1, lastSeenAt: NOW + 1, values: { stepName: { seenAt: NOW + 1 } } },
        },
      ],
    });
  });

  test("one that is only half taken in is not looked at, and goes when the next begins", async () => {
    await beginFile(bed, { machine: LAN, whose: null, at: NOW }, NOW);
    await takeSome(bed, LAN, [seen(1)], true);
    expect([await allFiles(bed), await codes()]).toEqual([[], []]);
    await lay(MINH, [seen(2)]);
    expect(await endFile(bed, LAN)).toBeNull();
    expect(await codes()).toEqual([code(2)]);
    expect(await bed.run(["beside"], "readonly", (tx) => tx.count("beside"))).toBe(1);
  });

  test("what can't be read of it is counted, and a person's number is no code", async () => {
    const file = await lay(LAN, [seen(1), { code: "x" }, null, { ...seen(2), code: "001099012345" }]);
    expect(file).toMatchObject({ dossiers: 1, unread: 3 });
  });

  test("officers' names stay out where none are kept, and go when they are forgotten", async () => {
    const named = seen(1, PORTAL, {
      values: { officer: read("Lê Thị An"), unit: read("Trung tâm") },
      steps: [{ name: "Tiếp nhận", from: null, to: null, dueAt: null, hours: null, officer: "Trần Văn Tư" }],
    });
    const disk = async () =>
      JSON.stringify(
        await bed.run(["beside", "files"], "readonly", async (tx) => [
          await tx.all("beside"),
          await tx.all("files"),
        ]),
      );
    await lay(LAN, [named], { keep: false });
    expect(await disk()).not.toMatch(/Lê Thị An|Trần Văn Tư/);
    await lay(LAN, [named]);
    expect(await disk()).toMatch(/Trần Văn Tư.*Lê Thị An.*chị Lan/);
    await forgetOfficers(bed);
    expect(await disk()).not.toMatch(/Lê Thị An|Trần Văn Tư|chị Lan/);
    expect(await disk()).toContain("Trung tâm");
  });

  test("the last letter of several files is found for one dossier, and none of a file that is half there", async () => {
    const letter = { portal: PORTAL, code: code(1), at: NOW, by: null, due: NOW, newDue: NOW + 9, times: 1 };
    const later = { ...letter, at: NOW + 1, newDue: NOW + 20 };
    const tell = async (machine: string, of: typeof letter, whole: boolean) => {
      await beginFile(bed, { machine, whose: null, at: NOW }, NOW);
      await takeSome(bed, machine, [seen(1)], true);
      await takeLetters(bed, machine, [of], true);
      if (whole) await endFile(bed, machine);
    };
    expect(await letterBeside(bed, PORTAL, code(1))).toBeNull();
    await tell(LAN, letter, true);
    await tell(MINH, later, false);
    expect(await letterBeside(bed, PORTAL, code(1))).toEqual(letter);
    await endFile(bed, MINH);
    expect(await letterBeside(bed, PORTAL, code(1))).toEqual(later);
    expect(await letterBeside(bed, OTHER, code(1))).toBeNull();
  });
  test("a letter of apology that was made elsewhere is known, and forgets who made it with the names", async () => {
    const letter = {
      portal: PORTAL,
      code: code(1),
      at: NOW,
      by: "Lê Thị An",
      due: null,
      newDue: NOW + 600,
      times: 1,
    };
    await beginFile(bed, { machine: LAN, whose: null, at: NOW }, NOW);
    await takeSome(bed, LAN, [seen(1), seen(2)], true);
    await takeLetters(bed, LAN, [letter, { ...letter, code: code(3) }, { code: code(2) }], true);
    await endFile(bed, LAN);
    expect((await walk()).map((it) => it.apology)).toEqual([letter, null]);
    await forgetOfficers(bed);
    expect((await walk()).map((it) => it.apology)).toEqual([{ ...letter, by: null }, null]);
    await beginFile(bed, { machine: LAN, whose: null, at: NOW + 1 }, NOW);
    await takeSome(bed, LAN, [seen(1)], false);
    await takeLetters(bed, LAN, [letter], false);
    await endFile(bed, LAN);
    expect((await walk())[0]!.apology).toEqual({ ...letter, by: null });
  });

  test("a file that is older than dossiers are kept goes by itself", async () => {
    const keep = { dossierDays: 180, endedDays: 400, paperDays: 1826 };
    await lay(LAN, [seen(1)]);
    await forgetOld(bed, NOW + 180 * 1440, keep);
    expect(await allFiles(bed)).toHaveLength(1);
    await forgetOld(bed, NOW + 180 * 1440 + 1, keep);
    expect([await allFiles(bed), await codes()]).toEqual([[], []]);
  });

  test("the machine's name for itself stays what it was", async () => {
    const name = await machineOf(bed);
    expect(name).toMatch(/^[a-p]{20}$/);
    expect(await machineOf(bed)).toBe(name);
    expect(await machineOf(await open())).not.toBe(name);
  });
});
