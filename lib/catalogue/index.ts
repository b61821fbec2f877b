/** The procedure catalogue: what an office knows of its procedures. Import from files is in rows.ts. */
export { makeCatalogue } from "./find.ts";
export type { Procedure } from "./model.ts";
export { sampleProcedures } from "./samples.ts";
