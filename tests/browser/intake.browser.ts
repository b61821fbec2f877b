/** A whole intake on the sample portal: an empty form becomes a dossier in which two papers were reused. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { RETURNING_CITIZEN } from "../../demo/portal/people.ts";
import { type Stage, setStage } from "../../demo/stage.ts";
import { BUILD } from "./extension.ts";
import { lookBack } from "./look-back.ts";

const PDF = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const MARRIED = "Giấy chứng nhận kết hôn (01 bản photo)";
const HOME = "chứng minh thông tin về cư trú";
const FORM = "Tờ khai đăng ký khai sinh theo mẫu";
const BIRTH = "1.001193";

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage(BUILD);
  ({ page } = stage);
  page.setDefaultTimeout(20_000);
  await lookBack(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await fetch(`${stage.portal.url}__reset`, { method: "POST" });
  await page.goto("about:blank");
  await page.goto(`${stage.portal.url}#/tiep-nhan/moi`);
  await page.getByLabel("Tên thủ tục").selectOption(BIRTH);
  await line().waitFor();
});

const line = () => page.locator("[data-dung-hen=intake] .line");
const row = (name: string) => page.locator(".paper-row").filter({ hasText: name }).first();
const mark = (name: string) => row(name).locator("[data-dung-hen=reuse] .mark");
const idField = () => page.getByLabel("CCCD/ CMND/ Hộ chiếu");

async function enter(): Promise<void> {
  await idField().pressSequentially(RETURNING_CITIZEN.idNumber, { delay: 30 });
  await idField().blur();
  await expect.poll(() => page.getByLabel("Họ và tên").inputValue()).toBe(RETURNING_CITIZEN.name);
}

/** From a mark to the store, and out of it what is meant. */
async function takeFromStore(name: string, press: (button: Locator) => Promise<void>): Promise<void> {
  await press(mark(name).getByRole("button", { name: "Dùng lại" }));
  const meant = page
    .getByRole("dialog")
    .locator("tr")
    .filter({ has: page.locator("[data-dung-hen=reuse]") });
  await meant.getByRole("button", { name: "Sử dụng giấy tờ này" }).click();
  await mark(name).getByText("tự tính khi tiếp nhận").waitFor();
}

async function upload(name: string, file: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await row(name).getByTitle("Tải lên").click();
  await (await chooser).setFiles({ name: file, mimeType: "application/pdf", buffer: PDF });
}

const ratios = async () => {
  const our = await stage.context.newPage();
  await our.goto(`chrome-extension://${stage.id}/options.html`);
  const answer = await our.evaluate(
    `chrome.runtime.sendMessage({ dungHen: "intakeRatios", args: { from: 0, to: 200000000 } })`,
  );
  await our.close();
  return (answer as { value: Record<string, number> }).value;
};

