/** An office's list is taken in by the real extension: killed meanwhile, stopped and gone on with; and what is found of it afterwards. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dice } from "../../lib/privacy/spellings.fixture.ts";
import { type Running, runExtension } from "./extension.ts";
import { makeList } from "./import-list.ts";
import { DUMP, filesIn } from "./kept-by-us.ts";
import { wordsOf } from "./made-up-people.ts";
import { tracesOf } from "./traces.ts";

const list = makeList(80_000, 1_000);
let profile: string;
let file: string;
let it: Running;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "dung-hen-import-"));
  profile = join(folder, "profile");
  file = join(folder, "ket-qua.csv");
  writeFileSync(file, list.csv);
  it = await runExtension({ profile });
  await it.ask("settingsSet", { parts: { office: { portals: it.portals } } });
  await open();
});
afterAll(async () => {
  await it.close();
  rmSync(join(profile, ".."), { recursive: true, force: true, maxRetries: 3 });
});

async function open(): Promise<void> {
  await it.page.goto("about:blank");
  await it.page.goto(it.url("options.html#dh-known"));
}
const button = (name: string) => it.page.getByRole("button", { name, exact: true });
async function begin(): Promise<void> {
  await it.page.getByLabel("Chọn tệp danh sách…").setInputFiles(file);
  await button("Nhập danh sách này").click();
}
const ended = () => it.page.locator("#dh-known-done").waitFor({ timeout: 240_000 });

/** What each person has, without the keys that are another machine's each time. */
async function papers(): Promise<string[]> {
  const people: string[] = [];
  for (let after: string | null = null; ; ) {
    const some = await it.ask("exportPapers", { after });
    if (!some.ok) throw new Error(some.error.key);
    const shelves = JSON.parse(some.value.json) as { owners: Record<string, object[]> }[];
    for (const { owners } of shelves)
      for (const all of Object.values(owners))
        people.push(
          all
            .map((one) => JSON.stringify(one))
            .sort()
            .join("\n"),
        );
    after = some.value.next;
    if (after === null) return people.sort();
  }
}
const state = async () => {
  const answer = await it.ask("importList");
  if (!answer.ok) throw new Error(answer.error.key);
  const { done: _, ...state } = answer.value.imports[0] ?? {};
  return state;
};

test("the worker is killed at random moments: the same papers in the end", async () => {
  const roll = dice(29);
  await begin();
  let during = 0;
  for (let n = 0; n < 20; n++) {
    await it.page.waitForTimeout(roll(150));
    if ((await it.page.locator("progress").count()) > 0) during += 1;
    await it.killWorker();
  }
  // A loaded machine takes longer to kill a worker than to go on with the list.
  expect(during).toBeGreaterThan(4);
  await ended();
  const killed = await papers();
  const after = await state();
  expect(killed.length).toBeGreaterThan(900);
  expect(after.ended).toBe(true);
  await it.ask("wipe", { settings: false });
  expect(await papers()).toEqual([]);
  await open();
  await begin();
  await ended();
  expect(await state()).toEqual(after);
  expect(await papers()).toEqual(killed);
}, 400_000);

test("stopped, and gone on with after the browser's page is gone: nothing is taken in twice", async () => {
  const whole = await papers();
  const before = await state();
  await it.ask("wipe", { settings: false });
  await open();
  await begin();
  await expect
    .poll(async () => (await state())?.taken ?? 0, { timeout: 60_000, interval: 20 })
    .toBeGreaterThan(0);
  await button("Dừng").click();
  await it.page.getByText("chọn lại đúng tệp này để nhập tiếp").waitFor();
  const stopped = await state();
  expect(stopped.ended).toBe(false);
  expect(stopped.taken).toBeLessThan(before.taken);
  await open();
  await it.page.getByText("Có danh sách nhập chưa xong.").waitFor();
  await begin();
  await ended();
  expect(await state()).toEqual(before);
  expect(await papers()).toEqual(whole);
  await open();
  await begin();
  await it.page.getByText("«ket-qua.csv» đã được nhập trước đây").waitFor({ timeout: 60_000 });
}, 300_000);

test("rows that gave nothing are saved as they stand, each with why", async () => {
  const [download] = await Promise.all([
    it.page.waitForEvent("download"),
    button("Tải các dòng chưa nhập được (CSV)").click(),
  ]);
  const text = readFileSync((await download.path())!, "utf8");
  const [head, ...lines] = text.trimEnd().split("\r\n");
  expect(head).toMatch(/^\ufeff"?Dòng"?,"?Lý do chưa nhập"?,"STT","Số định danh","Họ và tên"/);
  const said = /([\d.]+) dòng chưa nhập được:/.exec(await it.page.locator("#dh-known-page").innerText())![1]!;
  expect(lines).toHaveLength(Number(said.replace(".", "")));
  expect(lines.every((line) => /^"\d+","[^"]+","\d+",/.test(line))).toBe(true);
}, 120_000);

test("the papers are offered in each portal of the office", async () => {
  const tab = await it.context.newPage();
  const known = new Set<string>();
  for (const portal of it.portals) {
    await tab.goto(`${portal}/x`);
    for (const applicantId of list.secrets.ids.slice(0, 5)) {
      const asked = {
        applicantId,
        procedure: null,
        papers: ["Trích lục khai tử", "Thẻ căn cước"],
        dossierCode: null,
      };
      const answer = await it.askFrom(tab, "papersFor", asked);
      if (answer.ok) for (const match of answer.value.matches) known.add(`${portal} ${match.required}`);
    }
  }
  expect(known.size).toBe(4);
}, 120_000);

test("no number, name, phone or address of the list is found anywhere, however it is written", async () => {
  const dump = (await it.page.evaluate(DUMP)) as string;
  expect(dump.length).toBeGreaterThan(1_000_000);
  const { ids, phones } = list.secrets;
  const traces = tracesOf(wordsOf(list.secrets), [...ids, ...phones]);
  expect(traces.inText(dump)).toEqual([]);
  // The search finds what is there.
  const office = tracesOf(["UBND phường Cam Lộc"], []);
  expect(office.inText(dump)).toContain("UBND phường Cam Lộc");
  await it.close();
  const disk = filesIn(join(profile, "Default", "IndexedDB"));
  expect(disk.map((path) => readFileSync(path).length).reduce((a, b) => a + b)).toBeGreaterThan(100_000);
  expect(traces.inFiles(disk)).toEqual([]);
}, 300_000);
