/** A commune's group in the extension as it is built: keys are made by a press alone, outlive the worker, leave in no file, and go with 'wipe'. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Running, runExtension } from "./extension.ts";

let it: Running;
beforeAll(async () => {
  it = await runExtension();
});
afterAll(() => it.close());

const value = (answer: Answer) => {
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value;
};
const view = async () => value(await it.ask("communeView"));
const act = (what: object) => it.ask("communeDo", what);
const name = (commune: object) => it.ask("settingsSet", { parts: { commune } });
declare const chrome: { storage: Record<"local" | "session", { get(): Promise<unknown> }> };
/** Whatever lies in the extension's databases and storages, as text. */
const kept = () =>
  it.page.evaluate(async () => {
    const lines: unknown[] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      for (const table of db.objectStoreNames)
        lines.push(
          await new Promise((done) => {
            const all = db.transaction(table).objectStore(table).getAll();
            all.onsuccess = () => done(all.result);
          }),
        );
      db.close();
    }
    return JSON.stringify(lines);
  });

test("nothing is made before it is named and asked for, whatever a page asks", async () => {
  expect(await view()).toEqual({ line: "off", otherwise: false, part: { kind: "none", named: false } });
  value(await act({ do: "begin" }));
  expect((await view()).part).toEqual({ kind: "none", named: false });
  for (const wrong of [
    { do: "admit", officer: "lan", device: "x", digits: "1" },
    { do: "answer", officer: "*", device: "a1b2c3d4" },
    { do: "seed" },
    {},
  ])
    expect((await act(wrong)) as unknown, JSON.stringify(wrong)).toMatchObject({
      ok: false,
      error: { key: "errors_badCall" },
    });
  const servers = ["wss://may-chu.example.gov.vn"];
  expect((await name({ servers: ["https://a.example"] })).ok).toBe(false);
  value(await name({ servers, code: "01234", officer: "hoa01", officerName: "Trần Văn Hòa", role: "head" }));
  expect((await view()).part).toEqual({ kind: "none", named: true });
  // A portal's page has no say in it.
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  for (const call of ["communeView", "communeDo"])
    expect(await it.askFrom(tab, call, { do: "begin" })).toMatchObject({ ok: false });
  await tab.close();
  expect((await view()).part.kind).toBe("none");
});

test("the head's keys are made by a press in the options, and outlive the worker", async () => {
  const page = await it.context.newPage();
  await page.goto(it.url("options.html#dh-commune"));
  await page.getByRole("button", { name: "Lập nhóm của xã", exact: true }).click();
  await page.getByText("Chưa có ai xin tham gia").waitFor();
  const row = await page.locator("code.block").innerText();
  expect(row).toMatch(/^01234,hoa01,head,[a-z0-9]{8},U[A-Z2-7]{55}$/);
  // How the line stands is of the moment, and there is no such server.
  const before = await view();
  await it.killWorker();
  expect((await view()).part).toEqual(before.part);
  expect(before.part).toMatchObject({ kind: "head", versions: [1], rows: [] });
  await page.close();
});

test("the key stands in no file and no text that is kept; only its copy on paper shows it", async () => {
  const { paper } = value(await act({ do: "paper" }));
  expect(paper.lines).toHaveLength(4);
  const { json } = value(await it.ask("exportAll"));
  const { nkey } = (await view()).part;
  for (const text of [json, await kept()]) {
    expect(text).not.toMatch(/SU[A-Z2-7]{56}/);
    for (const line of paper.lines) expect(text).not.toContain(line.slice(0, 9));
  }
  expect(json).not.toContain(nkey);
});

test("named otherwise, it says so; wiped, its keys are gone, and paper brings the same key back", async () => {
  const { paper } = value(await act({ do: "paper" }));
  value(await name({ code: "04321" }));
  expect((await view()).otherwise).toBe(true);
  value(await name({ code: "01234" }));
  expect((await view()).otherwise).toBe(false);
  value(await it.ask("wipe", { settings: false }));
  expect((await view()).part.kind).toBe("none");
  expect(value(await act({ do: "restore", lines: ["", "", "", ""] })).wrong).toBe(1);
  expect(value(await act({ do: "restore", lines: paper.lines })).wrong).toBeNull();
  expect(value(await act({ do: "paper" })).paper).toEqual(paper);
});

test("with the keys given up, this machine is in no commune any more, and nothing waits for it", async () => {
  const shared = async () => {
    const { tables } = JSON.parse(value(await it.ask("exportAll")).json);
    return { in: tables.commune.length > 0, waits: tables.outbox.length };
  };
  await expect.poll(async () => (await shared()).in).toBe(true);
  value(await act({ do: "forget" }));
  expect(await shared()).toEqual({ in: false, waits: 0 });
});
