import { type Holds, hasEnded, isOpen } from "./holds.ts";

/** Columns 3–13 of biểu II.06a (TT 01/2020/TT-VPCP, as provincial systems print it): 3 = 4 + 5 + 6 = 7 + 11. */
export const II06A = {
  c3: () => true,
  c4: ({ intake }) => intake === "online",
  c5: ({ intake }) => intake === "direct" || intake === "post",
  c6: ({ intake }) => intake === "carried",
  c7: hasEnded,
  c8: ({ outcome }) => outcome === "early",
  c9: ({ outcome }) => outcome === "on-time",
  c10: ({ outcome }) => outcome === "late",
  c11: isOpen,
  c12: ({ outcome }) => outcome === "in-time",
  c13: ({ outcome }) => outcome === "open-late",
} as const satisfies Record<string, Holds>;
