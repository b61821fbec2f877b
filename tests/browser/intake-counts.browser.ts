/** What counts as received, and what doesn't: forms that are refused, called off, slow, in steps, or taken in without leaving. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { dossierPage, formPage, ID, listPage } from "./intake-forms.ts";

const NOW = "20/11/2026 15:41";
const DONE = "said.textContent='Tiếp nhận hồ sơ thành công'";
const ASKS = `const box=windowOf(el('h3',{textContent:'Xác nhận tiếp nhận'}),el('p',{textContent:'Bạn có chắc chắn muốn tiếp nhận hồ sơ?'}),el('button',{type:'button',className:'yes',textContent:'Đồng ý',onclick:()=>go('/ho-so?H52.5.12-261120-0037')}),el('button',{type:'button',className:'no',textContent:'Hủy',onclick:()=>box.remove()}))`;
const STEPS = `<p><button type="button" id="next" onclick="document.querySelectorAll('h3,table,p').forEach(e=>e.hidden=true);last.hidden=false">Tiếp tục</button></p>
  <div id="last" hidden><h2>Bước 3: Kiểm tra và tiếp nhận</h2><button type="button" id="take">Tiếp nhận hồ sơ</button></div>`;
const FORMS: Record<string, string> = {
  plain: formPage(),
  refuses: formPage({ take: "said.textContent='Vui lòng nhập họ và tên'" }),
  "says-nothing": formPage({ take: "ten.focus()" }).replace('name="ten"', 'name="ten" id="ten"'),
  confirms: formPage({
    take: "if(confirm('Bạn có chắc chắn muốn tiếp nhận?'))go('/ho-so?H52.5.12-261120-0032')",
  }),
  asks: formPage({ take: ASKS }),
  "to-list": formPage({ take: "go('/danh-sach')" }),
  "sent-back": formPage({ take: "go('/tra-lai')" }),
  stays: formPage({ take: `${DONE};take.disabled=true` }),
  "stays-with-code": formPage({ take: `${DONE}+', mã hồ sơ H52.5.12-261120-0062'` }),
  empties: formPage({
    take: "document.querySelector('[name=so]').value='';rows.append(document.createTextNode(' '))",
  }),
  steps: formPage({ take: "go('/ho-so?H52.5.12-261120-0042')", below: STEPS }),
};
// What a server sends back when it refuses: the form as it was sent.
const SENT_BACK = formPage().replace('name="so"', `name="so" value="${ID}"`);

function serve(path: string): string {
  const { pathname, search } = new URL(path, "http://x");
  const code = search.slice(1);
  if (pathname === "/ho-so")
    return dossierPage(code, NOW, code.endsWith("0071") ? "1.001193 - Khai sinh" : undefined);
  if (pathname === "/danh-sach") return listPage(["H52.5.12-261120-0070", "H52.5.12-261120-0071"]);
  return pathname === "/tra-lai" ? SENT_BACK : (FORMS[pathname.slice(1)] ?? "");
}

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: serve });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
});
afterAll(() => it.close());

async function intakes(): Promise<{ code: string | null }[]> {
  const { value } = (await it.ask("exportAll")) as { value: { json: string } };
  return JSON.parse(value.json).tables.intakes;
}
const received = async () => (await intakes()).length;

async function open(form: string, id = ID): Promise<void> {
  await tab.goto("about:blank");
  await tab.goto(`${it.portals[0]}/${form}`);
  await tab.locator("[data-dung-hen=intake] .line").waitFor();
  await tab.locator("[name=so]").pressSequentially(id, { delay: 10 });
  await tab.waitForTimeout(700); // typing rests, then the page is read
}
const press = (selector: string) => tab.locator(selector).click();
/** Long enough for whatever was told to be counted, had it been wrong. */
const settle = () => tab.waitForTimeout(1_500);
const leave = async () => {
  await settle();
  await press("#back");
  await tab.getByRole("heading", { name: "Danh sách hồ sơ" }).waitFor();
  await settle();
};

test.each<[string, string, () => Promise<void>]>([
  ["refused, then left", "refuses", leave],
  [
    "refused, then the number corrected in the same form",
    "refuses",
    async () => {
      await settle();
      await tab.locator("[name=so]").fill("052090001235");
      await settle();
    },
  ],
  ["nothing came of it, then left", "says-nothing", leave],
  ["the portal's own question closed, then left", "asks", () => press(".no").then(leave)],
  ["sent, and sent back by the server", "sent-back", settle],
  [
    "refused, then back by the browser",
    "says-nothing",
    () =>
      settle()
        .then(() => tab.goBack())
        .then(settle),
  ],
])("%s: nothing is counted", async (_what, form, then) => {
  const before = await received();
  await tab.goto(`${it.portals[0]}/danh-sach`);
  await open(form);
  await press("#take");
  await then();
  expect(await received()).toBe(before);
});

test("the browser's question called off, then left: nothing is counted; answered, it is", async () => {
  const before = await received();
  await open("confirms");
  tab.once("dialog", (dialog) => void dialog.dismiss());
  await press("#take");
  await leave();
  expect(await received()).toBe(before);
  await open("confirms");
  tab.once("dialog", (dialog) => void dialog.accept());
  await press("#take");
  await expect.poll(received).toBe(before + 1);
});

test("a page's script that presses the button counts nothing", async () => {
  const before = await received();
  await open("plain");
  await tab.evaluate("take.click()");
  await tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
  await settle();
  expect(await received()).toBe(before);
});

test.each<[string, string, string[], string | null]>([
  ["it goes on to the dossier", "plain", ["#take"], "H52.5.12-261120-0031"],
  ["the portal's own question is answered", "asks", ["#take", ".yes"], "H52.5.12-261120-0037"],
  ["in steps, the papers out of sight", "steps", ["#next", "#take"], "H52.5.12-261120-0042"],
  ["the portal says so and stays", "stays", ["#take"], null],
  ["the portal says so and stays, with the code", "stays-with-code", ["#take"], "H52.5.12-261120-0062"],
  ["the form is emptied for the next", "empties", ["#take"], null],
])("%s: it is counted, once", async (_what, form, presses, code) => {
  const before = await intakes();
  await open(form);
  for (const one of presses) {
    await press(one);
    await tab.waitForTimeout(700); // a page shows what came of it
  }
  const fresh = async () => {
    const known = new Set(before.map((one) => JSON.stringify(one)));
    return (await intakes()).filter((one) => !known.has(JSON.stringify(one))).map((one) => one.code);
  };
  await expect.poll(fresh).toEqual([code]);
  await tab.goto(`${it.portals[0]}/danh-sach`);
  await settle();
  expect(await fresh()).toEqual([code]);
});

test("a dossier gives its code to one intake at most, and to none where two could be meant or the procedure is another", async () => {
  const before = await received();
  const codes = async () => (await intakes()).map((one) => one.code);
  await open("to-list");
  await press("#take");
  await expect.poll(received).toBe(before + 1);
  await tab.getByRole("link", { name: "H52.5.12-261120-0071" }).click();
  await tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
  await settle();
  expect(await codes()).not.toContain("H52.5.12-261120-0071");
  await open("to-list", "052090005678");
  await press("#take");
  await expect.poll(received).toBe(before + 2);
  await tab.getByRole("link", { name: "H52.5.12-261120-0070" }).click();
  await tab.getByRole("heading", { name: "Chi tiết hồ sơ" }).waitFor();
  await settle();
  expect(await codes()).not.toContain("H52.5.12-261120-0070");
});
