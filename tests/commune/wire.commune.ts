/** The wire against a real server: nothing lost, nothing doubled, whatever ends in the middle. */
import { cpSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { headers } from "@nats-io/nats-core";
import { afterEach, expect, test } from "vitest";
import { type Machine, makeMachine, type Office, startOffice } from "./office.ts";
import { Sender } from "./wire-machine.ts";

const lan = makeMachine("c1", "lan", "lan00001", "head");
const minh = makeMachine("c1", "minh", "minh0001");
const minh2 = makeMachine("c1", "minh", "minh0002");

let office: Office;
const machines: Sender[] = [];
afterEach(async () => {
  for (const it of machines.splice(0)) await it.kill();
  await office.remove();
});

async function begin(quota: Record<string, string> = {}, streams = true) {
  office = await startOffice({ machines: [lan, minh, minh2], quota, streams });
}
function machine(whose: Machine = lan, begun = true): Sender {
  const it = new Sender(whose, office.urls);
  machines.push(it);
  if (begun) it.start();
  return it;
}
/** Everything in a stream, in order, as the head may read it. */
async function all(stream: string): Promise<{ subject: string; body: string }[]> {
  const head = await office.connect(lan);
  const found = [];
  for (let seq = 1; ; seq++) {
    const asked = JSON.stringify({ seq, next_by_subj: ">" });
    const it = await head.request(`api.DIRECT.GET.${stream}`, asked, { timeout: 5_000 });
    if (it.headers?.code === 404) break;
    seq = Number(it.headers?.get("Nats-Sequence"));
    found.push({ subject: it.headers?.get("Nats-Subject") ?? "", body: it.string() });
  }
  await head.close();
  return found;
}
const inSync = (...all: Sender[]) =>
  expect.poll(() => all.every((it) => it.inSync), { interval: 20 }).toBe(true);

test("what changes on one machine is known on the other, and its own ledger on the head's alone", async () => {
  await begin();
  const [a, b, other] = [machine(lan), machine(minh), machine(minh2)];
  await inSync(a, b, other);
  b.write("dossier", "portal.code", "one");
  const entry = b.write("ledger", 1, "entry");
  await expect.poll(() => a.known.size).toBe(2);
  await expect.poll(() => other.known.size).toBe(1);
  b.write("dossier", "portal.code", "two");
  const subject = "d.minh.minh0001.portal.code";
  await expect.poll(() => a.known.get(subject)?.text).toBe("two");
  await expect.poll(() => other.known.get(subject)?.text).toBe("two");
  expect(a.known.get(entry)?.text).toBe("entry");
  await inSync(a, b, other);
  expect([...a.faults, ...b.faults, ...other.faults]).toEqual([]);
});

test("a record that says of itself whose it is and where it lies is nobody's word, heard live or caught up with", async () => {
  await begin();
  const [a, liar] = [machine(lan), await office.connect(minh)];
  await inSync(a);
  const head = headers();
  head.set("Nats-Subject", "d.lan.lan00001.portal.code");
  head.set("Nats-Stream", "DOSSIER");
  head.set("Nats-Sequence", "900");
  const body = JSON.stringify({ v: 99, text: "a lie" });
  await liar.request("d.minh.minh0001.portal.code", body, { headers: head, timeout: 5_000 });
  await liar.close();
  const late = machine(minh2);
  a.write("dossier", "portal.other", "true");
  const told = "d.lan.lan00001.portal.other";
  await expect.poll(() => late.known.get(told)?.text).toBe("true");
  await inSync(a, late);
  for (const it of [a, late]) {
    expect([...it.known.keys()].filter((subject) => subject !== told)).toEqual([]);
    expect(it.cursors.get("DOSSIER")?.seq).toBe(2);
    expect(it.faults).toEqual([]);
  }
});

test("a new machine catches up, over gaps as well, and goes on from where it was", async () => {
  await begin();
  const a = machine(minh);
  for (let n = 0; n < 3_000; n++) a.write("dossier", `portal.c${n}`, `${n}`);
  await inSync(a);
  // Most places of the stream are gaps now.
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 500; n++) a.write("dossier", `portal.c${n}`, `again ${round} ${n}`);
    await inSync(a);
  }
  const b = machine(lan);
  await inSync(b);
  const wanted = [...a.own].map(([subject, { v, text }]) => [subject, { v, text }]);
  expect([...b.known].sort()).toEqual(wanted.sort());
  expect(b.taken).toBe(3_000);
  await b.kill();
  a.write("dossier", "portal.c7", "later");
  await inSync(a);
  b.start();
  await inSync(b);
  expect(b.known.get("d.minh.minh0001.portal.c7")?.text).toBe("later");
  expect(b.taken).toBe(3_001);
});

