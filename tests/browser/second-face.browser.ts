/**
 * The sample portal's second face: no date of a step on its list, no word of a pause on its window. With a profile that
 * says where its answers have them, each row has its clock and the pause is held for its dossier, up to the server's log.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import { BUILD } from "./extension.ts";
import { SECOND_PROFILE } from "./second-profile.ts";

const ID = /[0-9a-f]{24}/;

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await setStage(BUILD);
  const own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html`);
  const kept = await own.evaluate(
    (message) => (globalThis as unknown as Sends).chrome.runtime.sendMessage(message),
    { dungHen: "profileSet", args: { portal: new URL(stage.portal.url).origin, profile: SECOND_PROFILE } },
  );
  expect(kept).toMatchObject({ ok: true });
  page = await stage.context.newPage();
  page.setDefaultTimeout(15_000);
});
beforeEach(async () => {
  await fetch(`${stage.portal.url}__reset`, { method: "POST" });
  await page.goto(`${stage.portal.url}hai.html`);
  await labelled(/Bước/);
});
afterAll(() => stage.close());
interface Sends {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** Waits until most rows have a clock that says so. */
async function labelled(what: RegExp): Promise<void> {
  const labels = () => page.locator("[data-dung-hen=clock] .vh").allTextContents();
  await expect.poll(async () => (await labels()).filter((it) => what.test(it)).length).toBeGreaterThan(10);
}
const row = (n: number) => page.locator("tbody tr").nth(n);
const codeOf = async (n: number) => (await row(n).locator("td").first().textContent()) ?? "";
const guard = () => page.locator("[data-dung-hen=guard]").getByRole("dialog");
/** Long enough for a commit that slipped through to reach the server. */
const settle = () => page.waitForTimeout(400);

/** When the step of a row is due, as the server answers it and no cell says. */
async function answered(n: number): Promise<string> {
  const answer = await fetch(`${stage.portal.url}ws/ho-so/tim?trang=0`);
  const { duLieu } = (await answer.json()) as { duLieu: { noiDung: { congViec: { hetHan: string }[] }[] } };
  return duLieu.noiDung[n]!.congViec[0]!.hetHan;
}

test("rows have clocks of their steps from the answers, and 'Vì sao?' says so", async () => {
  expect(await page.locator("thead").textContent()).not.toContain("Hạn xử lý");
  const due = await answered(0);
  // Today: its hour is enough.
  expect(due).toMatch(/^2026-11-20T1\d:\d\d:00\.000\+0700$/);
  await row(0).locator("[data-dung-hen=clock] [data-dossier]").click();
  const panel = page.locator("[data-dung-hen=dossier]");
  const why = panel.getByRole("button", { name: "Vì sao?" });
  if ((await why.getAttribute("aria-expanded")) !== "true") await why.click();
  await panel.getByText(`Cổng ghi hạn ${due.slice(11, 16)} (theo dữ liệu của cổng)`).waitFor();
  await panel.getByText("(cột «Hẹn trả», khớp dữ liệu của cổng)").waitFor();
});

async function send(n: number, task: string): Promise<void> {
  await row(n).getByRole("button", { name: "Tác vụ" }).click();
  await page.getByRole("combobox").selectOption(task);
  await page.getByLabel("Ghi chú").fill("Theo phiếu trình");
  await page.getByRole("button", { name: "Thực hiện", exact: true }).click();
}

test("task 07, which no word calls a pause, is held for its dossier and sent once the officer says so", async () => {
  const [code, other] = [await codeOf(1), await codeOf(2)];
  const asked: string[] = [];
  page.on("request", (request) => request.method() === "POST" && void asked.push(request.url()));
  await send(1, "T07");
  await guard().waitFor();
  await settle();
  expect(stage.portal.log()).toEqual([]);
  expect(await guard().textContent()).toContain(code);
  expect(await guard().textContent()).not.toContain(other);
  await guard().getByRole("button", { name: "Quay lại" }).click();
  await guard().waitFor({ state: "detached" });
  expect(stage.portal.log()).toEqual([]);
  await page.getByRole("button", { name: "Thực hiện", exact: true }).click();
  await guard().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await guard().getByRole("textbox").fill("Lãnh đạo xã đã đồng ý bằng văn bản giấy");
  await guard().getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await expect.poll(() => stage.portal.log().length).toBe(1);
  expect(stage.portal.log()[0]).toMatchObject({ kind: "pause", codes: [code], files: [], way: "task" });
  expect(asked.every((it) => ID.test(it))).toBe(true);
  await settle();
  expect(stage.portal.log()).toHaveLength(1);
});

test("task 01 of the same window goes through without a word", async () => {
  const code = await codeOf(3);
  await send(3, "T01");
  await expect.poll(() => stage.portal.log().length).toBe(1);
  expect(stage.portal.log().at(-1)).toMatchObject({ kind: "forward", codes: [code] });
  expect(await guard().count()).toBe(0);
});
