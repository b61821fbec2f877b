import type { Placed } from "../place.ts";

/** Whether something is counted in a column. A form is a table of these, so that each number is said once. */
export type Holds<T = Placed> = (it: T) => boolean;

export const isReceived: Holds = ({ intake }) => intake !== "carried";
export const isOpen: Holds = ({ outcome }) => outcome === "in-time" || outcome === "open-late";
export const hasEnded: Holds = (it) => !isOpen(it);
export const isOnlineOf =
  (level: "full" | "part"): Holds =>
  ({ intake, dossier }) =>
    intake === "online" && dossier.level === level;
/** Handed in online, while it isn't known whether the service is full or partial. */
export const isOnlineOfNone: Holds = ({ intake, dossier }) =>
  intake === "online" && dossier.level !== "full" && dossier.level !== "part";
/** 'Không được tiếp nhận' (3) and 'Công dân yêu cầu rút hồ sơ' (7), ended in the period. */
export const isReturned: Holds = (it) => it.dossier.status === 3 && hasEnded(it);
export const isWithdrawn: Holds = (it) => it.dossier.status === 7 && hasEnded(it);
