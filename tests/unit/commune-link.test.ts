/** When a machine is connected to its commune, and when it isn't. */
import { expect, test } from "vitest";
import { type LinkNeeds, makeLink } from "../../entrypoints/background/commune/link.ts";
import type { Membership } from "../../lib/commune/membership.ts";
import type { Inbox, Outbox } from "../../lib/commune/post.ts";
import type { WireOptions, WireState } from "../../lib/commune-wire/wire.ts";

const MINH: Membership = {
  servers: ["wss://one.example"],
  commune: "c1",
  officer: "minh",
  device: "minh0001",
  role: "officer",
  seed: async () => new Uint8Array(),
};

function stage(joined: Membership | null = MINH) {
  const at = {
    joined,
    rows: 0,
    lookedAt: false,
    loads: 0,
    looks: 0,
    wakes: 0,
    closes: 0,
    alarm: undefined as number | null | undefined,
    open: null as WireOptions | null,
    faults: [] as unknown[],
    state: { phase: "connected", fault: null, inSync: false, synced: null } as WireState,
    sleeping: [] as (() => void)[],
  };
  const outbox = { waiting: async () => ({ rows: at.rows, oldest: null }) } as Outbox;
  const needs: LinkNeeds = {
    async membership() {
      at.looks++;
      return at.joined;
    },
    stores: async () => ({ outbox, inbox: {} as Inbox, same: () => true }),
    isLookedAt: async () => at.lookedAt,
    async load() {
      at.loads++;
      return (options) => {
        at.open = options;
        return {
          wake: () => void at.wakes++,
          state: () => at.state,
          async close() {
            at.closes++;
            at.open = null;
          },
        };
      };
    },
    async visitIn(minutes, again) {
      if (again || at.alarm == null) at.alarm = minutes;
    },
    everySeconds: async () => 120,
    changed: () => {},
    forked: () => {},
    fault: (error) => at.faults.push(error),
    now: () => 0,
    sleep: () => new Promise((done) => at.sleeping.push(done)),
    random: () => 0.25,
  };
  /** Everything is here and there. */
  const inSync = async () => {
    at.state = { ...at.state, inSync: true };
    at.open?.changed(at.state);
    for (const done of at.sleeping.splice(0)) done();
    await link.mind();
  };
  const link = makeLink(needs);
  return { at, link, inSync };
}

test("a machine that has joined nothing loads nothing, connects nothing, and has no alarm", async () => {
  const { at, link } = stage(null);
  at.rows = 5;
  at.lookedAt = true;
  await link.mind();
  await link.visit();
  expect(at).toMatchObject({ loads: 0, open: null, alarm: null });
});

test("one that has joined connects when something waits, and lets go when it is sent and nobody looks", async () => {
  const { at, link, inSync } = stage();
  await link.mind();
  expect(at).toMatchObject({ loads: 0, open: null, alarm: 1.5 });
  at.rows = 1;
  await link.mind();
  expect(at.open).toMatchObject({ servers: MINH.servers, officer: "minh", head: false });
  await link.mind();
  expect(at).toMatchObject({ loads: 1, wakes: 1 });
  at.rows = 0;
  await inSync();
  await expect.poll(() => at.closes).toBe(1);
  expect(link.state()).toBeNull();
});

test("asked often at once, it looks at most once more, and sees what came meanwhile", async () => {
  const { at, link } = stage();
  const first = link.mind();
  const more = Array.from({ length: 50 }, () => link.mind());
  at.rows = 1;
  await Promise.all([first, ...more]);
  expect(at.loads).toBe(1);
  expect(at.looks).toBeLessThanOrEqual(2);
});

test("it stays connected as long as somebody looks, and the next visit sees that nobody does", async () => {
  const { at, link, inSync } = stage();
  at.lookedAt = true;
  await link.mind();
  await inSync();
  await link.visit();
  expect(at).toMatchObject({ loads: 1, closes: 0 });
  at.lookedAt = false;
  await link.visit();
  expect(at.closes).toBe(1);
});

test("a visit connects though nothing waits, and sets the next one", async () => {
  const { at, link, inSync } = stage();
  await link.visit();
  expect(at).toMatchObject({ loads: 1, alarm: 1.5 });
  await inSync();
  await expect.poll(() => at.closes).toBe(1);
});

test("who joins another commune, or leaves, is let go of at once", async () => {
  const { at, link } = stage();
  at.lookedAt = true;
  await link.mind();
  at.joined = { ...MINH, role: "head" };
  await link.mind();
  expect(at).toMatchObject({ closes: 1, open: { head: true } });
  at.joined = null;
  await link.mind();
  expect(at).toMatchObject({ closes: 2, open: null, alarm: null });
});

test("a part that can't be loaded is a fault that is kept, and is tried again", async () => {
  const { at, link } = stage();
  at.rows = 1;
  const { joined } = at;
  at.joined = {
    ...MINH,
    get servers(): string[] {
      throw new Error("broken");
    },
  };
  await link.mind();
  expect(at.faults).toHaveLength(1);
  at.joined = joined;
  await link.mind();
  expect(at.loads).toBe(1);
});

test("who has just been admitted connects anew, since all that was said before is to be heard", async () => {
  const { at, link } = stage();
  at.lookedAt = true;
  await link.mind();
  const first = at.open;
  await link.anew();
  expect(at.closes).toBe(1);
  expect(at.open).not.toBeNull();
  expect(at.open).not.toBe(first);
});
