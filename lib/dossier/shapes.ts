/** The smallest shapes, of which all schemas are made; what every frame of a portal loads needs no more of the model. */
import { z } from "../zod.ts";

/** Longest text a page may hand us for one value (papers can be described at length); longer is a misreading. */
const LONGEST = 2_000;

export const text = z.string().check(z.maxLength(LONGEST));
/** `2026-11-20` or `2026-11-20T15:10:00+07:00`, nothing else (see Moment). */
export const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?\+07:00)?$/));
export const minute = z.int().check(z.minimum(0), z.maximum(200_000_000));
/** An origin and nothing more: no path, no trailing slash. */
export const origin = z.string().check(z.maxLength(200), z.regex(/^https?:\/\/[^/?#\s]+$/));
export const code = z.string().check(z.minLength(1), z.maxLength(80));

/** `07:30`, as a time of day is kept. */
export const timeOfDay = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
export const sameDay = z.object({ unit: z.literal("same-day"), cutoff: z.nullable(timeOfDay) });
export const timeAllowed = z.union([
  z.object({
    amount: z.number().check(z.positive(), z.maximum(100_000)),
    unit: z.enum(["working-hours", "working-days", "calendar-days"]),
  }),
  sameDay,
]);
