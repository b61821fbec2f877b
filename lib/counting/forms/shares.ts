import type { CountedDossier } from "../model.ts";
import { type Holds, hasEnded, isReceived } from "./holds.ts";
import { II06A } from "./ii06a.ts";

type Known = (dossier: CountedDossier) => boolean | null;

/** Of those that `among` picks: where it is so, where it is known, and where it isn't. */
const known = (among: Holds, value: Known) => ({
  n: ((it) => among(it) && value(it.dossier) === true) satisfies Holds,
  of: ((it) => among(it) && value(it.dossier) !== null) satisfies Holds,
  unknown: ((it) => among(it) && value(it.dossier) === null) satisfies Holds,
});

const reused = known(isReceived, (it) => it.reused);
const digitised = known(isReceived, (it) => it.digitised);
const resultDigitised = known(hasEnded, (it) => it.resultDigitised);
/** Where there is nothing to pay, nothing is paid online: not among those asked about. */
const paid = known(
  (it) => isReceived(it) && it.dossier.fee !== false,
  ({ fee, paidOnline }) => (fee === true ? paidOnline : null),
);

/** Both parts of each ratio; early and on time are of all that ended in the period. */
export const SHARES = {
  onTimeN: ({ outcome }) => outcome === "early" || outcome === "on-time",
  onTimeOf: hasEnded,
  earlyN: II06A.c8,
  earlyOf: hasEnded,
  onlineN: II06A.c4,
  onlineOf: isReceived,
  reusedN: reused.n,
  reusedOf: reused.of,
  reusedUnknown: reused.unknown,
  digitisedN: digitised.n,
  digitisedOf: digitised.of,
  digitisedUnknown: digitised.unknown,
  resultDigitisedN: resultDigitised.n,
  resultDigitisedOf: resultDigitised.of,
  resultDigitisedUnknown: resultDigitised.unknown,
  paidOnlineN: paid.n,
  paidOnlineOf: paid.of,
  paidOnlineUnknown: paid.unknown,
} as const satisfies Record<string, Holds>;
