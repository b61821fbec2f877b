/**
 * `npm run soak`: an officer's day in the built extension, as fast as it goes: 2,000 page changes over 30 tabs (SOAK and TABS
 * change that), the clock going from morning to evening. Prints what pages and worker hold on to after a third of it and at its
 * end, and ends with 1 where anything is left over.
 */
import { type Running, runExtension } from "../browser/extension.ts";
import { Looked, ownSeconds, type PageLook, workerHeap } from "./looks.ts";
import { soakPortal } from "./portal.ts";
import { Shift } from "./shift.ts";

const CHANGES = Number(process.env.SOAK ?? 2_000);
const TABS = Number(process.env.TABS ?? 30);
/** The tabs are gone through so often; the first time is the warming up. */
const ROUNDS = 3;
const MORNING = Date.parse("2026-11-20T08:00:00+07:00");
const DAY_MS = 8 * 3_600_000;
/** What is watched after a commit is watched for ten seconds, and in a tab that nobody sees the browser lets a clock ring once a minute. */
const WATCHED_MS = 75_000;
/** Nobody works: so long is looked at what the extension does by itself. */
const IDLE_MS = 60_000;
/** What may be held on to more than before, as a share. */
const MORE = 0.1;
/**
 * Of a page: a notice in a corner comes and goes with its twelve nodes; of what is gone the last that was pressed is still known, in whatever it
 * stood. Half of the pages never load anew: one node left at each change would be twenty or more.
 */
const FEW = { nodes: 12, held: 4, listeners: 5 };

async function day(run: Running): Promise<boolean> {
  const tabs = [];
  for (let n = 0; n < TABS; n++) {
    const page = await run.context.newPage();
    const looked = await Looked.at(page, run.id);
    await page.goto(`${run.portals[0]}/?tab=${n}`);
    tabs.push({ page, looked });
  }
  const shift = new Shift();
  const looks: { pages: PageLook[]; worker: number }[] = [];
  const each = Math.ceil(CHANGES / TABS / ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, { page }] of tabs.entries()) {
      const at = (round * TABS + n) / (ROUNDS * TABS);
      await setClock(run, MORNING + at * DAY_MS);
      await shift.work(page, each, n % 2 === 1);
    }
    // All looks are of one moment of the day: a clock that runs low has other parts than one that doesn't.
    await setClock(run, MORNING + DAY_MS / 2);
    await run.page.waitForTimeout(WATCHED_MS);
    looks.push(await lookAt(run, tabs));
    console.log(`${shift.done.changes} page changes`);
  }
  const idle = await idleOf(run);
  return print(shift, looks, idle);
}

const setClock = (run: Running, ms: number) =>
  run.page.evaluate(
    (demoClock) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set(it: object): Promise<void> } } } }
      ).chrome.storage.local.set({
        demoClock,
      }),
    new Date(ms + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, "+07:00"),
  );

async function lookAt(run: Running, tabs: readonly { looked: Looked }[]) {
  const pages = [];
  for (const { looked } of tabs) pages.push(await looked.look());
  return { pages, worker: (await workerHeap(run.context, run.id)) ?? 0 };
}

/** Messages that reach the worker, and seconds of all renderers' time, while nobody works. */
async function idleOf(run: Running) {
  const worker = run.context.serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const all = globalThis as unknown as {
      heard: number;
      chrome: { runtime: { onMessage: { addListener(it: () => void): void } } };
    };
    all.heard = 0;
    all.chrome.runtime.onMessage.addListener(() => {
      all.heard += 1;
    });
  });
  const before = await ownSeconds(run.context);
  await new Promise((done) => setTimeout(done, IDLE_MS));
  const heard = (await worker.evaluate(() => (globalThis as unknown as { heard: number }).heard)) as number;
  return { heard, seconds: (await ownSeconds(run.context)) - before };
}

function print(
  { done }: Shift,
  looks: readonly { pages: PageLook[]; worker: number }[],
  idle: { heard: number; seconds: number },
): boolean {
  const [first, last] = [looks[0]!, looks.at(-1)!];
  const sum = (of: { pages: PageLook[] }, name: keyof PageLook) =>
    of.pages.reduce((all, one) => all + one[name], 0);
  const rows: { what: string; first: number; last: number; ok: boolean; unit: string }[] = [];
  const flat = (what: string, a: number, b: number) =>
    rows.push({ what, first: a / 1e6, last: b / 1e6, ok: b <= a * (1 + MORE), unit: "MB" });
  const none = (what: string, name: keyof PageLook, more: number) => {
    const [a, b] = [sum(first, name), sum(last, name)];
    rows.push({ what, first: a, last: b, ok: b <= a + more * TABS, unit: "" });
  };
  flat(`heap of ${TABS} pages`, sum(first, "heap"), sum(last, "heap"));
  flat("heap of the worker", first.worker, last.worker);
  none("nodes in the pages", "nodes", FEW.nodes);
  none("nodes held on to besides", "held", FEW.held);
  none("listeners", "listeners", FEW.listeners);
  none("observers of ours", "observers", 0);
  const open = sum(last, "unanswered");
  // What counts them would say the same if it heard of none.
  if (sum(last, "asked") === 0) throw new Error("no message of a page was counted");
  rows.push({
    what: "messages without an answer",
    first: sum(first, "unanswered"),
    last: open,
    ok: open === 0,
    unit: "",
  });
  rows.push({
    what: "messages in a minute in which nobody works",
    first: 0,
    last: idle.heard,
    ok: idle.heard === 0,
    unit: "",
  });
  const { changes, polls, asked, anyway, loads } = done;
  console.log(
    `\n${changes} page changes, ${loads} of them loads; ${polls} times news of a list; ${asked} pauses asked about, ${anyway} let through; ${TABS} tabs`,
  );
  const say = (value: number, unit: string) =>
    `${unit ? value.toFixed(1) : Math.round(value)} ${unit}`.trim().padStart(12);
  console.log(`  ${"".padEnd(46)}${"after a third".padStart(14)}${"at the end".padStart(14)}`);
  for (const { what, first: a, last: b, ok, unit } of rows)
    console.log(`${ok ? " " : "✗"} ${what.padEnd(46)}  ${say(a, unit)}  ${say(b, unit)}`);
  console.log(`  all renderers' time in that minute: ${idle.seconds.toFixed(1)} s`);
  return rows.every(({ ok }) => ok);
}

const it = await runExtension({ html: soakPortal() });
try {
  process.exitCode = (await day(it)) ? 0 : 1;
} finally {
  await it.close();
}
