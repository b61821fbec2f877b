/** The border on the real worker: numbers of people in spellings of all kinds, by every way a text gets to the disk. */

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { spellings, undone } from "../../lib/privacy/spellings.fixture.ts";
import { type Running, runExtension } from "./extension.ts";
import { layIntake } from "./lay-intake.ts";

const CODE = "H15.50.05.13-261118-0001";
const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension();
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
});
afterAll(() => it.close());

const all = spellings(200, 31);
const text = (from: number) =>
  all
    .slice(from, from + 20)
    .map(({ spelt }) => spelt)
    .join(" và ");
const reading = (value: string) => ({ value, where: { kind: "column", name: value }, sure: 0.95 });

test("200 spellings through sightings, ledger, reuse, labels, settings, catalogue, profile and faults leave no number", async () => {
  for (let from = 0; from < all.length; from += 20) {
    const words = text(from);
    const { spelt } = all[from]!;
    const sighting = {
      portal: "https://forged.example",
      code: CODE,
      seenAt: NOW,
      page: "list",
      address: `/ho-so/${encodeURIComponent(spelt)}?id=12&x=${encodeURIComponent(spelt)}`,
      values: { stepName: reading(words), statusText: reading(words), procedureName: reading(words) },
      steps: [{ name: words, from: null, to: null, dueAt: null, hours: null }],
      pauses: [],
      papers: [{ name: words, required: null, files: 1 }],
    };
    const entry = {
      id: `00000000000000000000-s${from}`,
      at: NOW,
      action: "pause",
      label: words,
      codes: [CODE],
      count: 1,
      level: "ask",
      missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
      decision: "anyway",
      reason: words,
      files: [{ name: `${spelt}.pdf`, size: 1, sha256: null }],
    };
    const papers = [{ name: `Hộ chiếu ${words}`, required: true, files: 1, kind: "paper" }];
    const profile = { id: "cong", name: "Cổng", version: 1, actions: {}, statuses: {}, codePattern: null };
    const intake = { at: NOW, procedure: null, needing: 2, withFile: 1, reused: 1 };
    const sent: [string, object][] = [
      ["sightings", { sightings: [sighting] }],
      ["ledger", { entry }],
      ["papersSeen", { applicantId: "001099000001", dossierCode: CODE, at: NOW, dated: null, papers }],
      ["intakeOver", { came: { shown: null, done: true }, at: Date.now() + 60_000 }],
      ["committed", { label: words }],
      ["fault", { what: words }],
      ["product", { product: undone(spelt).replace(/\D/g, "") }],
      ["profile", { profile: { ...profile, wordings: { [`Nhãn ${spelt}`]: "other" } } }],
    ];
    await layIntake(it, tab, { pressed: { ...intake, code: CODE } });
    for (const [name, args] of sent) await it.askFrom(tab, name, args);
    const grounds = [{ name: words.slice(0, 300), citation: words.slice(0, 300) }];
    await it.ask("settingsSet", { parts: { guard: { levels: {}, grounds } } });
    await it.ask("importSettings", {
      json: JSON.stringify({
        guard: { levels: { [`r-${undone(spelt).replace(/\D/g, "-")}`]: "ask" }, grounds },
      }),
    });
    const procedure = {
      code: "1.001193",
      name: words.slice(0, 500),
      field: words.slice(0, 300),
      time: null,
      steps: [],
      papers: [{ name: words, required: null }],
      timeSaid: words.slice(0, 300),
      online: [{ level: "full", from: null, to: null, source: words.slice(0, 1_000) }],
      results: [{ code: "KQ.G15.000031", name: words.slice(0, 1_000) }],
      year: null,
      fee: words,
      source: words.slice(0, 1_000),
      sample: false,
    };
    await it.ask("procedureSet", { procedures: [procedure] });
  }
  const exported = await it.ask("exportAll");
  if (!exported.ok) throw new Error(exported.error.key);
  const papers = await it.ask("exportPapers", { after: null });
  if (!papers.ok) throw new Error(papers.error.key);
  expect(JSON.parse(papers.value.json)).not.toEqual([]);
  const tables = JSON.parse(exported.value.json).tables as Record<string, unknown[]>;
  for (const name of ["dossiers", "ledger", "intakes", "committed", "faults"])
    expect(tables[name], name).not.toEqual([]);
  const local = await it.page.evaluate("chrome.storage.local.get()");
  const kept =
    (exported.value.json + papers.value.json + JSON.stringify(local)).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const digits = kept.map((one) => undone(JSON.parse(one) as string).replace(/\D/g, "")).join(" ");
  for (const { number, spelt } of all) expect(digits, spelt).not.toContain(number);
});
