import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { Minute } from "../dossier/model.ts";
import { NOW } from "../queue/sample-random.ts";
import { keepSightings } from "./dossiers.ts";
import { allLists, keepListSeen } from "./lists.ts";
import { beds, OTHER, PORTAL, sighting } from "./sample.ts";
import { hold, Office } from "./sample-office.ts";

const seen = (list: string, codes: string[]) => {
  const rows = { from: 1, to: codes.length, total: codes.length, page: 1, pages: 1 };
  return { list, title: null, ...rows, codes };
};
const name = (n: number) => `list${String(n).padStart(4, "0")}`;

for (const [which, open] of beds) {
  test(`on the ${which} a portal's many lists make none of another's go`, async () => {
    const bed = await open();
    await keepListSeen(bed, OTHER, seen("otherone", ["B"]), NOW - 500);
    for (let n = 0; n < 45; n++) await keepListSeen(bed, PORTAL, seen(name(n), ["A"]), NOW + n);
    const lists = await allLists(bed);
    const own = lists.filter(({ portal }) => portal === PORTAL).map(({ list }) => list);
    expect(own.sort()).toEqual(Array.from({ length: 40 }, (_, n) => name(n + 5)));
    expect(lists.filter(({ portal }) => portal === OTHER)).toHaveLength(1);
    bed.close();
  });

  test(`on the ${which} a list that can't be read any more is taken away, its portal's alone`, async () => {
    const bed = await open();
    const kept = async () => (await bed.run(["lists"], "readonly", (tx) => tx.keys("lists"))).length;
    await bed.run(["lists"], "readwrite", async (tx) => {
      await tx.put("lists", { portal: PORTAL, list: "oldform1" });
      await tx.put("lists", { portal: OTHER, list: "oldform2" });
    });
    await keepListSeen(bed, PORTAL, seen("listlist", ["A"]), NOW);
    expect(await kept()).toBe(2);
    await keepListSeen(bed, OTHER, seen("listlist", ["A"]), NOW);
    expect(await kept()).toBe(2);
    bed.close();
  });

  test(`on the ${which} a dossier whose code has a blank in it is counted as gone`, async () => {
    const bed = await open();
    const office = new Office();
    const list = (codes: string[], at: Minute) =>
      keepListSeen(bed, PORTAL, seen("listlist", codes), at, office.by());
    await keepSightings(
      bed,
      PORTAL,
      ["HS 01", "HS 02"].map((it) => sighting(it, { seenAt: NOW - 90 })),
      {
        keep: true,
        by: office.by(),
      },
    );
    await hold(bed, office);
    await list(["HS 01", "HS 02"], NOW - 60);
    await list(["HS 01"], NOW - 30);
    await hold(bed, office);
    bed.close();
  });
}
