/**
 * What the whole extension costs a page: the real build in one browser, no extension in another, the same page in both in
 * turn. Time is that of the page's own thread, so that what else the machine does isn't counted.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, CDPSession } from "playwright-core";
import { closeFirstRun, extensionOf, launch } from "../scripts/launch.ts";
import { listPage, strangerPage } from "./page-pages.ts";

export const REAL = resolve(process.env.DUNG_HEN_REAL_BUILD ?? ".output/chrome-mv3");
/** Only here the build may read; the other name of this machine stands for a page that nobody allowed. */
const ALLOWED = "127.0.0.1";
const FOREIGN = "localhost";
/** Until all is drawn, told and answered. */
const SETTLED_MS = 4_000;
/** So often a very long list is opened for its longest task. */
const LOADS = 3;

/** Milliseconds of the page's thread, bytes after a collection of garbage, and how many there are. */
export interface Cost {
  script: number;
  task: number;
  heap: number;
  nodes: number;
  listeners: number;
  /** Clocks of ours that stand in the page. */
  clocks: number;
}

export interface Case {
  path: string;
  /** Whether the build may read the page. */
  allowed: boolean;
  /** Run in the page once all stands; only what comes after it is counted. */
  work?: string;
}

/** `longest`: milliseconds of our script, with what it forces the page to lay out, in the longest of all tasks at so many rows. */
export async function benchPage(
  cases: Record<string, Case>,
  pairs: number,
  rows: number,
): Promise<{ added: Record<string, Cost>; longest: number }> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    const asked = /^\/list\/(\d+)/.exec(request.url ?? "")?.[1];
    response.end(asked ? listPage(Number(asked)) : strangerPage());
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const build = granted();
  const [ours, alone] = [await launch({ extension: build }), await launch()];
  try {
    await extensionOf(ours.context);
    await closeFirstRun(ours.context);
    const added = await inTurn(cases, pairs, port, ours.context, alone.context);
    const tasks: number[] = [];
    for (let n = 0; n < LOADS; n++)
      tasks.push(await longestTask(ours.context, `http://${ALLOWED}:${port}/list/${rows}`));
    return { added, longest: middle(tasks) };
  } finally {
    await Promise.all([ours.close(), alone.close()]);
    server.close();
    server.closeAllConnections();
    rmSync(build, { recursive: true, force: true });
  }
}

/** Opens each case in both browsers in turn, `pairs` times after one that isn't counted; the median of what is added. */
async function inTurn(
  cases: Record<string, Case>,
  pairs: number,
  port: number,
  ours: BrowserContext,
  alone: BrowserContext,
): Promise<Record<string, Cost>> {
  const added: Record<string, Cost[]> = {};
  for (let pair = 0; pair <= pairs; pair++)
    for (const [name, { path, allowed, work }] of Object.entries(cases)) {
      const address = `http://${allowed ? ALLOWED : FOREIGN}:${port}${path}`;
      const [a, b] = [await costOf(ours, address, work), await costOf(alone, address, work)];
      added[name] ??= [];
      if (pair > 0) added[name].push(made((it) => a[it] - b[it]));
    }
  return Object.fromEntries(
    Object.entries(added).map(([name, all]) => [name, made((it) => middle(all.map((one) => one[it])))]),
  );
}

/** The real build, with one host that needs no asking. */
function granted(): string {
  const build = mkdtempSync(join(tmpdir(), "dung-hen-real-"));
  cpSync(REAL, build, { recursive: true });
  const file = join(build, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [`http://${ALLOWED}/*`] }));
  return build;
}

async function costOf(context: BrowserContext, address: string, work?: string): Promise<Cost> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address);
  await page.waitForTimeout(SETTLED_MS);
  const before = work ? await metricsOf(cdp) : null;
  if (work) {
    if (!(await page.evaluate(work))) throw new Error(`${work} did not do its work`);
    await page.waitForTimeout(SETTLED_MS / 2);
  }
  const { ScriptDuration, TaskDuration } = await metricsOf(cdp);
  const clocks = (await page.evaluate("document.querySelectorAll('[data-dung-hen=clock]').length")) as number;
  // What is reachable only: twice, since what a first collection frees holds more.
  for (let n = 0; n < 2; n++) await cdp.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await metricsOf(cdp);
  await page.close();
  return {
    script: 1_000 * (ScriptDuration! - (before?.ScriptDuration ?? 0)),
    task: 1_000 * (TaskDuration! - (before?.TaskDuration ?? 0)),
    heap: JSHeapUsedSize!,
    nodes: Nodes!,
    listeners: JSEventListeners!,
    clocks,
  };
}

async function metricsOf(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

const COUNTED = ["script", "task", "heap", "nodes", "listeners", "clocks"] as const;
const made = (of: (name: keyof Cost) => number): Cost =>
  Object.fromEntries(COUNTED.map((name) => [name, of(name)])) as unknown as Cost;

const middle = (all: number[]): number => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;

/** What the browser notes of a piece of work, in microseconds; `tdur`: of the thread's own time. */
interface Noted {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tdur?: number;
}
const SCRIPT = new Set(["EvaluateScript", "FunctionCall", "v8.callFunction", "RunMicrotasks"]);

/** The page has no script of its own that runs by itself: whatever script runs in it is ours. */
async function longestTask(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const noted: Noted[] = [];
  cdp.on("Tracing.dataCollected", ({ value }) => noted.push(...(value as unknown as Noted[])));
  await cdp.send("Tracing.start", {
    traceConfig: { includedCategories: ["devtools.timeline", "v8", "toplevel"] },
    transferMode: "ReportEvents",
  });
  await page.goto(address);
  await page.waitForTimeout(2 * SETTLED_MS);
  const ended = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await ended;
  await page.close();
  return longestOf(noted);
}

/** The page's process is the one that laid the most out: there are others, of our own pages. */
function longestOf(noted: Noted[]): number {
  const whole = noted.filter(({ ph }) => ph === "X").sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const spent = new Map<number, number>();
  for (const { name, pid, dur } of whole) if (name === "Layout") spent.set(pid, (spent.get(pid) ?? 0) + dur);
  const [pid] = [...spent].sort((a, b) => b[1] - a[1])[0]!;
  const tid = whole.find((it) => it.pid === pid && it.name === "Layout")!.tid;
  let longest = 0;
  let taskEnd = 0;
  let scriptEnd = 0;
  let sum = 0;
  for (const it of whole) {
    if (it.pid !== pid || it.tid !== tid) continue;
    if (it.name.endsWith("RunTask") && it.ts >= taskEnd) {
      taskEnd = it.ts + it.dur;
      sum = 0;
    }
    if (!SCRIPT.has(it.name) || it.ts < scriptEnd) continue;
    scriptEnd = it.ts + it.dur;
    sum += it.tdur ?? it.dur;
    longest = Math.max(longest, sum / 1_000);
  }
  return longest;
}
