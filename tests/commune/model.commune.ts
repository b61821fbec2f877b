/** The model of an office together (model.ts), played against the real server: its rights, its restarts, its backups. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import { action, play } from "./model.ts";
import { realEngine } from "./real-engine.ts";

test("after anything, every machine shows the same, and every ledger is whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 40 }), async (actions) => {
      const engine = await realEngine();
      try {
        const end = await play(actions, async () => memoryBed(), engine);
        for (const it of end.views) expect(it).toEqual(end.views[0]);
        for (const it of end.papers) expect(it).toEqual(end.papers[0]);
        expect(end).toMatchObject({ forks: 0, unsent: [], waiting: [0, 0, 0, 0] });
        for (const [n, own] of [...end.entries.keys()].entries())
          for (const [branch, entries] of end.entries) {
            const heard = end.ledgers[n]!.find(({ officer, device }) => `${officer}.${device}` === branch);
            if (branch !== own && entries > 0)
              expect(heard).toMatchObject({ whole: true, entries, findings: [] });
          }
      } finally {
        await engine.remove();
      }
    }),
    // A smaller case would take hundreds of servers.
    { numRuns: Number(process.env.RUNS ?? 12), endOnFailure: true },
  );
}, 300_000);
