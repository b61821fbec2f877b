/**
 * The built extension: decisions made while the worker answers nobody, so that no later part of the page script can come, and the browser's
 * own box asks. The first part lays them on disk.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";
import { pausePage } from "./pause-page.ts";

const CASES = [
  { code: "H15.50.05.13-261008-0001", goesOn: false, wanted: ["back", ""] },
  {
    code: "H15.50.05.13-261008-0002",
    goesOn: true,
    wanted: ["anyway", "Hộp hỏi của trình duyệt, không ghi được lý do"],
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

/** Presses, and answers the browser's box as a person does: not at once. */
async function decideInBox(page: Page, goesOn: boolean): Promise<void> {
  const answered = new Promise<void>((done) =>
    page.once("dialog", async (box) => {
      await new Promise((read) => setTimeout(read, 400));
      await (goesOn ? box.accept() : box.dismiss());
      done();
    }),
  );
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await answered;
  if (goesOn) await page.getByText("x", { exact: true }).waitFor();
}

test.each(CASES)(
  "decided before a later part came, and left at once: $wanted.0",
  async ({ code, goesOn, wanted }) => {
    const page = await it.context.newPage();
    await it.ask("settingsGet");
    // Ends with the worker.
    const busy = it.context
      .serviceWorkers()
      .at(-1)!
      .evaluate("for (;;);")
      .catch(() => {});
    await page.goto(`${it.portals[0]}/ho-so?${code}`);
    await decideInBox(page, goesOn);
    // Else it was a later part that kept it.
    expect(await page.locator("[data-dung-hen]").count()).toBe(0);
    await page.close({ runBeforeUnload: false });
    await it.killWorker();
    await busy;
    await expect.poll(() => decisions(code)).toEqual([wanted]);
  },
);
