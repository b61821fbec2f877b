/**
 * The built extension's worker is killed at random moments, again and again, while officers decide, take dossiers in and put some
 * off. What was done is written down here, by what the portal's pages went through; in the end the extension has all of it, once.
 * `npm run faults` kills a thousand times.
 */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dice } from "../portals/dice.ts";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";
import { dossierPage, formPage } from "./intake-forms.ts";
import { pausePage } from "./pause-page.ts";

const KILLS = Number(process.env.KILLS ?? 15);
/** Milliseconds between two kills: within it some ten messages go. */
const BETWEEN: [number, number] = [50, 1_500];
const NOW = Math.floor(Date.parse(DEMO_NOW) / 60_000) + 7 * 60;
const dice = new Dice(Number(process.env.SEED ?? 1), "kills");
/** Digits that no dossier had before. */
let used = 0;
const next = () => String(++used).padStart(4, "0");

function serve(path: string): string {
  const { pathname, search } = new URL(path, "http://x");
  const code = search.slice(1);
  if (pathname === "/tam-dung") return pausePage(code);
  if (pathname === "/tiep-nhan") return formPage({ take: `go('/ho-so?${code}')` });
  if (pathname === "/ho-so") {
    // The portal itself took it in.
    done.intakes.push(code);
    return dossierPage(code, "20/11/2026 15:40");
  }
  return "";
}

const done = {
  decisions: new Map<string, { decision: string; reason: string }>(),
  intakes: [] as string[],
  marks: [] as string[],
  /** Asked for, whether an answer came or the worker died after it was kept. */
  askedMarks: new Set<string>(),
};
let it: Running;
let workers: CDPSession;
let running = false;
let working = true;
let kills = 0;
beforeAll(async () => {
  it = await runExtension({ html: serve });
  workers = await it.context.newCDPSession(it.page);
  workers.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    if (versions.length > 0) running = versions.some(({ runningStatus }) => runningStatus === "running");
  });
  await workers.send("ServiceWorker.enable");
});
afterAll(() => it.close());

/** Ends the worker wherever it stands, as often as is wanted. */
async function kill(): Promise<void> {
  while (kills < KILLS) {
    await it.page.waitForTimeout(dice.int(...BETWEEN));
    if (!running) continue;
    await workers.send("ServiceWorker.stopAllWorkers");
    kills += 1;
  }
  working = false;
}

/** An officer at one tab: a dossier after the other, each left as soon as the page is through with it. */
async function decides(tab: Page): Promise<void> {
  while (working) {
    const code = `H15.50.05.13-261008-${next()}`;
    await tab.goto(`${it.portals[0]}/tam-dung?${code}`);
    await tab.waitForTimeout(dice.int(0, 600));
    await tab.getByRole("button", { name: "Xác nhận" }).click();
    const reason = dice.chance(0.3) ? "" : `Đã báo lãnh đạo, lần ${used}`;
    if (reason === "") {
      await tab.getByRole("button", { name: "Quay lại" }).click();
      await tab.getByRole("dialog").waitFor({ state: "detached" });
      done.decisions.set(code, { decision: "back", reason });
    } else {
      const anyway = tab.getByRole("button", { name: "Vẫn tạm dừng" });
      await anyway.click();
      await tab.getByRole("dialog").getByRole("textbox").fill(reason);
      await anyway.click();
      await tab.waitForFunction(() => document.querySelector("output")!.textContent === "x");
      done.decisions.set(code, { decision: "anyway", reason });
    }
    await tab.waitForTimeout(dice.int(0, 400));
  }
}

/** An officer at the counter. */
async function takesIn(tab: Page): Promise<void> {
  while (working) {
    await tab.goto(`${it.portals[0]}/tiep-nhan?H52.5.12-261120-${next()}`);
    await tab.locator("[data-dung-hen=intake] .line").waitFor();
    await tab.locator("[name=so]").fill(`0520900${String(used).padStart(5, "0")}`);
    // Typing rests, then the page is read.
    await tab.waitForTimeout(dice.int(800, 1_500));
    await tab.locator("#take").click();
    await tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
    // What came of it is read from the page that follows, once its worker lives long enough to bring the part that reads.
    await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
    await tab.waitForTimeout(dice.int(0, 400));
  }
}

/** Somebody at the side panel puts dossiers off; asks again until told that it is kept. */
async function putsOff(): Promise<void> {
  while (working) {
    await it.page.waitForTimeout(dice.int(200, 800));
    const codes = [...done.decisions.keys()].slice(-8);
    const code = codes[dice.int(0, codes.length - 1)];
    if (code === undefined || done.marks.includes(code)) continue;
    done.askedMarks.add(code);
    const said = { kind: "later", until: NOW + 60 };
    const answer = await it.ask("mark", { portal: it.portals[0], code, said }).catch(() => null);
    if (answer?.ok) done.marks.push(code);
  }
}

interface Entry {
  codes: string[];
  decision: string;
  reason: string;
  of?: string;
}
interface Tables {
  ledger: { entry: Entry }[];
  intakes: { code: string | null }[];
  dossiers: { code: string }[];
  marks: { code: string }[];
  broken: unknown[];
}
async function kept(): Promise<{ tables: Tables; waiting: unknown[] }> {
  const answer = await it.ask("exportAll");
  if (!answer.ok) throw new Error(answer.error.key);
  return JSON.parse(answer.value.json);
}
const decisionsOf = ({ ledger }: Tables) =>
  ledger
    .map(({ entry }) => entry)
    .filter(({ of }) => of === undefined)
    .map(({ codes, decision, reason }) => [codes.join(), decision, reason].join(" | "))
    .sort();

test(`${KILLS} kills of the worker: nothing is lost, and nothing doubled`, {
  timeout: 60_000 + KILLS * 4_000,
  retry: 0,
}, async () => {
  const tabs = [await it.context.newPage(), await it.context.newPage(), await it.context.newPage()];
  const [one, two, counter] = tabs as [Page, Page, Page];
  await Promise.all([kill(), decides(one), decides(two), takesIn(counter), putsOff()]);
  await Promise.all(tabs.map((tab) => tab.close()));
  const wanted = [...done.decisions]
    .map(([code, { decision, reason }]) => [code, decision, reason].join(" | "))
    .sort();
  await expect.poll(async () => decisionsOf((await kept()).tables), { timeout: 20_000 }).toEqual(wanted);
  // Each dossier that was taken in counts once, and by its own code.
  const taken = async () => (await kept()).tables.intakes.map(({ code }) => code).sort();
  await expect.poll(taken, { timeout: 20_000 }).toEqual([...done.intakes].sort());
  const { tables, waiting } = await kept();
  console.info(
    `worker killed ${kills} times; decisions ${wanted.length}, entries ${tables.ledger.length}, intakes ${done.intakes.length}, marks ${done.marks.length}, dossiers ${tables.dossiers.length}`,
  );
  expect(waiting).toEqual([]);
  expect(tables.broken).toEqual([]);
  expect(await it.ask("ledgerVerify")).toEqual({
    ok: true,
    value: { whole: true, entries: tables.ledger.length },
  });
  const marked = tables.marks.map(({ code }) => code);
  expect(marked).toEqual(expect.arrayContaining(done.marks));
  expect([...done.askedMarks]).toEqual(expect.arrayContaining(marked));
  const codes = tables.dossiers.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(done.marks));
  expect(kills).toBe(KILLS);
});
