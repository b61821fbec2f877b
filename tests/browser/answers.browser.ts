/** The portal's own answers, in the built extension: what they add, what they can't change, and what of them is told. */

import type { Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

/** Others in each test: what was told of a dossier is kept. */
const CODES = ["", ""];
let series = 0;
const anew = () => {
  series += 10;
  for (const n of [0, 1]) CODES[n] = `H15.50.05.13-261118-${1_000 + series + n}`;
};
/** Neither is named anywhere: a person's, and the portal's own. */
const SECRETS = ["Trần Thị Bí Mật", "038190012345", "0912345678", "ghi chú nội bộ"];

/** What the server knows of each dossier, by names that nobody would guess. */
const row = (n: number, more: object = {}) => ({
  ma: CODES[n],
  khoa: `65aa0${n}`,
  nguoi: { ten: SECRETS[0], giayTo: SECRETS[1], dienThoai: SECRETS[2] },
  ghiChu: SECRETS[3],
  nhan: "2026-11-18T08:00:00.000+0700",
  hen: "2026-11-27T16:30:00.000+0700",
  buoc: [{ han: "2026-11-20T16:40:00.000+0700", ten: "Thẩm định" }],
  ...more,
});
const PROFILE = {
  id: "cong-mau",
  name: "Cổng mẫu",
  version: 1,
  format: 4,
  wordings: {},
  actions: {},
  statuses: {},
  papers: {},
  codePattern: null,
  answers: [
    {
      at: "**/api/ho-so/tim",
      rows: "ketQua.ds[]",
      code: "ma",
      ids: ["khoa"],
      values: { receivedAt: "nhan", dueAt: "hen", stepDueAt: "buoc[].han", stepName: "buoc[].ten" },
    },
  ],
  commits: [
    { kind: "pause", method: "POST", at: "**/api/ho-so/{id}/tac-vu", says: { maTacVu: ["T07"] } },
    { kind: "pause", method: "PUT", at: "**/api/lo-ho-so", id: "hoSo[].khoa", says: { "lenh.so": ["7"] } },
  ],
};

/** A list that shows no date of a step; its rows come from the answer, as at a portal. */
const html = (
  send: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh sách hồ sơ</title>
<script>${send}
get("/api/ho-so/tim?trang=1", (answer) => { const draw = () => {
  for (const it of answer.ketQua.ds) document.querySelector("tbody").insertAdjacentHTML("beforeend",
    "<tr><td>" + it.ma + "</td><td>Lê Văn Mẫu</td><td>" + (it.hienHen ?? "27/11/2026 16:30") + "</td><td>Đang xử lý</td>" +
    "<td><button data-khoa=" + it.khoa + ">⋯</button></td></tr>");
}; document.readyState === "loading" ? addEventListener("DOMContentLoaded", draw) : draw(); });</script>
<h1>Danh sách hồ sơ</h1><table><thead><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th><th></th></tr></thead><tbody></tbody></table>`;
const FETCH = "const get = (to, done) => fetch(to).then((it) => it.json()).then(done);";
const XHR = `const get = (to, done) => { const x = new XMLHttpRequest(); x.open("GET", to);
  x.onload = () => done(JSON.parse(x.responseText)); x.send(); };`;
const XHR_JSON = `const get = (to, done) => { const x = new XMLHttpRequest(); x.open("GET", to); x.responseType = "json";
  x.onload = () => done(x.response); x.send(); };`;

let it: Running;
let tab: Page;
let page = html(FETCH);
beforeAll(async () => {
  it = await runExtension({ html: () => page });
  await it.ask("profileSet", { portal: it.portals[0], profile: PROFILE });
});
afterAll(() => it.close());
beforeEach(anew);
afterEach(() => tab.close());

const clocks = () => tab.locator("[data-dung-hen=clock]");
async function open(rows: unknown[], send = FETCH, wait = 0): Promise<void> {
  page = html(send);
  tab = await it.context.newPage();
  await tab.route("**/api/**", async (route: Route) => {
    await new Promise((done) => setTimeout(done, wait));
    await route.fulfill({
      contentType: "application/json; charset=utf-8",
      body: JSON.stringify({ ketQua: { ds: rows } }),
    });
  });
  await tab.goto(`${it.portals[0]}/ho-so`);
  await expect.poll(() => clocks().count()).toBe(rows.length);
}
async function known(code: string) {
  const answer = await it.askFrom(tab, "dossiers", { codes: [code] });
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value.dossiers[0];
}

test.each([
  ["fetch", FETCH],
  ["XMLHttpRequest", XHR],
  ["XMLHttpRequest of JSON", XHR_JSON],
])("a step's date that only the answer has gives the row its clock (%s)", async (_, send) => {
  await open([row(0), row(1)], send);
  await expect
    .poll(async () => (await known(CODES[0]!))?.values.stepDueAt?.value)
    .toBe("2026-11-20T16:40:00+07:00");
  const { values, doubts } = await known(CODES[0]!);
  expect(values.stepDueAt.where).toEqual({ kind: "answer", name: "buoc[].han" });
  expect(values.dueAt).toMatchObject({
    value: "2026-11-27T16:30:00+07:00",
    where: { kind: "column", answered: true },
  });
  expect(values.receivedAt).toMatchObject({ value: "2026-11-18T08:00:00+07:00", where: { kind: "answer" } });
  expect(doubts).toEqual([]);
  await expect.poll(() => tab.locator("[data-dung-hen=clock] .vh").first().textContent()).toContain("Bước");
});

test("an answer that lies changes nothing that is seen; the doubt is told", async () => {
  await open([row(0, { hen: "2026-12-27T16:30:00.000+0700", buoc: [] }), row(1)]);
  await expect.poll(async () => (await known(CODES[0]!))?.doubts.length).toBe(1);
  const { values, doubts } = await known(CODES[0]!);
  expect(values.dueAt).toMatchObject({ value: "2026-11-27T16:30:00+07:00", where: { kind: "column" } });
  expect(doubts).toEqual([{ kind: "answer-differs", of: "dueAt", other: null }]);
});

test("an answer that comes late fills in what the rows have lacked until then", async () => {
  const late = `const slow = fetch("/api/ho-so/tim?sau=1").then((it) => it.json());
    const get = (to, done) => done({ ketQua: { ds: ${JSON.stringify(CODES)}.map((ma) => ({ ma })) } });`;
  await open([row(0), row(1)], late, 2_500);
  expect((await known(CODES[0]!))?.values.stepDueAt).toBeUndefined();
  await expect
    .poll(async () => (await known(CODES[0]!))?.values.stepDueAt?.value)
    .toBe("2026-11-20T16:40:00+07:00");
});

test("of what was answered only declared cells of dossiers on the page are told, and no request is ours", async () => {
  const [worker] = it.context.serviceWorkers();
  await worker!.evaluate(
    `self.heard = []; chrome.runtime.onMessage.addListener((it) => void self.heard.push(JSON.stringify(it)))`,
  );
  const asked: string[] = [];
  it.context.on("request", (request) => void asked.push(request.url()));
  const elsewhere = { ...row(0), ma: "H15.50.05.13-261118-7077", khoa: "65aa7077" };
  page = html(FETCH.replace("then(done)", "then((all) => { all.ketQua.ds.pop(); done(all); })"));
  tab = await it.context.newPage();
  await tab.route("**/api/**", (route) =>
    route.fulfill({
      contentType: "application/json",
      body: JSON.stringify({ ketQua: { ds: [row(0), row(1), elsewhere], tong: SECRETS[1] } }),
    }),
  );
  await tab.goto(`${it.portals[0]}/ho-so`);
  await expect
    .poll(async () => (await known(CODES[1]!))?.values.stepDueAt?.value)
    .toBe("2026-11-20T16:40:00+07:00");
  await tab.waitForTimeout(500);
  const told = (await worker!.evaluate("self.heard")) as string[];
  expect(told.join("\n")).toContain("buoc[].han");
  for (const secret of [...SECRETS, "65aa0", "7077", "Lê Văn Mẫu"])
    expect(told.join("\n"), secret).not.toContain(secret);
  expect(asked.filter((url) => url.includes("/api/"))).toEqual([`${it.portals[0]}/api/ho-so/tim?trang=1`]);
});

test("a profile that names a person's data is not taken, from whoever it comes", async () => {
  await open([row(0)]);
  const [answers] = PROFILE.answers;
  const wrong = {
    ...PROFILE,
    answers: [{ ...answers, values: { ...answers!.values, applicant: "nguoi.ten" } }],
  };
  expect(await it.askFrom(tab, "profile", { profile: wrong })).toMatchObject({
    ok: false,
    error: { key: "errors_badCall" },
  });
  expect(await it.ask("profileSet", { portal: it.portals[0], profile: wrong })).toMatchObject({ ok: false });
  const held = await it.ask("profileGet", { portal: it.portals[0] });
  expect(held.ok && held.value.profile).toEqual(PROFILE);
});

/** No word of what is sent says what it does or for whom. */
const SENDS = {
  "fetch, in the address": `fetch("/api/ho-so/" + id + "/tac-vu", { method: "POST", body: new URLSearchParams({ maTacVu: task, ghiChu: "" }) })`,
  "XHR, in the address": `const x = new XMLHttpRequest(); x.open("POST", "/api/ho-so/" + id + "/tac-vu"); x.send("maTacVu=" + task)`,
  "JSON, in the body": `fetch("/api/lo-ho-so", { method: "PUT", body: JSON.stringify({ lenh: { so: Number(task.slice(1)) }, hoSo: [{ khoa: id }] }) })`,
};
const sending = (how: string) => `${FETCH}
  let task = "T07";
  addEventListener("click", (event) => { const id = event.target.dataset?.khoa; if (id) { ${how} } });`;
const dialog = () => tab.getByRole("dialog");

test.each(Object.entries(SENDS))(
  "a pause that names its dossier by an inner id alone is held for that one (%s)",
  async (_, how) => {
    const sent: string[] = [];
    await open([row(0, { khoa: "65ab01" }), row(1, { khoa: "65ab02" })], sending(how));
    tab.on(
      "request",
      (request) => request.method() !== "GET" && void sent.push(request.url() + request.postData()),
    );
    await expect.poll(async () => (await known(CODES[1]!))?.values.stepDueAt?.value).toBeDefined();
    await tab.locator("tbody button").nth(1).click();
    await dialog().waitFor();
    expect(await dialog().textContent()).toContain(CODES[1]!);
    expect(await dialog().textContent()).not.toContain(CODES[0]!);
    expect(sent).toEqual([]);
    await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Chờ văn bản của xã");
    await dialog().getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toContain("65ab02");
    await tab.waitForTimeout(300);
    expect(sent).toHaveLength(1);
    const ledger = await it.ask("ledgerList", {});
    if (ledger.ok) expect(JSON.stringify(ledger.value)).toContain(CODES[1]!);
  },
);

test("another task of the same address is let go without a word", async () => {
  const sent: string[] = [];
  await open([row(0), row(1)], sending(SENDS["fetch, in the address"]).replace("T07", "T01"));
  tab.on("request", (request) => request.method() !== "GET" && void sent.push(request.url()));
  await tab.waitForTimeout(500);
  await tab.locator("tbody button").first().click();
  await expect.poll(() => sent.length).toBe(1);
  expect(await dialog().count()).toBe(0);
});

test("a portal of a product that names answers is known from its second page on, in its frames too; any other is left alone", async () => {
  const scripts = async (of: string) =>
    (
      (await it.page.evaluate("chrome.scripting.getRegisteredContentScripts()")) as {
        js: string[];
        matches: string[];
      }[]
    ).flatMap(({ js, matches }) => (matches.some((one) => one.includes(of)) ? js : []));
  expect(await scripts("localhost")).toEqual(["portal.js", "portal-main.js"]);
  expect(await scripts("127.0.0.1")).toContain("portal-answers.js");
  const data = CODES.map((dossierNo, n) => ({
    dossierNo,
    dossierId: 5_500 + n,
    stepDuedate: Date.UTC(2026, 10, 20, 9, 40),
  }));
  const list = html(FETCH)
    .replace("/api/ho-so/tim?trang=1", "/o/rest/v2/dossiers?start=0")
    .replace("answer.ketQua.ds", "answer.data")
    .replaceAll("it.ma", "it.dossierNo")
    .replace("<h1>", "<div class=v-application></div><h1>");
  tab = await it.context.newPage();
  await tab.route("**/o/rest/**", (route) => route.fulfill({ json: { total: 2, data } }));
  await tab.route("**/khung", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: list }),
  );
  page = list;
  await tab.goto(`${it.portals[1]}/cong#/danh-sach-ho-so/0`);
  await expect.poll(() => clocks().count()).toBe(2);
  await expect.poll(() => scripts("localhost")).toContain("portal-answers.js");
  // The browser lists a script a moment before it brings it into pages: one that begins meanwhile is the last without it.
  await expect
    .poll(
      async () => {
        await tab.reload();
        await tab.waitForTimeout(2_000);
        return (await known(CODES[1]!))?.values.stepDueAt?.value;
      },
      { timeout: 20_000 },
    )
    .toBe("2026-11-20T16:40:00+07:00");
  anew();
  for (const [n, one] of data.entries()) one.dossierNo = CODES[n]!;
  page =
    "<!doctype html><div class=v-application></div><h1>Danh sách hồ sơ</h1><iframe src=/khung width=900 height=400></iframe>";
  await tab.reload();
  await expect
    .poll(async () => (await known(CODES[0]!))?.values.stepDueAt?.value)
    .toBe("2026-11-20T16:40:00+07:00");
});

test("a page that begins while another portal's answers come to be named has its guard and its clocks", async () => {
  await open([row(0), row(1)]);
  const named = (is: boolean) =>
    it.ask("profileSet", {
      portal: it.portals[1]!,
      profile: { ...PROFILE, answers: is ? PROFILE.answers : [], commits: [] },
    });
  for (let n = 0; n < 12; n++) {
    const naming = (async () => {
      for (let k = 0; k < 10; k++) await named(k % 2 === 0);
    })();
    await tab.reload();
    await naming;
    await expect.poll(() => clocks().count()).toBe(2);
  }
  await it.ask("profileSet", { portal: it.portals[1]!, profile: null });
});
