/** The queue over a commune's year in the extension itself: the panel opened by a cold worker, a list merged, the year's report. */
import type { CDPSession } from "playwright-core";
import type { Sighting } from "../lib/dossier/model.ts";
import { BUILD, type Running, runExtension } from "../tests/browser/extension.ts";
import { NOW, yearOf } from "./queue-dossiers.ts";

/** Dossiers that go into the page at once. */
const SOME = 2_000;
const ROWS = 50;

export interface QueueFigures {
  /** Milliseconds from the opening of the panel's page to its first numbers, and to its list. */
  numbers: number[];
  list: number[];
  /** The same page where nothing is stored: what opening one costs here. */
  bare: number[];
  /** Milliseconds from a list's being handed in to its being kept and to the numbers' being there. */
  merged: number[];
  /** The year's report where nothing has been made ready for any, and where it has. */
  unready: Report;
  ready: Report;
  /** Bytes of the worker's heap at its highest. */
  heap: { panel: number; report: number };
}

/** Milliseconds: from the tab's press to the first report, and from the choice of the year, all dossiers being there, to the year's. */
interface Report {
  read: number;
  count: number;
}

export async function benchQueue(count: number, open: number, tries: number): Promise<QueueFigures> {
  const it = await runExtension({ build: BUILD });
  try {
    await it.page.setViewportSize({ width: 420, height: 768 });
    const bare = await openings(it, tries, ".queue .bar");
    await seed(it, count, open);
    await it.ask("settingsGet");
    // What a browser's start does: the numbers are made ready, whatever was stored before.
    await it.ask("queue", { portal: null });
    await it.page.waitForTimeout(4_000);
    const watching = await watchHeap(it);
    const numbers = await openings(it, tries, ".tile b");
    const list = await openings(it, tries, "ul.items li");
    const merged = await merges(it, count, open, tries);
    const panel = watching.peak();
    await it.page.evaluate(EMPTY, BLOCKS);
    const unready = await report(it);
    // As after a night and a start of the browser: what was read lies in nobody's memory.
    await it.killWorker();
    const ready = await report(it);
    return { numbers, list, bare, merged, unready, ready, heap: { panel, report: watching.peak() } };
  } finally {
    await it.close();
  }
}

/** Puts them into the database as they would stand there; what is counted of them is made by the worker. */
async function seed(it: Running, count: number, open: number): Promise<void> {
  let some: unknown[] = [];
  const put = () => it.page.evaluate(PUT, some);
  for (const dossier of yearOf(it.portals[0], count, open)) {
    some.push(dossier);
    if (some.length < SOME) continue;
    await put();
    some = [];
  }
  if (some.length > 0) await put();
  await it.page.evaluate(EMPTY, NUMBERS);
}

const PUT = async (some: unknown[]) => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open("dung-hen");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const tx = db.transaction(["dossiers"], "readwrite");
  for (const it of some) tx.objectStore("dossiers").put(it);
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
};

/** What was counted before knows nothing of them; all is gone through as in a database that is older than the index. */
const NUMBERS = ["open", "sums"];
const BLOCKS = ["blocks"];
const EMPTY = async (tables: string[]) => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open("dung-hen");
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const tx = db.transaction(tables, "readwrite");
  for (const it of tables) tx.objectStore(it).clear();
  await new Promise((done) => {
    tx.oncomplete = done;
  });
  db.close();
};

/** Opens the panel's page with a worker that has just been ended; milliseconds until `mark` stands in it. */
async function openings(it: Running, tries: number, mark: string): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < tries; n++) {
    const tab = await it.context.newPage();
    await tab.addInitScript((wanted) => {
      const look = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return;
        look.disconnect();
        (globalThis as unknown as { shownAt: number }).shownAt = performance.now();
      });
      look.observe(document, { childList: true, subtree: true });
    }, mark);
    await it.killWorker();
    await tab.goto(it.url("sidepanel.html"));
    await tab.locator(mark).first().waitFor({ timeout: 120_000 });
    took.push((await tab.evaluate("globalThis.shownAt")) as number);
    await tab.close();
    await it.page.waitForTimeout(1_500);
  }
  return took.sort((a, b) => a - b);
}

/** A list's page hands in what it shows, with a state or a date of each that is new. */
async function merges(it: Running, count: number, open: number, tries: number): Promise<number[]> {
  const known = [...yearOf(it.portals[0], count, open)].slice(0, ROWS * tries);
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/danh-sach`);
  const took: number[] = [];
  for (let n = 0; n < tries; n++) {
    const sightings = known.slice(n * ROWS, (n + 1) * ROWS).map(
      (dossier): Sighting => ({
        portal: dossier.portal,
        code: dossier.code,
        seenAt: NOW,
        page: "list",
        address: dossier.address,
        values: {
          ...dossier.values,
          dueAt: { ...dossier.values.dueAt!, value: "2026-11-23T10:00:00+07:00" },
        },
        steps: [],
        pauses: [],
        papers: [],
      }),
    );
    took.push(await merge(it, sightings));
    await it.page.waitForTimeout(2_500);
  }
  await tab.close();
  return took.sort((a, b) => a - b);
}

async function merge(it: Running, sightings: Sighting[]): Promise<number> {
  const message = JSON.stringify({ dungHen: "sightings", args: { sightings } });
  return (await it.page.evaluate(
    `(async () => {
      const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/danh-sach*" });
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: tab.id }, args: [${JSON.stringify(message)}],
        func: async (text) => {
          const message = JSON.parse(text);
          const from = performance.now();
          const answer = await chrome.runtime.sendMessage(message);
          const took = performance.now() - from;
          if (answer.value?.kept !== ${sightings.length}) throw new Error(JSON.stringify(answer));
          return took;
        } });
      return result;
    })()`,
  )) as number;
}

async function report(it: Running): Promise<Report> {
  const tab = await it.context.newPage();
  await tab.goto(it.url("office.html"));
  await tab.locator(".tile b").first().waitFor({ timeout: 120_000 });
  let from = performance.now();
  await tab.getByRole("tab", { name: "Báo cáo" }).click();
  await tab.locator(".report-tab table").first().waitFor({ timeout: 240_000 });
  const read = performance.now() - from;
  from = performance.now();
  await tab.locator(".report-tab .period select").selectOption("report-year");
  await tab.locator(".report-tab .period b", { hasText: "15/12/2025" }).waitFor();
  await tab.locator(".report-tab table").first().waitFor({ timeout: 240_000 });
  const count = performance.now() - from;
  await tab.close();
  return { read, count };
}

/** Looks at the worker's heap ten times a second, whichever worker it is. */
async function watchHeap(it: Running) {
  const session: CDPSession = await it.context.browser()!.newBrowserCDPSession();
  let peak = 0;
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { result } = JSON.parse(message) as { result?: { usedSize?: number; backingStorageSize?: number } };
    peak = Math.max(peak, (result?.usedSize ?? 0) + (result?.backingStorageSize ?? 0));
  });
  const sessions = new Map<string, string>();
  const look = async () => {
    const { targetInfos } = await session.send("Target.getTargets");
    for (const { targetId, type, url } of targetInfos) {
      if (type !== "service_worker" || !url.includes(it.id)) continue;
      if (!sessions.has(targetId)) {
        const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
        sessions.set(targetId, sessionId);
      }
      const message = JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" });
      await session.send("Target.sendMessageToTarget", { sessionId: sessions.get(targetId)!, message });
    }
  };
  const timer = setInterval(() => void look().catch(() => {}), 100);
  timer.unref();
  return { peak: () => peak };
}
