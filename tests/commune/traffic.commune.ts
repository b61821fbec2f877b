/**
 * A day at three counters of one commune, in real browsers over a real server: nothing of any citizen who was served may be found in the
 * bytes that went between them. `npm run build:demo` first; `DAY` is the number of intakes at each counter.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OfficeServer, startServer } from "../../demo/office/server.ts";
import { dice } from "../../lib/privacy/spellings.fixture.ts";
import { type Running, runExtension } from "../browser/extension.ts";
import { makePeople, type People, wordsOf } from "../browser/made-up-people.ts";
import { tracesOf } from "../browser/traces.ts";
import { contentOf, Officer } from "../browser/week-officer.ts";
import { type Citizen, SINGLE, WeekPortal } from "../browser/week-portal.ts";
import { inStep, joinAll, type Worker } from "./joined.ts";
import { type Recorder, record } from "./recorder.ts";

const DAY = Number(process.env.DAY ?? 12);
/** As the portal calls them, which the office keeps nowhere, and as the commune does. */
const WORKERS = [
  { portal: "Lê Thị Quờngthẩmđịnh", officer: "hoa", name: "Hòa", role: "head" },
  { portal: "Trần Văn Quờngtiếpnhận", officer: "lan", name: "Lan", role: "officer" },
  { portal: "Phạm Hữu Quờngtrảkếtquả", officer: "binh", name: "Bình", role: "officer" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "dung-hen-day-"));
const citizens = WORKERS.map((_, n) => makePeople(DAY, dice(n + 1), 1_000 * (n + 1)));
const strangers = makePeople(WORKERS.length, dice(9), 9_000);
const nth = (people: People, n: number): Citizen => ({
  id: people.ids[n]!,
  name: people.names[n]!,
  phone: people.phones[n]!,
  address: people.addresses[n]!,
});

interface Counter extends Worker {
  it: Running;
  tab: Page;
  at: Officer;
}
let server: OfficeServer;
let recorder: Recorder;
let counters: Counter[] = [];

async function open(n: number): Promise<Counter> {
  const { portal: called, ...who } = WORKERS[n]!;
  const portal = new WeekPortal(called, nth(citizens[n]!, 0), 1_000 * (n + 1));
  const it = await runExtension({ profile: join(folder, who.officer), html: portal.serve });
  const [tab, panel] = [await it.context.newPage(), await it.context.newPage()];
  for (const page of [tab, panel]) page.setDefaultTimeout(30_000);
  const settings = await it.ask("settingsGet");
  const { retention } = settings.ok ? settings.value.settings : {};
  await it.ask("settingsSet", { parts: { retention: { ...retention, names: false } } });
  await panel.goto(it.url("sidepanel.html"));
  await tab.bringToFront();
  return { ...who, it, tab, ask: it.ask, at: new Officer(it, portal, tab, panel, nth(strangers, n)) };
}

beforeAll(async () => {
  server = await startServer();
  recorder = await record(server.url);
  counters = await Promise.all(WORKERS.map((_, n) => open(n)));
  await joinAll(server, recorder.url, counters);
}, 180_000);
afterAll(async () => {
  for (const { it } of counters) await it.close();
  await recorder.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test(`of ${DAY * WORKERS.length} citizens nothing goes over the server`, async () => {
  await Promise.all(
    counters.map(async ({ at }, n) => {
      for (let i = 0; i < DAY; i++) await at.intake(i, nth(citizens[n]!, i));
    }),
  );
  await inStep(counters, 60_000);
  const held = await server.held();
  const decided = counters.reduce((sum, { at: { done } }) => sum + done.anyway + done.inOrder, 0);
  expect(held.LEDGER).toBeGreaterThanOrEqual(decided);
  expect(held.DOSSIER).toBeGreaterThan(0);
  expect(held.PAPER).toBeGreaterThan(0);

  const { up, down } = recorder.said();
  const everybody = [strangers, ...citizens];
  const contents = citizens.flatMap((people) => people.ids.map((_, n) => contentOf(nth(people, n))));
  const officers = WORKERS.flatMap(({ portal }) => [portal, portal.split(" ").at(-1)!]);
  const traces = tracesOf(
    [...everybody.flatMap(wordsOf), ...contents, ...officers],
    everybody.flatMap(({ ids, phones }) => [...ids, ...phones]),
  );
  // That what is looked into is what was said: all that may go is there, in both directions.
  for (const [way, said] of Object.entries({ up, down })) {
    const all = Buffer.concat(said);
    const bytes = (it: string) => all.includes(Buffer.from(it));
    expect(
      [SINGLE, "H52.5.12-261120-", "pause", "u.member.", "Bình"].filter((it) => !bytes(it)),
      way,
    ).toEqual([]);
    expect(traces.inBytes(all), way).toEqual([]);
  }
  console.info(`${Buffer.concat([...up, ...down]).length} bytes over ${up.length} connections searched`);
}, 900_000);
