/**
 * The actions of the pages under tests/fixtures/portals, pressed by their own buttons. What they would send is
 * put on them here, so that the pages stay as they are read: a request that names the dossier and the deed.
 */
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { document as paper } from "./guard-papers.ts";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

const PORTALS = new URL("../fixtures/portals", import.meta.url);
let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
  const served = (url: URL) =>
    url.pathname.endsWith(".html") ? readFileSync(`${PORTALS.pathname}${url.pathname}`, "utf8") : "";
  at = await openGuarded(browser.context, "", { portal: "https://motcua.test/", stage: served });
  at.page.setDefaultTimeout(15_000);
  at.page.on("dialog", (native) => void native.accept());
});
afterAll(() => browser.close());
beforeEach(() => {
  at.commits.length = 0;
});

const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const named = (page: Page, name: string, nth = 0): Locator => {
  const shown = { name, exact: true } as const;
  return page
    .getByRole("button", shown)
    .or(page.getByRole("menuitem", shown))
    .or(page.getByRole("link", shown))
    .or(page.getByTitle(name, { exact: true }))
    .or(page.getByText(name, { exact: true }))
    .filter({ visible: true })
    .nth(nth);
};

interface Deed {
  page: string;
  /** Pressed one after the other; the last one commits. `name#2` is the third of that name. */
  press: string[];
  code?: string;
  /** Where a paper goes, for forms that have a place for one. */
  file?: string;
  /** In the frame of the page. */
  framed?: boolean;
}

const ROW = "H52.5-311026-0005";
const VUE = "vuetify-grid/index.html#/0/chi-tiet-ho-so/0";
/** Something is missing as they stand; with the paper, where there is a place for one, nothing is. */
const ASKED: Deed[] = [
  { page: "antd-packed/index.html", press: ["Dừng xử lý"], code: "G15.12.3-261116-0041" },
  {
    page: "antd-packed/index.html",
    press: ["Chuyển xử lý", "Chờ ý kiến sở chuyên ngành", "Thực hiện"],
    code: "G15.12.3-261116-0041",
    file: ".ant-modal input[type=file]",
  },
  { page: "cards/index.html", press: ["Niêm yết hồ sơ"] },
  { page: "datatables/index.html", press: ["Tạm dừng hồ sơ", "Có"] },
  { page: "div-grid/index.html", press: ["Dừng tính"] },
  { page: "dl-detail/index.html", press: ["\uf04c Tạm dừng xử lý", "Gửi"], file: "#f input[type=file]" },
  { page: "fields-detail/index.html", press: ["Chờ cơ quan thuế xác định NVTC"] },
  { page: "fields-detail/index.html", press: ["Gia hạn hồ sơ"] },
  { page: "form-papers/index.html?rows", press: ["Xác nhận"], file: "input[type=file] >> nth=0" },
  {
    page: "material-grid/index.html",
    press: ["Mở thao tác 2", "Tạm dừng xử lý", "send Đồng ý"],
    file: "[role=dialog] input[type=file]",
  },
  {
    page: "material-grid/index.html",
    press: ["Mở thao tác 2", "Không tiếp nhận"],
    code: "000.00.12.H08-261119-0012",
  },
  { page: "mixed-dates/index.html", press: ["Tạm dừng hồ sơ đã chọn (0)"] },
  { page: "values-above/index.html?tiles", press: ["Tạm dừng hồ sơ"] },
  { page: "vuetify-grid/index.html", press: ["Thao tác 2", "Tạm dừng hồ sơ"], code: ROW },
  { page: "vuetify-grid/index.html", press: ["Thao tác 2", "Yêu cầu bổ sung#1"], code: ROW },
  { page: VUE, press: ["Tạm dừng hồ sơ", "save Xác nhận"], file: "#panel input[type=file]" },
  { page: "webforms/index.html", press: ["Tạm dừng"] },
];

