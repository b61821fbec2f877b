import { z } from "../zod.ts";

const text = z.string().check(z.minLength(1), z.maxLength(1000));
const year = z.int().check(z.minimum(2020), z.maximum(2100));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const code = z.string().check(z.regex(/^\d\.\d{6}$/));

/** national.json: what official texts and the national portal say of commune procedures. */
export const nationalSchema = z.strictObject({
  procedures: z.array(
    z.strictObject({
      code,
      name: text,
      field: z.nullable(text),
      /** As written; understood by `understandTime` or kept in its words. */
      time: z.nullable(text),
      /** Where the time is from another text than the rest. */
      timeSource: z.exactOptional(text),
      level: z.exactOptional(z.enum(["full", "partial", "none"])),
      levelSource: z.exactOptional(text),
      /** Filed online; no text says at which level. */
      online: z.exactOptional(z.literal(true)),
      fee: z.nullable(text),
      results: z.array(text),
      source: text,
      year,
    }),
  ),
  /** Names of results by their codes. */
  results: z.record(z.string(), text),
});
export type National = z.output<typeof nationalSchema>;

/** not-asked.json: papers that must not be asked for, since a database has them. */
export const notAskedSchema = z.strictObject({
  source: text,
  year,
  rows: z.array(
    z.strictObject({ code, paper: text, database: text, rule: text, clause: z.string(), from: day, to: day }),
  ),
});
export type NotAsked = z.output<typeof notAskedSchema>;
