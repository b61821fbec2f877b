/** Our elements in pages that do as they like with their own cells, windows and frames. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const CODES = ["H52.5.12-261118-0001", "H52.5.12-261118-0002"];
const ROWS = CODES.map(
  (code) => `<tr><td>${code}</td><td>Đăng ký khai sinh</td><td>18/11/2026 08:15</td>
    <td>23/11/2026 16:30</td><td>Đang xử lý</td></tr>`,
).join("");
const TABLE = `<table border="1"><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th>
  <th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>${ROWS}</tbody></table>`;
const page = (title: string, body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><h2>${title}</h2>${body}`;
const FORM = `<h3>Tạm dừng hồ sơ</h3><div>Văn bản, tài liệu chứng minh việc tạm dừng <input type="file"></div>
  <label>Ý kiến của cán bộ <textarea id="why"></textarea></label> <button type="button" id="ok">Xác nhận</button>`;
const DETAIL = `<p>Mã hồ sơ: <b>${CODES[0]}</b></p><p>Ngày tiếp nhận: <b>18/11/2026 08:15</b></p>
  <p>Ngày hẹn trả: <b>27/11/2026 16:30</b></p><p>Trạng thái: <b>Đang xử lý</b></p>`;
const DONE = `<output></output><script>document.querySelector("#ok").onclick = () => document.querySelector("output").append("x")</script>`;

const PAGES: Record<string, string> = {
  "/list": page("Danh sách hồ sơ cần xử lý", `<div id="g">${TABLE}</div>`),
  "/rebuild": page(
    "Danh sách hồ sơ cần xử lý",
    `<div id="g">${TABLE}</div><script>setInterval(() => { g.innerHTML = g.innerHTML }, 300)</script>`,
  ),
  // A component draws its list into a root of its own, well after the page was read.
  "/component": page(
    "Danh sách hồ sơ cần xử lý",
    `<x-list></x-list><script>customElements.define("x-list", class extends HTMLElement {
       connectedCallback() {
         this.attachShadow({ mode: "open" });
       }
       draw() { this.shadowRoot.innerHTML = ${JSON.stringify(TABLE)}; }
     });</script>`,
  ),
  // Ten rows with a button each; of the fifth only the day of sending is known.
  "/long": page(
    "Danh sách hồ sơ cần xử lý",
    `<style>table{width:100%}</style><a href="#m">Trang chủ</a><button>Thêm mới hồ sơ</button>
     <table border="1"><thead><tr><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày nộp</th><th>Ngày tiếp nhận</th>
     <th>Ngày hẹn trả</th><th>Trạng thái</th><th>Thao tác</th></tr></thead><tbody>${Array.from(
       { length: 10 },
       (_, n) => `<tr><td>H52.5.12-261118-00${String(n + 1).padStart(2, "0")}</td><td>Đăng ký khai sinh</td>
       <td>17/11/2026</td><td>${n === 4 ? "" : "18/11/2026 08:15"}</td><td>23/11/2026 16:30</td>
       <td>Đang xử lý<br>Còn 1 ngày</td><td><button>Xem</button></td></tr>`,
     ).join("")}</tbody></table>`,
  ),
  // As wide as its window, and crowded: whatever asks for more in one column takes it from the others.
  "/crowded": page(
    "Danh sách hồ sơ cần xử lý",
    `<style>table{width:100%}</style>${TABLE.replaceAll(
      "Đăng ký khai sinh",
      "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con tại nơi cư trú của người yêu cầu",
    ).replaceAll("Đang xử lý", "Đang ở bộ phận một cửa chờ xử lý của phòng")}`,
  ),
  "/uncoded": page(
    "Danh sách hồ sơ cần xử lý",
    TABLE.replace(
      "</tbody>",
      `<tr><td>(chưa cấp mã)</td><td>Chứng thực bản sao</td><td>18/11/2026 08:15</td>
      <td>23/11/2026 16:30</td><td>Đang xử lý</td></tr></tbody>`,
    ),
  ),
  "/menu": page("Một cửa điện tử", `<a href="#a">Trang chủ</a>`),
  "/pause": page("Chi tiết hồ sơ", `${DETAIL}<section>${FORM}</section>${DONE}`),
  "/frames": `<!doctype html><html><meta charset="utf-8"><title>Một cửa điện tử</title>
    <frameset rows="60,*"><frame src="/menu"><frame src="/pause" name="main"></frameset></html>`,
  "/popover": page(
    "Chi tiết hồ sơ",
    `${DETAIL}<button type="button" popovertarget="d">Tạm dừng</button>
     <div id="d" popover="auto"><div style="width:420px">${FORM}</div></div>${DONE}
     <script>var heard = []; for (const type of ["beforetoggle", "toggle"])
       d.addEventListener(type, (event) => heard.push(event.newState))</script>`,
  ),
  // Closes its window at any press outside of it, as many a portal's script does.
  "/outside": page(
    "Chi tiết hồ sơ",
    `${DETAIL}<section id="d" role="dialog" style="position:fixed;left:200px;top:90px;width:440px;background:#fff">${FORM}</section>${DONE}
     <script>for (const type of ["pointerdown", "mousedown", "click", "focusin"])
       document.addEventListener(type, (event) => { if (!d.contains(event.target)) d.hidden = true })</script>`,
  ),
};

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({ html: (path) => PAGES[path.split("?")[0]!] ?? "" });
});
afterAll(() => it.close());
beforeEach(async () => {
  tab = await it.context.newPage();
  tab.setDefaultTimeout(15_000);
});
afterEach(() => tab.close());

const open = async (path: string, part: string) => {
  await tab.goto(it.portals[0] + path);
  await ours(part).first().waitFor({ state: "attached" });
};
const ours = (part: string) => tab.locator(`[data-dung-hen=${part}]`);
const question = () => tab.locator("[data-dung-hen=guard]").getByRole("dialog");
const back = () => question().getByRole("button", { name: "Quay lại" }).click();

describe("a page that does what it likes with its cells", () => {
  test("writes its table anew again and again: one clock a row, and none left over", async () => {
    await open("/rebuild", "clock");
    await tab.waitForTimeout(2_000);
    expect(await ours("clock").count()).toBeLessThanOrEqual(CODES.length);
    const stops = await tab.evaluate(
      () => document.querySelectorAll("#g [tabindex], #g [role], #g [aria-label]").length,
    );
    expect(stops).toBe(0);
  });

  test("draws its list late, in a component's own root: its rows have clocks without a click", async () => {
    await tab.goto(`${it.portals[0]}/component`);
    await tab.waitForTimeout(4_000);
    await tab.evaluate("document.querySelector('x-list').draw()");
    await expect.poll(() => ours("clock").count()).toBe(2);
  });

  test("is crowded: none of its columns moves, and in a window too small for them a clock is still a clock", async () => {
    const widths = () =>
      tab.locator("th").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().width));
    await open("/crowded", "clock");
    await expect.poll(() => ours("clock").count()).toBe(2);
    const withClocks = await widths();
    await tab.evaluate("for (const one of document.querySelectorAll('td [data-dung-hen]')) one.remove()");
    expect(withClocks).toEqual(await widths());
    await open("/crowded", "clock");
    await expect.poll(() => ours("clock").count()).toBe(2);
    await tab.addStyleTag({ content: "th, td { font-size: 6px }" });
    await tab.setViewportSize({ width: 300, height: 700 });
    await expect
      .poll(() =>
        ours("clock")
          .first()
          .evaluate((it) => it.getBoundingClientRect().width),
      )
      .toBeGreaterThanOrEqual(60);
  });

  test("clones a row elsewhere: the copy says nothing and does not stay", async () => {
    await open("/list", "clock");
    await expect.poll(() => ours("clock").count()).toBe(2);
    const copied = await tab.evaluate(() => {
      const copy = document.querySelector("tbody tr")!.cloneNode(true) as Element;
      const html = copy.querySelector("[data-dung-hen]")!.outerHTML;
      document.body.append(document.createElement("hr"), copy);
      return {
        html,
        text: copy.textContent,
        own: document.querySelector("tbody tr td:last-child")!.textContent,
      };
    });
    expect(copied.html).toBe('<div data-dung-hen="clock"></div>');
    expect(copied.own).toBe("Đang xử lý");
    await expect.poll(() => tab.locator("hr ~ * [data-dung-hen]").count()).toBe(0);
    expect(await ours("clock").count()).toBe(2);
  });

  test("is copied by Ctrl+C: its own words and no others", async () => {
    await open("/list", "clock");
    await expect.poll(() => ours("clock").count()).toBe(2);
    await it.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await tab.bringToFront();
    const copy = async () => {
      await tab.keyboard.press("Control+A");
      await tab.keyboard.press("Control+C");
      return tab.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const html = await (await item!.getType("text/html")).text();
        return { text: await navigator.clipboard.readText(), html };
      });
    };
    const with_ = await copy();
    expect(with_.text).toContain("Đang xử lý");
    expect(with_.html).not.toMatch(/dung-hen|còn|Hẹn trả \d/);
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll("[data-dung-hen]")) one.remove();
    });
    expect(with_.text).toBe((await copy()).text);
  });
});

test("a row whose code can't be read says so in a word, and has no clock", async () => {
  await open("/uncoded", "uncoded");
  const word = tab.locator("[data-dung-hen=uncoded] .pill");
  await expect.poll(() => word.allInnerTexts()).toEqual(["chưa rõ mã"]);
  const row = tab.locator("tr").filter({ has: tab.locator("[data-dung-hen=uncoded]") });
  expect(await row.textContent()).toContain("Chứng thực bản sao");
  expect(await tab.locator("[data-dung-hen=clock]").count()).toBe(2);
});

describe("a page of frames", () => {
  test("shows the panel, the set-up panel and the question as any other does", async () => {
    await open("/frames", "dossier");
    const panel = ours("dossier").locator(".panel, .tab-btn");
    const box = (await panel.boundingBox())!;
    expect(box.width).toBeGreaterThan(60);
    expect(await isOnTop(box)).toBe("dossier");
    await tab.frameLocator("frame[name=main]").locator("#ok").click();
    await question().waitFor();
    expect(await isOnTop((await question().boundingBox())!)).toBe("guard");
    await back();
    expect(await question().count()).toBe(0);
  });
});

/** Whose element is uppermost in the middle of a box of the page's outermost document. */
const isOnTop = (box: { x: number; y: number; width: number; height: number }) =>
  tab.evaluate(
    ({ x, y, width, height }) =>
      document.elementFromPoint(x + width / 2, y + height / 2)?.getAttribute("data-dung-hen") ?? null,
    box,
  );

