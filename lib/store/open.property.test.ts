/** The index of what is in work, held to the naive count of all that is stored, whatever was done before. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { test } from "vitest";
import type { Minute, Sighting } from "../dossier/model.ts";
import type { MarkSaid } from "../queue/handled.ts";
import { NOW, sightings } from "../queue/sample-random.ts";
import { dropApology, keepApology } from "./apologies.ts";
import { keepSightings } from "./dossiers.ts";
import { keepListSeen } from "./lists.ts";
import { setMark } from "./marks.ts";
import { forgetOfficers } from "./officers.ts";
import { dropOutdated } from "./outdated.ts";
import { forgetOld } from "./retention.ts";
import { beds, PORTAL } from "./sample.ts";
import { CODES, hold, Office, PORTALS } from "./sample-office.ts";
import type { Bed } from "./tables.ts";

type Deed =
  | { do: "see"; sightings: Sighting[]; known: boolean }
  | { do: "mark"; portal: string; code: string; said: MarkSaid | null; known: boolean }
  | { do: "wait"; minutes: Minute }
  | { do: "rules"; hours: boolean }
  | { do: "forget"; days: number }
  | { do: "officers" }
  | { do: "outdated"; portal: string }
  | { do: "spoil"; portal: string; code: string }
  | { do: "letter"; portal: string; code: string; made: boolean; known: boolean }
  | { do: "list"; portal: string; list: string; codes: string[]; known: boolean }
  | { do: "look" };

const portal = fc.constantFrom(...PORTALS);
const code = fc.constantFrom(...CODES);
const known = fc.integer({ min: 0, max: 5 }).map((it) => it > 0);
const seen = portal.chain((it) => fc.array(sightings(it, CODES), { minLength: 1, maxLength: 6 }));
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("see" as const), sightings: seen, known }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("mark" as const),
      portal,
      code,
      said: fc.option(
        fc.oneof(
          fc.record({
            kind: fc.constant("later" as const),
            until: fc.integer({ min: NOW, max: NOW + 3_000 }),
          }),
          fc.constant({ kind: "done" as const }),
        ),
      ),
      known,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: -60, max: 2_000 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("rules" as const), hours: fc.boolean() }) },
  fc.record({ do: fc.constant("forget" as const), days: fc.integer({ min: 1, max: 9 }) }),
  fc.constant({ do: "officers" as const }),
  fc.record({ do: fc.constant("outdated" as const), portal }),
  fc.record({ do: fc.constant("spoil" as const), portal, code }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("letter" as const), portal, code, made: fc.boolean(), known }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("list" as const),
      portal,
      list: fc.constantFrom("listlist", "otherone"),
      codes: fc.uniqueArray(code, { maxLength: 5 }),
      known,
    }),
  },
  { weight: 9, arbitrary: fc.constant({ do: "look" as const }) },
);

/** One of each code, so that there is something to do with it. */
const first = fc.tuple(...CODES.map((it) => sightings(PORTAL, [it])));

async function doIt(bed: Bed, office: Office, it: Deed): Promise<void> {
  if (it.do === "see")
    await keepSightings(bed, it.sightings[0]!.portal, it.sightings, {
      keep: true,
      by: it.known ? office.by() : null,
    });
  if (it.do === "mark") await setMark(bed, it, it.said, office.now, it.known ? office.by() : null);
  if (it.do === "wait") office.now += it.minutes;
  if (it.do === "rules") office.short = it.hours;
  if (it.do === "forget")
    await forgetOld(bed, NOW, { dossierDays: it.days, endedDays: it.days, paperDays: it.days });
  if (it.do === "officers") await forgetOfficers(bed);
  if (it.do === "outdated") await dropOutdated(bed, it.portal, (name) => name === "status");
  if (it.do === "spoil")
    await bed.run(["dossiers"], "readwrite", async (tx) => {
      const there = await tx.get("dossiers", [it.portal, it.code]);
      if (there) await tx.put("dossiers", { ...(there as object), steps: 7 });
    });
  const by = "known" in it && it.known ? office.by() : null;
  if (it.do === "letter" && it.made) {
    const { portal, code } = it;
    await keepApology(
      bed,
      { portal, code, at: office.now, by: null, due: null, newDue: office.now + 3_000 },
      by,
    );
  }
  if (it.do === "letter" && !it.made) await dropApology(bed, it.portal, it.code, by);
  if (it.do === "list") {
    const { list, codes } = it;
    const rows = { from: codes.length === 0 ? 0 : 1, to: codes.length, total: codes.length };
    await keepListSeen(
      bed,
      it.portal,
      { list, title: null, ...rows, page: 1, pages: 1, codes },
      office.now,
      by,
    );
  }
  if (it.do === "look") await hold(bed, office);
}

test.each(beds)(
  "on the %s",
  async (_name, open) => {
    await fc.assert(
      fc.asyncProperty(first, fc.array(deed, { minLength: 5, maxLength: 40 }), async (before, deeds) => {
        const bed = await open();
        const office = new Office();
        for (const it of PORTALS)
          await keepSightings(
            bed,
            it,
            before.map((seen) => ({ ...seen, portal: it })),
          );
        await hold(bed, office);
        for (const it of deeds) await doIt(bed, office, it);
        await hold(bed, office);
        bed.close();
      }),
      { numRuns: 25 },
    );
  },
  60_000,
);
