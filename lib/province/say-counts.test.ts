import { expect, test } from "vitest";
import type { Outbox, Outgoing } from "../commune/post.ts";
import type { ProvinceCounts, ProvincePost } from "./record.ts";
import { counts, NOW } from "./sample.ts";
import { makeSayCounts } from "./say-counts.ts";

const ROW = { row: "d", version: 1, subject: "d.x", body: "{}", kind: "dossier" } as const;

function stage() {
  const at = {
    commune: "c1" as string | null,
    now: NOW,
    said: null as ProvincePost | null,
    counts: counts() as ProvinceCounts | null,
    counted: 0,
    gone: [] as string[],
    offered: [] as string[],
  };
  const store: Outbox = {
    next: async (limit, not) => (limit > 0 && !not.has("d") ? [ROW] : []),
    sent: async (it) => void at.gone.push(it.row),
    reoffer: async (stream) => void at.offered.push(stream),
    waiting: async () => ({ rows: 1, oldest: null }),
  };
  /** A worker: what it holds dies with it. */
  const worker = () => {
    const say = makeSayCounts({
      commune: async () => at.commune,
      said: async () => at.said,
      keepSaid: async (post) => {
        at.said = post;
      },
      count: async () => {
        at.counted++;
        return at.counts && { ...at.counts, at: at.now };
      },
      now: async () => at.now,
      time: () => at.now * 60_000,
    });
    return { ...say, outbox: say.with(store) };
  };
  return { at, worker };
}
const NONE: ReadonlySet<string> = new Set();
const rows = (some: readonly Outgoing[]) => some.map(({ row }) => row);

test("a head's counts go before all else, once; only what the server has acknowledged is kept", async () => {
  const { at, worker } = stage();
  const { look, outbox } = worker();
  expect(await look()).toBe(true);
  const [first, second] = await outbox.next(9, NONE);
  expect([first!.subject, first!.kind, second!.row]).toEqual(["c.c1", "counts", "d"]);
  expect(await outbox.next(9, new Set(["counts"]))).toEqual([ROW]);
  expect(rows(await outbox.next(1, NONE))).toEqual(["counts"]);
  expect(at.said).toBeNull();
  await outbox.sent(first!);
  expect(at.said).toEqual(JSON.parse(first!.body));
  expect(rows(await outbox.next(9, NONE))).toEqual(["d"]);
  await outbox.sent(second!);
  expect(at.gone).toEqual(["d"]);
});

test("where nobody says that the commune takes part nothing is counted, and what waited goes no more", async () => {
  const { at, worker } = stage();
  at.commune = null;
  const { look, outbox } = worker();
  expect(await look()).toBe(false);
  expect([at.counted, rows(await outbox.next(9, NONE))]).toEqual([0, ["d"]]);
  at.commune = "c1";
  await look();
  at.commune = null;
  await look();
  expect(rows(await outbox.next(9, NONE))).toEqual(["d"]);
});

test("many looks in a row count once; what changes in between is told together", async () => {
  const { at, worker } = stage();
  const { look, outbox } = worker();
  for (let n = 0; n < 5; n++) {
    await look();
    at.now += 1;
  }
  expect(at.counted).toBe(1);
  await outbox.sent((await outbox.next(1, NONE))[0]!);
  at.now = NOW + 30;
  expect(await look()).toBe(false);
  expect(at.counted).toBe(2);
  at.counts = counts({}, { lateDossiers: 9 });
  at.now += 30;
  expect(await look()).toBe(true);
  const [newer] = await outbox.next(1, NONE);
  expect(newer!.version).toBeGreaterThan(at.said!.v);
});

test("a worker that dies before the server has it makes it again", async () => {
  const { at, worker } = stage();
  const first = worker();
  await first.look();
  const [lost] = await first.outbox.next(1, NONE);
  at.now += 2;
  const second = worker();
  expect(await second.look()).toBe(true);
  const [again] = await second.outbox.next(1, NONE);
  expect(again!.version).toBeGreaterThan(lost!.version);
  // The first one's answer comes late: the second goes all the same.
  await second.outbox.sent(lost!);
  expect(rows(await second.outbox.next(1, NONE))).toEqual(["counts"]);
});

test("a server that may have lost it is told again; another commune's word is none of this one's", async () => {
  const { at, worker } = stage();
  const { look, outbox } = worker();
  await look();
  await outbox.sent((await outbox.next(1, NONE))[0]!);
  await outbox.reoffer("UNIT", 1);
  expect([at.said, at.offered]).toEqual([null, ["UNIT"]]);
  expect(await look()).toBe(true);
  await outbox.sent((await outbox.next(1, NONE))[0]!);
  at.commune = "c2";
  at.now += 30;
  expect(await look()).toBe(true);
  expect((await outbox.next(1, NONE))[0]!.subject).toBe("c.c2");
});

test("what says of itself more than numbers doesn't leave", async () => {
  const { at, worker } = stage();
  at.counts = { ...counts(), code: "H15-261120-0001" } as ProvinceCounts;
  const { look, outbox } = worker();
  await expect(look()).rejects.toThrow();
  expect(rows(await outbox.next(9, NONE))).toEqual(["d"]);
});
