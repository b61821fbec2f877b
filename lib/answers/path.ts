/**
 * The small language in which a product's file says where a value stands in an answer. It names one place and
 * nothing else: no condition, no reckoning, no way up.
 *
 *     code      currentTask[].dueDate      data.rows[0].no      appointmentDate | dueDate
 *
 * A name is a key; `[]` each entry of a list; `[0]` that entry; ` | ` takes the first way that finds anything but
 * null. `.` alone is the answer itself.
 */

import { INDEX, NAME, PATH } from "./grammar.ts";
import { EACH, type Path, type Step } from "./rows.ts";

/** The path in its steps; null: it is none. */
export function readPath(source: string): Path | null {
  if (!PATH.test(source)) return null;
  const steps = new RegExp(`${NAME}|${INDEX}`, "gu");
  return source.split("|").map((way) => (way.match(steps) ?? []).map(stepOf));
}

const stepOf = (text: string): Step =>
  text.startsWith("[") ? (text === "[]" ? EACH : Number(text.slice(1, -1))) : text;

/** The path of a source that was read before; throws RangeError where it is none, which would be our own mistake. */
export function pathOf(source: string): Path {
  const path = readPath(source);
  if (!path) throw new RangeError(`not a path: ${source}`);
  return path;
}
