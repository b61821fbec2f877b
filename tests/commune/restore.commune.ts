/** A server that comes back from an older copy, and three of which one dies. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { NatsConnection } from "@nats-io/nats-core";
import { afterEach, expect, test } from "vitest";
import { makeMachine, type Office, startOffice } from "./office.ts";

const head = makeMachine("c1", "head", "hhhhhhh1", "head");
const o1 = makeMachine("c1", "o1", "aaaaaaa1");
let office: Office | null = null;
afterEach(async () => {
  await office?.remove();
  office = null;
});

interface Info {
  created: string;
  state: { last_seq: number; messages: number };
  cluster?: { leader?: string; replicas?: { current: boolean }[] };
}
const info = async (link: NatsConnection, stream: string): Promise<Info> =>
  (await link.request(`api.STREAM.INFO.${stream}`, "", { timeout: 5_000 })).json<Info>();
const at = async (link: NatsConnection, seq: number): Promise<string | null> => {
  const it = await link.request("api.DIRECT.GET.LEDGER", JSON.stringify({ seq }));
  return it.headers?.code === 404
    ? null
    : `${it.headers?.get("Nats-Subject")} ${it.headers?.get("Nats-Time-Stamp")}`;
};

test("a restored server is noticed: its last number is below the cursor, or another record stands at the cursor", async () => {
  office = await startOffice({ machines: [head, o1] });
  const { node } = office;
  const put = async (from: number, to: number) => {
    const link = await office!.connect(o1);
    for (let n = from; n <= to; n++) await link.request(`l.o1.aaaaaaa1.${n}`, `entry ${n}`);
    await link.close();
  };
  await put(1, 10);
  await node.stop();
  const store = join(node.place.dir, "store");
  cpSync(store, `${store}-kept`, { recursive: true });
  await node.start();
  await put(11, 20);
  let eyes = await office.connect(head);
  const before = await info(eyes, "LEDGER");
  const stood = await at(eyes, 15);
  expect(before.state.last_seq).toBe(20);
  await eyes.close();

  await node.kill();
  rmSync(store, { recursive: true });
  cpSync(`${store}-kept`, store, { recursive: true });
  await node.start();
  eyes = await office.connect(head);
  const after = await info(eyes, "LEDGER");
  expect(after.state.last_seq).toBe(10);
  // The day on which a stream was made comes back with the copy, so it tells nothing.
  expect(after.created).toBe(before.created);
  // What was there before the copy stands; what came after it can be sent again, in any order.
  await put(16, 20);
  await put(11, 15);
  expect((await info(eyes, "LEDGER")).state).toMatchObject({ last_seq: 20, messages: 20 });
  const stands = await at(eyes, 15);
  expect(stands).not.toBeNull();
  expect(stands).not.toBe(stood);
});

test("of three servers one is killed in the middle: all that was acknowledged is there, once, and it catches up", async () => {
  office = await startOffice({ machines: [head, o1], nodes: 3 });
  const link = await office.connect(o1, {
    reconnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
  });
  const acknowledged = new Set<number>();
  const ALL = 600;
  const put = async (n: number): Promise<void> => {
    for (let tries = 0; ; tries++)
      try {
        const said = (await link.request(`l.o1.aaaaaaa1.${n}`, `entry ${n}`, { timeout: 2_000 })).json<{
          error?: { description: string };
        }>();
        if (!said.error || said.error.description.includes("per subject")) {
          acknowledged.add(n);
          return;
        }
      } catch (error) {
        if (tries > 30) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
  };
  let next = 1;
  let killed: Promise<void> | null = null;
  const sender = async () => {
    while (next <= ALL) {
      const n = next++;
      if (n === ALL / 3) killed = office!.nodes[1]!.kill();
      await put(n);
    }
  };
  await Promise.all(Array.from({ length: 16 }, sender));
  await killed;
  expect(acknowledged.size).toBe(ALL);
  await office.nodes[1]!.start();
  const eyes = await office.connect(head);
  await expect
    .poll(async () => (await info(eyes, "LEDGER")).cluster?.replicas?.map(({ current }) => current), {
      timeout: 40_000,
    })
    .toEqual([true, true]);
  expect((await info(eyes, "LEDGER")).state.messages).toBe(ALL);
  for (const n of acknowledged) {
    const it = await eyes.request(`api.DIRECT.GET.LEDGER.l.o1.aaaaaaa1.${n}`);
    expect(it.string()).toBe(`entry ${n}`);
  }
}, 120_000);
