/** What counts as reused, and what doesn't: files from the machine, words that say no, rows of one name, another citizen. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { dossierPage, EARLIER, formPage, HOME, ID, MARRIED, OWN_FORM } from "./intake-forms.ts";

const STORE = `el("button",{type:"button",className:"kho",textContent:"Kho giấy tờ",onclick:()=>openStore(show)})`;
const INPUT = `el("input",{type:"file",className:"up",onchange:e=>show(e.target.files[0].name)})`;
const ADD = `<button type="button" id="add" onclick="rows.append(row('Giấy tờ khác',9))">Thêm giấy tờ</button><p><button type="button" id="take">Tiếp nhận hồ sơ</button></p>`;
const FORMS: Record<string, string> = {
  plain: formPage(),
  detached: formPage({
    tools: `tools.append(el("button",{type:"button",className:"up",textContent:"Tải lên",onclick:()=>{const input=el("input",{type:"file"});input.onchange=()=>show(input.files[0].name);input.click()}}),${STORE})`,
  }),
  scans: formPage({
    tools: `tools.append(el("button",{type:"button",className:"scan",textContent:"Scan",onclick:()=>setTimeout(()=>show("Scan_0001.pdf"),300)}),${STORE})`,
  }),
  worded: formPage({
    tools: `const way=el("span",{textContent:"Dùng lại từ kho"});way.addEventListener("click",()=>openStore(show));tools.append(${INPUT}," ",way)`,
  }),
  cell: formPage({ cell: "Tái sử dụng: Không" }),
  adds: formPage({ below: ADD }),
  twins: formPage({ names: [OWN_FORM, MARRIED, HOME, MARRIED] }),
  chip: formPage({
    tools: `tools.append(el("button",{type:"button",className:"kho",textContent:"Kho giấy tờ",onclick:()=>openStore(it=>{show(it);file.append(" ",el("i",{textContent:"Từ kho giấy tờ"}))})}),${INPUT})`,
  }),
};

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({
    html: (path) => {
      const { pathname, search } = new URL(path, "http://x");
      if (pathname === "/truoc") return EARLIER;
      if (pathname === "/ho-so") return dossierPage(search.slice(1), "20/11/2026 15:41");
      return FORMS[pathname.slice(1)] ?? "";
    },
  });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${it.portals[0]}/truoc`);
  await tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
  await tab.waitForTimeout(2_000); // learning goes through the worker
});
afterAll(() => it.close());

const row = (nth: number) => tab.locator(".r").nth(nth);
const mark = (nth: number) => row(nth).locator("[data-dung-hen=reuse] .mark");
const isTaken = (nth: number) => mark(nth).getByText("tự tính khi tiếp nhận");
const settle = () => tab.waitForTimeout(1_500);
const type = async (id: string) => {
  await tab.locator("[name=so]").fill("");
  await tab.locator("[name=so]").pressSequentially(id, { delay: 10 });
};
async function open(form: string): Promise<void> {
  await tab.goto("about:blank");
  await tab.goto(`${it.portals[0]}/${form}`);
  await tab.locator("[data-dung-hen=intake] .line").waitFor();
  await type(ID);
  await mark(1).waitFor();
}
const follow = (nth: number) => mark(nth).getByRole("button", { name: "Dùng lại" }).click();
async function take(nth: number): Promise<void> {
  await follow(nth);
  await tab.locator(".window").getByRole("button", { name: "Chọn" }).first().click();
  await isTaken(nth).waitFor();
}
const giveUp = async (nth: number) => {
  await follow(nth);
  await tab.locator(".window .close").click();
};
const FILE = { name: "quet.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
async function choose(nth: number): Promise<void> {
  const chooser = tab.waitForEvent("filechooser");
  await row(nth).locator(".up").click();
  await (await chooser).setFiles(FILE);
}

/** Takes the form in; how many of its rows were counted as reused. */
async function reused(): Promise<number> {
  const all = async (): Promise<{ id: string; reused: number }[]> => {
    const { value } = (await it.ask("exportAll")) as { value: { json: string } };
    return JSON.parse(value.json).tables.intakes;
  };
  const before = new Set((await all()).map((one) => one.id));
  const fresh = async () => (await all()).filter((one) => !before.has(one.id));
  await settle();
  await tab.locator("#take").click();
  const guard = tab.locator("[data-dung-hen=guard]").getByRole("dialog");
  const goes = tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
  if (await Promise.race([guard.waitFor().then(() => true), goes.then(() => false)])) {
    await guard.getByRole("button", { name: "Vẫn tiếp nhận" }).click();
    await guard.getByRole("textbox").fill("Máy ký số đang hỏng, sẽ ký bổ sung trong ngày");
    await guard.getByRole("button", { name: "Vẫn tiếp nhận" }).click();
  }
  await goes;
  await expect.poll(async () => (await fresh()).length).toBe(1);
  return (await fresh())[0]!.reused;
}

test.each<[string, string, () => Promise<void>]>([
  ["the store closed, then a file from the machine", "detached", () => giveUp(1).then(() => choose(1))],
  ["the store closed, then scanned", "scans", () => giveUp(1).then(() => row(1).locator(".scan").click())],
  ["the way to the store is worded like a sign", "worded", () => choose(1)],
  ["a cell says no", "cell", () => choose(1)],
])("%s: not reused", async (_what, form, fill) => {
  await open(form);
  await fill();
  await row(1).getByText(".pdf").waitFor();
  await settle();
  expect(await isTaken(1).count()).toBe(0);
  expect(await reused()).toBe(0);
});

test.each<[string, string, () => Promise<void>]>([
  ["one more row", "adds", () => tab.locator("#add").click()],
  ["the store looked into once more, for another row, and closed", "plain", () => giveUp(2)],
])("taken from the store, then %s: still reused", async (_what, form, then) => {
  await open(form);
  await take(1);
  await then();
  await settle();
  expect(await isTaken(1).count()).toBe(1);
  expect(await reused()).toBe(1);
});

test("a chip that comes with the file says so, without our mark", async () => {
  await open("chip");
  await row(1).locator(".kho").click();
  await tab.locator(".window").getByRole("button", { name: "Chọn" }).first().click();
  await isTaken(1).waitFor();
  expect(await reused()).toBe(1);
});

test("two rows of one name have a mark each, and one taken is one reused", async () => {
  await open("twins");
  await mark(3).waitFor();
  expect(await mark(1).count()).toBe(1);
  await take(3);
  await settle();
  expect(await isTaken(1).count()).toBe(0);
  expect(await mark(1).count()).toBe(1);
  expect(await reused()).toBe(1);
});

test("another citizen's paper is neither there for the next one nor reused", async () => {
  await open("plain");
  await take(1);
  const line = tab.locator("[data-dung-hen=intake] .line");
  expect(await line.innerText()).toContain("2 giấy tờ đã có");
  await type("052090005678");
  await isTaken(1).waitFor({ state: "detached" });
  await expect.poll(() => line.innerText()).not.toContain("đã có,");
  expect(await reused()).toBe(0);
});
