/**
 * The whole way with the built demo extension, twice: a head's machine with a store full of dossiers, and the machine of the province's office, over a
 * real server. `npm run build:demo` first.
 */
import { afterEach, expect, test } from "vitest";
import { yearOf } from "../../bench/queue-dossiers.ts";
import { type Running, runExtension } from "../browser/extension.ts";
import { fill, named } from "./extension.ts";
import { type Machine, makeMachine, type Office, startOffice } from "./office.ts";

let head: Running | null = null;
let province: Running | null = null;
let office: Office | null = null;
afterEach(async () => {
  for (const it of [head, province]) await it?.close().catch(() => {});
  await office?.remove();
  [head, province, office] = [null, null, null];
});

const HEAD = { code: "c1", name: "Xã Mẫu", officer: "lan", officerName: "Lan", role: "head" };
const NOWHERE = ["ws://127.0.0.1:1"];
const COMMUNES = [
  { code: "c1", name: "Xã An Sơn" },
  { code: "c2", name: "Xã Bình Minh" },
];

/** Keys on both machines, and a server that knows them. */
async function set(it: Running, other: Running): Promise<void> {
  await named(it, { ...HEAD, servers: NOWHERE });
  const began = await it.ask("communeDo", { do: "begin" });
  if (!began.ok) throw new Error(began.error.key);
  const { device, nkey } = began.value.view.part;
  const parts = { commune: { servers: NOWHERE }, province: { reader: "vp", communes: COMMUNES } };
  expect(await other.ask("settingsSet", { parts })).toMatchObject({ ok: true });
  const made = await other.ask("provinceDo", { do: "begin" });
  if (!made.ok) throw new Error(made.error.key);
  const own: Machine = { commune: "c1", officer: "lan", role: "head", device, key: nkey, seed: "" };
  office = await startOffice({
    machines: [own, makeMachine("c2", "head", "hhhhhhh1", "head")],
    readers: [{ name: "vp", key: made.value.reader.nkey }],
  });
  await named(other, { servers: office.urls });
  await named(it, { ...HEAD, servers: office.urls });
}

test("a head's dossiers become a row on the province's page, once she takes part and not before", async () => {
  [head, province] = await Promise.all([runExtension(), runExtension()]);
  await fill(head, yearOf(head.portals[0], 600, 200), 0);
  await set(head, province);
  const tab = await province.context.newPage();
  await tab.setViewportSize({ width: 1366, height: 768 });
  await tab.goto(province.url("province.html"));
  const row = tab.locator(".communes-table tbody tr", { hasText: "Xã An Sơn" });
  await expect
    .poll(() => tab.locator(".bar .muted").textContent(), { timeout: 30_000 })
    .toContain("Đã kết nối");
  await expect
    .poll(() => head!.ask("communeSync").then((said) => said.ok && said.value.sync.inSync), {
      timeout: 30_000,
    })
    .toBe(true);
  // In step, and nothing was said: nobody has switched it on.
  await head.page.waitForTimeout(2_000);
  expect(await row.textContent()).toContain("chưa gửi lần nào");
  expect(await head.ask("provinceSaid")).toMatchObject({ value: { said: null } });

  expect(await head.ask("settingsSet", { parts: { province: { publish: true } } })).toMatchObject({
    ok: true,
  });
  // A worker that dies before it has said anything loses nothing: another one counts.
  await head.killWorker();
  const asked = await head.ask("queue", { portal: null, beside: true });
  const { counts, open } = asked.ok ? asked.value : { counts: {}, open: 0 };
  await expect.poll(() => row.textContent(), { timeout: 60_000 }).toContain("15:40");
  const cells = await row.locator("td").allTextContents();
  // No list of the portal was seen on the head's machine, so that the numbers aren't whole.
  expect(cells.slice(0, 2)).toEqual([`~${open}`, `~${counts.today}`]);
  expect(cells[6]).toContain("chưa xem danh sách nào");
  expect(await tab.locator(".of-which").textContent()).toContain("1 trên 2 xã · 1 xã chưa gửi hôm nay");

  // The server has told the office before it tells the one who said it.
  const said = () => head!.ask("provinceSaid").then((it) => it.ok && it.value.said);
  await expect.poll(said).toMatchObject({ commune: "c1", counts: { numbers: { open } } });
  const body = JSON.stringify(await said());
  for (const it of ["H15", "Hoa", "Thủ tục", head.portals[0]]) expect(body).not.toContain(it);
}, 180_000);
