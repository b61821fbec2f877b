import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  at = await openGuarded(browser.context, "intake.html");
});
afterEach(() => at.close());

const head = "%PDF-1.7\n1 0 obj<</Type /Pages /Kids[]>>endobj\n";
const UNSIGNED = `${head}xref\ntrailer<<>>\nstartxref\n${head.length}\n%%EOF\n`;
const scan = (name: string, body: string | Buffer) =>
  at.page.setInputFiles("#scan", { name, mimeType: "application/pdf", buffer: Buffer.from(body) });
const notice = () => at.page.locator("[data-dung-hen=notice]");

test("an unsigned scan is spoken of when it is chosen, and asked about before it is taken in", async () => {
  await scan("giay-chung-sinh.pdf", UNSIGNED);
  await at.page.getByText("chưa có chữ ký số").first().waitFor();
  await at.page.click("#take");
  const dialog = at.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Vẫn tiếp nhận" }).click();
  expect(at.commits).toEqual([]);
  await dialog.getByRole("textbox").fill("Máy ký số đang hỏng, sẽ ký bổ sung trong ngày");
  await dialog.getByRole("button", { name: "Vẫn tiếp nhận" }).click();
  await expect.poll(() => at.commits).toEqual(["intake"]);
});

test("what was said of a scan goes when the scan is gone", async () => {
  await scan("giay-chung-sinh.pdf", UNSIGNED);
  await notice().getByText("chưa có chữ ký số").waitFor();
  await at.page.setInputFiles("#scan", []);
  await expect.poll(() => notice().count(), { timeout: 10_000 }).toBe(0);
});

test("an empty or broken one is asked about before it is taken in", async () => {
  await scan("giay-chung-sinh.pdf", UNSIGNED.slice(0, 40));
  await at.page.getByText("rỗng hoặc bị hỏng").waitFor();
  await at.page.click("#take");
  await at.page.getByRole("dialog").getByRole("button", { name: "Quay lại" }).click();
  expect(at.commits).toEqual([]);
});

test("a picture is told by its bytes, and nothing is said of a signed PDF", async () => {
  await scan("anh-chup.pdf", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 0xff, 0xd9]));
  await at.page.getByText("là ảnh, chưa phải PDF").waitFor();
  await at.page.getByRole("button", { name: "Đóng" }).click();
  const sign = (range: string) =>
    UNSIGNED.replace("xref\n", `3 0 obj<</Type /Sig /ByteRange [${range}] /Contents <3082>>>endobj\nxref\n`);
  const draft = sign("000000 000000 000000 000000");
  const from = draft.indexOf("<3082>");
  const six = (n: number) => String(n).padStart(6, "0");
  await scan("da-ky.pdf", sign([0, from, from + 6, draft.length - from - 6].map(six).join(" ")));
  await at.page.waitForTimeout(700);
  expect(await notice().count()).toBe(0);
});
