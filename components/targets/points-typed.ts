import type { Minute } from "../../lib/dossier/model.ts";
import { type Day, dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { by as bySchema } from "../../lib/privacy/by.ts";
import { type Hundredths, readHundredths } from "../../lib/targets/hundredths.ts";
import { PART_NAMES, PARTS_766, type Part, TOTAL_766 } from "../../lib/targets/parts-766.ts";
import type { ReadPoints } from "../../lib/targets/read-points.ts";
import type { DayPoints } from "../../lib/targets/schema.ts";
import { parseTypedMoment } from "../../lib/words/typed.ts";

/** The fields of a day's points: the six parts, the total, the rank. */
export const POINT_FIELDS = [...PART_NAMES, "total", "rank"] as const;
export type PointField = (typeof POINT_FIELDS)[number];

/** What stands in the fields, as typed. */
export type TypedPoints = Record<PointField, string>;

export const NO_POINTS = Object.fromEntries(POINT_FIELDS.map((it) => [it, ""])) as TypedPoints;

/** Of the fields with points: the most that each can have. */
export const mostOf = (field: Part | "total"): Hundredths =>
  field === "total" ? TOTAL_766 : PARTS_766[field];

/** What was pasted, put into the fields; what it doesn't tell empties them, so that no day has another's points. */
export function fieldsOf(read: ReadPoints, write: (value: Hundredths) => string): TypedPoints {
  const text = (value: Hundredths | null) => (value === null ? "" : write(value));
  const parts = Object.fromEntries(PART_NAMES.map((it) => [it, text(read.parts[it])])) as Record<
    Part,
    string
  >;
  return { ...parts, total: text(read.total), rank: read.rank === null ? "" : String(read.rank) };
}

/** What is wrong, and with which field. */
export type PointsProblem =
  | { field: "day" | "by" | "rank" | "all" }
  | { field: Part | "total"; most: Hundredths; typed: string };

/** A day's points out of what was typed, or the first thing that is wrong. */
export function dayFromFields(
  fields: TypedPoints,
  day: string,
  by: string,
  now: Minute,
): DayPoints | PointsProblem {
  const on = dayTyped(day, dayOf(now));
  if (on === null) return { field: "day" };
  const values = new Map<PointField, number | null>();
  for (const field of POINT_FIELDS) {
    const typed = fields[field].trim();
    const value = field === "rank" ? rankTyped(typed) : readHundredths(typed);
    if (typed === "") values.set(field, null);
    else if (field === "rank") {
      if (value === null) return { field };
      values.set(field, value);
    } else {
      const most = mostOf(field);
      if (value === null || value > most) return { field, most, typed };
      values.set(field, value);
    }
  }
  if ([...values.values()].every((it) => it === null)) return { field: "all" };
  if (!bySchema.safeParse(by).success) return { field: "by" };
  const of = (field: PointField) => values.get(field) ?? null;
  const parts = Object.fromEntries(PART_NAMES.map((it) => [it, of(it)])) as DayPoints["parts"];
  return { day: isoDay(on), parts, total: of("total"), rank: of("rank"), by: by.trim(), at: now };
}

function rankTyped(text: string): number | null {
  const rank = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return rank >= 1 && rank <= 20_000 ? rank : null;
}

/** A date that exists and isn't after today. */
function dayTyped(text: string, today: Day): Day | null {
  const read = parseTypedMoment(text);
  return read.ok && read.value.minute === null && read.value.day <= today ? read.value.day : null;
}
