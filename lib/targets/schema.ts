/** What is kept of a unit's targets and scores: typed in by people, none of it about an applicant. */
import { dayFromIso } from "../dossier/moment.ts";
import { minute } from "../dossier/shapes.ts";
import { by } from "../privacy/by.ts";
import { z } from "../zod.ts";
import { WHOLE } from "./hundredths.ts";
import { PARTS_766, type Part, TOTAL_766 } from "./parts-766.ts";
import { SETS, TARGET_IDS } from "./targets.ts";

const percent = z.int().check(z.minimum(0), z.maximum(WHOLE));
const targetId = z.enum(TARGET_IDS);

/** Shares that no report has and only the estimates ask for (see score-766.ts), typed in like a target's value. */
export const EXTRA_IDS = ["servicesUsed", "complaints"] as const;

const typedValue = z.object({ id: z.enum([...TARGET_IDS, ...EXTRA_IDS]), value: percent, by, at: minute });

const upTo = (max: number) => z.nullable(z.int().check(z.minimum(0), z.maximum(max)));
const points = z.object(
  Object.fromEntries(Object.entries(PARTS_766).map(([part, max]) => [part, upTo(max)])) as Record<
    Part,
    ReturnType<typeof upTo>
  >,
);

/** A day's points as the national portal showed them; null: not copied. */
export const dayPoints = z.object({
  day: z.string().check(
    z.maxLength(10),
    z.refine((it) => dayFromIso(it) !== null, "no such day"),
  ),
  parts: points,
  total: upTo(TOTAL_766),
  /** 1 is the best; among the units that the portal ranks. */
  rank: z.nullable(z.int().check(z.minimum(1), z.maximum(20_000))),
  by,
  at: minute,
});

export const targetsSchema = z.object({
  sets: z.array(z.enum(Object.keys(SETS) as [keyof typeof SETS])).check(z.maxLength(2)),
  /** The unit's own numbers; they win over the rule and over the document's. */
  own: z.partialRecord(targetId, percent),
  /** Last year's results, for the rule that sets a target from them. */
  lastYear: z.partialRecord(targetId, percent),
  /** What 'tăng thêm 10%' adds to last year's result: a tenth of it, or ten percentage points. */
  rise: z.enum(["tenth", "points"]),
  /** In the order in which they were typed; the newest of a target holds. */
  typed: z.array(typedValue).check(z.maxLength(2000)),
  points: z.array(dayPoints).check(
    z.maxLength(800),
    z.refine((days) => new Set(days.map((it) => it.day)).size === days.length, "a day twice"),
  ),
});

export type UnitTargets = z.output<typeof targetsSchema>;
export type TypedValue = z.output<typeof typedValue>;
export type DayPoints = z.output<typeof dayPoints>;

/** Before anybody typed anything: both sets, the documents' numbers. */
export const noTargetsYet = (): UnitTargets => ({
  sets: ["annex2024", "letters"],
  own: {},
  lastYear: {},
  rise: "tenth",
  typed: [],
  points: [],
});

/** The newest value that was typed in of a target; null: none was. */
export function typedOf(state: UnitTargets, id: TypedValue["id"]): TypedValue | null {
  let newest: TypedValue | null = null;
  for (const it of state.typed) if (it.id === id && (!newest || it.at >= newest.at)) newest = it;
  return newest;
}