describe("a birth, with its 23 rows as they are worded", () => {
  test("two papers are reused with two presses of ours; the server and the ratio show it", async () => {
    let presses = 0;
    const press = async (button: Locator) => {
      presses += 1;
      await button.click();
    };
    expect(await page.locator(".paper-row").count()).toBe(23);
    await expect.poll(() => line().innerText()).toContain("Nhập số định danh");
    await expect.poll(() => line().innerText()).toContain("hẹn trả thứ Hai, 23/11");
    await enter();
    await mark(MARRIED).waitFor();
    expect(await line().innerText()).toContain("1/3 giấy tờ đã có, 1 cần xem lại, 1 cần nộp");
    await press(line().getByRole("button", { name: "Xem" }));
    const left = await line().getByRole("listitem").count();
    expect(left).toBeGreaterThan(2);
    expect(left).toBeLessThanOrEqual(8);
    await press(line().getByRole("button", { name: "Thu gọn" }));
    await takeFromStore(MARRIED, press);
    await takeFromStore(HOME, press);
    expect(await line().innerText()).toContain("2/3 giấy tờ đã có, chỉ cần nộp 1");
    await upload("Giấy chứng sinh; trường hợp", "giay-chung-sinh.pdf");
    await expect.poll(() => line().innerText()).toContain("Cả 3 giấy tờ đã có");
    await page.locator("main").getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
    // The scan is not signed: the guard asks, and the officer has a reason.
    const guard = page.locator("[data-dung-hen=guard]").getByRole("dialog");
    const asked = await Promise.race([
      guard.waitFor().then(() => true),
      page.waitForURL(/#\/ho-so\//).then(() => false),
    ]);
    if (asked) {
      await press(guard.getByRole("button", { name: "Vẫn tiếp nhận" }));
      await guard.getByRole("textbox").fill("Máy ký số đang hỏng, sẽ ký bổ sung trong ngày");
      await press(guard.getByRole("button", { name: "Vẫn tiếp nhận" }));
    }
    await page.waitForURL(/#\/ho-so\//);
    const [entry] = stage.portal.log();
    expect(entry?.text.match(/dùng lại: /g)).toHaveLength(2);
    for (const name of [MARRIED, HOME]) expect(entry?.text).toContain(name);
    await expect.poll(ratios).toEqual({ received: 1, reusing: 1, needing: 4, withFile: 3 });
    expect(presses).toBeLessThanOrEqual(6);
    // The code that the portal gave is the dossier's.
    const our = await stage.context.newPage();
    await our.goto(`chrome-extension://${stage.id}/options.html`);
    await expect
      .poll(async () => {
        const answer = await our.evaluate(`chrome.runtime.sendMessage({ dungHen: "exportAll", args: {} })`);
        return JSON.parse((answer as { value: { json: string } }).value.json).tables.intakes[0]?.code;
      })
      .toBe(entry?.codes[0]);
    await our.close();
  });

  test("what must not be asked for is named on its row, and counts for nothing", async () => {
    const text = await mark("Hộ chiếu/Thẻ căn cước công dân").innerText();
    expect(text).toContain("Không yêu cầu nộp: Căn cước");
    for (const part of [
      "Cơ sở dữ liệu quốc gia về dân cư",
      "Khoản 1 Điều 2",
      "66.7/2025/NQ-CP",
      "28/02/2027",
    ])
      expect(text).toContain(part);
  });

  test("a form's file on the row of a marriage certificate is asked about, until somebody says that it is right", async () => {
    await upload(MARRIED, "to-khai-dang-ky-khai-sinh.pdf");
    await mark(MARRIED).getByText("Tên tệp nói về giấy tờ khác").waitFor();
    await mark(MARRIED).getByRole("button", { name: "Đúng giấy tờ này" }).click();
    await mark(MARRIED).waitFor({ state: "detached" });
    await upload(FORM, "to-khai-dang-ky-khai-sinh.pdf");
    await row(FORM).locator(".chip").waitFor();
    await page.waitForTimeout(1_000);
    expect(await mark(FORM).count()).toBe(0);
  });

  test("a form that the portal refuses is no dossier", async () => {
    const before = await ratios();
    await mark("Hộ chiếu/Thẻ căn cước công dân").waitFor();
    await page.locator("main").getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
    await page.getByText("Vui lòng nhập đủ").waitFor();
    await page.waitForTimeout(1_000);
    expect(await ratios()).toEqual(before);
  });
});

test("the slip names what is still to be brought, in a window of its own", async () => {
  await enter();
  await mark(MARRIED).waitFor();
  const [slip] = await Promise.all([
    stage.context.waitForEvent("page"),
    line().getByRole("button", { name: "Phiếu cho công dân" }).click(),
  ]);
  await slip.getByRole("heading", { name: "Cần nộp 1 giấy tờ" }).waitFor();
  const text = await slip.locator("main").innerText();
  expect(text).toContain("Thủ tục đăng ký khai sinh");
  expect(text).toContain("Giấy chứng sinh; trường hợp");
  for (const there of [MARRIED, "Hộ chiếu", RETURNING_CITIZEN.name, RETURNING_CITIZEN.idNumber])
    expect(text).not.toContain(there);
  const session = await stage.context.newCDPSession(slip);
  const { data } = await session.send("Page.printToPDF", { preferCSSPageSize: true });
  const sheets = Buffer.from(data, "base64")
    .toString("latin1")
    .match(/\/MediaBox \[[^\]]+\]/g);
  expect(sheets).toHaveLength(1);
  const [width, height] = sheets![0]
    .match(/[\d.]+/g)!
    .slice(2)
    .map(Number);
  expect([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)]).toEqual([148, 210]);
  await slip.close();
});
