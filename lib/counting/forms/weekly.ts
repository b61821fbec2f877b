import { isStopped } from "../../dossier/status.ts";
import { type Holds, isOnlineOf, isOnlineOfNone, isOpen, isReturned, isWithdrawn } from "./holds.ts";
import { II06A } from "./ii06a.ts";

/** Columns 3–15 of the weekly table, and below them what the weekly letter tells. */
export const WEEKLY = {
  c3: II06A.c3,
  c4: isOnlineOf("full"),
  c5: isOnlineOf("part"),
  c6: ({ intake }) => intake === "post",
  c7: ({ intake }) => intake === "direct",
  c8: II06A.c6,
  c9: II06A.c7,
  c10: II06A.c8,
  c11: II06A.c9,
  c12: II06A.c10,
  c13: II06A.c11,
  c14: II06A.c12,
  c15: II06A.c13,
  /** In no column of the table, and needed for its sum: 3 = 4 + 5 + 6 + 7 + 8 + these. */
  onlineLevelUnknown: isOnlineOfNone,
  /** Open and standing still (statuses 5, 6, 8). */
  paused: (it) => it.dossier.status !== null && isStopped(it.dossier.status) && isOpen(it),
  returned: isReturned,
  withdrawn: isWithdrawn,
  supplementAsked: ({ dossier }) => (dossier.supplements ?? 0) >= 1,
  /** In the national score a dossier asked more than once counts as late. */
  supplementAskedAgain: ({ dossier }) => (dossier.supplements ?? 0) >= 2,
  apologies: ({ dossier }) => dossier.apology === true,
} as const satisfies Record<string, Holds>;
