import { type CalendarSpec, specSchema } from "./spec.ts";

/** A calendar as a file: the data and what it is, so that an import can tell it from any other JSON. */
const MARK = "dung-hen-calendar";
const VERSION = 1;

/** What is wrong with a file, and where in it. English: the path is part of the file. */
export interface CalendarFault {
  path: string;
  what: string;
}

/** The text of a file to hand to another office. */
export function exportCalendar(spec: CalendarSpec): string {
  return `${JSON.stringify({ kind: MARK, version: VERSION, ...spec }, null, 2)}\n`;
}

/** Reads such a file; a file with faults gives all of them and no calendar. */
export function importCalendar(text: string): { spec: CalendarSpec } | { faults: CalendarFault[] } {
  const fault = (path: string, what: string) => ({ faults: [{ path, what }] });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return fault("", "not JSON");
  }
  if (typeof data !== "object" || data === null || !("kind" in data) || data.kind !== MARK)
    return fault("kind", `not '${MARK}'`);
  if ("version" in data && typeof data.version === "number" && data.version > VERSION)
    return fault("version", `later than ${VERSION}: ${data.version}`);
  if (!("version" in data) || data.version !== VERSION) return fault("version", `not ${VERSION}`);
  const { kind, version, ...rest } = data as Record<string, unknown>;
  const parsed = specSchema.safeParse(rest);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        what: issue.code === "unrecognized_keys" ? `unknown: ${issue.keys.join(", ")}` : issue.message,
      })),
    };
  const twice = bothOffAndWorked(parsed.data);
  return twice.length > 0 ? { faults: twice } : { spec: parsed.data };
}

/** In a person's file a day that is both off and worked is a slip, and nobody knows which was meant. */
function bothOffAndWorked({ off, worked }: CalendarSpec): CalendarFault[] {
  const days = new Set(off.map(({ day }) => day));
  return worked.flatMap(({ day }, i) =>
    days.has(day) ? [{ path: `worked.${i}.day`, what: `${day} is a day off as well` }] : [],
  );
}
