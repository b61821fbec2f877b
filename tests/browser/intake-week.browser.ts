/**
 * A week at the counter: three officers, each with a browser of their own, take in citizens who don't exist, and one takes an
 * office's list in. Then nothing that was typed, shown or attached of anybody may be found in what is kept or saved.
 * `npm run week` goes through 400 intakes; the suite through 36, in which each thing is done once. `WEEK` is the number.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dice } from "../../lib/privacy/spellings.fixture.ts";
import { type Running, runExtension } from "./extension.ts";
import { makeList } from "./import-list.ts";
import { DUMP, filesOf } from "./kept-by-us.ts";
import { makePeople, type People, wordsOf } from "./made-up-people.ts";
import { tracesOf } from "./traces.ts";
import { waysOut } from "./ways-out.ts";
import { contentOf, Officer } from "./week-officer.ts";
import { type Citizen, SINGLE, WeekPortal } from "./week-portal.ts";

const WEEK = Number(process.env.WEEK ?? 36);
const OFFICERS = ["Lê Thị Quờngthẩmđịnh", "Trần Văn Quờngtiếpnhận", "Phạm Hữu Quờngtrảkếtquả"];
const EACH = Math.ceil(WEEK / OFFICERS.length);

const folder = mkdtempSync(join(tmpdir(), "dung-hen-week-"));
const list = makeList(3_000, 300);
const citizens = OFFICERS.map((_, n) => makePeople(EACH, dice(n + 1), 1_000 * (n + 1)));
/** Of these nothing is said but to us. */
const strangers = makePeople(OFFICERS.length, dice(9), 9_000);
const nth = (people: People, n: number): Citizen => ({
  id: people.ids[n]!,
  name: people.names[n]!,
  phone: people.phones[n]!,
  address: people.addresses[n]!,
});

/** What an office has pinned of its portal: something to take along. */
const PROFILE = {
  id: "cong-mau",
  name: "Cổng mẫu",
  version: 1,
  wordings: { "Nhận kết quả tại": "other" },
  actions: {},
  statuses: {},
  codePattern: null,
};

interface Desk {
  profile: string;
  it: Running;
  portal: WeekPortal;
  tab: Page;
  officer: Officer;
}
let desks: Desk[];
const profileOf = (n: number) => join(folder, `can-bo-${n}`);

async function sitDown(n: number): Promise<Desk> {
  const profile = profileOf(n);
  const portal = new WeekPortal(OFFICERS[n]!, nth(citizens[n]!, 0), 1_000);
  const it = await runExtension({ profile, html: portal.serve });
  const [tab, panel] = [await it.context.newPage(), await it.context.newPage()];
  for (const page of [tab, panel]) page.setDefaultTimeout(30_000);
  const {
    value: { procedures },
  } = (await it.ask("procedureList")) as { value: { procedures: { code: string }[] } };
  const own = procedures
    .filter(({ code }) => code.startsWith("1.000894"))
    .map((one) => ({ ...one, sample: false }));
  await it.ask("procedureSet", { procedures: own });
  await it.ask("profileSet", { portal: it.portals[0], profile: PROFILE });
  // Officers' names are kept unless an office says otherwise: here it does, so that not even they may be found.
  const { value } = (await it.ask("settingsGet")) as { value: { settings: { retention: object } } };
  await it.ask("settingsSet", { parts: { retention: { ...value.settings.retention, names: false } } });
  await panel.goto(it.url("sidepanel.html"));
  await tab.bringToFront();
  return { profile, it, portal, tab, officer: new Officer(it, portal, tab, panel, nth(strangers, n)) };
}

beforeAll(async () => {
  desks = await Promise.all(OFFICERS.map((_, n) => sitDown(n)));
});
afterAll(async () => {
  for (const { it } of desks) await it.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function takeListIn({ it, tab }: Desk): Promise<void> {
  await it.ask("settingsSet", { parts: { office: { portals: it.portals } } });
  const file = join(folder, "ket-qua.csv");
  writeFileSync(file, list.csv);
  await it.page.goto("about:blank");
  await it.page.goto(it.url("options.html#dh-known"));
  await it.page.getByLabel("Chọn tệp danh sách…").setInputFiles(file);
  await it.page.getByRole("button", { name: "Nhập danh sách này" }).click();
  await it.page.locator("#dh-known-done").waitFor({ timeout: 240_000 });
  await tab.bringToFront();
}

test(`${EACH} intakes at each of three desks`, async () => {
  const began = Date.now();
  await Promise.all(
    desks.map(async (desk, n) => {
      if (n === 0) await takeListIn(desk);
      for (let i = 0; i < EACH; i++) await desk.officer.intake(i, nth(citizens[n]!, i));
    }),
  );
  console.info(`${EACH * desks.length} intakes in ${Math.round((Date.now() - began) / 1000)} s`);
  for (const { it, officer } of desks) {
    const counted = async () => {
      const answer = await it.ask("exportAll");
      const { intakes, ledger } = JSON.parse(answer.ok ? answer.value.json : "{}").tables;
      const of = (decision: string) =>
        ledger.filter(
          (one: { entry: { decision: string; of?: string } }) =>
            !one.entry.of && one.entry.decision === decision,
        ).length;
      return { taken: intakes.length, anyway: of("anyway"), inOrder: of("in-order") };
    };
    await expect.poll(counted).toEqual(officer.done);
  }
}, 3_600_000);

const numbersOf = ({ ids, phones }: People): string[] => [...ids, ...phones];

test("nothing of anybody is found in what is kept and what is saved", async () => {
  const everybody = [list.secrets, strangers, ...citizens];
  const contents = citizens.flatMap((people) => people.ids.map((_, n) => contentOf(nth(people, n))));
  const officers = OFFICERS.flatMap((name) => [name, name.split(" ").at(-1)!]);
  const words = [...everybody.flatMap(wordsOf), ...contents, ...officers];
  const traces = tracesOf(words, everybody.flatMap(numbersOf));
  const toUsAlone = tracesOf(strangers.names, numbersOf(strangers));
  const kept = tracesOf([SINGLE], []);
  for (const { it, tab, portal, profile } of desks) {
    const dump = (await it.page.evaluate(DUMP)) as string;
    expect(kept.inText(dump)).toContain(SINGLE);
    expect(traces.inText(dump)).toEqual([]);
    await tab.goto(`${it.portals[0]}/danh-sach`);
    await tab.getByText(portal.code).first().waitFor();
    for (const [name, text] of await waysOut(it, tab)) expect(traces.inText(text), name).toEqual([]);
    await it.close();
    const { ours, browsers } = filesOf(profile);
    expect(kept.inFiles(ours)).not.toEqual([]);
    expect(traces.inFiles(ours)).toEqual([]);
    // What was typed to us alone is in none of the browser's files either; what its pages show is.
    expect(toUsAlone.inFiles(browsers)).toEqual([]);
    expect(traces.inFiles(browsers)).not.toEqual([]);
  }
}, 600_000);
