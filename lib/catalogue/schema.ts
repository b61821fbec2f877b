import { procedureKey } from "../dossier/codes.ts";
import { dayFromIso } from "../dossier/moment.ts";
import { timeOfDay } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import type { Procedure } from "./model.ts";

const words = (longest: number) => z.string().check(z.maxLength(longest));
const name = z.string().check(z.minLength(1), z.maxLength(1000));

const dayText = z
  .string()
  .check(z.refine((it) => dayFromIso(it) !== null, { error: "not a day like 2026-12-31" }));

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

const resultCode = z.string().check(z.regex(/^KQ\.[A-Z]\d{2}\.\d{5,6}$/));
const onlineSpan = z
  .strictObject({
    level: z.enum(["full", "partial", "some", "none"]),
    from: z.nullable(dayText),
    to: z.nullable(dayText),
    source: words(1000),
  })
  .check(
    z.refine((it) => it.from === null || it.to === null || it.from <= it.to, { error: "runs backwards" }),
  );

/** One procedure as the product knows it. */
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
  timeSaid: z.nullable(words(300)),
  online: z.array(onlineSpan).check(z.maxLength(20)),
  fee: z.nullable(words(2000)),
  results: z
    .array(z.strictObject({ code: resultCode, name: z.nullable(words(1000)) }))
    .check(z.maxLength(60)),
  source: words(1000),
  year: z.nullable(z.int().check(z.minimum(1990), z.maximum(2149))),
  sample: z.boolean(),
});

/**
 * What a file or the store holds of a procedure, in the shape of today: before, one level without dates stood in the place
 * of `online`, and there were no results, no year and no wording of a time.
 */
export function upToDate(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const { level, ...rest } = raw as Record<string, unknown>;
  const source = typeof rest.source === "string" ? rest.source : "";
  const online = level === undefined || level === null ? [] : [{ level, from: null, to: null, source }];
  return { timeSaid: null, online, results: [], year: null, ...rest };
}
