/** What a person changes in a unit's targets. Each answers the whole anew, or null where the schema refuses it. */
import { type DayPoints, type TypedValue, targetsSchema, type UnitTargets } from "./schema.ts";
import type { TargetId } from "./targets.ts";

/** Values kept of one target: the newest hold, older ones tell how it went. */
const MOST_OF_ONE = 80;

function checked(next: UnitTargets): UnitTargets | null {
  const parsed = targetsSchema.safeParse(next);
  return parsed.success ? parsed.data : null;
}

/** With one more value typed in; the oldest of the same target go when there are many. */
export function withTyped(state: UnitTargets, value: TypedValue): UnitTargets | null {
  const same = state.typed.filter((it) => it.id === value.id);
  const old = new Set(same.slice(0, Math.max(0, same.length + 1 - MOST_OF_ONE)));
  return checked({ ...state, typed: [...state.typed.filter((it) => !old.has(it)), value] });
}

/** With a day's points, in the place of what was kept of that day. Beyond 800 days the earliest go. */
export function withPoints(state: UnitTargets, day: DayPoints): UnitTargets | null {
  const points = [...state.points.filter((it) => it.day !== day.day), day];
  points.sort((a, b) => a.day.localeCompare(b.day));
  return checked({ ...state, points: points.slice(-800) });
}

/** With a target's own number and last year's result; null takes either away. */
export function withOwn(
  state: UnitTargets,
  id: TargetId,
  { own, lastYear }: { own: number | null; lastYear: number | null },
): UnitTargets | null {
  return checked({
    ...state,
    own: put(state.own, id, own),
    lastYear: put(state.lastYear, id, lastYear),
  });
}

/** Stands for a name that is not told. */
const NOT_NAMED = "•••";

/**
 * Where no officers' names are kept: values and points without who typed them in; the same object where nobody is named.
 * It may be one that doesn't parse: whatever can be found in it by name is struck out.
 */
export function withoutNames<T extends object>(state: T): T {
  const next: Record<string, unknown> = {};
  for (const [part, rows] of Object.entries(state).filter(([name]) => name === "typed" || name === "points"))
    if (Array.isArray(rows) && rows.some(names))
      next[part] = rows.map((it) => (names(it) ? { ...it, by: NOT_NAMED } : it));
  return Object.keys(next).length === 0 ? state : { ...state, ...next };
}

const names = (it: { by?: unknown } | null): boolean => (it?.by ?? NOT_NAMED) !== NOT_NAMED;

function put(all: Partial<Record<TargetId, number>>, id: TargetId, value: number | null) {
  const { [id]: _, ...others } = all;
  return value === null ? others : { ...others, [id]: value };
}
