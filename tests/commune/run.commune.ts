import { wsconnect } from "@nats-io/nats-core";
import { afterEach, expect, test } from "vitest";
import { plainConf } from "../../scripts/nats/plain.ts";
import { type Nats, startNats, startNodes } from "../../scripts/nats/run.ts";

const made: Nats[] = [];
afterEach(async () => {
  for (const node of made.splice(0)) await node.remove();
});

const health = async (node: Nats): Promise<number> =>
  fetch(`${node.monitor}/healthz`).then(
    (answer) => answer.status,
    () => 0,
  );

test("one server is there by WebSocket, ends, and comes back on the same port", async () => {
  const node = await startNats((place) => plainConf("", place));
  made.push(node);
  const first = await wsconnect({ servers: node.url });
  expect(await first.rtt()).toBeGreaterThanOrEqual(0);
  await first.close();
  const { pid } = node;
  await node.kill();
  expect(await health(node)).toBe(0);
  expect(() => process.kill(pid!, 0)).toThrow();
  await node.start();
  const second = await wsconnect({ servers: node.url });
  expect(second.info?.server_name).toBe("n1");
  await second.close();
});

test("three servers are one cluster", async () => {
  made.push(...(await startNodes(3, (place, all) => plainConf("", place, all))));
  await expect.poll(() => Promise.all(made.map(health)), { timeout: 20_000 }).toEqual([200, 200, 200]);
  const hear = await wsconnect({ servers: made[0]!.url });
  const say = await wsconnect({ servers: made[2]!.url });
  const heard = hear.subscribe("x", { max: 1 });
  await hear.flush();
  // A subscription takes a moment from one server to another.
  const again = setInterval(() => say.publish("x", "over"), 50);
  for await (const message of heard) expect(message.string()).toBe("over");
  clearInterval(again);
  await hear.close();
  await say.close();
});

test("a file that it doesn't understand is said, and nothing stays running", async () => {
  await expect(startNats((place) => plainConf("nonsense: 1", place))).rejects.toThrow(/nonsense/);
});
