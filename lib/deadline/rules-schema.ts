import { readTime } from "../calendar/hours.ts";
import { dayText } from "../calendar/spec.ts";
import { z } from "../zod.ts";
import { RULE_COUNTINGS } from "./counting.ts";
import type { DeadlineRules } from "./rules.ts";

const rule = z.strictObject({
  counting: z.enum(RULE_COUNTINGS),
  resume: z.enum(["shift", "restart"]),
  cutoff: z.nullable(
    z.string().check(z.refine((text) => readTime(text) !== null, { error: "not a time like 15:00" })),
  ),
});
const origin = z.string().check(z.maxLength(200));
const code = z.string().check(z.maxLength(60));

/** Deadline rules from outside (an agency's policy, an import). */
export const rulesSchema: z.ZodMiniType<DeadlineRules> = z.strictObject({
  counting: z.strictObject({
    default: rule,
    portals: z.record(origin, rule),
    procedures: z.record(code, rule),
    dated: z.exactOptional(
      z
        .array(
          z.strictObject({
            from: z.nullable(dayText),
            to: z.nullable(dayText),
            portal: z.nullable(origin),
            procedure: z.nullable(code),
            rule,
          }),
        )
        .check(z.maxLength(500)),
    ),
  }),
  soon: z.strictObject({
    minutes: z.int().check(z.minimum(0), z.maximum(48_000)),
    share: z.exactOptional(z.nullable(z.number().check(z.minimum(0), z.maximum(1)))),
  }),
  intake: z.strictObject({
    hours: z.number().check(z.positive(), z.maximum(1000)),
    working: z.boolean(),
  }),
  supplement: z.exactOptional(
    z.nullable(
      z.strictObject({
        days: z.int().check(z.minimum(1), z.maximum(400)),
        counting: z.enum(["working-days-end-of-day", "calendar-days"]),
      }),
    ),
  ),
  dueOnDayOff: z.exactOptional(z.enum(["next", "keep"])),
});
