/** What our own pages ask of the worker about its commune's server. */
import { syncSchema } from "../commune/sync.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

export const syncCalls = {
  /** null: this machine has joined no commune. A page that asks is looked at, so the worker connects. */
  communeSync: define(nothing, z.object({ sync: z.nullable(syncSchema) })),
} as const;
