/** An office in real browsers: the built demo extension on each machine, a real server between them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type OfficeServer, startServer } from "../demo/office/server.ts";
import { until } from "../demo/stops/stop.ts";
import { momentOf } from "../lib/dossier/moment.ts";
import { killBrowser } from "../scripts/kill-browser.ts";
import { type Answer, type Running, runExtension } from "../tests/browser/extension.ts";
import { fill } from "../tests/commune/extension.ts";
import { admitted, beginAt, inStep, joinAll, type Worker } from "../tests/commune/joined.ts";
import { NOW, yearOf } from "./queue-dossiers.ts";

/** Decisions among what waits. */
const ENTRIES = 200;
const PATIENCE = 600_000;

export interface Browsers {
  /** Milliseconds from a page's telling its worker to the row's standing in the head's side panel, sorted. */
  panel: number[];
  /** The same of a change on the head's own machine: what the way over the server is compared with. */
  own: number[];
  /** The same of a pause without its paper. */
  pause: number[];
  /** The same as `panel`, with a commune's year in the head's store. */
  panelOfYear: number[];
  items: number;
  /** Seconds in which they were sent, worker killed at 30 % and browser at 65 %. */
  sent: number;
  lost: number;
  doubled: number;
  /** Seconds from being admitted until all of it is in a new machine's store. */
  caughtUp: number;
}

interface Seat extends Worker {
  it: Running;
  profile: string;
}

async function seat(officer: string, name: string, role: Worker["role"] = "officer"): Promise<Seat> {
  const profile = mkdtempSync(join(tmpdir(), "dung-hen-bench-"));
  const it = await runExtension({ profile });
  const made: Seat = { officer, name, role, it, profile, ask: (...of) => made.it.ask(...of) };
  return made;
}

