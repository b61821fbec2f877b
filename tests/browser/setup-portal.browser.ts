/** Set-up by pointing in the extension as it is built, on a page whose words nobody has described. */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { axeFindings } from "../../gallery/tests/test-page.ts";
import { type Running, runExtension } from "./extension.ts";

const row = (
  n: number,
) => `<tr><td>${n}</td><td><a href="#/${n}">H52.1-181126-000${n}</a></td><td>Trần Thị Thử</td>
<td>Đăng ký khai sinh</td><td>18/11/2026 08:0${n}</td><td class="m">19/11/2026 17:00</td><td>23/11/2026</td></tr>`;
const table = (
  rows: number,
) => `<table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Tên thủ tục</th>
<th>Ngày tiếp nhận</th><th id="h">Mốc của chặng</th><th>Ngày hẹn trả</th></tr></thead><tbody>${Array.from({ length: rows }, (_, i) => row(i + 1)).join("")}</tbody></table>`;
/** Hears everything as early as a page can, and counts what it hears. */
const HTML = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title><script>
heard = []; committed = 0;
for (const type of ["pointerdown","mousedown","pointerup","mouseup","click","dblclick","keydown","keyup","focusin"])
  addEventListener(type, (event) => { if (!event.target.closest?.("[data-dung-hen]") || type !== "focusin") heard.push(type); }, true);