/** Nothing is missing, or nothing is known to be: done once, and nobody is asked. */
const FREE: Deed[] = [
  { page: "antd-packed/index.html", press: ["Chuyển xử lý", "Trình lãnh đạo ký", "Thực hiện"] },
  { page: "antd-packed/index.html", press: ["Tiếp tục xử lý"] },
  { page: "cards/index.html", press: ["Chuyển bước"] },
  { page: "cards/index.html", press: ["Thu hồi"] },
  { page: "datatables/index.html", press: ["Tiếp tục xử lý"] },
  { page: "datatables/index.html", press: ["Tạm dừng hồ sơ", "Không"] },
  { page: "div-grid/index.html", press: ["Trình lãnh đạo"] },
  { page: "dl-detail/index.html", press: ["Kết thúc"] },
  { page: "dl-detail/index.html", press: ["In phiếu"] },
  { page: "dl-detail/index.html", press: ["\uf04c Tạm dừng xử lý", "Hủy bỏ"] },
  { page: "formio-intake/index.html", press: ["Tiếp nhận hồ sơ#1"] },
  { page: "formio-intake/index.html", press: ["Hủy bỏ"] },
  { page: "frame-bare/index.html", press: ["Chuyển bước xử lý"] },
  { page: "frame-list/index.html", press: ["Trả lại bước trước"], framed: true },
  { page: "mixed-dates/index.html", press: ["Tiếp tục xử lý"] },
  { page: "odd-words/index.html#detail", press: ["Trình lãnh đạo"] },
  { page: "plain-intake/index.html", press: ["Tiếp nhận"] },
  { page: "plain-intake/index.html", press: ["Từ chối tiếp nhận"] },
  { page: "two-rows/index.html", press: ["Yêu cầu bổ sung"] },
  { page: "vuetify-grid/index.html", press: ["Thao tác 2", "Chuyển bước xử lý"] },
  { page: "vuetify-grid/index.html", press: ["Thao tác 2", "Xem chi tiết"] },
  { page: VUE, press: ["Hủy hồ sơ"] },
  { page: VUE, press: ["Từ chối giải quyết"] },
  { page: VUE, press: ["Sửa hồ sơ"] },
  { page: "webforms/index.html", press: ["Chuyển xử lý"] },
];

async function reach(deed: Deed): Promise<Locator> {
  await at.page.goto("about:blank");
  await at.page.goto(`https://motcua.test/${deed.page}`);
  await at.page.waitForTimeout(deed.page.startsWith("vuetify") ? 250 : 50);
  const where = (deed.framed ? at.page.frameLocator("iframe, frame").first() : at.page) as Page;
  const find = (said: string) => {
    const [name, nth] = said.split("#");
    return named(where, name!, Number(nth ?? 0));
  };
  for (const said of deed.press.slice(0, -1)) await find(said).click();
  const last = find(deed.press.at(-1)!);
  await last.evaluate(
    (element, ma) => {
      const viec = element.closest("[title]")?.getAttribute("title") ?? element.textContent;
      const body = JSON.stringify({ ma, viec });
      const send = () => void fetch("/commit?what=done", { method: "POST", body });
      // A post-back posts; everything else hears its click.
      if (element.closest("a[href*=__doPostBack]")) Object.assign(window, { __doPostBack: send });
      else element.addEventListener("click", send);
    },
    deed.code ?? (await codeOf(last)),
  );
  return last;
}

/** The code of the row, or of the page: what a portal would name in its request. */
const codeOf = (button: Locator) =>
  button.evaluate((element) => {
    const code = /[A-Z]?\d[\w.]*-\d{6}-\d{4,}|BN-\d{4}\/\d+|HS\.\d{4}\.\d\d\.\d+/;
    for (let up: Element | null = element; up; up = up.parentElement) {
      const found = code.exec(up.textContent ?? "");
      if (found) return found[0];
    }
    return code.exec(document.documentElement.outerHTML)?.[0] ?? "";
  });

async function sentOnce(): Promise<void> {
  await expect.poll(() => at.commits, { timeout: 10_000, interval: 20 }).toEqual(["done"]);
  await at.page.waitForTimeout(100);
  expect([at.commits, await ours().count()]).toEqual([["done"], 0]);
}

const titled = (deed: Deed) => [`${deed.page}: ${deed.press.join(" › ")}`, deed] as const;

describe("asked about, and done once after a yes", () => {
  test.each(ASKED.map(titled))("%s", async (_title, deed) => {
    await (await reach(deed)).click();
    await ours().waitFor();
    expect(at.commits).toEqual([]);
    const anyway = ours().getByRole("button", { name: /^Vẫn / });
    await anyway.click();
    await ours().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
    await anyway.click();
    await sentOnce();
  });
});

describe("with a paper nobody is asked", () => {
  test.each(ASKED.filter(({ file }) => file).map(titled))("%s", async (_title, deed) => {
    const button = await reach(deed);
    await at.page.locator(deed.file!).setInputFiles(paper("cong-van-xac-minh.pdf"));
    await at.page.waitForTimeout(200);
    await button.click();
    await sentOnce();
  });
});

describe("nobody is asked", () => {
  test.each(FREE.map(titled))("%s", async (_title, deed) => {
    await (await reach(deed)).click();
    await sentOnce();
  });
});
