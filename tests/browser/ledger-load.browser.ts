/** Many tabs write to the ledger at once, and the worker dies while they do. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";

const NOW = Math.floor(Date.parse(DEMO_NOW) / 60_000) + 7 * 60;
let it: Running;
let tabs: Page[] = [];
beforeAll(async () => {
  it = await runExtension();
});
afterAll(() => it.close());
afterEach(async () => {
  await Promise.all(tabs.map((tab) => tab.close()));
  tabs = [];
  await it.ask("wipe", { settings: false });
});

async function open(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const tab = await it.context.newPage();
    await tab.goto(`${it.portals[0]}/tab-${n}`);
    tabs.push(tab);
  }
}

interface Sent {
  ok: number;
  refused: string[];
  slowest: number;
}

/** From each tab's own world at once: `each` entries, sent again (by the same id) until `patience` tries are over. */
const sendFrom = (each: number, patience: number): Promise<Sent[]> =>
  it.page.evaluate(
    async ({ now, count, tries }) => {
      const found = await chrome.tabs.query({ url: "http://127.0.0.1/*" });
      return Promise.all(
        found.map(async ({ id }, n) => {
          const [result] = await chrome.scripting.executeScript({
            target: { tabId: id },
            args: [n, now, count, tries],
            func: async (tab: number, at: number, many: number, most: number) => {
              const sent = { ok: 0, refused: [] as string[], slowest: 0 };
              const put = async (i: number) => {
                const entry = {
                  id: `tab-${tab}-entry-${String(i).padStart(8, "0")}`,
                  at,
                  action: "pause",
                  label: "Tạm dừng hồ sơ",
                  codes: [`H15-261120-${String(i).padStart(4, "0")}`],
                  count: 1,
                  level: "ask",
                  missing: [],
                  decision: "anyway",
                  reason: "Đã xin ý kiến lãnh đạo phường",
                  files: [],
                };
                let why = "";
                for (let n = 0; n < most; n++) {
                  const begun = performance.now();
                  const answer = await chrome.runtime
                    .sendMessage({ dungHen: "ledger", args: { entry } })
                    .catch((error) => ({ ok: false as const, error: { key: String(error), args: [] } }));
                  sent.slowest = Math.max(sent.slowest, performance.now() - begun);
                  if (answer?.ok) {
                    sent.ok += 1;
                    return;
                  }
                  why = answer?.error.key ?? "no answer";
                  await new Promise((rest) => setTimeout(rest, 50));
                }
                sent.refused.push(why);
              };
              // Some at a time, as a hand does that presses fast.
              const waves = most === 1 ? many : 10;
              for (let i = 0; i < many; i += waves)
                await Promise.all(Array.from({ length: Math.min(waves, many - i) }, (_, k) => put(i + k)));
              return sent;
            },
          });
          return result!.result;
        }),
      );
    },
    { now: NOW, count: each, tries: patience },
  );

async function written(): Promise<{ ids: string[]; seqs: number[] }> {
  const answer = await it.ask("ledgerList", { limit: 1_000 });
  if (!answer.ok) throw new Error(answer.error.key);
  const records = answer.value.records as { seq: number; entry: { id: string } }[];
  return { ids: records.map(({ entry }) => entry.id), seqs: records.map(({ seq }) => seq) };
}

test("150 entries from three tabs at once: all written, the chain whole", async () => {
  await open(3);
  const sent = await sendFrom(50, 1);
  console.info("ledger, 150 at once, slowest answer in ms:", Math.max(...sent.map(({ slowest }) => slowest)));
  expect(sent.flatMap(({ refused }) => refused)).toEqual([]);
  expect(sent.map(({ ok }) => ok)).toEqual([50, 50, 50]);
  expect(new Set((await written()).ids).size).toBe(150);
  expect(await it.ask("ledgerVerify")).toEqual({ ok: true, value: { whole: true, entries: 150 } });
});

test("1,000 entries from five tabs while the worker is killed: all there, once, the chain whole", async () => {
  await open(5);
  let sending = true;
  let kills = 0;
  const killing = (async () => {
    while (sending) {
      // A worker takes about 100 ms to begin: killed sooner, it would do nothing at all.
      await it.page.waitForTimeout(400);
      if (!sending) return;
      await it.killWorker();
      kills += 1;
    }
  })();
  const sent = await sendFrom(200, 200).finally(() => {
    sending = false;
  });
  await killing;
  console.info("ledger, 1,000 under", kills, "kills");
  expect(kills).toBeGreaterThan(0);
  expect(sent.map(({ ok }) => ok)).toEqual([200, 200, 200, 200, 200]);
  const { ids, seqs } = await written();
  expect(new Set(ids).size).toBe(1000);
  expect(seqs).toEqual(Array.from({ length: 1000 }, (_, n) => 1000 - n));
  expect(await it.ask("ledgerVerify")).toEqual({ ok: true, value: { whole: true, entries: 1000 } });
}, 120_000);

/** The browser's own name in the pages that these functions run in. */
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<{ ok: true } | { ok: false; error: { key: string } } | undefined>;
  };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(what: unknown): Promise<{ result: Sent }[]> };
};
