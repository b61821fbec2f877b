import type { SHARES } from "./forms/shares.ts";
import type { Cells } from "./tally.ts";

export type Share =
  | "onTime"
  | "early"
  | "online"
  | "reused"
  | "digitised"
  | "resultDigitised"
  | "paidOnline"
  | "stepsOnTime";

/** Each ratio as its two parts; `unknown`: so many more of which nobody knows whether they belong to either. */
export function sharesOf<V>(
  it: Cells<keyof typeof SHARES, V>,
  steps: { n: V; of: V },
): Record<Share, { n: V; of: V; unknown?: V }> {
  return {
    onTime: { n: it.onTimeN, of: it.onTimeOf },
    early: { n: it.earlyN, of: it.earlyOf },
    online: { n: it.onlineN, of: it.onlineOf },
    reused: { n: it.reusedN, of: it.reusedOf, unknown: it.reusedUnknown },
    digitised: { n: it.digitisedN, of: it.digitisedOf, unknown: it.digitisedUnknown },
    resultDigitised: {
      n: it.resultDigitisedN,
      of: it.resultDigitisedOf,
      unknown: it.resultDigitisedUnknown,
    },
    paidOnline: { n: it.paidOnlineN, of: it.paidOnlineOf, unknown: it.paidOnlineUnknown },
    stepsOnTime: { n: steps.n, of: steps.of },
  };
}
