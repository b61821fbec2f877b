/** Pauses before connecting anew, where nobody listens. */
import { expect, test } from "vitest";
import type { Inbox, Outbox } from "../commune/post.ts";
import { startWire } from "./wire.ts";

/** A wire to a port on which nobody listens; each pause is written down and ends when the test says so. */
function unreachable() {
  const pauses: { ms: number; end(): void }[] = [];
  const wire = startWire({
    servers: ["ws://127.0.0.1:1"],
    officer: "lan",
    head: false,
    seed: async () => new TextEncoder().encode("SUAAVWRZG6M5FA5VRRGWSCIHKTOJC7EWNIT4JV3FTOIPO4OBFR5WA7X5TE"),
    outbox: {} as Outbox,
    inbox: {} as Inbox,
    same: () => true,
    forked() {},
    changed() {},
    fault(error) {
      throw error;
    },
    now: () => 0,
    random: () => 0.5,
    sleep: (ms) => new Promise((end) => void pauses.push({ ms, end })),
  });
  const nth = (n: number) =>
    expect
      .poll(() => pauses.length)
      .toBeGreaterThan(n)
      .then(() => pauses[n]!);
  return { wire, nth, many: () => pauses.length };
}

test("somebody at work ends a longer pause, but not its first seconds", async () => {
  const { wire, nth, many } = unreachable();
  // Each pause in two: what isn't cut short, and the rest. They grow to half a minute.
  for (let n = 0; n < 12; n += 2) {
    (await nth(n)).end();
    (await nth(n + 1)).end();
  }
  const [least, rest] = [await nth(12), 13];
  expect(least.ms).toBe(4_000);
  wire.wake();
  await new Promise((again) => setTimeout(again, 50));
  expect(many()).toBe(13);
  least.end();
  // The rest was cut: the next pause begins, and nobody has ended that one.
  expect((await nth(rest)).ms).toBe(26_000);
  await nth(14);
  await wire.close();
});
