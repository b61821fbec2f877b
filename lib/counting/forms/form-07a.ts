import {
  type Holds,
  hasEnded,
  isOnlineOf,
  isOnlineOfNone,
  isOpen,
  isReturned,
  isWithdrawn,
} from "./holds.ts";
import { II06A } from "./ii06a.ts";
import { SHARES } from "./shares.ts";

const apology =
  (outcome: "late" | "open-late", sent: boolean | null): Holds =>
  (it) =>
    it.outcome === outcome && it.dossier.apology === sent;

/** The columns of 07a/BTP that dossiers tell; 23 and 24 come of those that wait (`waiting.ts`). */
export const FORM_07A = {
  c3: II06A.c3,
  c4: ({ intake }) => intake === "direct",
  c5: isOnlineOf("full"),
  c6: isOnlineOf("part"),
  c9: II06A.c6,
  c10: ({ intake }) => intake === "post",
  c11: hasEnded,
  c12: ({ outcome }) => outcome === "early" || outcome === "on-time",
  c13: apology("late", true),
  c14: apology("late", false),
  c15: isOpen,
  c16: II06A.c12,
  c17: apology("open-late", true),
  c18: apology("open-late", false),
  c20: SHARES.paidOnlineN,
  c22: (it) => it.dossier.status === 8 && isOpen(it),
  c25: isReturned,
  c28: isWithdrawn,
  onlineLevelUnknown: isOnlineOfNone,
  /** Late, while it isn't known whether a letter of apology was sent: 11 = 12 + 13 + 14 + these. */
  apologyUnknown: apology("late", null),
  /** 15 = 16 + 17 + 18 + these. */
  openApologyUnknown: apology("open-late", null),
} as const satisfies Record<string, Holds>;

/** Columns that nothing known here tells, by their names: null in the form, never zero. */
export const UNKNOWN_07A = {
  c7: "Hình thức khác",
  c8: "Phi địa giới",
  c19: "Thanh toán › Tổng",
  c21: "Thanh toán › Trực tiếp",
  c26: "HS đã kết thúc nhưng KQ điện tử không khớp KQ giấy",
  c27: "HS thu tiền có xuất biên lai",
} as const;
