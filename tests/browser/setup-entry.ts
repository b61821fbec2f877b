/** What the set-up tests put into a page: pointing and the support report, without an extension. */
export { checkRows } from "../../lib/reading/check.ts";
export { readPage } from "../../lib/reading/page.ts";
export { pointables } from "../../lib/reading/pointable.ts";
export { elementAt, pointedAt } from "../../lib/reading/pointed.ts";
export { supportReport } from "../../lib/reading/report.ts";
