/** The model of an office together (tests/commune/model.ts), against a server in memory; the same is played against the real one. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { test } from "vitest";
import { openIdbBed } from "../../lib/store/idb-bed.ts";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { memoryEngine } from "../commune/engine.ts";
import { holds } from "../commune/holds.ts";
import { action, play } from "../commune/model.ts";

let count = 0;
const beds: [string, () => Promise<Bed>, number][] = [
  ["memory", async () => memoryBed(), 120],
  ["database", () => openIdbBed(`model-${count++}`), 12],
];

test.each(beds)(
  "after anything, every machine on the %s shows the same, and every ledger is whole with all",
  async (_bed, open, runs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) =>
        holds(await play(actions, open, memoryEngine())),
      ),
      { numRuns: runs },
    );
  },
);
