/** What other rooms use of counting. */
export { makeCount } from "./count.ts";
export type { CountedDossier } from "./model.ts";
export type { Period } from "./period.ts";
export type { Why } from "./place.ts";
export type { Report } from "./report.ts";
