/** The model of an office together (tests/commune/model.ts), against a server in memory; the same is played against the real one. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openIdbBed } from "../../lib/store/idb-bed.ts";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { memoryEngine } from "../commune/engine.ts";
import { type Action, action, play } from "../commune/model.ts";

let count = 0;
const beds: [string, () => Promise<Bed>, number][] = [
  ["memory", async () => memoryBed(), 120],
  ["database", () => openIdbBed(`model-${count++}`), 12],
];

async function holds(actions: readonly Action[], open: () => Promise<Bed>): Promise<void> {
  const { views, papers, ledgers, entries, waiting, forks, unsent } = await play(
    actions,
    open,
    memoryEngine(),
  );
  expect(views.length).toBe(4);
  for (const it of views) expect(it).toEqual(views[0]);
  for (const it of papers) expect(it).toEqual(papers[0]);
  expect(waiting).toEqual(waiting.map(() => 0));
  expect(forks).toBe(0);
  expect(unsent).toEqual([]);
  for (const [n, own] of [...entries.keys()].entries())
    for (const [branch, many] of entries) {
      const heard = ledgers[n]!.find(({ officer, device }) => `${officer}.${device}` === branch);
      if (branch === own || many === 0) expect(heard).toBeUndefined();
      else expect(heard).toMatchObject({ whole: true, entries: many, opened: many, findings: [] });
    }
}

test.each(beds)(
  "after anything, every machine on the %s shows the same, and every ledger is whole with all",
  async (_bed, open, runs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 40 }), (actions) => holds(actions, open)),
      { numRuns: runs },
    );
  },
);
