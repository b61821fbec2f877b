/** What blocks say of dossiers, held to a reading of all that is stored, whatever was done before. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { test } from "vitest";
import type { Sighting } from "../dossier/model.ts";
import { NOW, sightings } from "../queue/sample-random.ts";
import { dropApology, keepApology, takeApologies } from "./apologies.ts";
import { mendAll, mendNoted } from "./blocks.ts";
import type { PackedBy } from "./blocks-state.ts";
import { keepSightings } from "./dossiers.ts";
import { keepListSeen } from "./lists.ts";
import { forgetOfficers } from "./officers.ts";
import { dropOutdated } from "./outdated.ts";
import { forgetOld } from "./retention.ts";
import { beds } from "./sample.ts";
import { Catalogue, holdCounted } from "./sample-counted.ts";
import { PORTALS } from "./sample-office.ts";
import type { Bed } from "./tables.ts";

/** With blanks, and some that begin as others do: their order is the database's. */
const CODES = [
  "A",
  "A B",
  "A-1",
  "A-10",
  "A-2",
  "AB",
  "B!",
  "B0",
  "C",
  "H15-261120-0001",
  "H15-261120-0002",
  "Đ",
];

type Deed =
  | { do: "see"; sightings: Sighting[] }
  | { do: "again" }
  | { do: "catalogue"; named: string }
  | { do: "size"; size: number }
  | { do: "forget"; days: number }
  | { do: "officers" }
  | { do: "outdated"; portal: string }
  | { do: "spoil"; table: "dossiers" | "apologies"; portal: string; code: string }
  | { do: "blocks"; how: "text" | "stamp" | "after" | "gone"; nth: number }
  | { do: "letter"; portal: string; code: string; how: "made" | "dropped" | "taken" }
  | { do: "list"; portal: string; list: string; codes: string[]; ago: number }
  | { do: "ready"; noted: boolean; dies: number | null }
  | { do: "look" };

const portal = fc.constantFrom(...PORTALS);
const code = fc.constantFrom(...CODES);
const seen = portal.chain((it) => fc.array(sightings(it, CODES), { minLength: 1, maxLength: 6 }));
const only = <T extends string>(it: T) => fc.constant(it);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: only("see"), sightings: seen }) },
  { weight: 2, arbitrary: fc.record({ do: only("again") }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: only("catalogue"), named: fc.constantFrom("Khai sinh", "Khai tử") }),
  },
  fc.record({ do: only("size"), size: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: only("forget"), days: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: only("officers") }),
  fc.record({ do: only("outdated"), portal }),
  fc.record({ do: only("spoil"), table: fc.constantFrom("dossiers", "apologies"), portal, code }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: only("blocks"),
      how: fc.constantFrom("text", "stamp", "after", "gone"),
      nth: fc.nat(8),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: only("letter"),
      portal,
      code: fc.constantFrom("A", "C"),
      how: fc.constantFrom("made", "dropped", "taken"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: only("list"),
      portal,
      list: fc.constantFrom("listlist", "otherone"),
      codes: fc.uniqueArray(code, { maxLength: 8 }),
      ago: fc.integer({ min: 0, max: 4 * 1440 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: only("ready"), noted: fc.boolean(), dies: fc.option(fc.nat(12)) }),
  },
  { weight: 8, arbitrary: fc.record({ do: only("look") }) },
);

/** A worker that ends while it counts: nothing of the transaction it is in happens. */
function dying(by: PackedBy, after: number): PackedBy {
  let left = after;
  return {
    ...by,
    count(dossier, apologised) {
      if (left-- === 0) throw new Error("the worker ends");
      return by.count(dossier, apologised);
    },
  };
}

async function doIt(bed: Bed, office: Catalogue, last: Sighting[], it: Deed): Promise<void> {
  if (it.do === "see") await keepSightings(bed, it.sightings[0]!.portal, it.sightings);
  // Merely seen again, a little later.
  if (it.do === "again" && last[0])
    await keepSightings(
      bed,
      last[0].portal,
      last.map((one) => ({ ...one, seenAt: one.seenAt + 1 })),
    );
  if (it.do === "catalogue") office.named = it.named;
  if (it.do === "size") office.size = it.size;
  if (it.do === "forget")
    await forgetOld(bed, NOW, { dossierDays: it.days, endedDays: it.days, paperDays: it.days });
  if (it.do === "officers") await forgetOfficers(bed);
  if (it.do === "outdated") await dropOutdated(bed, it.portal, (name) => name === "status");
  if (it.do === "spoil")
    await bed.run([it.table], "readwrite", async (tx) => {
      const there = await tx.get(it.table, [it.portal, it.code]);
      if (there) await tx.put(it.table, { ...(there as object), steps: 7, at: "never" });
    });
  if (it.do === "blocks") await spoilBlock(bed, it.how, it.nth);
  if (it.do === "letter") {
    const letter = { portal: it.portal, code: it.code, at: NOW, by: null, due: null, newDue: NOW + 3_000 };
    if (it.how === "made") await keepApology(bed, letter);
    if (it.how === "taken") await takeApologies(bed, [{ ...letter, times: 1 }], true, NOW);
    if (it.how === "dropped") await dropApology(bed, it.portal, it.code);
  }
  if (it.do === "list") {
    const { list, codes } = it;
    const rows = { from: codes.length === 0 ? 0 : 1, to: codes.length, total: codes.length };
    await keepListSeen(
      bed,
      it.portal,
      { list, title: null, ...rows, page: 1, pages: 1, codes },
      NOW - it.ago,
    );
  }
  if (it.do === "ready") {
    const by = it.dies === null ? office.by() : dying(office.by(), it.dies);
    await (it.noted ? mendNoted(bed, by) : mendAll(bed, by)).catch((error: Error) => {
      if (error.message !== "the worker ends") throw error;
    });
  }
  if (it.do === "look") await holdCounted(bed, office);
}

/** What stands in a block may be spoilt on disk; it is of no importance, since it can be made anew. */
function spoilBlock(bed: Bed, how: "text" | "stamp" | "after" | "gone", nth: number): Promise<void> {
  return bed.run(["blocks"], "readwrite", async (tx) => {
    const block = (await tx.all("blocks"))[nth] as { portal: string; to: string; packed: string } | undefined;
    if (!block) return;
    if (how === "gone") await tx.remove("blocks", [block.portal, block.to]);
    if (how === "text") await tx.put("blocks", { ...block, packed: block.packed.slice(1) });
    if (how === "stamp") await tx.put("blocks", { ...block, stamp: 7 });
    if (how === "after") await tx.put("blocks", { ...block, after: 7 });
  });
}

test.each(beds)(
  "on the %s",
  async (_name, open) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
        const bed = await open();
        const office = new Catalogue();
        let last: Sighting[] = [];
        for (const it of deeds) {
          await doIt(bed, office, last, it);
          if (it.do === "see") last = it.sightings;
        }
        await holdCounted(bed, office);
        bed.close();
      }),
      { numRuns: 100 },
    );
  },
  60_000,
);
