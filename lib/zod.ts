/**
 * The one way to zod in this project. zod compiles schemas with `new Function`,
 * which an extension's CSP forbids and logs as an error: `jitless` must be set
 * before the first schema is made, so everyone imports `z` from here.
 */
import * as z from "zod/mini";

z.config({ jitless: true });

export { z };
