/**
 * The built extension: decisions made while the worker answers nobody, so that the page's second part can't come. The first part lays
 * them on disk; what names somebody, by a rougher border, as the page is left.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { decide, pausePage } from "./pause-page.ts";

const CASES = [
  { code: "H15.50.05.13-261008-0001", reason: "", wanted: ["back", ""] },
  {
    code: "H15.50.05.13-261008-0002",
    reason: "Đã báo lãnh đạo, lần 2",
    wanted: ["anyway", "Đã báo lãnh đạo, lần 2"],
  },
  {
    code: "H15.50.05.13-261008-0003",
    reason: "Đã báo bà Trần Thị Lan",
    wanted: ["anyway", "••• báo bà ••• ••• •••"],
  },
];

let it: Running;
beforeAll(async () => {
  it = await runExtension({ html: (path) => pausePage(path.split("?")[1] ?? "") });
});
afterAll(() => it.close());

interface Entry {
  decision: string;
  reason: string;
  of?: string;
}
async function decisions(code: string) {
  const answer = await it.ask("ledgerList", { code });
  if (!answer.ok) throw new Error(answer.error.key);
  const entries = (answer.value.records as { entry: Entry }[]).map(({ entry }) => entry);
  return entries.filter(({ of }) => of === undefined).map(({ decision, reason }) => [decision, reason]);
}

test.each(CASES)(
  "decided before the second part came, and left at once: $reason",
  async ({ code, reason, wanted }) => {
    const page = await it.context.newPage();
    await it.ask("settingsGet");
    // Ends with the worker.
    const busy = it.context
      .serviceWorkers()
      .at(-1)!
      .evaluate("for (;;);")
      .catch(() => {});
    await page.goto(`${it.portals[0]}/ho-so?${code}`);
    if (reason === "") {
      await page.getByRole("button", { name: "Xác nhận" }).click();
      await page.getByRole("button", { name: "Quay lại" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    } else await decide(page, reason);
    // Else it was the second part that kept it.
    expect(await page.locator("[data-dung-hen=dossier]").count()).toBe(0);
    await page.close({ runBeforeUnload: false });
    await it.killWorker();
    await busy;
    await expect.poll(() => decisions(code)).toEqual([wanted]);
  },
);
