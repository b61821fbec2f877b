/** What a click would do, asked of the pages as the guard asks: on the spot, without a reading of the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { serveFixtures, settle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a fixture with an action reader that hears every click first, as the guard does. */
async function open(path: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${site.url}/portals/${path}`);
  await settle(page);
  await page.evaluate(`
    globalThis.seen = [];
    globalThis.actions = reading.createActionReader(() => ({ origin: location.origin, address: location.href }));
    addEventListener("click", (e) => { seen.push(brief(actions.action(e.target))); actions.opened(e.target); }, true);
    globalThis.brief = (a) => a && ({
      kind: a.kind, label: a.label, phase: a.phase, codes: a.codes, count: a.count, evidence: a.evidence, sure: a.sure,
      uploads: a.form && a.form.uploads.map((u) => ({ label: u.label, role: u.role, files: u.files.map((f) => f.name), control: !!u.control })),
      text: a.form && a.form.text && { label: a.form.text.label, value: a.form.text.value }, ground: a.form && a.form.ground,
    })`);
}
const click = async (text: string) => {
  const spot = (await page.evaluate(`reading.findToClick(${JSON.stringify(text)})`)) as {
    x: number;
    y: number;
    error?: string;
  };
  if (spot.error) throw new Error(spot.error);
  await page.mouse.click(spot.x, spot.y);
};
/** What the guard was told about the last click. */
const last = () => page.evaluate("seen.at(-1)") as Promise<Record<string, unknown> | null>;
/** What a click on the element would be, without clicking. */
const ask = (selector: string) =>
  page.evaluate(
    `brief(actions.action(document.querySelector(${JSON.stringify(selector)})))`,
  ) as Promise<Record<string, unknown> | null>;

describe("two phases in the page", () => {
  test("the opener, then the commit with its upload, text and dossier", async () => {
    await open("vuetify-grid/#/0/chi-tiet-ho-so/0");
    await click("Tạm dừng hồ sơ");
    expect(await last()).toMatchObject({
      kind: "pause",
      phase: null,
      codes: ["H52.1-181126-0001"],
      uploads: null,
    });
    await page.fill("textarea", "Chờ xác minh");
    await page.setInputFiles("input[type=file]", {
      name: "thong-bao.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-"),
    });
    await click("Xác nhận");
    expect(await last()).toEqual({
      kind: "pause",
      label: "Xác nhận",
      phase: "commit",
      codes: ["H52.1-181126-0001"],
      count: 1,
      evidence: null,
      sure: expect.any(Number),
      uploads: [
        {
          label: "Văn bản, tài liệu chứng minh việc tạm dừng",
          role: "justification",
          files: ["thong-bao.pdf"],
          control: true,
        },
      ],
      text: { label: "Ý kiến của cán bộ", value: "Chờ xác minh" },
      ground: null,
    });
    expect((await last())?.sure).toBeGreaterThanOrEqual(0.7);
  });

  test("a menu entry, a tab and 'Quay lại' are none", async () => {
    await open("vuetify-grid/#/0/chi-tiet-ho-so/0");
    for (const text of ["Quay lại", "Tạm dừng (1)"]) {
      await click(text);
      expect(await last()).toBeNull();
    }
  });
});

describe("a menu and a window on the body", () => {
  test("belong to the row whose button was clicked", async () => {
    await open("material-grid/");
    await click("Mở thao tác 2");
    await click("Tạm dừng xử lý");
    expect(await last()).toMatchObject({
      kind: "pause",
      phase: null,
      codes: ["000.00.12.H08-261119-0012"],
      count: 1,
    });
    await click("Đồng ý");
    expect(await last()).toMatchObject({
      kind: "pause",
      phase: "commit",
      codes: ["000.00.12.H08-261119-0012"],
      uploads: [{ label: "Văn bản kèm theo", role: "justification", files: [] }],
      text: { label: "Lý do tạm dừng" },
    });
    await click("Hủy");
    expect(await last()).toBeNull();
  });

  test("a question that asks yes or no", async () => {
    await open("datatables/");
    await click("Tạm dừng hồ sơ");
    expect(await last()).toMatchObject({
      kind: "pause",
      label: "Tạm dừng hồ sơ",
      codes: ["H26.15-261015-1123"],
    });
    await click("Có");
    expect(await last()).toMatchObject({ kind: "pause", phase: "commit", codes: ["H26.15-261015-1123"] });
    expect(await ask(".modal-footer button")).toBeNull();
  });

  test("the branch chosen in a forward dialog decides", async () => {
    await open("antd-packed/");
    await page.click(".act >> nth=0");
    await page.check("input[value=a]");
    expect(await ask(".ant-btn-primary")).toMatchObject({
      kind: "forward",
      phase: "commit",
      codes: ["G15.12.3-261116-0041"],
    });
    await page.check("input[value=b]");
    expect(await ask(".ant-btn-primary")).toMatchObject({
      kind: "pause",
      phase: "commit",
      codes: ["G15.12.3-261116-0041"],
    });
  });
});

describe("one click", () => {
  test("a confirm or a post-back is evidence that it commits", async () => {
    await open("webforms/");
    expect(await ask("#p1")).toMatchObject({ kind: "pause", phase: "commit", evidence: "confirm", count: 1 });
    expect(await ask("tr.Alt > td:last-child > a")).toMatchObject({
      kind: "resume",
      phase: "commit",
      evidence: "post-back",
    });
    expect(await ask(".leftmenu tr:nth-child(3) a")).toBeNull();
  });

  test("ticked rows are counted and named", async () => {
    await open("frame-list/");
    const frame = page.frame({ name: "main" });
    const codes = await frame?.evaluate(() => {
      const boxes = document.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
      for (const box of [boxes[0], boxes[2]]) if (box) box.checked = true;
      const reader = (
        parent as unknown as {
          reading: {
            createActionReader(c: () => object): {
              action(el: Element): { codes: string[]; count: number; kind: string } | null;
            };
          };
        }
      ).reading.createActionReader(() => ({ origin: "", address: "" }));
      const read = reader.action(document.querySelector(".toolbar a") as Element);
      return read && { kind: read.kind, codes: read.codes, count: read.count };
    });
    expect(codes).toEqual({ kind: "forward", codes: ["H40.21-261112-0031", "H40.21-261120-0007"], count: 2 });
  });

  test("a select that would stop the clock is only suspected, a filter not at all", async () => {
    await open("fields-detail/");
    await page.selectOption("select:not([disabled])", "8");
    const read = await ask("select:not([disabled])");
    expect(read).toMatchObject({ kind: "pause", phase: null });
    expect(read?.sure).toBeLessThan(0.7);
    await open("webforms/");
    expect(await ask("select[name=tt]")).toBeNull();
  });
});

test("an action is read in under 5 ms, also in a list of 500 rows", async () => {
  await open("datatables/");
  const usual = await page.evaluate(() => {
    const body = document.querySelector("#tb tbody") as HTMLElement;
    const row = body.querySelector("tr") as HTMLElement;
    for (let i = 0; i < 500; i++) {
      const copy = row.cloneNode(true) as HTMLElement;
      (copy.querySelector("a") as HTMLElement).textContent = `H26.15-261015-${2000 + i}`;
      body.append(copy);
    }
    const { actions } = globalThis as unknown as {
      actions: { action(el: Element): { codes: string[] } | null };
    };
    const buttons = Array.from(body.querySelectorAll("button[onclick]")).slice(-40);
    const times = buttons.map((b) => {
      const began = performance.now();
      const read = actions.action(b);
      if (read?.codes.length !== 1) throw new Error("not read");
      return performance.now() - began;
    });
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
  });
  expect(usual).toBeLessThan(5);
});
