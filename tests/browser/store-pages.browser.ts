/** Our own pages on the real worker: what is done in them holds, and what holds is shown in them. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

let it: Running;
let tab: Page;
let options: Page;
const CODE = "H15.50.05.13-261118-0001";
const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
const SIGHTING = {
  portal: "https://forged.example",
  code: CODE,
  seenAt: 29_919_820,
  page: "list",
  address: `/ho-so/${CODE}`,
  values: { status: reading(4), dueAt: reading("2026-11-20T16:30:00+07:00") },
  steps: [],
  pauses: [],
  papers: [],
};
const settings = async () => {
  const held = await it.ask("settingsGet");
  if (!held.ok) throw new Error(held.error.key);
  return held.value.settings;
};

beforeAll(async () => {
  it = await runExtension();
  tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/a`);
  options = it.page;
  await options.bringToFront();
});
afterAll(() => it.close());

/** To one of the pages that the options are cut into. */
const at = (id: string) => options.locator(`.contents a[href="#dh-${id}"]`).click();

describe("the options", () => {
  test("a change is saved at once and outlives the worker", async () => {
    await at("counting");
    const field = options.locator("#dh-soon-minutes");
    await field.fill("45");
    await field.blur();
    await expect.poll(async () => (await settings()).soon.minutes).toBe(45);
    await options.getByText("Đã lưu").waitFor();
    await it.killWorker();
    await options.reload();
    expect(await options.locator("#dh-soon-minutes").inputValue()).toBe("45");
  });
  test("the language changes the page at once, and back", async () => {
    await at("data");
    await options.locator("#dh-lang").selectOption("en");
    await options.getByRole("heading", { name: "Language", exact: true }).waitFor();
    await options.locator("#dh-lang").selectOption("vi");
    await options.getByRole("heading", { name: "Ngôn ngữ", exact: true }).waitFor();
  });
  test("what is exported can be taken in again; a file that is none is refused with the reason", async () => {
    const [download] = await Promise.all([
      options.waitForEvent("download"),
      options.getByRole("button", { name: "Xuất dữ liệu" }).click(),
    ]);
    const json = readFileSync(await download.path(), "utf8");
    expect(JSON.parse(json)).toMatchObject({ app: "dung-hen", settings: { soon: { minutes: 45 } } });
    const choose = (text: string) =>
      options
        .locator("section[aria-labelledby=dh-data] input[type=file]")
        .setInputFiles({ name: "cai-dat.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await choose("{ not json");
    await options.getByText("Tệp này không phải tệp cài đặt của Đúng Hẹn").waitFor();
    expect((await settings()).soon.minutes).toBe(45);
    await choose(json.replace('"minutes": 45', '"minutes": 50'));
    await expect.poll(async () => (await settings()).soon.minutes).toBe(50);
    await choose(JSON.stringify({ settings: { soon: { minutes: 60 }, language: "xx" } }));
    await expect.poll(async () => (await settings()).soon.minutes).toBe(60);
    await options.getByText("ở mục: Ngôn ngữ").waitFor();
  });
  test("wiping takes two clicks and everything, the settings only when asked", async () => {
    expect(await it.askFrom(tab, "sightings", { sightings: [SIGHTING] })).toMatchObject({ ok: true });
    await options.getByRole("button", { name: "Xóa toàn bộ dữ liệu" }).click();
    expect((await it.askFrom(tab, "dossiers", { codes: [CODE] })) as unknown).toMatchObject({
      value: { dossiers: [{ code: CODE }] },
    });
    await options.getByRole("button", { name: "Xóa hẳn" }).click();
    await expect
      .poll(async () => await it.askFrom(tab, "dossiers", { codes: [CODE] }))
      .toEqual({ ok: true, value: { dossiers: [] } });
    expect((await settings()).soon.minutes).toBe(60);
    const exported = await it.ask("exportAll");
    expect(exported.ok && Object.values(JSON.parse(exported.value.json).tables).flat()).toEqual([]);
  });
});

test("the first-run page sets the hours that all deadlines are counted by", async () => {
  const welcome = await it.context.newPage();
  await welcome.goto(it.url("welcome.html"));
  await welcome.getByLabel("7:00–11:30, 13:30–17:00").check();
  await expect.poll(async () => (await settings()).officeHours.wed).toEqual(["07:00-11:30", "13:30-17:00"]);
  const context = await it.askFrom(tab, "context");
  expect(context.ok && context.value.calendar.hours.wed).toEqual(["07:00-11:30", "13:30-17:00"]);
  await welcome.close();
});

test("the toolbar's page says how many need action today", async () => {
  await it.askFrom(tab, "sightings", { sightings: [SIGHTING] });
  const popup = await it.context.newPage();
  await popup.goto(it.url("popup.html"));
  await popup.getByText("1 hồ sơ cần làm hôm nay").waitFor();
  await popup.close();
});

test("before the agency's policy is known no setting is shown, but that it is waited for", async () => {
  const slow = await it.context.newPage();
  await slow.addInitScript(() => {
    const real = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: { dungHen?: string }) => Promise<unknown> } };
      }
    ).chrome.runtime;
    const send = real.sendMessage.bind(real);
    real.sendMessage = async (message) => {
      // As after the browser's start, when the policy is still on its way.
      if (message.dungHen === "settingsGet")
        await new Promise<void>((done) => Object.assign(globalThis, { done }));
      return send(message);
    };
  });
  for (const [page, shown] of [
    ["options.html#dh-counting", "#dh-soon-minutes"],
    ["welcome.html", "input[type=radio]"],
  ] as const) {
    await slow.goto(it.url(page));
    await slow.getByRole("status").filter({ hasText: "Đang đọc cài đặt và quy định của cơ quan" }).waitFor();
    expect(await slow.locator(shown).count()).toBe(0);
    await slow.evaluate("done()");
    await slow.locator(shown).first().waitFor();
  }
  await slow.goto(it.url("popup.html"));
  await slow.getByRole("button", { name: "Tùy chọn" }).waitFor();
  await slow.evaluate("done()");
  await slow.close();
});

test("a page of ours that can't reach the worker says so, and works again when it can", async () => {
  const panel = await it.context.newPage();
  await panel.addInitScript(() => {
    const real = (
      globalThis as unknown as { chrome: { runtime: { sendMessage: (...args: unknown[]) => unknown } } }
    ).chrome.runtime;
    const send = real.sendMessage.bind(real);
    let broken = true;
    (globalThis as { mend?: () => void }).mend = () => {
      broken = false;
    };
    real.sendMessage = (...args: unknown[]) => {
      if (broken) throw new Error("Could not establish connection. Receiving end does not exist.");
      return send(...args);
    };
  });
  await panel.goto(it.url("sidepanel.html"));
  await panel.getByText("Không liên lạc được với Đúng Hẹn").waitFor();
  await panel.evaluate("mend()");
  await panel.getByRole("button", { name: "Thử lại" }).click();
  await panel.getByRole("button").filter({ hasText: "0001" }).first().waitFor();
  expect(await panel.getByText("Không liên lạc được với Đúng Hẹn").count()).toBe(0);
  await panel.close();
});