describe("a window of the portal's own, after «Quay lại»", () => {
  test("a popover stands as it stood, and was told nothing", async () => {
    await open("/popover", "dossier");
    await tab.getByRole("button", { name: "Tạm dừng", exact: true }).click();
    await tab.fill("#why", "Chờ xác minh");
    await tab.evaluate("heard.length = 0");
    await tab.click("#ok");
    await question().waitFor();
    await back();
    expect(await tab.locator("#d:popover-open").count()).toBe(1);
    expect(await tab.inputValue("#why")).toBe("Chờ xác minh");
    expect(await tab.evaluate("heard")).toEqual([]);
    expect(await tab.locator("output").textContent()).toBe("");
  });

  test("one that closes at a press outside of it stands too", async () => {
    await open("/outside", "dossier");
    await tab.click("#ok");
    await question().waitFor();
    await question().getByRole("heading").click();
    await back();
    expect(await tab.locator("#d").isVisible()).toBe(true);
  });

  test.each(["Escape", "Quay lại"])("the focus is where it was: %s", async (by) => {
    await open("/pause", "dossier");
    await tab.focus("#ok");
    await tab.keyboard.press("Enter");
    await question().waitFor();
    await tab.waitForTimeout(500);
    if (by === "Escape") await tab.keyboard.press("Escape");
    else await back();
    await question().waitFor({ state: "detached" });
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe("ok");
  });
});

