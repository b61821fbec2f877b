/**
 * The small language in which a product's file says where a value stands in an answer. It names one place and
 * nothing else: no condition, no reckoning, no way up.
 *
 *     code      currentTask[].dueDate      data.rows[0].no      appointmentDate | dueDate
 *
 * A name is a key; `[]` each entry of a list; `[0]` that entry; ` | ` takes the first way that finds anything but
 * null. `.` alone is the answer itself.
 */

/** A key, the number of an entry, or `EACH`. */
export type Step = string | number;
/** Each entry of a list. */
export const EACH = -1;
/** The ways to a value, in the order in which they are tried. */
export type Path = Step[][];

export interface PathFault {
  why: "name" | "index" | "long";
  at: string;
}

const MOST_WAYS = 4;
const MOST_STEPS = 12;
const MOST_INDEX = 99;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$-]{0,59}/u;
const INDEX = /^\[(\d{0,2})\]/;

/** The path in its steps, or what is wrong with it and where; never throws. */
export function readPath(source: string): { path: Path } | { fault: PathFault } {
  const ways = source.split("|").map((way) => way.trim());
  if (ways.length > MOST_WAYS) return { fault: { why: "long", at: source.slice(0, 20) } };
  const path: Path = [];
  for (const way of ways) {
    const read = readWay(way);
    if ("fault" in read) return read;
    path.push(read.steps);
  }
  return { path };
}

function readWay(way: string): { steps: Step[] } | { fault: PathFault } {
  const steps: Step[] = [];
  if (way === ".") return { steps };
  const fault = (why: PathFault["why"], at: string) => ({ fault: { why, at: at.slice(0, 20) } });
  let rest = way;
  // A list may be the whole answer: its entries come without a name.
  let named = !rest.startsWith("[");
  do {
    if (named) {
      const name = NAME.exec(rest)?.[0];
      // What every object has is nobody's data.
      if (name === undefined || name in Object.prototype) return fault("name", rest);
      steps.push(name);
      rest = rest.slice(name.length);
    }
    for (let index = INDEX.exec(rest); index; index = INDEX.exec(rest)) {
      const number = index[1] === "" ? EACH : Number(index[1]);
      if (number > MOST_INDEX) return fault("index", rest);
      steps.push(number);
      rest = rest.slice(index[0].length);
    }
    if (steps.length > MOST_STEPS) return fault("long", way);
    if (rest === "") return { steps };
    if (!rest.startsWith(".")) return fault(rest.startsWith("[") ? "index" : "name", rest);
    rest = rest.slice(1);
    named = true;
  } while (rest !== "");
  return fault("name", way);
}

/** The path of a source that was read before; throws RangeError where it is none, which would be our own mistake. */
export function pathOf(source: string): Path {
  const read = readPath(source);
  if ("fault" in read) throw new RangeError(`not a path: ${source}`);
  return read.path;
}
