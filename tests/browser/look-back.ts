/** How a returning citizen's papers come to be known on the sample portal. */
import { RETURNING_CITIZEN } from "../../demo/portal/people.ts";
import type { Stage } from "../../demo/stage.ts";

/** The officer once looked at the citizen's earlier dossiers. */
export async function lookBack({ page, portal }: Stage): Promise<void> {
  await page.goto(`${portal.url}#/danh-sach/da-ket-thuc`);
  await page.getByPlaceholder("Nhập mã hồ sơ").fill(RETURNING_CITIZEN.name);
  await page.keyboard.press("Enter");
  const links = page.locator("tbody tr").filter({ hasText: RETURNING_CITIZEN.name }).locator("a.code");
  await links.nth(2).waitFor();
  const all = await links.evaluateAll((those) => those.map((it) => (it as HTMLAnchorElement).href));
  for (const address of all) {
    await page.goto(address);
    await page.getByRole("tab", { name: "Thành phần hồ sơ" }).click();
    await page.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
    await page.waitForTimeout(2_000); // learning goes through the worker
  }
}
