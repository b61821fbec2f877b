/** The one way to zod in this project. */
export * as z from "./zod-set.ts";
