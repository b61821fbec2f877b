/** What can be pointed at, and what the check says of a page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";
import { serveFixtures } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.context.newPage();
});

const CONTEXT = `{ origin: location.origin, address: location.href`;
async function open(html: string): Promise<void> {
  await page.goto(`${site.url}/portals/dl-detail/`);
  await page.setContent(html);
  await ready();
}
const ready = async () => {
  await page.addScriptTag({ content: await bundle("tests/browser/setup-entry.ts", "setup") });
};
const pointed = (selector: string) =>
  page.evaluate(
    `setup.pointedAt(document.querySelector(${JSON.stringify(selector)})).map((it) => it.as + " " + it.label)`,
  );
interface Row {
  what: string;
  state: string;
  read: number;
  samples: { text: string }[];
  why: { key: string; args: string[] }[];
}
const checked = (profile: object | null = null): Promise<Row[]> =>
  page.evaluate(
    `setup.checkRows(setup.readPage(document, ${CONTEXT}, profile: ${JSON.stringify(profile)} }))`,
  );
const rowOf = (rows: Row[], what: string) => rows.find((it) => it.what === what)!;

const LIST = `<!doctype html><title>Một cửa điện tử</title><h1>Danh sách hồ sơ</h1>
<table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th>
<th id="h">Mốc&nbsp;của bước ↓</th><th>Ngày hẹn trả</th></tr></thead><tbody>
${[1, 2, 3, 4]
  .map(
    (
      n,
    ) => `<tr><td>${n}</td><td><a id="a${n}" href="#/${n}">H52.1-181126-000${n}</a></td><td id="p${n}"><b>Trần Thị Thử</b></td>
<td>Đăng ký khai sinh</td><td>18/11/2026 08:0${n}</td><td><span id="c${n}">19/11/2026 17:00</span></td><td>23/11/2026</td></tr>`,
  )
  .join("")}</tbody></table><button id="t" type="button"><i class="fa">&#xf04c;</i> Gác việc lại</button>`;

describe("pointing", () => {
  test("a column by its heading and by any cell; a person's name or a code is never offered", async () => {
    await open(LIST);
    expect(await pointed("#h")).toEqual(["column Mốc của bước"]);
    expect(await pointed("#c3")).toEqual(["column Mốc của bước"]);
    expect(await pointed("#p2 b")).toEqual(["column Chủ hồ sơ"]);
    expect(await pointed("#a1")).toEqual(["column Mã hồ sơ"]);
    expect(await pointed("#t i")).toEqual(["button Gác việc lại"]);
  });

  test("labels and fields, by the label and by the value", async () => {
    await open(`<dl><dt id="d1">Người đứng đơn</dt><dd>Trần Thị Thử</dd><dt>Mốc trả:</dt><dd id="d2">Ngô Văn Mẫu</dd></dl>
      <div><span id="s1">Chặng</span><span id="s2">Thẩm định</span></div>
      <p id="s3">Chặng đang làm: Thẩm định</p>
      <label for="f">Thẻ số *</label><input id="f" value="001099000001"><div><span>Loại nộp</span><input id="g" disabled value="x"></div>
      <h3>Phần đầu</h3><p>Thẻ căn cước <input id="t1"> Đầu việc <input id="t2"></p>
      <p id="n">001099000001</p>`);
    expect([await pointed("#t1"), await pointed("#t2")]).toEqual([
      ["field Thẻ căn cước"],
      ["field Đầu việc"],
    ]);
    expect(await pointed("#d1")).toEqual(["label Người đứng đơn"]);
    expect(await pointed("#d2")).toEqual(["label Mốc trả"]);
    expect(await pointed("#s1")).toEqual(["label Chặng"]);
    expect(await pointed("#s2")).toEqual(["label Chặng"]);
    expect(await pointed("#s3")).toEqual(["label Chặng đang làm"]);
    expect(await pointed("#f")).toEqual(["field Thẻ số"]);
    expect(await pointed("#g")).toEqual(["field Loại nộp"]);
    expect(await pointed("#n")).toEqual([]);
  });

  test("a heading that stands in a table of its own, and a page inside a frame", async () => {
    await page.goto(`${site.url}/portals/frame-list/`);
    await page.frameLocator("iframe").locator(".messageListItem").first().waitFor();
    await ready();
    const frame = (await page.locator("iframe").boundingBox())!;
    const inner = (await page.frameLocator("iframe").getByText("Hẹn trả").first().boundingBox())!;
    expect(inner.y).toBeGreaterThan(frame.y);
    const found = await page.evaluate(
      `setup.elementAt(document, ${inner.x + 4}, ${inner.y + 4}).ownerDocument === document.querySelector("iframe").contentDocument`,
    );
    expect(found).toBe(true);
    await open(`<div><table><tr><th>Số hiệu</th><th>Mốc trả</th><th></th></tr></table></div>
      <div><table><tr><td>A1</td><td id="x">20/11/2026</td></tr><tr><td>A2</td><td>20/11/2026</td></tr></table></div>`);
    expect(await pointed("#x")).toEqual(["column Mốc trả"]);
  });
});

describe("pointing by keys", () => {
  const stops = () =>
    page.evaluate(`[...setup.pointables(document)].map(([it]) => it.as + " " + it.label)`) as Promise<
      string[]
    >;

  test("each label, heading and button once, in reading order, menus last; no name and no number", async () => {
    await open(`<nav><a href="#a">Trang chủ</a></nav><div data-dung-hen="clock"><button>Của ta</button></div>${LIST}
      <script>var x = "Mật:";</script><p>Một câu chữ nào đó</p><button hidden>Ẩn</button>
      <label>Ghi chú <input></label><div><span>Chặng:</span><span>Thẩm định</span></div>`);
    // The mark alone says nothing: a page could put it on anything.
    expect(await stops()).toContain("button Của ta");
    await page.evaluate("setup.noteOurs(document.querySelector('[data-dung-hen]'))");
    expect(await stops()).toEqual([
      "label Danh sách hồ sơ",
      "column STT",
      "column Mã hồ sơ",
      "column Chủ hồ sơ",
      "column Tên thủ tục",
      "column Ngày tiếp nhận",
      "column Mốc của bước",
      "column Ngày hẹn trả",
      "button Gác việc lại",
      "label Ghi chú",
      "label Chặng",
      "button Trang chủ",
    ]);
  });

  test("a list of 500 rows is walked over in well under a second, and frames are gone into", async () => {
    const row = "<tr><td>1</td><td><a href='#x'>H52.1-181126-0009</a></td><td><b>Trần</b></td></tr>".repeat(
      500,
    );
    await open(`<table><tr><th>STT</th><th>Số</th><th>Ai đó</th></tr>${row}</table>
      <iframe srcdoc="<table><tr><th>Cột trong khung</th><th>Cột hai</th></tr><tr><td>1</td><td>2</td></tr></table>"></iframe>`);
    await page.frameLocator("iframe").locator("td").first().waitFor();
    const began = Date.now();
    expect(await stops()).toEqual([
      "column STT",
      "column Số",
      "column Ai đó",
      "column Cột trong khung",
      "column Cột hai",
    ]);
    expect(Date.now() - began).toBeLessThan(900);
  });
});

describe("the check", () => {
  test("says what was read and what is missing, and changes as soon as the profile does", async () => {
    await open(LIST);
    const before = await checked();
    expect(rowOf(before, "code")).toMatchObject({ state: "read", read: 4, of: 4 });
    expect(rowOf(before, "code").samples.map((it) => it.text)[0]).toBe("H52.1-181126-0001");
    expect(rowOf(before, "stepDueAt").state).toBe("missing");
    expect(rowOf(before, "pause").state).toBe("absent");
    const profile = {
      wordings: { "Mốc của bước": "stepDueAt", "Ngày hẹn trả": "other" },
      actions: { "Gác việc lại": { kind: "pause", phase: null } },
      codePattern: null,
    };
    const after = await checked(profile);
    expect(rowOf(after, "stepDueAt")).toMatchObject({ state: "read", read: 4 });
    expect(rowOf(after, "stepDueAt").samples[0]!.text).toMatch(/^2026-11-19T17:00/);
    expect(rowOf(after, "dueAt").state).toBe("missing");
    expect(rowOf(after, "pause")).toMatchObject({ state: "read", samples: [{ text: "Gác việc lại" }] });
  });

  test("one column said to be the codes is enough to see a list in it", async () => {
    const odd = {
      "Mã hồ sơ": "Ký hiệu",
      "Tên thủ tục": "Đầu việc",
      "Ngày tiếp nhận": "Mốc vào",
      "Ngày hẹn trả": "Mốc ra",
    };
    const html = Object.entries(odd).reduce((it, [from, to]) => it.replaceAll(from, to), LIST);
    await open(
      html.replace("Danh sách hồ sơ", "Việc của tôi").replace("<title>Một cửa điện tử", "<title>Việc"),
    );
    expect(rowOf(await checked(), "code").state).toBe("missing");
    const profile = { wordings: { "Ký hiệu": "code" }, actions: {}, statuses: {}, codePattern: null };
    expect(rowOf(await checked(profile), "code")).toMatchObject({ state: "read", read: 4 });
  });

  test("a status in words of their own is a doubt until the profile says which of the ten it is", async () => {
    await open(LIST.replaceAll("Chủ hồ sơ", "Trạng thái").replaceAll("Trần Thị Thử", "Gác chờ giấy"));
    expect(rowOf(await checked(), "statusText")).toMatchObject({
      state: "doubt",
      why: [{ key: "unread_status_foreign", args: ["Gác chờ giấy"] }],
    });
    const profile = { wordings: {}, actions: {}, statuses: { "GÁC CHỜ GIẤY": 8 }, codePattern: null };
    expect(rowOf(await checked(profile), "statusText")).toMatchObject({ state: "read", why: [] });
    const read = await page.evaluate(
      `(({ status, paused }) => [status.value, paused.value])(setup.readPage(document, ${CONTEXT}, profile: ${JSON.stringify(profile)} }).dossiers[0].values)`,
    );
    expect(read).toEqual([8, true]);
  });

  test("a contradiction is a doubt with its reason; an id number is told by its length only", async () => {
    await open(LIST.replaceAll("23/11/2026", "01/11/2026"));
    expect(rowOf(await checked(), "dueAt")).toMatchObject({
      state: "doubt",
      why: [{ key: "unread_due_before_receipt", args: [] }],
    });
    await page.goto(`${site.url}/portals/formio-intake/`);
    await ready();
    await page.locator("input").first().waitFor();
    const rows = await checked();
    expect(JSON.stringify(rowOf(rows, "applicantId"))).not.toMatch(/\d{6}/);
  });
});

const INTAKE = `<!doctype html><title>Một cửa điện tử</title><h1>Tiếp nhận hồ sơ</h1>
<p><label for="i">Số định danh</label><input id="i"></p><p><label for="t">Thủ tục</label><input id="t" value="Đăng ký khai sinh"></p>
<table><tr><th>STT</th><th>Đầu mục</th><th>Bản chụp</th><th></th></tr>
<tr><td>1</td><td id="n1">Tờ khai đăng ký khai sinh</td><td>Bản của ông Bí</td><td><button>Nạp</button> <button>Lục lại</button></td></tr>
<tr><td>2</td><td>Giấy chứng sinh</td><td>chưa có</td><td><button>Nạp</button> <button>Lục lại</button></td></tr></table>`;

describe("required papers", () => {
  test("a list in words of its own is read once its parts were pointed at, files by their column", async () => {
    await open(INTAKE);
    const before = await checked();
    expect(rowOf(before, "papers").state).toBe("missing");
    expect(await pointed("#n1")).toEqual(["column Đầu mục"]);
    const papers = { "Đầu mục": "name", "Bản chụp": "files", Nạp: "upload", "Lục lại": "store" };
    const profile = { wordings: {}, actions: {}, statuses: {}, papers, codePattern: null };
    const after = await checked(profile);
    expect(rowOf(after, "papers").samples.map((it) => it.text)).toEqual([
      "Tờ khai đăng ký khai sinh",
      "Giấy chứng sinh",
    ]);
    expect(rowOf(after, "paperFiles")).toMatchObject({
      state: "read",
      read: 1,
      of: 2,
      samples: [{ text: "1" }],
    });
    expect(rowOf(after, "paperUpload")).toMatchObject({ state: "read", read: 2, samples: [{ text: "Nạp" }] });
    expect(rowOf(after, "paperStore")).toMatchObject({ state: "read", samples: [{ text: "Lục lại" }] });
    expect(JSON.stringify(after)).not.toContain("Bí");
    // Said first on a page that nothing else is known of, it is enough to tell what page it is.
    await open(
      INTAKE.replace("Tiếp nhận hồ sơ", "Nhận mới").replace("Số định danh", "Thẻ").replace("điện tử", ""),
    );
    const kind = (it: object) =>
      page.evaluate(`setup.readPage(document, ${CONTEXT}, profile: ${JSON.stringify(it)} }).kind`);
    expect([await kind({ ...profile, papers: {} }), await kind(profile)]).toEqual(["none", "intake"]);
    expect(rowOf(await checked(profile), "procedureName")).toMatchObject({ state: "read" });
  });

  test("what is taken for papers and isn't can be said too, and a heading over a plain list counts", async () => {
    const list =
      "<h3>Cần mang theo</h3><ul><li>Tờ khai <input type=file></li><li>Giấy chứng sinh <input type=file></li></ul>";
    await open(`${INTAKE.replace("Đầu mục", "Tên giấy tờ")}${list}`);
    expect(rowOf(await checked(), "papers").read).toBe(2);
    const profile = { wordings: {}, actions: {}, statuses: {}, codePattern: null };
    const none = await checked({ ...profile, papers: { "Tên giấy tờ": null } });
    expect(rowOf(none, "papers").read).toBe(0);
    const other = await checked({ ...profile, papers: { "TÊN GIẤY TỜ": null, "Cần mang theo": "name" } });
    expect(rowOf(other, "papers").samples.map((it) => it.text)).toEqual(["Tờ khai", "Giấy chứng sinh"]);
  });
});
