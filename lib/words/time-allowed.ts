import type { Procedure } from "../catalogue/model.ts";
import type { Say } from "./say.ts";

/** 'Thời hạn giải quyết' in words: '3 ngày làm việc', 'trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)'; null: not stated. */
export function sayTimeAllowed(say: Say, time: Procedure["time"]): string {
  if (time === null) return say("catalogue_no_time");
  if (time.unit === "no-limit") return say("catalogue_time_no_limit");
  if (time.unit === "same-day")
    return time.cutoff === null
      ? say("catalogue_time_same_day")
      : say("catalogue_time_same_day_cutoff", time.cutoff);
  return say(`catalogue_time_${time.unit.replaceAll("-", "_")}`, number(time.amount));
}

const number = (n: number): string => String(Math.round(n * 100) / 100).replace(".", ",");
