/** A server that comes back from an older copy, and three of which one dies. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NatsConnection } from "@nats-io/nats-core";
import { afterEach, expect, test } from "vitest";
import { freePorts } from "../../scripts/nats/ports.ts";
import { needNats } from "../../scripts/nats.ts";
import { accountsOf } from "../../server/accounts.ts";
import { accountsConf } from "../../server/conf.ts";
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
/** Asked again while three servers choose who leads. */
const info = async (link: NatsConnection, stream: string): Promise<Info> => {
  for (let tries = 0; ; tries++)
    try {
      return (await link.request(`api.STREAM.INFO.${stream}`, "", { timeout: 5_000 })).json<Info>();
    } catch (error) {
      if (tries > 8) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
};
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

test("of three servers one is killed in the middle and its disk lost: all that was acknowledged is there, once, and it catches up", async () => {
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
  // Its disk is lost as well: it comes back with its name and nothing else.
  rmSync(join(office.nodes[1]!.place.dir, "store"), { recursive: true });
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

test("all three are lost: three copies of different hours bring everything back that all had, the rest is sent again; the drill says so", async () => {
  office = await startOffice({ machines: [head, o1], nodes: 3 });
  const { nodes } = office;
  const put = async (from: number, to: number) => {
    const link = await office!.connect(o1, { servers: [nodes.find(({ pid }) => pid !== null)!.url] });
    for (let n = from; n <= to; n++)
      for (;;) {
        const said = await link
          .request(`l.o1.aaaaaaa1.${n}`, `entry ${n}`, { timeout: 5_000 })
          .then((it) => it.json<{ error?: { description: string } }>())
          .catch(() => null);
        if (said && (!said.error || said.error.description.includes("per subject"))) break;
        await new Promise((done) => setTimeout(done, 100));
      }
    await link.close();
  };
  const healthy = () =>
    expect
      .poll(
        () =>
          Promise.all(
            nodes.map(({ monitor }) =>
              fetch(`${monitor}/healthz`).then(
                (it) => it.status,
                () => 0,
              ),
            ),
          ),
        {
          timeout: 60_000,
        },
      )
      .toEqual([200, 200, 200]);
  await put(1, 50);
  const copies: string[] = [];
  for (const [at, node] of nodes.entries()) {
    await healthy();
    writeFileSync(join(node.place.dir, "accounts.conf"), accountsConf(accountsOf(office.list)));
    writeFileSync(join(node.place.dir, `n${at + 1}.conf`), readFileSync(node.file));
    writeFileSync(join(node.place.dir, "ask.sh"), 'touch "$1"; while [ -e "$1" ]; do sleep 0.05; done\n');
    const backup = spawn("sh", ["server/example/backup.sh"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        NAME: `n${at + 1}`,
        STORE: join(node.place.dir, "store"),
        CONF: node.place.dir,
        TO: join(nodes[0]!.place.dir, "copies"),
        HEALTH: `${node.monitor}/healthz`,
        // As systemd would: this test stops and starts it when told by these files.
        STOP: `sh ${node.place.dir}/ask.sh ${node.place.dir}/stop`,
        START: `sh ${node.place.dir}/ask.sh ${node.place.dir}/go`,
      },
    });
    let said = "";
    backup.stdout.on("data", (piece) => {
      said += piece;
    });
    const ended = once(backup, "exit");
    await told(join(node.place.dir, "stop"), () => node.stop());
    await told(join(node.place.dir, "go"), () => node.start());
    expect(await ended).toEqual([0, null]);
    copies.push(said.trim());
    await put(51 + at * 20, 70 + at * 20);
  }
  const drill = spawnSync("sh", ["server/example/restore-drill.sh", ...copies], {
    encoding: "utf8",
    env: { ...process.env, NATS: needNats(), PORT: String(((await freePorts(1))[0]! % 40_000) + 10_000) },
  });
  expect(drill.stdout).toMatch(/n1.*healthy, 5 streams, \d+ records\n.*n2.*\n.*n3.*\nOK/);
  for (const node of nodes) await node.kill();
  for (const [at, node] of nodes.entries()) {
    const store = join(node.place.dir, "store");
    rmSync(store, { recursive: true });
    mkdirSync(store);
    expect(spawnSync("tar", ["-xzf", copies[at]!, "-C", store]).status).toBe(0);
  }
  await Promise.all(nodes.map((node) => node.start()));
  await healthy();
  const eyes = await office.connect(head);
  const { messages } = (await info(eyes, "LEDGER")).state;
  expect(messages).toBeGreaterThanOrEqual(50);
  expect(messages).toBeLessThanOrEqual(90);
  await put(1, 110);
  expect((await info(eyes, "LEDGER")).state.messages).toBe(110);
}, 180_000);

/** Does what a script asks for by a file, and tells it by taking the file away. */
async function told(file: string, act: () => Promise<void>): Promise<void> {
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await act();
  rmSync(file);
}
