/**
 * The built extension over a database that was spoilt in five ways between two runs of the browser: the guard asks, clocks stand, the
 * panel says in words what happened, settings are as they were, and what is decided from then on is written once.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { decide, PAUSE_PAGE } from "./pause-page.ts";

const BEFORE = "Đã báo lãnh đạo trước khi hỏng";
const AFTER = "Đã báo lãnh đạo sau khi hỏng";
let profile: string;
let it: Running;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), "dung-hen-spoilt-"));
  await run();
  await settle(BEFORE);
  await expect.poll(reasons).toEqual([BEFORE]);
  expect(await it.ask("settingsSet", { parts: { soon: { minutes: 45 } } })).toMatchObject({ ok: true });
});
afterEach(async () => {
  await it.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

async function run(): Promise<void> {
  it = await runExtension({ profile, html: PAUSE_PAGE });
}
/** A dossier's page: clocks stand, the guard asks, the officer goes on with a reason. */
async function settle(reason: string): Promise<void> {
  const page = await it.context.newPage();
  await page.goto(`${it.portals[0]}/ho-so`);
  await page.locator("[data-dung-hen=dossier]").getByText("27/11").first().waitFor();
  await decide(page, reason);
  await page.close();
}
async function value(name: string, args: unknown = {}) {
  const answer = await it.ask(name, args);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.key}`);
  return answer.value;
}
interface Row {
  entry?: { reason: string; of?: string };
}
async function exported(): Promise<{ tables: Record<string, unknown[]>; waiting: Row[] }> {
  return JSON.parse((await value("exportAll")).json);
}
const said = (rows: Row[]) =>
  rows.filter(({ entry }) => entry?.of === undefined).map(({ entry }) => entry?.reason);
const reasons = async () => said((await exported()).tables.ledger as Row[]).sort();
const notices = async () => ((await value("notices")).notices as { key: string }[]).map(({ key }) => key);
async function panel(words: string): Promise<void> {
  const page = await it.context.newPage();
  await page.goto(it.url("sidepanel.html"));
  await page.getByText(words).first().waitFor();
  await page.close();
}
/** Whatever it was: what the office works with goes on. */
async function goesOn(): Promise<void> {
  await settle(AFTER);
  expect((await value("settingsGet")).settings.soon).toEqual({ minutes: 45 });
}

/** Between two runs: the files of the database. */
async function spoil(how: (file: string) => unknown): Promise<void> {
  const { id } = it;
  await it.close();
  const folder = join(profile, "Default/IndexedDB", `chrome-extension_${id}_0.indexeddb.leveldb`);
  for (const name of readdirSync(folder)) how(join(folder, name));
  await run();
}
const DATA = /\.(log|ldb)$/;
/** What stands there since the fault, in the end: each decision once, `waiting` those that wait for a database. */
async function holds(ledger: string[], waiting: string[] = []): Promise<void> {
  await expect.poll(reasons).toEqual([...ledger].sort());
  await expect.poll(async () => said((await exported()).waiting)).toEqual(waiting);
}

test("CURRENT and MANIFEST gone: all is still there", async () => {
  await spoil((file) => /CURRENT|MANIFEST/.test(file) && rmSync(file));
  await goesOn();
  await holds([BEFORE, AFTER]);
  expect(await it.ask("ledgerVerify")).toMatchObject({ value: { whole: true } });
});

for (const [name, how] of [
  ["rubbish in its data", (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size, "rác"))],
  ["its data cut to half", (file: string) => truncateSync(file, statSync(file).size >> 1)],
] as const)
  test(`${name}: the loss is said, also once the new ledger is longer than the old one`, async () => {
    await spoil((file) => DATA.test(file) && how(file));
    await goesOn();
    await settle(AFTER);
    await holds([AFTER, AFTER]);
    await panel("Kho dữ liệu trên máy đã bị mất hoặc bị thay");
    expect(await notices()).toContain("store_lost");
    expect(await it.ask("wipe", { settings: false })).toMatchObject({ ok: true });
    expect(await notices()).toEqual([]);
  });

test("records of another shape in every table: set aside and told, and the others are there", async () => {
  await it.killWorker();
  await it.page.evaluate(putOdd);
  await goesOn();
  await expect.poll(reasons).toEqual([AFTER, BEFORE, undefined].sort());
  await panel("bản ghi không đọc được đã được để riêng");
  // Whoever wrote into the ledger from elsewhere has broken the chain, and that shows.
  expect(await it.ask("ledgerVerify")).toMatchObject({ value: { whole: false } });
});

for (const [name, lacks] of [
  ["a table", { table: "marks" }],
  ["the ledger", { table: "ledger" }],
  ["an index", { table: "ledger", index: "entry" }],
] as const)
  test(`${name} missing: it is said, decisions wait, and are written once there is a database`, async () => {
    await it.killWorker();
    await it.page.evaluate(remake, lacks);
    await goesOn();
    await panel("Không mở được kho dữ liệu trên máy");
    expect(await notices()).toContain("store_waiting");
    await holds([AFTER], [AFTER]);
    await it.killWorker();
    await it.page.evaluate(drop);
    await it.ask("settingsGet");
    await holds([AFTER]);
  });

test("another version's database: it is left alone and said, and what waited is written once", async () => {
  await it.killWorker();
  await it.page.evaluate(drop);
  await it.page.evaluate(raise);
  await goesOn();
  await panel("Kho dữ liệu được tạo bởi bản Đúng Hẹn mới hơn");
  await holds([AFTER], [AFTER]);
  await it.killWorker();
  await it.page.evaluate(drop);
  await it.ask("settingsGet");
  await holds([AFTER]);
});

/** Runs in a page of the extension, as all below. */
function putOdd(): Promise<void> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("dung-hen");
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      const tx = db.transaction([...db.objectStoreNames], "readwrite");
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => failed(tx.error);
      for (const name of db.objectStoreNames) {
        const table = tx.objectStore(name);
        // Words stand behind all numbers: in the ledger it is the last.
        const keys = [table.keyPath].flat() as string[];
        table.put({ odd: 1, ...Object.fromEntries(keys.map((key) => [key, "zzz"])) });
      }
    };
  });
}

/** Makes the database anew with its number and its tables, all but one. */
async function remake({ table, index }: { table: string; index?: string }): Promise<void> {
  const over = <T>(asked: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  const old = await over(indexedDB.open("dung-hen"));
  const { version } = old;
  const forms = [...old.objectStoreNames].map((name) => {
    const { keyPath, indexNames } = old.transaction(name).objectStore(name);
    return { name, keyPath, indexNames: [...indexNames] };
  });
  old.close();
  await over(indexedDB.deleteDatabase("dung-hen"));
  const asked = indexedDB.open("dung-hen", version);
  asked.onupgradeneeded = () => {
    for (const { name, keyPath, indexNames } of forms) {
      if (name === table && !index) continue;
      const made = asked.result.createObjectStore(name, { keyPath });
      for (const one of indexNames) if (name !== table || one !== index) made.createIndex(one, one);
    }
  };
  (await over(asked)).close();
}

function drop(): Promise<void> {
  return new Promise((done, failed) => {
    const asked = indexedDB.deleteDatabase("dung-hen");
    asked.onsuccess = () => done();
    asked.onerror = asked.onblocked = () => failed(new Error("still open"));
  });
}

function raise(): Promise<void> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("dung-hen", 9_999);
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      asked.result.close();
      done();
    };
  });
}