export async function inBrowsers(items: number, times: number): Promise<Browsers> {
  const server = await startServer({ ledger: "64MB", dossier: "128MB", paper: "16MB", unit: "4MB" });
  const seats: Seat[] = [];
  const sit = async (...of: Parameters<typeof seat>) => {
    const made = await seat(...of);
    seats.push(made);
    return made;
  };
  try {
    const [head, a] = [await sit("hoa", "Hòa", "head"), await sit("lan", "Lan")];
    await joinAll(server, server.url, [head, a]);
    const panel = await changes(a, head, times, {});
    const own = await changes(head, head, times, {});
    const pause = await changes(a, head, times, PAUSED);
    const sent = await morning(await sit("son", "Sơn"), head, server, items);
    await inStep([head], PATIENCE);
    const panelOfYear = await changes(a, head, times, {});
    const caughtUp = await newcomer(await sit("nga", "Nga"), head, server, items);
    return { panel, own, pause, panelOfYear, items, ...sent, caughtUp };
  } finally {
    for (const { it, profile } of seats) {
      await it.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    await server.close();
  }
}

async function panelOf({ it }: Seat): Promise<Page> {
  const page = await it.context.newPage();
  await page.goto(it.url("sidepanel.html"));
  return page;
}

const PAUSED = { status: 5 };
let made = 0;

/** Each change makes one dossier the most urgent of all, so that it stands at the panel's top. */
async function changes({ it }: Seat, head: Seat, times: number, values: object): Promise<number[]> {
  const panel = await panelOf(head);
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/ho-so`);
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    const code = `H52.9.1-261120-${String(++made).padStart(5, "0")}`;
    const read = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
    const all = { status: 4, dueAt: "2026-11-20T16:30:00+07:00", stepDueAt: due(made), ...values };
    const sighting = {
      portal: it.portals[0],
      code,
      seenAt: NOW,
      page: "list",
      address: `/ho-so/${code}`,
      values: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, read(value)])),
      steps: [],
      pauses: [],
      papers: [],
    };
    const stands = panel.evaluate(STANDS, code) as Promise<number>;
    const begun = await it.page.evaluate(TELL, {
      address: tab.url().replace(/:\d+\//, "/"),
      message: JSON.stringify({ dungHen: "sightings", args: { sightings: [sighting] } }),
    });
    took.push((await inTime(PATIENCE / 10, stands)) - begun);
    // Each by itself: what comes in a burst is told once more at the burst's end.
    await tab.waitForTimeout(600);
  }
  await tab.close();
  await panel.close();
  return took.sort((x, y) => x - y);
}

async function inTime(ms: number, work: Promise<number>): Promise<number> {
  const late = new Promise<never>((_, failed) => setTimeout(failed, ms, new Error("no row came")).unref());
  return Promise.race([work, late]);
}
/** Each a minute earlier than the one before. */
const due = (n: number): string => momentOf(NOW - 1_440 - n);

/** As the content script of the tab tells it; when it did, in milliseconds of the machine's clock. */
async function TELL({ address, message }: { address: string; message: string }): Promise<number> {
  const [found] = await chrome.tabs.query({ url: `${address}*` });
  const [said] = await chrome.scripting.executeScript({
    target: { tabId: found!.id },
    args: [message],
    func: async (it: string) => {
      const at = performance.timeOrigin + performance.now();
      return { at, answer: await chrome.runtime.sendMessage(JSON.parse(it)) };
    },
  });
  const { at, answer } = said!.result;
  if (answer.value?.kept !== 1) throw new Error(JSON.stringify(answer));
  return at;
}

/** Resolves when a row with this code is there, with when that was. */
const STANDS = (code: string): Promise<number> =>
  new Promise((done) => {
    const look = () => {
      if (!document.querySelector(`button.item[title^="${code}"]`)) return false;
      seen.disconnect();
      done(performance.timeOrigin + performance.now());
      return true;
    };
    const seen = new MutationObserver(look);
    if (!look()) seen.observe(document.body, { childList: true, subtree: true, attributes: true });
  });

/** A machine with a morning's work joins: it sends all, though it is killed on the way. */
async function morning(who: Seat, head: Seat, server: OfficeServer, items: number) {
  const dossiers = items - ENTRIES;
  await fill(who.it, yearOf(who.it.portals[0], dossiers, 300), ENTRIES);
  const before = await server.held();
  await server.admit([await beginAt(who, server.url)]);
  const begun = performance.now();
  await admitted(head, who);
  const came = async () => {
    const held = await server.held();
    return held.DOSSIER! - before.DOSSIER! + held.LEDGER! - before.LEDGER!;
  };
  await until(came, (it) => it >= items * 0.3, "30 % are not sent", PATIENCE);
  await who.it.killWorker();
  await who.it.ask("settingsGet");
  await until(came, (it) => it >= items * 0.65, "65 % are not sent", PATIENCE);
  killBrowser(who.profile);
  await who.it.close().catch(() => {});
  who.it = await runExtension({ profile: who.profile });
  await inStep([who], PATIENCE);
  const sent = (performance.now() - begun) / 1_000;
  const all = await came();
  return { sent, lost: Math.max(0, items - all), doubled: Math.max(0, all - items) };
}

/** A machine that has nothing: how long until it has what all the others have. */
async function newcomer(who: Seat, head: Seat, server: OfficeServer, items: number): Promise<number> {
  await server.admit([await beginAt(who, server.url)]);
  await admitted(head, who);
  const begun = performance.now();
  await until(
    async () => ((await who.ask("communeSync")) as Answer & { ok: true }).value.sync.inSync,
    (it) => it === true,
    "the newcomer has not caught up",
    PATIENCE,
  );
  const took = (performance.now() - begun) / 1_000;
  const said = (await who.ask("exportAll")) as Answer & { ok: true };
  const there = JSON.parse(said.value.json).tables.beside.length;
  if (there < items - ENTRIES) throw new Error(`the newcomer has ${there} dossiers`);
  return took;
}

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<Answer & { ok: true }> };
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  scripting: {
    executeScript(what: unknown): Promise<{ result: { at: number; answer: Answer & { ok: true } } }[]>;
  };
};
