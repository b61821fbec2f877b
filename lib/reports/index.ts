/** What other rooms use of reports. */
export { bookOf } from "./book.ts";
export { kindOf } from "./kind.ts";
export { REPORT_KINDS, type ReportKind, type ReportSource } from "./model.ts";
