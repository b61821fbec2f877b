/** What reading a portal's own answers costs the page: its fetches with and without us, script of ours in all, the heap. */
import { launch } from "../scripts/launch.ts";
import { type Open, openPage, rowsTold, serveAnswers } from "./answers-page.ts";

const ROUNDS = 21;
const CALLS = 100;
const MANY = 200;
const GAP_MS = 50;
const KB = 1_000;
/** Until the last that wait are read. */
const TAIL_MS = 15_000;

/** Runs in the page: milliseconds until each answer, and until what it says. */
const FETCHES = `async (calls, bytes, gap) => {
  const answer = [], said = [];
  for (let n = 0; n < calls; n++) {
    const from = performance.now();
    const response = await fetch("/api/ho-so?bytes=" + bytes);
    answer.push(performance.now() - from);
    await response.json();
    said.push(performance.now() - from);
    if (gap) await new Promise((done) => setTimeout(done, gap));
  }
  return { answer, said };
}`;
interface Times {
  answer: number[];
  said: number[];
}
const fetches = async ({ page }: Open, calls: number, bytes: number, gap = 0): Promise<Times> =>
  (await page.evaluate(`(${FETCHES})(${calls}, ${bytes}, ${gap})`)) as Times;

/** Milliseconds in the calmest round: of a page alone, what we add, and what another page alone differs from it by. */
export interface Added {
  alone: number;
  ours: number;
  another: number;
}
/** `most`: at the 99th percentile. */
export type Shares = Record<"half" | "most", Added>;

export interface Measured {
  answer: Shares;
  said: Shares;
  /**
   * Milliseconds of the page's thread, not of the clock, in which script runs for many answers: with us, alone, and if each
   * were only parsed once.
   */
  script: { ours: number; alone: number; parsed: number };
  /** Rows that were told: without any there is nothing to measure. */
  told: number;
  /** Bytes by which the heap grew meanwhile, the garbage gone. */
  heap: { ours: number; alone: number };
}

export async function benchAnswers(): Promise<Measured> {
  const [browser, server] = [await launch(), await serveAnswers()];
  try {
    const open = (withUs: boolean) => openPage(browser.context, server.url, withUs);
    const [ours, alone, another] = [await open(true), await open(false), await open(false)];
    const times = await alternate([ours, alone, another]);
    await another.page.close();
    const [a, b] = [await much(ours), await much(alone)];
    return {
      ...times,
      script: { ours: a.script, alone: b.script, parsed: await parsing(alone) },
      told: await rowsTold(ours),
      heap: { ours: a.heap, alone: b.heap },
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Fetches in turn, each first as often as the others: what the machine does meanwhile, it does to all. */
async function alternate(pages: readonly Open[]): Promise<Pick<Measured, "answer" | "said">> {
  const rounds: Times[][] = pages.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (let n = 0; n < pages.length; n++) {
      const which = (n + round) % pages.length;
      rounds[which]!.push(await fetches(pages[which]!, CALLS, 30 * KB));
    }
  const added = (of: keyof Times, share: number): Added => {
    // On a busy machine the calmest round is what it costs; the rest is what others cost.
    const calmest = (all: Times[]) => Math.min(...all.map((it) => quantile(it[of], share)));
    const [ours, alone, another] = rounds.map(calmest) as [number, number, number];
    return { alone, ours: ours - alone, another: another - alone };
  };
  const shares = (of: keyof Times): Shares => ({ half: added(of, 0.5), most: added(of, 0.99) });
  return { answer: shares("answer"), said: shares("said") };
}

/** Many long answers, one after the other as a page in use asks for them; a few before, of which a page keeps something. */
async function much(at: Open): Promise<{ script: number; heap: number }> {
  const { cdp, page } = at;
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await fetches(at, 20, 500 * KB);
  await page.waitForTimeout(TAIL_MS);
  const before = { script: await scriptOf(at), heap: await heapOf(at) };
  await fetches(at, MANY, 500 * KB, GAP_MS);
  await page.waitForTimeout(TAIL_MS);
  return { script: (await scriptOf(at)) - before.script, heap: (await heapOf(at)) - before.heap };
}

/** The peer: as many answers parsed once each, and nothing else. */
async function parsing(at: Open): Promise<number> {
  const before = await scriptOf(at);
  await at.page.evaluate(`(async () => {
    const text = await (await fetch("/api/ho-so?bytes=${500 * KB}")).text();
    await new Promise((done) => setTimeout(() => { for (let n = 0; n < ${MANY}; n++) JSON.parse(text); done(); }));
  })()`);
  return (await scriptOf(at)) - before;
}

async function scriptOf({ cdp }: Open): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1_000 * (metrics.find((it) => it.name === "ScriptDuration")?.value ?? Number.POSITIVE_INFINITY);
}

async function heapOf({ cdp }: Open): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await cdp.send("Runtime.getHeapUsage")).usedSize;
}

function quantile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)]!;
}
