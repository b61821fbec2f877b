/** A pause on the sample portal, in each way that it offers: without a paper it is asked about, with one it isn't. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Frame, Page } from "puppeteer-core";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { press, seen, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

type Where = Page | Frame;
const at = fox();
const folder = mkdtempSync(join(tmpdir(), "dung-hen-firefox-"));
const PAPER = join(folder, "cong-van-xac-minh-ho-tich.pdf");
writeFileSync(PAPER, "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
/** Portals stand in a page of another system, too. */
const around = createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end("<!doctype html><meta charset=utf-8><title>Cổng chung</title>");
});
await new Promise<void>((ready) => around.listen(0, "127.0.0.1", ready));
afterAll(() => {
  around.close();
  around.closeAllConnections();
  rmSync(folder, { recursive: true });
});
beforeEach(() => fetch(`${at.portal.url}__reset`, { method: "POST" }));

const GUARD = "[data-dung-hen=guard]";
const OPINION = "Chờ xác minh";
const kinds = () => at.portal.log().map(({ kind }) => kind);
/** Longer than what makes a double click of two. */
const quiet = () => new Promise((later) => setTimeout(later, 600));

/** Id of the first dossier that is in work and has this among its actions. */
async function dossierWith(label: string): Promise<string> {
  const answer = await fetch(`${at.portal.url}api/dossiers?group=can-xu-ly&size=100`);
  const { rows } = (await answer.json()) as { rows: { id: string; actions: { label: string }[] }[] };
  return rows.find(({ actions }) => actions.some((it) => it.label === label))!.id;
}
async function detail(label: string): Promise<Page> {
  await at.go(`ho-so/${await dossierWith(label)}`);
  await seen(at.page, ".actions *", label);
  await guarded(at.page);
  return at.page;
}
/** The guard has begun, and the page was read. */
const guarded = (where: Where) => seen(where, "[data-dung-hen=dossier], [data-dung-hen=clock]");

/** The form of the usual pause, filled but for its paper. */
async function form(where: Where): Promise<ElementHandle> {
  await press(where, ".actions button", "Tạm dừng hồ sơ");
  await (await seen(where, "textarea", "Nhập ý kiến")).type(OPINION);
  return seen(where, ".action-form button", "Xác nhận");
}
/** Opens a page, and in place of what it shows a frame with a dossier of the portal. */
async function inFrame(page: string): Promise<Frame> {
  const address = `${at.portal.url}?frame#/ho-so/${await dossierWith("Tạm dừng hồ sơ")}`;
  await at.page.bringToFront();
  await at.page.goto(page);
  await at.page.evaluate((address) => {
    const frame = Object.assign(document.createElement("iframe"), {
      src: address,
      width: "1300",
      height: "640",
    });
    document.body.replaceChildren(frame);
  }, address);
  const frame = await until(
    "the frame",
    () => at.page.frames().find((it) => it.url() === address),
    (it) => it !== undefined,
  );
  return frame!;
}

interface Way {
  name: string;
  /** Does it all but for the paper; resolves with where the guard's question then stands. */
  act(attach: () => Promise<void>): Promise<Where>;
  /** Its form takes a paper. */
  form?: true;
}
const WAYS: Way[] = [
  {
    name: "the mouse",
    form: true,
    async act(attach) {
      const commit = await form(await detail("Tạm dừng hồ sơ"));
      await attach();
      await commit.click();
      return at.page;
    },
  },
  ...(["Enter", " "] as const).map(
    (key): Way => ({
      name: key === " " ? "Space" : key,
      async act() {
        await (await form(await detail("Tạm dừng hồ sơ"))).press(key);
        return at.page;
      },
    }),
  ),
  {
    name: "a form that the browser sends",
    async act() {
      await press(await detail("Tạm dừng xử lý"), ".actions button", "Tạm dừng xử lý");
      return at.page;
    },
  },
  {
    name: "a link that asks by confirm()",
    async act() {
      await press(await detail("Dừng tính"), ".actions a", "Dừng tính");
      return at.page;
    },
  },
  {
    name: "a selection of rows",
    form: true,
    async act(attach) {
      await at.go("danh-sach/can-xu-ly");
      await guarded(at.page);
      const boxes = await at.page.$$("tbody input[type=checkbox]");
      for (const n of [0, 2]) await boxes[n]!.click();
      await press(at.page, "button", "Tạm dừng các hồ sơ đã chọn");
      await seen(at.page, "[role=dialog] button", "Đồng ý");
      await attach();
      await press(at.page, "[role=dialog] button", "Đồng ý");
      return at.page;
    },
  },
  {
    name: "the mouse in a frame",
    async act() {
      const frame = await inFrame(`${at.portal.url}?around`);
      await (await form(frame)).click();
      return at.page;
    },
  },
  {
    name: "the mouse in a frame of another site's page",
    async act() {
      const { port } = around.address() as AddressInfo;
      const frame = await inFrame(`http://127.0.0.1:${port}/`);
      await (await form(frame)).click();
      return frame;
    },
  },
];

const noPaper = async () => {};
const attach = async () => {
  const inputs = await at.page.$$(".action-form input[type=file], [role=dialog] input[type=file]");
  await (inputs[0] as ElementHandle<HTMLInputElement>).uploadFile(PAPER);
  await seen(at.page, ".chip-remove");
};

describe("a pause without a paper", () => {
  test.each(WAYS)("by $name: held, then let through once with a reason", async ({ act }) => {
    const where = await act(noPaper);
    await seen(where, "[role=dialog]", "văn bản", { within: GUARD });
    await quiet();
    expect(kinds()).toEqual([]);
    await press(where, "button", "Vẫn tạm dừng", { within: GUARD });
    await (await seen(where, "textarea, input", "", { within: GUARD })).type("Lãnh đạo đã đồng ý");
    await press(where, "button", "Vẫn tạm dừng", { within: GUARD });
    await until("the pause", kinds, (them) => them.length > 0);
    await quiet();
    expect(kinds()).toEqual(["pause"]);
  });
});

describe("a pause with a paper", () => {
  test.each(WAYS.filter((it) => it.form))(
    "by $name: not asked about, and written down with its hash",
    async ({ act }) => {
      await act(attach);
      await until("the pause", kinds, (them) => them.length > 0);
      await quiet();
      expect(at.portal.log()).toMatchObject([
        { kind: "pause", files: [{ name: "cong-van-xac-minh-ho-tich.pdf" }] },
      ]);
      expect(await texts(at.page, GUARD)).toEqual([]);
      // The file was read where it was chosen, on the page's side of Firefox's wall.
      const sha256 = createHash("sha256").update(readFileSync(PAPER)).digest("hex");
      await until(
        "its hash in the ledger",
        async () => JSON.stringify(await at.ask("ledgerList", { limit: 2 })),
        (it) => it.includes(sha256) && it.includes("in-order"),
      );
    },
  );
});

test("what was decided stands in the ledger, and the ledger is whole", async () => {
  const where = await WAYS[0]!.act(noPaper);
  await seen(where, "[role=dialog]", "văn bản", { within: GUARD });
  await quiet();
  await press(where, "button", "Quay lại", { within: GUARD });
  const sidebar = await at.open("sidepanel.html");
  await press(sidebar, "[role=tab]", "Sổ theo dõi");
  await seen(sidebar, ".record", "Đã quay lại, chưa thực hiện");
  await press(sidebar, "button", "Kiểm tra sổ");
  await seen(sidebar, "*", "Sổ nguyên vẹn");
});
