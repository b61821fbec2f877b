/**
 * zod set right for this project, before the first schema is made: it compiles schemas with `new Function`, which an
 * extension's CSP forbids and logs as an error.
 */
import { config } from "zod/mini";

config({ jitless: true });

export * from "zod/mini";
