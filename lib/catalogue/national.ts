import { understandTime } from "../dossier/time-allowed.ts";
import type { OnlineSpan, Procedure } from "./model.ts";
import national from "./national.json" with { type: "json" };
import type { National } from "./national-schema.ts";

const { procedures, results } = national as National;

/**
 * The procedures of commune committees as national texts have them, each with source and year. A province decides on
 * times and levels of its own, so no clock is worked out from one until the office has taken it over (`sample: false`).
 */
export function nationalProcedures(): readonly Procedure[] {
  made ??= procedures.map((it) => {
    const read = it.time === null ? null : understandTime(it.time);
    const time = read && "time" in read ? read.time : null;
    return {
      code: it.code,
      name: it.name,
      field: it.field,
      time,
      timeSaid: time === null ? it.time : null,
      steps: [],
      papers: [],
      online: onlineOf(it),
      fee: it.fee,
      results: it.results.map((code) => ({ code, name: results[code] ?? null })),
      source: it.timeSource === undefined ? it.source : `${it.timeSource}. ${it.source}`,
      year: it.year,
      sample: true,
    };
  });
  return made;
}
/** Worked out once: every question about papers or clocks asks for them. */
let made: readonly Procedure[] | null = null;

function onlineOf({ level, levelSource, online, source }: National["procedures"][number]): OnlineSpan[] {
  const said = level ?? (online ? "some" : null);
  return said === null ? [] : [{ level: said, from: null, to: null, source: levelSource ?? source }];
}
