/** The extension over a database that a newer version of it has made: nothing is touched, and it is said in words. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { VERSION } from "../../lib/store/migrations.ts";
import { type Running, runExtension } from "./extension.ts";

const CODE = "H15.50.05.13-261118-0001";
const OTHER = "H15.50.05.13-261118-0002";
const seen = (code: string) => ({
  portal: "https://forged.example",
  code,
  seenAt: 29_919_820,
  page: "list",
  address: null,
  values: { status: { value: 4, where: { kind: "column", name: "Trạng thái" }, sure: 0.95 } },
  steps: [],
  pauses: [],
  papers: [],
});

let it: Running;
beforeAll(async () => {
  it = await runExtension();
});
afterAll(() => it.close());

/** Runs in one of our pages over the database as a newer version opens it. */
const inNewer = (what: string) =>
  it.page.evaluate(`new Promise((done, failed) => {
    const asked = indexedDB.open("dung-hen", ${VERSION + 1});
    asked.onupgradeneeded = () => asked.result.createObjectStore("future");
    asked.onerror = () => failed(asked.error);
    asked.onsuccess = () => {
      const db = asked.result;
      const tx = db.transaction(["dossiers", "future"], "readwrite");
      const got = ${what};
      tx.oncomplete = () => { db.close(); done(got.result); };
    };
  })`);

test("it is refused in words in the panel, work goes on in memory, and nothing of it is lost", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  expect(await it.askFrom(tab, "sightings", { sightings: [seen(CODE)] })).toMatchObject({ ok: true });
  await it.killWorker();
  await inNewer(`tx.objectStore("future").put("kept", 1)`);
  const before = await inNewer(`tx.objectStore("dossiers").getAll()`);
  expect(before).toMatchObject([{ code: CODE }]);

  const panel = await it.context.newPage();
  await panel.goto(it.url("sidepanel.html"));
  await panel
    .getByText(
      "Kho dữ liệu được tạo bởi bản Đúng Hẹn mới hơn. Hãy cập nhật Đúng Hẹn; dữ liệu cũ được giữ nguyên.",
    )
    .waitFor();
  expect(await panel.getByText("0001").count()).toBe(0);
  expect(await it.askFrom(tab, "sightings", { sightings: [seen(OTHER)] })).toMatchObject({ ok: true });
  const known = await it.askFrom(tab, "dossiers", { codes: [CODE, OTHER] });
  expect(known.ok && known.value.dossiers.map((one: { code: string }) => one.code)).toEqual([OTHER]);

  await it.killWorker();
  expect(await inNewer(`tx.objectStore("dossiers").getAll()`)).toEqual(before);
  expect(await inNewer(`tx.objectStore("future").get(1)`)).toBe("kept");
});
