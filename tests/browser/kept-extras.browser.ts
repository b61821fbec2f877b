/** What a list says besides its clocks is kept with the dossier; officers' names until the office wants none. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Stage, setStage } from "../../demo/stage.ts";
import type { Dossier } from "../../lib/dossier/model.ts";
import { BUILD } from "./extension.ts";

let stage: Stage;
let own: Page;
beforeAll(async () => {
  stage = await setStage(BUILD);
  own = await stage.context.newPage();
  await own.goto(`chrome-extension://${stage.id}/options.html#dh-data`);
});
afterAll(() => stage.close());

interface Sends {
  chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { json: string } }> } };
}

/** The dossiers as the whole store's export has them. */
async function stored(): Promise<Dossier[]> {
  const answer = await own.evaluate(
    (message) => (globalThis as unknown as Sends).chrome.runtime.sendMessage(message),
    { dungHen: "exportAll", args: {} },
  );
  return (JSON.parse(answer.value.json) as { tables: { dossiers: Dossier[] } }).tables.dossiers;
}

/** Of the dossiers that are told to have an officer: code, field, officer, unit. */
async function kept(): Promise<(string | undefined)[][]> {
  const all = await stored();
  return all
    .filter((it) => it.values.officer)
    .map(({ code, values }) => [code, values.field?.value, values.officer?.value, values.unit?.value]);
}

test("field, officer and unit of a list's rows stand in the store as the page shows them", async () => {
  await stage.page.goto(`${stage.portal.url}#/danh-sach/tham-dinh?page=1&cot=can-bo`);
  const rows = stage.page.locator("tbody tr");
  await rows.nth(5).waitFor();
  const heads = await stage.page.locator("table.list thead th").allTextContents();
  const at = ["Mã hồ sơ", "Lĩnh vực", "Cán bộ xử lý", "Đơn vị xử lý"].map((name) =>
    heads.findIndex((head) => head.startsWith(name)),
  );
  expect(at).not.toContain(-1);
  const shown: string[][] = [];
  for (const row of await rows.all()) {
    const cells = await row.locator("td").allTextContents();
    shown.push(at.map((col) => cells[col]!.trim()));
  }
  expect(new Set(shown.map((it) => it[1])).size).toBeGreaterThan(1);
  await expect.poll(async () => (await kept()).sort()).toEqual(shown.sort());
});

test("a dossier's own page adds who had each step, and its papers' marks", async () => {
  const [code] = (await kept())[0]!;
  const row = stage.page.locator("tbody tr").filter({ hasText: code! });
  await row.locator("a.code").click();
  await stage.page.locator("[data-tab=tien-trinh]").click();
  const steps = async () => (await stored()).find((it) => it.code === code)!.steps;
  await expect.poll(async () => (await steps()).map((it) => it.officer)).toContain("Trần Thị Một Cửa");
  await stage.page.locator("[data-tab=thanh-phan]").click();
  const papers = async () => (await stored()).find((it) => it.code === code)!.papers;
  await expect
    .poll(async () => {
      const all = await papers();
      return all.length > 0 && all.every((it) => typeof it.digitised === "boolean");
    })
    .toBe(true);
});

test("where the officer's name is that of the row's own applicant, or of the page's, none is kept", async () => {
  let mine = "";
  await stage.page.route("**/api/dossiers?*", async (route) => {
    const answer = (await (await route.fetch()).json()) as { rows: Record<string, string>[] };
    const [first] = answer.rows;
    first!.officer = first!.applicant!;
    mine = first!.applicant!;
    await route.fulfill({ json: answer });
  });
  await stage.page.goto(`${stage.portal.url}#/danh-sach/chung-thuc?page=1&cot=can-bo`);
  const codes = stage.page.locator("tbody tr a.code");
  await expect.poll(() => stage.page.locator("tbody").textContent()).toContain(mine);
  await codes.nth(1).waitFor();
  const all = await codes.allTextContents();
  const of = async (n: number) => (await stored()).find((it) => it.code === all[n])?.values;
  await expect.poll(async () => (await of(1))?.officer?.value).toBe("Phạm Văn Chứng Thực");
  expect(await of(0)).toMatchObject({ unit: { value: "Trung tâm Phục vụ hành chính công" } });
  expect((await of(0))!.officer).toBeUndefined();
  await stage.page.unroute("**/api/dossiers?*");
  await stage.page.route(/api\/dossiers\/[^?]+$/, async (route) => {
    const dossier = (await (await route.fetch()).json()) as { person: { name: string } };
    await route.fulfill({ json: { ...dossier, officer: dossier.person.name } });
  });
  await codes.first().click();
  await stage.page.getByText("Người thực hiện").waitFor();
  await expect.poll(async () => (await of(0))?.timeAllowed).toBeDefined();
  expect(JSON.stringify(await stored())).not.toContain(mine);
  await stage.page.unroute(/api\/dossiers\/[^?]+$/);
});

test("switched off in the options, no name stays, and none comes back", async () => {
  expect(await kept()).not.toEqual([]);
  const box = own.getByLabel("Ghi nhớ tên cán bộ xử lý");
  // It shows what the worker holds: a moment after the press.
  await box.click();
  await expect.poll(() => box.isChecked()).toBe(false);
  const named = async () => /"officer":|"receivedBy":/.test(JSON.stringify(await stored()));
  await expect.poll(named).toBe(false);
  await stage.page.goto(`${stage.portal.url}#/danh-sach/xac-minh?page=1&cot=can-bo`);
  await stage.page.locator("tbody tr").nth(1).waitFor();
  const here = await stage.page.locator("tbody tr a.code").first().textContent();
  await expect.poll(async () => (await stored()).find((it) => it.code === here)?.values.unit).toBeDefined();
  expect(await named()).toBe(false);
});
