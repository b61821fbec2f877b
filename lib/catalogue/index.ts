/** The procedure catalogue: what an office knows of its procedures. Import from files is in rows.ts. */
export { makeCatalogue } from "./find.ts";
export type { OnlineSpan, Procedure } from "./model.ts";
export { nationalProcedures } from "./national.ts";
export { notAskedFor } from "./not-asked.ts";
export { onlineOn } from "./online.ts";
