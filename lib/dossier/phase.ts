import type { StatusNumber } from "./model.ts";

/** What a status means for the clock: not yet begun, runs, stands still, over. */
export type StatusPhase = "new" | "in-process" | "stopped" | "ended";

export const PHASES: Readonly<Record<StatusNumber, StatusPhase>> = {
  1: "new",
  2: "in-process",
  3: "ended",
  4: "in-process",
  5: "stopped",
  6: "stopped",
  7: "ended",
  8: "stopped",
  9: "ended",
  10: "ended",
};

/** Phase of a national status. */
export function statusPhase(status: StatusNumber): StatusPhase {
  return PHASES[status];
}

/** 5, 6 and 8: national reporting counts these three as 'tạm dừng xử lý'. */
export function isStopped(status: StatusNumber): boolean {
  return PHASES[status] === "stopped";
}
