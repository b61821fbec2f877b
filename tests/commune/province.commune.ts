/** A head's counts over a real server to the province's office: there, kept while the server is down, and the newest whatever comes behind it. */
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Outbox } from "../../lib/commune/post.ts";
import { startWire, type Wire } from "../../lib/commune-wire/wire.ts";
import { DAYS_KEPT } from "../../lib/province/heard.ts";
import { counts, NOW, post } from "../../lib/province/sample.ts";
import { makeSayCounts } from "../../lib/province/say-counts.ts";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import { countsHeard, countsInbox, countsSaid, keepCountsSaid } from "../../lib/store/province.ts";
import { type Key, makeKey, makeMachine, type Office, startOffice } from "./office.ts";
import { Sender } from "./wire-machine.ts";

const head = makeMachine("c1", "head", "hhhhhhh1", "head");
const other = makeMachine("c2", "head", "hhhhhhh1", "head");
const reader = makeKey();

let office: Office | null = null;
const open: Wire[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
  await office?.remove();
  office = null;
});
const start = async (): Promise<Office> => {
  office = await startOffice({ machines: [head, other], readers: [{ name: "vp", key: reader.key }] });
  return office;
};

const SILENT: Outbox = {
  next: async () => [],
  sent: async () => {},
  reoffer: async () => {},
  waiting: async () => ({ rows: 0, oldest: null }),
};
const wireOf = (urls: string[], { seed }: Key, more: Partial<Parameters<typeof startWire>[0]>): Wire => {
  const wire = startWire({
    servers: urls,
    officer: "vp",
    head: false,
    seed: async () => new TextEncoder().encode(seed),
    outbox: SILENT,
    inbox: countsInbox(memoryBed()),
    same: () => true,
    forked: () => {},
    changed: () => {},
    fault: (error) => {
      throw error;
    },
    now: () => Date.now(),
    sleep: (ms) => wait(Math.min(ms, 200)),
    random: Math.random,
    ...more,
  });
  open.push(wire);
  return wire;
};

/** A head's machine: her own store of what was said, what she counts next, and the wire that carries her commune's things as well. */
function headsMachine(urls: string[]) {
  const bed = memoryBed();
  const at = { now: NOW, late: 3 };
  const say = makeSayCounts({
    commune: async () => "c1",
    said: () => countsSaid(bed),
    keepSaid: (it) => keepCountsSaid(bed, it),
    count: async () => counts({ at: at.now }, { lateDossiers: at.late }),
    now: async () => at.now,
    time: () => at.now * 60_000,
  });
  const sender = new Sender(head, urls, (outbox) => say.with(outbox));
  sender.start();
  return { at, bed, say, sender, said: () => countsSaid(bed) };
}
const late = async (bed: ReturnType<typeof memoryBed>, commune = "c1") =>
  ((await countsHeard(bed)).get(commune) ?? []).map((it) => it.counts.numbers.lateDossiers);

test("a head's counts are at the province's office as soon as they are made, and another commune's beside them", async () => {
  const { urls, connect } = await start().then((it) => ({ urls: it.urls, connect: it.connect.bind(it) }));
  const bed = memoryBed();
  const wire = wireOf(urls, reader, { counts: true, inbox: countsInbox(bed) });
  await expect.poll(() => wire.state().inSync).toBe(true);
  const it = headsMachine(urls);
  await it.say.look();
  it.sender.wire!.wake();
  await expect.poll(() => late(bed)).toEqual([3]);
  expect((await it.said())?.counts.numbers.lateDossiers).toBe(3);
  const theOther = await connect(other);
  await theOther.request("c.c2", JSON.stringify(post("c2", counts({}, { lateDossiers: 8 }))));
  await expect.poll(() => late(bed, "c2")).toEqual([8]);
  // What says to be of another commune than it lies under, or is no count, is passed over; what comes behind is heard.
  await theOther.request("c.c2", JSON.stringify(post("c1", counts({}, { lateDossiers: 99 }), 9e15)));
  await theOther.request("c.c2", '{"v":1,"code":"H15-261120-0001"}');
  it.at.now += 60;
  it.at.late = 4;
  await it.say.look();
  it.sender.wire!.wake();
  await expect.poll(() => late(bed)).toEqual([4]);
  expect(await late(bed, "c2")).toEqual([8]);
  await it.sender.kill();
}, 60_000);

test("while the server is down nothing is lost: the newest is there when it is back, at an office that was away too", async () => {
  const { urls, node } = await start();
  const it = headsMachine(urls);
  await expect.poll(() => it.sender.inSync).toBe(true);
  await node.kill();
  await it.say.look();
  it.at.now += 40;
  it.at.late = 6;
  await it.say.look();
  expect(await it.said()).toBeNull();
  await node.start();
  await expect.poll(async () => (await it.said())?.counts.numbers.lateDossiers, { timeout: 30_000 }).toBe(6);
  const bed = memoryBed();
  wireOf(urls, reader, { counts: true, inbox: countsInbox(bed) });
  await expect.poll(() => late(bed), { timeout: 20_000 }).toEqual([6]);
  await it.sender.kill();
}, 90_000);

test("an older count that comes behind a newer one takes its place nowhere, at an office that begins later neither; days stay apart", async () => {
  const { urls, connect } = await start().then((it) => ({ urls: it.urls, connect: it.connect.bind(it) }));
  const link = await connect(head);
  const bed = memoryBed();
  const wire = wireOf(urls, reader, { counts: true, inbox: countsInbox(bed) });
  const say = (at: number, lateDossiers: number) =>
    link.request("c.c1", JSON.stringify(post("c1", counts({ at }, { lateDossiers }))));
  await say(NOW, 7);
  await say(NOW - 60, 2);
  await say(NOW - 1440, 5);
  await expect.poll(() => late(bed)).toEqual([7, 5]);
  const later = memoryBed();
  wireOf(urls, reader, { counts: true, inbox: countsInbox(later) });
  await expect.poll(() => late(later)).toEqual([7, 5]);
  // The same again does no harm.
  await say(NOW, 7);
  await expect.poll(() => wire.state().inSync).toBe(true);
  expect(await late(bed)).toEqual([7, 5]);
  expect(DAYS_KEPT).toBeGreaterThan(2);
}, 60_000);

test("another machine's key hears no counts: it is refused, and the office's is no machine of a commune", async () => {
  const { urls } = await start();
  for (const [key, counted] of [
    [head, true],
    [reader, false],
  ] as const) {
    const bed = memoryBed();
    const wire = wireOf(urls, key, { counts: counted, inbox: countsInbox(bed) });
    await expect.poll(() => wire.state().fault, { timeout: 20_000 }).not.toBeNull();
    expect(wire.state().inSync).toBe(false);
    expect([...(await countsHeard(bed)).keys()]).toEqual([]);
  }
}, 60_000);
