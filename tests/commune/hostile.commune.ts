/** One machine that writes what no machine of ours would: bytes before a record's body that are no headers, or somebody else's. The others go on. */
import { setTimeout as wait } from "node:timers/promises";
import { headers, type NatsConnection } from "@nats-io/nats-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Cursor } from "../../lib/commune/post.ts";
import { startWire, type Wire } from "../../lib/commune-wire/wire.ts";
import { makeKey, makeMachine, type Office, startOffice } from "./office.ts";
import { Sender } from "./wire-machine.ts";

const head = makeMachine("c1", "lan", "lan00001", "head");
const good = makeMachine("c1", "minh", "minh0001");
const bad = makeMachine("c1", "bad", "bad00001");
const otherHead = makeMachine("c2", "bad", "bad00002", "head");
const reader = makeKey();

let office: Office;
const machines: Sender[] = [];
const wires: Wire[] = [];
beforeEach(async () => {
  const machines = [head, good, bad, otherHead];
  office = await startOffice({ machines, readers: [{ name: "so", key: reader.key }] });
});
afterEach(async () => {
  for (const it of machines.splice(0)) await it.kill();
  for (const it of wires.splice(0)) await it.close();
  await office.remove();
});

function machine(whose: typeof head, begun = true): Sender {
  const it = new Sender(whose, office.urls);
  machines.push(it);
  if (begun) it.start();
  return it;
}
const inSync = (...all: Sender[]) =>
  expect.poll(() => all.every((it) => it.inSync), { interval: 20 }).toBe(true);

/** Publishes with these very bytes before the body; true: the server has kept it. */
async function put(link: NatsConnection, subject: string, before: string, body: string): Promise<boolean> {
  const raw = Object.assign(headers(), { encode: () => new TextEncoder().encode(before) });
  const inbox = link.subscribe(`_INBOX.bad.${subject}`, { max: 1, timeout: 5_000 });
  link.publish(subject, body, { headers: raw, reply: `_INBOX.bad.${subject}` });
  for await (const it of inbox) return !JSON.parse(it.string()).error;
  return false;
}

/** Who hears counts in the province, as far as the wire goes. */
function province() {
  const got: string[] = [];
  let cursor: Cursor | null = null;
  const wire = startWire({
    servers: office.urls,
    officer: "so",
    head: false,
    counts: true,
    seed: async () => new TextEncoder().encode(reader.seed),
    outbox: {
      next: async () => [],
      sent: async () => {},
      reoffer: async () => {},
      waiting: async () => ({ rows: 0, oldest: null }),
    },
    inbox: {
      cursor: async () => cursor,
      take: async (_stream, heard, now) => {
        got.push(...heard.map(({ subject, body }) => `${subject} ${body}`));
        cursor = now;
      },
      forget: async () => {},
    },
    same: () => false,
    forked: () => {},
    changed: () => {},
    fault: (error) => got.push(`fault ${error}`),
    now: () => Date.now(),
    sleep: (ms) => wait(ms),
    random: Math.random,
  });
  wires.push(wire);
  return { wire, got };
}

/** What the client of the server's makers fails at, what it takes for an answer of the server's, and what is no header at all. */
const BYTES = [
  "NATS/1.0\r\nA: b\rc\r\n\r\n",
  "NATS/1.0\r\nA: b\nc\r\n\r\n",
  "NATS/1.0\r\n: \u0000\rx\r\n\r\n",
  "NATS/1.0 404 Not Found\r\n\r\n",
  "NATS/1.0 503\r\n\r\n",
  "NATS/1.0 500 x\r\nA: b\r\n\r\n",
  "404NATS/1.0\r\n\r\n",
  "503NATS/1.0\r\nA: b\r\n\r\n",
  "500 x\r\nA: b\r\n\r\n",
  "404\r\n\r\n",
  "NATS/1.0",
  "\r",
  "\r\n",
  "NATS/1.0\r\nNats-Sequence: 900\r\nNats-Subject: d.lan.lan00001.x.y\r\nNats-Stream: DOSSIER\rA",
];
const KINDS = [
  ["dossier", "d.bad.bad00001.portal.code"],
  ["ledger", "l.bad.bad00001."],
] as const;

test.each(KINDS)(
  "%s: whatever stands before a record, it and all behind it are heard, live and caught up with",
  async (kind, place) => {
    const live = machine(head);
    await inSync(live);
    const liar = await office.connect(bad);
    let kept = 0;
    for (const before of BYTES) {
      // The client reads the bytes before an empty body itself.
      for (const body of ["", JSON.stringify({ v: 1, text: before })])
        if (await put(liar, `${place}${++kept}`, before, body)) continue;
        else throw new Error(`not kept: ${JSON.stringify(before)}`);
      live.write("unit", `settings`, before);
    }
    const writer = machine(good);
    const told = writer.write(kind, kind === "ledger" ? 1 : "portal.code", "true");
    await inSync(writer);
    await expect.poll(() => live.known.get(told)?.text).toBe("true");
    await inSync(live);
    const late = new Sender(head, office.urls);
    machines.push(late);
    late.start();
    await inSync(late);
    const stream = kind === "ledger" ? "LEDGER" : "DOSSIER";
    for (const it of [live, late]) {
      expect(it.known.get(told)?.text).toBe("true");
      expect(it.cursors.get(stream)?.seq).toBe(kept + 1);
      expect(it.faults).toEqual([]);
      expect(it.states.filter(({ fault }) => fault)).toEqual([]);
      expect([...it.known.keys()].filter((subject) => subject.includes("lan00001"))).toEqual([]);
    }
  },
);

test("counts: one commune's head stops no other commune's from being heard in the province", async () => {
  const live = province();
  await expect.poll(() => live.wire.state().inSync).toBe(true);
  const liar = await office.connect(otherHead);
  for (const before of BYTES.slice(0, 8)) expect(await put(liar, "c.c2", before, "")).toBe(true);
  const link = await office.connect(head);
  await link.request("c.c1", '{"v":1}', { timeout: 5_000 });
  await expect.poll(() => live.got).toContain('c.c1 {"v":1}');
  const late = province();
  await expect.poll(() => late.got).toContain('c.c1 {"v":1}');
  await expect.poll(() => late.wire.state().inSync && live.wire.state().inSync).toBe(true);
});

test("ids that a colleague's records might bear, taken beforehand, have none of them thrown away", async () => {
  const [a, b] = [machine(head, false), machine(good, false)];
  const told = [
    a.write("unit", "member.bad", "gone"),
    a.write("unit", "settings", "new"),
    b.write("dossier", "portal.code", "paused"),
  ];
  const link = await office.connect(bad);
  for (const id of told.flatMap((subject) => [`${subject} 1`, `${subject}.1`]))
    for (const to of ["u.seen.bad.bad00001", "d.bad.bad00001.x.y"]) {
      const its = headers();
      its.set("Nats-Msg-Id", id);
      await link.request(to, "{}", { headers: its, timeout: 5_000 });
    }
  a.start();
  b.start();
  await inSync(a, b);
  for (const it of [a, b])
    await expect
      .poll(() => told.map((subject) => it.known.get(subject)?.text))
      .toEqual(["gone", "new", "paused"]);
});