describe("after «Vẫn …»", () => {
  test.each(["/pause", "/popover"])(
    "the focus is where it was, and the action has gone on: %s",
    async (path) => {
      await open(path, "dossier");
      if (path === "/popover") await tab.getByRole("button", { name: "Tạm dừng", exact: true }).click();
      await tab.focus("#ok");
      await tab.keyboard.press("Enter");
      await question().waitFor();
      const anyway = question().getByRole("button", { name: /^Vẫn/ });
      await anyway.click();
      await question().getByRole("textbox").fill("Chờ đơn vị khác trả lời, văn bản đính kèm sau");
      await anyway.click();
      await expect.poll(() => tab.locator("output").textContent()).toBe("x");
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe("ok");
      expect(await question().count()).toBe(0);
    },
  );
});

describe("the panel asked for at a row's clock", () => {
  const panel = () => ours("dossier").locator(".panel");
  const clock = (n: number) => ours("clock").nth(n).getByRole("button");
  const isPanelFocused = () =>
    tab.evaluate(() => document.activeElement?.getAttribute("data-dung-hen") === "dossier");

  test("covers neither a clock nor a button of the portal", async () => {
    await open("/long", "clock");
    await clock(2).click();
    const box = (await panel().boundingBox())!;
    const covered = await tab.evaluate(
      ({ x, y, width, height }) =>
        [...document.querySelectorAll("a, button, input, [data-dung-hen=clock]")].filter((it) => {
          const at = it.getBoundingClientRect();
          return at.left < x + width && at.right > x && at.top < y + height && at.bottom > y;
        }).length,
      box,
    );
    expect(covered).toBe(0);
    expect(box.height).toBeGreaterThan(180);
  });

  test("is one Tab away and one Tab back; Esc closes it, and the focus is at the clock", async () => {
    await open("/long", "clock");
    await clock(2).focus();
    await tab.keyboard.press("Enter");
    await panel().waitFor();
    await tab.keyboard.press("Tab");
    expect(await isPanelFocused()).toBe(true);
    await tab.keyboard.press("Shift+Tab");
    expect(await clock(2).evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Escape");
    expect(await panel().count()).toBe(0);
    expect(await clock(2).evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
    await tab.keyboard.press("Tab");
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe("Xem");
  });

  test("speaks of its own dossier only, in words", async () => {
    await open("/long", "clock");
    await clock(2).click();
    const text = await panel().innerText();
    expect(text).not.toMatch(/261118-00(?!03)/);
    expect(text).not.toMatch(/receivedAt|stepDueAt|dueAt/);
  });

  test("folded and unfolded by key, the focus stays with it", async () => {
    await open("/pause", "dossier");
    await ours("dossier").locator(".fold").focus();
    await tab.keyboard.press("Enter");
    await ours("dossier").locator(".tab-btn").waitFor();
    expect(await isPanelFocused()).toBe(true);
    await tab.keyboard.press("Enter");
    await ours("dossier").locator(".fold").waitFor();
    expect(await isPanelFocused()).toBe(true);
  });
});

test("a click in the queue leads no tab elsewhere in which somebody has typed", async () => {
  await open("/long", "clock");
  const there = () => it.context.pages().filter((one) => one.url().startsWith(it.portals[0])).length;
  await tab.evaluate(() => {
    const field = document.createElement("textarea");
    document.body.append(field);
    field.focus();
  });
  await tab.keyboard.type("Đang soạn dở");
  const [portal, code] = [it.portals[0], "H52.5.12-261118-0002"];
  await it.askFrom(tab, "sightings", {
    sightings: [
      {
        portal,
        code,
        seenAt: 29_919_820,
        page: "list",
        address: "/pause",
        values: {},
        steps: [],
        pauses: [],
        papers: [],
      },
    ],
  });
  const before = there();
  expect(await it.ask("openDossier", { portal, code })).toMatchObject({ ok: true });
  await expect.poll(there).toBe(before + 1);
  expect(tab.url()).toContain("/long");
});
