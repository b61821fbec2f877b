/** What the set-up tests put into a page: pointing and the support report, without an extension. */

export { noteOurs } from "../../lib/dom/ours.ts";
export { readPage } from "../../lib/reading/page/read-page.ts";
export { checkRows } from "../../lib/reading/setup/check.ts";
export { pointables } from "../../lib/reading/setup/pointable.ts";
export { elementAt, pointedAt } from "../../lib/reading/setup/pointed.ts";
export { supportReport } from "../../lib/reading/workbench/report.ts";