test("killed at any moment, twenty times: nothing is lost and nothing doubled", async () => {
  await begin();
  const a = machine(minh, false);
  for (let n = 1; n <= 600; n++) a.write("ledger", n, `entry ${n}`);
  for (let n = 0; n < 2_000; n++) a.write("dossier", `portal.c${n}`, `${n}`);
  for (let kills = 0; kills < 20; kills++) {
    a.start();
    await wait(20 + Math.random() * 60);
    a.write("dossier", `portal.c${kills}`, `changed ${kills}`);
    await a.kill();
  }
  const b = machine(lan);
  a.start();
  await inSync(a, b);
  await expect.poll(() => b.known.size).toBe(2_600);
  expect((await all("LEDGER")).map(({ subject }) => subject).sort()).toEqual(
    Array.from({ length: 600 }, (_, n) => `l.minh.minh0001.${n + 1}`).sort(),
  );
  for (const [subject, { v, text }] of a.own) expect(b.known.get(subject)).toEqual({ v, text });
  expect(a.forks).toEqual([]);
});

test("a server that goes and comes back is found again, without anybody's doing", async () => {
  await begin();
  const [a, b] = [machine(lan), machine(minh)];
  await inSync(a, b);
  await office.node.kill();
  await expect.poll(() => a.wire?.state().fault).toBe("unreachable");
  const subject = a.write("dossier", "portal.code", "while it was away");
  await office.node.start();
  await inSync(a, b);
  await expect.poll(() => b.known.get(subject)?.text).toBe("while it was away");
});

test("a server put back from an old backup is filled again from the machines, though it went on since", async () => {
  await begin();
  const [a, b] = [machine(lan), machine(minh)];
  for (let n = 1; n <= 50; n++) b.write("ledger", n, `early ${n}`);
  a.write("unit", "settings", "first");
  await inSync(a, b);
  await office.node.stop();
  const { dir } = office.node.place;
  cpSync(`${dir}/store`, `${dir}/backup`, { recursive: true });
  await office.node.start();
  await inSync(a, b);
  for (let n = 51; n <= 80; n++) b.write("ledger", n, `late ${n}`);
  for (let n = 0; n < 40; n++) b.write("dossier", `portal.c${n}`, "late");
  a.write("unit", "settings", "second");
  await inSync(a, b);
  await expect.poll(() => a.known.size).toBe(121);
  await Promise.all([a.kill(), b.kill()]);
  await office.node.stop();
  rmSync(`${dir}/store`, { recursive: true });
  cpSync(`${dir}/backup`, `${dir}/store`, { recursive: true });
  await office.node.start();
  // Somebody new has worked on it since: its places go beyond what the others have heard.
  const c = machine(minh2);
  for (let n = 0; n < 90; n++) c.write("dossier", `portal.x${n}`, "between");
  for (let n = 1; n <= 60; n++) c.write("ledger", n, "between");
  await inSync(c);
  a.start();
  b.start();
  await inSync(a, b, c);
  await expect.poll(async () => (await all("LEDGER")).length).toBe(140);
  await expect.poll(() => [a.known.size, c.known.size]).toEqual([271, 131]);
  expect(await all("UNIT")).toMatchObject([{ body: JSON.stringify({ v: 2, text: "second" }) }]);
  expect([...a.forks, ...b.forks, ...c.forks]).toEqual([]);
});

test("another entry in a place of one's own ledger is told once, stays, and stops nothing", async () => {
  await begin();
  const b = machine(minh);
  b.write("ledger", 1, "mine");
  await inSync(b);
  const twin = machine(minh, false);
  const place = twin.write("ledger", 1, "another");
  twin.write("ledger", 2, "behind it");
  twin.start();
  await expect.poll(() => twin.waiting.size).toBe(1);
  expect(twin.forks).toEqual([place]);
  expect((await all("LEDGER")).map(({ body }) => JSON.parse(body).text)).toEqual(["mine", "behind it"]);
});

test("a full stream is said, keeps its rows, and lets the others through", async () => {
  await begin({ paper: "1MB" });
  const a = machine(minh);
  for (let n = 0; n < 300; n++) a.write("paper", `owner.${n}`, "x".repeat(10_000));
  const entry = a.write("ledger", 1, "entry");
  await expect.poll(() => a.wire?.state().fault).toBe("full");
  await expect.poll(() => a.waiting.has(entry)).toBe(false);
  expect(a.waiting.size).toBeGreaterThan(100);
  expect(a.wire?.state().phase).toBe("connected");
});

test("what is not allowed is said to be refused, keeps its row, and lets the others through", async () => {
  await begin();
  const a = machine(minh);
  await inSync(a);
  const refused = a.write("unit", "settings", "not hers");
  const allowed = a.write("dossier", "portal.code", "hers");
  await expect.poll(() => a.wire?.state().fault).toBe("refused");
  await expect.poll(() => a.waiting.has(allowed)).toBe(false);
  expect([...a.waiting.keys()]).toEqual([refused]);
});

test("a machine that the server doesn't know is told so, and one without streams that they lack", async () => {
  await begin();
  const stranger = machine(makeMachine("c1", "minh", "minh0009"));
  await expect.poll(() => stranger.wire?.state().fault).toBe("refused");
  await stranger.kill();
  await office.remove();
  await begin({}, false);
  const early = machine(lan);
  await expect.poll(() => early.wire?.state().fault).toBe("version");
  await office.makeStreams();
  await inSync(early);
});
