/** Joining over a real server: its records go and come by the wire, and nothing else of a machine goes before it is in. */
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import type { Cursor, Heard, Inbox, Outbox, StreamName } from "../../lib/commune/post.ts";
import { digitsToRead } from "../../lib/commune-keys/as-officer.ts";
import { withJoining } from "../../lib/commune-keys/join-post.ts";
import { makeJoining } from "../../lib/commune-keys/joining.ts";
import { isHead, isOfficer, type Kept } from "../../lib/commune-keys/kept.ts";
import { openSeed } from "../../lib/commune-keys/nkey.ts";
import { communeOwner } from "../../lib/commune-keys/sample.ts";
import { startWire, type Wire } from "../../lib/commune-wire/wire.ts";
import { type Office, startOffice } from "./office.ts";

let office: Office;
const wires = new Set<() => Promise<void> | undefined>();
afterEach(async () => {
  for (const close of wires) await close();
  wires.clear();
  await office.remove();
});

/** One officer's machine: what it keeps outlives its wire, as a store outlives its worker. */
async function machine(officer: string, role: "officer" | "head") {
  let kept: Kept | null = null;
  const cursors = new Map<StreamName, Cursor>();
  const faults: unknown[] = [];
  const told = new Map<string, string>();
  let waits = true;
  const keep = {
    read: async () => kept,
    write: async (it: Kept | null) => {
      kept = it;
    },
  };
  const joining = makeJoining(keep, async () => Math.floor(Date.now() / 60_000));
  await joining.begin({ commune: "c1", officer, name: officer, role });
  const device = kept!.device;
  const row = {
    row: "d",
    version: 1,
    subject: `d.${officer}.${device.device}.p.c`,
    body: '{"v":1}',
    kind: "dossier",
  } as const;
  const outbox: Outbox = {
    next: async (limit, not) => (waits && limit > 0 && !not.has("d") ? [row] : []),
    sent: async () => {
      waits = false;
    },
    reoffer: async () => {},
    waiting: async () => ({ rows: waits ? 1 : 0, oldest: null }),
  };
  const inbox: Inbox = {
    cursor: async (stream) => cursors.get(stream) ?? null,
    take: async (stream, heard: readonly Heard[], cursor) => {
      for (const { subject, body } of heard) told.set(subject, body);
      cursors.set(stream, cursor);
    },
    forget: async (stream) => void cursors.delete(stream),
  };
  const it = {
    officer,
    joining,
    told,
    faults,
    wire: null as Wire | null,
    get kept() {
      return kept!;
    },
    get waits() {
      return waits;
    },
    /** Its row in the server's list. */
    row: { commune: "c1", officer, device: device.device, role, key: device.keys.nkey, seed: "" },
    /** All that the wire handed over, as it lay on the server. */
    heard: new Map<string, string>(),
    start() {
      const post = withJoining(joining, { outbox, inbox }, () => it.wire?.wake());
      it.wire = startWire({
        servers: office.urls,
        officer,
        head: role === "head",
        seed: () => openSeed(device.keys.nkey, device.seed),
        outbox: post.outbox,
        inbox: {
          ...post.inbox,
          take: (stream: StreamName, some, cursor) => {
            for (const { subject, body } of some) it.heard.set(subject, body);
            return post.inbox.take(stream, some, cursor);
          },
        },
        same: (mine, theirs) => mine === theirs,
        forked: ({ subject }) => faults.push(subject),
        changed: () => {},
        fault: (error) => faults.push(error),
        now: () => Date.now(),
        sleep: (ms) => wait(ms),
        random: Math.random,
      });
    },
    /** What a page asked for is done: there may be something to send. */
    async act(doing: Promise<boolean>) {
      const done = await doing;
      it.wire?.wake();
      return done;
    },
    async restart() {
      await it.wire?.close();
      it.start();
    },
  };
  wires.add(() => it.wire?.close());
  return it;
}
type Machine = Awaited<ReturnType<typeof machine>>;
const stateOf = (it: Machine) => (isOfficer(it.kept) ? it.kept.join.is.state : "head");
const seen = (head: Machine, it: Machine) =>
  isHead(head.kept)
    ? head.kept.join.is.devices.find(({ device }) => device === it.kept.device.device)?.state
    : undefined;
const owner = (it: Machine, version: number) =>
  it.kept.owners[version] ? communeOwner(it.kept.owners[version], "001099000001") : null;

test("a head and two officers join over a real server, one is taken out, and every step outlives its wire", async () => {
  const [head, lan, mai] = [
    await machine("hoa", "head"),
    await machine("lan", "officer"),
    await machine("mai", "officer"),
  ];
  office = await startOffice({ machines: [head, lan, mai].map(({ row }) => row) });
  for (const it of [head, lan, mai]) it.start();

  const joins = async (it: Machine) => {
    const { device } = it.kept.device;
    await expect.poll(() => seen(head, it)).toBe("asks");
    await it.restart();
    await head.act(head.joining.answer(it.officer, device));
    await expect.poll(() => stateOf(it)).toBe("reading");
    await head.restart();
    await expect.poll(() => seen(head, it)).toBe("open");
    expect(it.waits).toBe(true);
    const digits = isOfficer(it.kept) ? await digitsToRead(it.kept) : null;
    expect(await head.act(head.joining.admit(it.officer, device, digits!))).toBe(true);
    // The envelope comes before she has said that the digits agree.
    await expect.poll(() => Object.keys(it.kept.early)).toEqual([`u.key.${it.officer}.1`]);
    await it.act(it.joining.match(true));
    expect(stateOf(it)).toBe("in");
    await expect.poll(() => it.waits).toBe(false);
    expect(await owner(it, 1)).toBe(await owner(head, 1));
  };
  await joins(lan);
  await joins(mai);

  await head.act(head.joining.remove("lan"));
  await expect.poll(() => stateOf(lan)).toBe("out");
  await expect.poll(async () => (await owner(mai, 2)) === (await owner(head, 2))).toBe(true);
  // Whoever is in hears of the others by the head's word.
  await expect.poll(() => JSON.parse(mai.told.get("u.member.lan") ?? "{}").devices).toEqual([]);
  expect(JSON.parse(mai.told.get("u.member.mai")!)).toMatchObject({ officer: "mai", until: null });
  await mai.restart();
  expect([...head.faults, ...lan.faults, ...mai.faults]).toEqual([]);

  // What lies on the server gives none of it away.
  const all = JSON.stringify([...head.heard]);
  expect(all).toContain("u.key.mai.2");
  expect(all).not.toMatch(/SU[A-Z2-7]{56}/);
  const paper = (await head.joining.paper())!;
  for (const line of paper.lines) expect(all).not.toContain(line.slice(0, 9));
  // No envelope of the new key for her who left.
  expect(all).not.toContain("u.key.lan.2");
});
