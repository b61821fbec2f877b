/** Hearing a stream that is told of with holes in it, and servers that lag behind each other: by a stream of our own making. */
import { expect, test } from "vitest";
import type { Cursor, Heard, Inbox } from "../commune/post.ts";
import { hear } from "./hear.ts";
import type { Line } from "./line.ts";

const CREATED = "2026-11-20T08:00:00Z";

function stage(before = 0) {
  const records: Heard[] = [];
  const taken: number[] = [];
  const at = {
    cursor: null as Cursor | null,
    asked: 0,
    /** So often the server that is asked has none of what the other has. */
    lagging: 0,
    slept: 0,
    /** No server lags behind another, as it says itself. */
    level: true,
    /** How far the stream goes, where its last records are no more. */
    last: 0,
    caughtUp: false,
    tell: (_it: Heard) => {},
    end: () => {},
    beforeTaking: async () => {},
  };
  const ended = new Promise<void>((done) => {
    at.end = done;
  });
  const add = (count = 1) => {
    for (let n = 0; n < count; n++) {
      const seq = (records.at(-1)?.seq ?? 0) + 1;
      records.push({ seq, subject: `d.minh.minh0001.p.c${seq}`, body: `${seq}` });
    }
  };
  add(before);
  const line = {
    info: async () => ({
      created: CREATED,
      messages: records.length,
      first: records[0]?.seq ?? 0,
      last: Math.max(at.last, records.at(-1)?.seq ?? 0),
      level: at.level,
    }),
    async next(_stream, seq) {
      at.asked++;
      if (at.lagging > 0) {
        at.lagging--;
        return null;
      }
      return records.find((it) => it.seq >= seq) ?? null;
    },
    async listen(_stream, told) {
      at.tell = told;
    },
  } as Partial<Line> as Line;
  const inbox = {
    cursor: async () => at.cursor,
    async take(_stream, heard, cursor) {
      await at.beforeTaking();
      taken.push(...heard.map(({ seq }) => seq));
      at.cursor = cursor;
    },
  } as Partial<Inbox> as Inbox;
  const begin = () =>
    hear({
      stream: "DOSSIER",
      line,
      inbox,
      ended,
      caughtUp: (is) => {
        at.caughtUp = is;
      },
      sleep: async () => {
        at.slept++;
        await new Promise((next) => setTimeout(next));
      },
    });
  const tell = (...seqs: number[]) => {
    for (const seq of seqs) at.tell(records.find((it) => it.seq === seq)!);
  };
  return { at, records, taken, add, begin, tell };
}
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);

test("what comes in order is taken as it comes, and nothing is asked", async () => {
  const { at, taken, add, begin, tell } = stage();
  void begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  add(3);
  tell(1, 2, 3);
  await expect.poll(() => taken).toEqual([1, 2, 3]);
  expect(at.asked).toBe(0);
});

test("where a place is missing the stream is asked; what was told in the wrong order or twice is taken once", async () => {
  const { taken, add, begin, tell, at } = stage();
  void begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  add(6);
  tell(1, 4, 3, 4, 6);
  await expect.poll(() => taken).toEqual(upTo(6));
  expect(at.cursor?.seq).toBe(6);
});

test("a long stream is read in pieces, each with its cursor, and gone on with where it ended", async () => {
  const { at, taken, add, begin } = stage(1_300);
  let pieces = 0;
  at.beforeTaking = async () => void pieces++;
  const done = begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  expect(taken).toEqual(upTo(1_300));
  expect(pieces).toBeGreaterThan(2);
  at.end();
  await done;
  add(2);
  void begin();
  await expect.poll(() => taken).toEqual(upTo(1_302));
});

test("a server that lags behind the one that says how far it goes is asked again, and nothing is passed over", async () => {
  const { at, taken, begin } = stage(40);
  at.lagging = 3;
  void begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  expect(taken).toEqual(upTo(40));
  expect(at.slept).toBeGreaterThan(0);
});

test("while a server lags for long it isn't said that all is here; it is asked until it has come", async () => {
  const { at, taken, begin } = stage(40);
  at.level = false;
  at.lagging = Number.POSITIVE_INFINITY;
  void begin();
  await expect.poll(() => at.slept).toBeGreaterThan(20);
  expect(at.caughtUp).toBe(false);
  at.lagging = 0;
  await expect.poll(() => at.caughtUp).toBe(true);
  expect(taken).toEqual(upTo(40));
  at.end();
});

test("a last record that was taken away holds up nothing: what comes behind it is heard", async () => {
  const { at, records, taken, begin, tell } = stage(2);
  at.last = 3;
  void begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  records.push({ seq: 4, subject: "d.minh.minh0001.p.c4", body: "4" });
  tell(4);
  await expect.poll(() => taken).toEqual([1, 2, 4]);
});

test("more than can wait while the store is slow is read from the stream instead", async () => {
  const { at, taken, add, begin, tell } = stage();
  void begin();
  await expect.poll(() => at.caughtUp).toBe(true);
  let open = () => {};
  const slow = new Promise<void>((done) => {
    open = done;
  });
  at.beforeTaking = () => slow;
  add(5_000);
  tell(1);
  await new Promise((next) => setTimeout(next, 20));
  tell(...upTo(5_000).slice(1));
  open();
  await expect.poll(() => taken.length).toBe(5_000);
  expect(taken).toEqual(upTo(5_000));
});
