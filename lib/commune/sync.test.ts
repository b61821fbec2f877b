import { expect, test } from "vitest";
import { type Sync, syncNotice, syncSchema } from "./sync.ts";

const WELL: Sync = {
  phase: "connected",
  fault: null,
  inSync: true,
  synced: 1_000,
  rows: 0,
  oldest: null,
  forks: 0,
};
const at = (news: Partial<Sync>, now = 1_001) => syncNotice(syncSchema.parse({ ...WELL, ...news }), now);

test("nothing is said where nothing is wrong", () => {
  expect(at({})).toBeNull();
  expect(at({ phase: null, inSync: false, rows: 9, oldest: 1 }, 9_999)).toBeNull();
});

test("a server that is away is said when it has been for a while, or was never there", () => {
  const away = { fault: "unreachable", inSync: false, rows: 3 } as const;
  expect(at(away, 1_014)).toBeNull();
  expect(at(away, 1_015)).toEqual({ key: "sync_unreachable", args: [3] });
  expect(at({ ...away, synced: null })).toEqual({ key: "sync_unreachable", args: [3] });
});

test.each(["refused", "full", "version"] as const)(
  "what somebody has to do something about is said at once: %s",
  (fault) => expect(at({ fault, inSync: false, rows: 2 })).toEqual({ key: `sync_${fault}`, args: [2] }),
);

test("another entry in a place of the ledger is said before all, and for good", () =>
  expect(at({ forks: 1, fault: "full", inSync: false })).toEqual({ key: "sync_forked", args: [1] }));