</script><body><h1>Danh sách hồ sơ</h1>${table(4)}
<button type="button" id="t" onclick="if (confirm('Gác?')) committed++">Gác việc lại</button><p id="n">001099000001</p>
<iframe id="f" width="900" height="180" srcdoc="&lt;h2&gt;Hồ sơ chờ&lt;/h2&gt;${table(1).replaceAll("<", "&lt;").replaceAll("Mốc của chặng", "Mốc khung").replaceAll("181126", "191126").replaceAll('"', "&quot;")}"></iframe>
</body></html>`;

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: HTML });
  it.page.setDefaultTimeout(15_000);
});
afterAll(() => it.close());
beforeEach(async () => {
  await tab?.close();
  for (const portal of it.portals) await it.ask("profileSet", { portal, profile: null });
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.goto(`${it.portals[0]}/ho-so`);
  await tab.locator("[data-dung-hen=clock]").first().waitFor();
});

const panel = () => tab.locator("[data-dung-hen=setup]");
const button = (name: string) => panel().getByRole("button", { name, exact: true });
const line = (what: string) => panel().locator(`tr[data-what=${what}]`);
const heard = () => tab.evaluate("heard");
const held = async () => {
  const answer = await it.ask("profileGet", { portal: it.portals[0] });
  if (!answer.ok) throw new Error(answer.error.key);
  return answer.value.profile;
};

/** Names of what the worker knows of the first dossier. */
const stored = async () => {
  const answer = await it.askFrom(tab, "dossiers", { codes: ["H52.1-181126-0001"] });
  if (!answer.ok) throw new Error(answer.error.key);
  return Object.keys(answer.value.dossiers[0].values).sort();
};
async function check(): Promise<void> {
  await it.page.bringToFront();
  await it.page.getByRole("button", { name: `Kiểm tra trang này của ${it.portals[0].slice(7)}` }).click();
  await panel().getByRole("heading", { name: "Kiểm tra trang này" }).waitFor();
  await tab.bringToFront();
  await tab.evaluate("heard.length = 0");
}
/** As a hand does it: there, a little further, and down. */
async function pressAt(where: Locator): Promise<void> {
  const box = (await where.boundingBox())!;
  await tab.mouse.move(box.x + 5, box.y + 5);
  await tab.mouse.move(box.x + 8, box.y + 7);
  await tab.mouse.click(box.x + 8, box.y + 7);
}
const point = async (row: string, where: Locator) => {
  await button(`Chỉ trên trang: ${row}`).click();
  await tab.evaluate("heard.length = 0");
  await pressAt(where);
};

describe("pointing", () => {
  test("nothing stands in the page before it is asked for, and nothing after it is closed", async () => {
    expect(await panel().count()).toBe(0);
    await check();
    expect(await axeFindings(tab, "[data-dung-hen=setup]")).toEqual([]);
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("missing");
    expect(await line("stepDueAt").innerText()).toContain("Chưa đọc được");
    expect(await line("code").innerText()).toContain("H52.1-181126-0001");
    await button("Đóng bảng kiểm tra").click();
    await panel().waitFor({ state: "detached" });
  });

  test("a column by one of its cells: the page hears nothing, the table shows it, the worker keeps words alone", async () => {
    await check();
    await point("hạn bước", tab.locator("td.m").nth(1));
    expect(await panel().getByText("Anh chị chỉ vào:").locator("..").innerText()).toContain(
      "cột «Mốc của chặng»",
    );
    expect(await heard()).toEqual([]);
    await button("Dùng").click();
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("read");
    expect(await line("stepDueAt").innerText()).toContain("19/11/2026 17:00");
    expect(await line("stepDueAt").innerText()).toContain("cột «Mốc của chặng»");
    await expect
      .poll(async () => await held())
      .toEqual({
        id: expect.stringMatching(/^127-0-0-1-\d+$/),
        name: it.portals[0].slice(7),
        version: 2,
        format: 4,
        date: "2026-11-20",
        hosts: [it.portals[0].slice(7)],
        wordings: {},
        actions: {},
        places: [{ in: "list", wordings: { "Mốc của chặng": "stepDueAt" }, actions: {} }],
        statuses: {},
        papers: {},
        codePattern: null,
      });
    // The clocks of the page know it as well, and a page opened anew does too.
    await tab.reload();
    await expect.poll(() => tab.locator("[data-dung-hen=clock] .vh").first().textContent()).toContain("Bước");
  });

  test("undone, it is as before; what it is not can be said as well", async () => {
    await check();
    await point("hạn bước", tab.locator("#h"));
    await button("Dùng").click();
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("read");
    await expect.poll(() => stored()).toEqual(["dueAt", "procedureName", "receivedAt", "stepDueAt"]);
    // The next row was offered by itself; it isn't wanted now.
    await button("Hủy").click();
    await button("Hoàn tác «Mốc của chặng»").click();
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("missing");
    await expect.poll(async () => await held()).toBe(null);
    await point("ngày hẹn trả", tab.getByText("Ngày hẹn trả").first());
    // By keys, as a person would: the panel takes no change that a script makes.
    await panel().getByLabel("Đây là").focus();
    await tab.keyboard.press("End");
    expect(await panel().getByLabel("Đây là").inputValue()).toBe("none");
    await button("Dùng").click();
    await expect.poll(() => line("dueAt").getAttribute("class")).toBe("missing");
    // What was read by the wrong meaning before does not stay with the dossiers either.
    await expect.poll(() => stored()).toEqual(["procedureName", "receivedAt"]);
  });

  test("a button: the guard asks about it from then on", async () => {
    await check();
    await point("nút tạm dừng", tab.locator("#t"));
    expect(await heard()).toEqual([]);
    // The second half of a double click finds no sheet, and reaches nobody all the same.
    await tab.mouse.down({ clickCount: 2 });
    await tab.mouse.up({ clickCount: 2 });
    expect(await heard()).toEqual([]);
    await button("Dùng").click();
    await expect.poll(() => line("pause").innerText()).toContain("Gác việc lại");
    await button("Đóng bảng kiểm tra").click();
    await tab.locator("#t").click();
    await tab.locator("[data-dung-hen=guard]").getByRole("dialog").waitFor();
    expect(await tab.evaluate("committed")).toBe(0);
  });

  test("Esc leaves; a number is no label; inside a frame it works too", async () => {
    await check();
    await point("hạn bước", tab.locator("#n"));
    expect(await panel().getByRole("status").first().innerText()).toContain("không có chữ dùng làm nhãn");
    await tab.keyboard.press("Escape");
    await tab.locator("[data-dung-hen=pointing]").waitFor({ state: "detached" });
    expect(await heard()).toEqual([]);
    const inner = tab.frameLocator("#f").locator("#h");
    await inner.scrollIntoViewIfNeeded();
    await point("hạn bước", inner);
    await button("Dùng").click();
    await expect
      .poll(async () => Object.keys((await held())?.places?.[0]?.wordings ?? {}))
      .toEqual(["Mốc khung"]);
    await expect.poll(() => line("stepDueAt").innerText()).toContain("1/5");
  });

  test("by keys alone: read out and outlined, taken by Enter, the page hears no key, the focus comes back", async () => {
    await check();
    await button("Chỉ trên trang: hạn bước").focus();
    await tab.keyboard.press("Enter");
    await tab.evaluate("heard.length = 0");
    const pointing = tab.locator("[data-dung-hen=pointing]");
    expect(await axeFindings(tab, "[data-dung-hen=pointing]")).toEqual([]);
    for (let i = 0; i < 6; i++) await tab.keyboard.press("ArrowRight");
    expect(await pointing.getByRole("status").textContent()).toBe("cột «Ngày tiếp nhận»");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Shift+Tab");
    expect(await pointing.getByRole("status").textContent()).toBe("cột «Mốc của chặng»");
    const [mark, head] = await Promise.all([
      pointing.locator(".mark").boundingBox(),
      tab.locator("#h").boundingBox(),
    ]);
    expect(Math.abs(mark!.x - head!.x) + Math.abs(mark!.y - head!.y)).toBeLessThan(6);
    await tab.keyboard.press("Enter");
    expect(await heard()).toEqual([]);
    // What the row asked for stands ready to be used.
    const focused = () =>
      panel().evaluate((it) => it.shadowRoot?.activeElement?.textContent?.slice(0, 30) ?? "");
    expect(await focused()).toBe("Dùng");
    await tab.keyboard.press("Enter");
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("read");
    // The next open row is offered by itself; Esc declines, and leaves the focus at it.
    await pointing.waitFor();
    await tab.keyboard.press("Escape");
    await pointing.waitFor({ state: "detached" });
    expect(await focused()).toBe("Chỉ trên trang");
    // Esc leads back to where one came from.
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("ArrowDown");
    await tab.keyboard.press("Escape");
    await pointing.waitFor({ state: "detached" });
    expect(await focused()).toBe("Chỉ trên trang");
  });

  test("a page that takes the focus back gets no key while something is pointed at", async () => {
    await check();
    await button("Chỉ trên trang: hạn bước").click();
    await tab.evaluate(
      `(() => { const field = document.createElement("input"); field.id = "thief"; document.body.prepend(field); field.focus(); })()`,
    );
    await tab.evaluate("heard.length = 0");
    await tab.keyboard.press("ArrowRight");
    await tab.keyboard.type("x");
    expect(await heard()).toEqual([]);
    expect(await tab.inputValue("#thief")).toBe("");
    expect(await tab.locator("[data-dung-hen=pointing]").getByRole("status").textContent()).not.toBe("");
  });

  test("the page forges nothing: neither our buttons nor the pointing take its clicks", async () => {
    await check();
    await tab.evaluate(
      `[...document.querySelector("[data-dung-hen=setup]").shadowRoot.querySelectorAll("button")].forEach((it) => it.click())`,
    );
    expect(await tab.locator("[data-dung-hen=pointing]").count()).toBe(0);
    await button("Chỉ trên trang: hạn bước").click();
    await tab.evaluate(`(() => {
      const sheet = document.querySelector("[data-dung-hen=pointing]").shadowRoot.querySelector(".sheet");
      const box = document.querySelector("#h").getBoundingClientRect();
      sheet.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: box.x + 4, clientY: box.y + 4 }));
      sheet.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
    })()`);
    expect(await tab.locator("[data-dung-hen=pointing]").count()).toBe(1);
    expect(await panel().getByText("Anh chị chỉ vào:").count()).toBe(0);
  });

  test("the report is copied, and nobody's name or number is in it", async () => {
    await it.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await check();
    await button("Sao chép báo cáo trang").click();
    await expect.poll(() => panel().getByLabel("Báo cáo trang").count()).toBe(1);
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("‹ma ho so = code›");
    expect(copied).toContain("stepDueAt: missing 0/5");
    expect(copied).not.toMatch(/Trần|H52|001099|127\.0/);
  });
});

describe("in the options", () => {
  const profile = {
    id: "tinh-mau",
    name: "Tỉnh Mẫu",
    version: 7,
    date: "2026-11-01",
    hosts: ["motcua.tinhmau.gov.vn"],
    wordings: { "Mốc của chặng": "stepDueAt" },
    actions: {},
    statuses: {},
    codePattern: null,
  };
  const card = () => it.page.locator("section[aria-labelledby=dh-portals]");
  /** By its name alone: a profile can speak of other portals too. */
  const ofPortal = (n: 0 | 1) =>
    card()
      .locator("li")
      .filter({ has: it.page.locator("b").getByText(it.portals[n].slice(7), { exact: true }) });
  const mine = () => ofPortal(0);
  const choose = (content: string) =>
    mine()
      .locator("input[type=file]")
      .setInputFiles({ name: "tinh.json", mimeType: "application/json", buffer: Buffer.from(content) });

  test("a wrong file is not imported and says where; a right one is looked at, used, taken along and deleted", async () => {
    await it.page.bringToFront();
    await choose(JSON.stringify({ ...profile, wordings: { Hạn: "han" } }));
    await expect
      .poll(() => mine().getByRole("alert").innerText())
      .toContain('wordings › Hạn: "han" không phải');
    expect(await held()).toBe(null);
    await choose(JSON.stringify(profile));
    expect(await mine().getByRole("status").innerText()).toContain("Tỉnh Mẫu");
    expect(await mine().getByRole("status").innerText()).toContain("motcua.tinhmau.gov.vn");
    expect(await held()).toBe(null);
    await mine().getByRole("button", { name: "Dùng", exact: true }).click();
    await expect.poll(() => mine().innerText()).toContain("«Tỉnh Mẫu», bản 7 ngày 01/11/2026: 1 nhãn, 0 nút");
    const [download] = await Promise.all([
      it.page.waitForEvent("download"),
      mine()
        .getByRole("button", { name: /^Xuất cấu hình cổng/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe("ho-so-cong-tinh-mau-v7.json");
    expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual(profile);
    await check();
    await expect.poll(() => line("stepDueAt").getAttribute("class")).toBe("read");
    await it.page.bringToFront();
    await mine()
      .getByRole("button", { name: /^Xóa cấu hình cổng/ })
      .click();
    await mine().getByRole("button", { name: "Xóa hẳn" }).click();
    await expect.poll(async () => await held()).toBe(null);
    expect(await mine().innerText()).toContain("Khi anh chị bấm nút trên trang");
  });

  test("its name and portals are edited in place; taken along it is the same on another portal", async () => {
    await it.page.bringToFront();
    await it.ask("profileSet", { portal: it.portals[0], profile });
    await mine().getByRole("button", { name: /^Sửa/ }).click();
    const form = mine().getByRole("form");
    expect(await form.getByLabel("Tên").inputValue()).toBe("Tỉnh Mẫu");
    await form.getByLabel("Dành cho các cổng").fill("một cửa");
    await form.getByRole("button", { name: "Lưu" }).click();
    await expect.poll(() => form.getByRole("alert").innerText()).toContain('hosts › 0: "một" sai dạng');
    expect(await held()).toEqual(profile);
    await form.getByLabel("Tên").fill("Xã Mẫu");
    await form.getByLabel("Dành cho các cổng").fill(`${it.portals[0]}/ho-so\n${it.portals[1].slice(7)}`);
    await form.getByRole("button", { name: "Lưu" }).click();
    const hosts = it.portals.map((portal) => portal.slice(7));
    const next = { ...profile, name: "Xã Mẫu", hosts, version: 8, date: "2026-11-20" };
    await expect.poll(() => held()).toEqual(next);
    await expect.poll(() => mine().innerText()).toContain(`Dành cho: ${hosts.join(", ")}`);
    expect(await axeFindings(it.page, "section[aria-labelledby=dh-portals]")).toEqual([]);
    const [download] = await Promise.all([
      it.page.waitForEvent("download"),
      mine()
        .getByRole("button", { name: /^Xuất cấu hình cổng/ })
        .click(),
    ]);
    const there = await it.context.newPage();
    await there.goto(`${it.portals[1]}/ho-so`);
    await it.page.bringToFront();
    await ofPortal(1)
      .locator("input[type=file]")
      .setInputFiles(await download.path());
    expect(await ofPortal(1).getByRole("status").innerText()).not.toContain("Tệp này ghi là dành cho");
    await ofPortal(1).getByRole("button", { name: "Dùng", exact: true }).click();
    await expect
      .poll(async () => (await it.ask("profileGet", { portal: it.portals[1] })) as unknown)
      .toMatchObject({ value: { profile: next } });
    await expect
      .poll(() => there.locator("[data-dung-hen=clock] .vh").first().textContent())
      .toContain("Bước");
    await there.close();
  });
});
