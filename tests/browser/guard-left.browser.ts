/** 'Let through' is not 'done': what was seen to leave after it, or that nothing was, stands in the ledger beside it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEntry } from "../../lib/ledger/types.ts";
import { document as paper } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const CODE = "H15.50.05.13-261008-0975";
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A dossier's page whose pause does `script` when it is confirmed. */
const stage = (script: string) => (url: URL) =>
  url.pathname !== "/ho-so"
    ? "<p>ok</p>"
    : `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ một cửa</title><body>
<h2>Chi tiết hồ sơ</h2><table><tr><th>Mã hồ sơ</th><td>${CODE}</td></tr><tr><th>Hẹn trả</th><td>30/11/2026</td></tr></table>
<p><button id="open">Tạm dừng hồ sơ</button> <button id="other">In phiếu</button></p><iframe name="sink" hidden></iframe>
<form id="fm" hidden method="post" action="/commit?what=done" target="sink" onsubmit="if (refuse) event.preventDefault()">
<h4>Tạm dừng hồ sơ</h4><div>Văn bản tạm dừng <input type="file"></div><label>Lý do <textarea></textarea></label><p><button id="ok" type="button">Xác nhận</button></p></form>
<script>
let refuse = false;
const fm = document.querySelector("#fm"), post = (to, of) => fetch(to, { method: "POST", body: JSON.stringify({ ma: of }) });
document.querySelector("#open").onclick = () => { fm.hidden = false; };
document.querySelector("#ok").onclick = () => { ${script} };
</script>`;

async function confirmed(script: string, attached = true): Promise<Guarded> {
  const at = await openGuarded(browser.context, "", {
    portal: "https://motcua.test/ho-so",
    stage: stage(script),
  });
  at.page.setDefaultTimeout(20_000);
  at.page.on("dialog", (native) => void native.dismiss());
  await at.page.click("#open");
  if (attached) {
    await at.page.setInputFiles("input[type=file]", paper("cong-van.pdf"));
    await at.page.waitForTimeout(300);
  }
  await at.page.click("#ok");
  return at;
}

async function came(at: Guarded, wait = 25_000): Promise<LedgerEntry[]> {
  let seen: LedgerEntry[] = [];
  for (let waited = 0; seen.length === 0 && waited < wait; waited += 100) {
    await at.page.waitForTimeout(100);
    seen = await at.inGuard<LedgerEntry[]>("guardEntry.play.came");
  }
  return seen;
}

test.each([
  ["a request that names it", `post("/commit?what=done", "${CODE}")`, "request"],
  ["a request some seconds later", `setTimeout(() => post("/commit?what=done", "${CODE}"), 3000)`, "request"],
  ["a request that only says that it writes", `post("/commit/luu?what=done", "")`, "request"],
  [
    "an old XHR",
    `const x = new XMLHttpRequest(); x.open("POST", "/commit?what=done"); x.send("ma=${CODE}")`,
    "request",
  ],
  ["a form sent as by its button", "fm.requestSubmit()", "submit"],
  ["a form sent by script", "fm.submit()", "submit"],
])("%s is seen", async (_, script, how) => {
  const at = await confirmed(script);
  const [entry] = await at.ledger();
  expect(await came(at)).toMatchObject([{ of: entry!.id, left: how, codes: [CODE], missing: [], files: [] }]);
  expect(entry).toMatchObject({ decision: "in-order", codes: [CODE] });
  await at.close();
});

test.each([
  ["the portal finds a field empty", `document.title = "Thiếu lý do"`],
  [
    "the portal's own question is denied",
    `if (confirm("Bạn có chắc?")) post("/commit?what=done", "${CODE}")`,
  ],
  ["its form refuses", "refuse = true; fm.requestSubmit()"],
])("that nothing left is said, too: %s", async (_, script) => {
  const at = await confirmed(script);
  expect(await came(at)).toMatchObject([{ left: "nothing", codes: [CODE] }]);
  expect(at.commits).toEqual([]);
  await at.close();
});

test("what may be its own or not is left open", async () => {
  const at = await confirmed(`setTimeout(() => post("/commit/nhat-ky?what=log", "khac"), 2500)`);
  expect(await came(at, 13_000)).toEqual([]);
  await at.close();
});

test("after a reason it is the same: let through, and then nothing", async () => {
  const at = await confirmed(`document.title = "Thiếu lý do"`, false);
  const dialog = at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
  await dialog.waitFor();
  await at.page.waitForTimeout(500);
  await dialog.getByRole("button", { name: /^Vẫn/ }).click();
  await dialog.locator("textarea").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
  await dialog.getByRole("button", { name: /^Vẫn/ }).click();
  const [said] = await came(at);
  const [entry] = await at.ledger();
  expect(entry).toMatchObject({ decision: "anyway", codes: [CODE] });
  expect(said).toMatchObject({ of: entry!.id, left: "nothing", reason: "" });
  await at.close();
});
