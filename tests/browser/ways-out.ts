/** Everything that leaves the extension: the files its pages save, the report of a page, and what its calls answer. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import type { Running } from "./extension.ts";

/** Buttons of the options that save a file, by the page of the options they stand on. */
const SAVED: readonly [string, string][] = [
  ["portals", "Xuất"],
  ["year", "Xuất lịch (JSON)"],
  ["procedures", "Xuất danh mục (JSON)"],
  ["papers", "Xuất các loại giấy tờ (JSON)"],
  ["data", "Xuất dữ liệu"],
];
/** What our own pages may ask that answers with something kept. */
const CALLS: readonly [string, object?][] = [
  ["queue", { portal: null }],
  ["slip"],
  ["ledgerList", { limit: 1_000 }],
  ["onlineCounts"],
  ["settingsGet"],
  ["portalList"],
  ["procedureList"],
  ["paperKindList"],
  ["importList"],
  ["faults"],
  ["notices"],
];

/** Each way out with what comes of it. `tab` is on a page of the portal, of which the report is made. */
export async function waysOut(it: Running, tab: Page): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  const save = async (page: Page, name: string, read: (bytes: Buffer) => string | Promise<string>) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button:visible").getByText(name, { exact: true }).first().click(),
    ]);
    out.set(download.suggestedFilename(), await read(await bytesOf(download)));
  };
  const options = await it.context.newPage();
  for (const [at, name] of SAVED) {
    await options.goto("about:blank");
    await options.goto(it.url(`options.html#dh-${at}`));
    await save(options, name, (bytes) => bytes.toString());
  }
  await options.goto(it.url("sidepanel.html"));
  await options.getByRole("tab", { name: "Sổ theo dõi" }).click();
  await save(options, "Xuất CSV", (bytes) => bytes.toString("utf16le"));
  await save(options, "Xuất Excel", async (bytes) => JSON.stringify(await readExcel(bytes)));
  await options.goto(it.url("options.html#dh-portals"));
  const { host } = new URL(tab.url());
  await options.getByRole("button", { name: `Kiểm tra trang này của ${host}` }).click();
  const panel = tab.locator("[data-dung-hen=setup]");
  await panel.getByRole("button", { name: "Sao chép báo cáo trang" }).click();
  out.set("báo cáo trang", await panel.getByLabel("Báo cáo trang").inputValue());
  await options.close();
  for (const [name, args] of CALLS) {
    const answer = await it.ask(name, args);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.key}`);
    out.set(name, JSON.stringify(answer.value));
  }
  return out;
}

const bytesOf = async (download: Download) => readFileSync(await download.path());
