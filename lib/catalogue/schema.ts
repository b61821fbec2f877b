import { procedureKey } from "../dossier/codes.ts";
import { timeOfDay } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import type { Procedure } from "./model.ts";

const words = (longest: number) => z.string().check(z.maxLength(longest));
const name = z.string().check(z.minLength(1), z.maxLength(500));

/** A year of working hours: more is a slip of the pen. */
const MOST_HOURS = 2_000;

const amount = z
  .strictObject({
    amount: z.number().check(z.positive(), z.maximum(MOST_HOURS)),
    unit: z.enum(["working-hours", "working-days", "calendar-days"]),
  })
  .check(
    z.refine((it) => it.unit !== "calendar-days" || Number.isInteger(it.amount), {
      error: "calendar days are whole",
    }),
  );

const time = z.union([
  amount,
  z.strictObject({ unit: z.literal("same-day"), cutoff: z.nullable(timeOfDay) }),
  z.strictObject({ unit: z.literal("no-limit") }),
]);

/** One procedure, from a file or from the store. */
export const procedureSchema: z.ZodMiniType<Procedure> = z.strictObject({
  code: z.string().check(
    z.maxLength(60),
    z.refine((code) => procedureKey(code) !== null, { error: "not a procedure code like 1.001193" }),
  ),
  name,
  field: z.nullable(words(300)),
  time: z.nullable(time),
  steps: z
    .array(
      z.strictObject({
        name,
        hours: z.number().check(z.positive(), z.maximum(MOST_HOURS)),
        role: z.nullable(words(300)),
      }),
    )
    .check(z.maxLength(60)),
  papers: z
    .array(
      z.strictObject({
        name: z.string().check(z.minLength(1), z.maxLength(2000)),
        required: z.nullable(z.boolean()),
      }),
    )
    .check(z.maxLength(200)),
  level: z.nullable(z.enum(["full", "partial", "none"])),
  fee: z.nullable(words(2000)),
  source: words(1000),
  sample: z.boolean(),
});
