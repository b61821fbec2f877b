/**
 * What each frame of a portal may ask of the worker from the document's start: few and small, since every frame loads them. What
 * is asked is parsed whole where it arrives (`portal-calls.ts`), what is answered by hand (`by-hand.ts`).
 */
import type { LedgerEntry } from "../ledger/types.ts";
import type { PortalProfile } from "../portals/schema.ts";
import { anObject, asItIs, type FrameContext, frameContext } from "./by-hand.ts";
import type { Carried } from "./carried.ts";
import type { Call } from "./define.ts";

/** Parts of the page script that come after the first. */
export const PARTS = ["answers", "files", "likely", "look", "page", "say", "setup"] as const;
export type Part = (typeof PARTS)[number];

const call = <A, R = object>(answer: Call<A, R>["answer"]): Call<A, R> => ({ ask: asItIs<A>(), answer });

export const frameCalls = {
  /** Everything a page's reading and clocks lean on. Asked once when a page opens, and after `changed`. */
  context: call<object, FrameContext<PortalProfile>>(frameContext<PortalProfile>()),
  /** Puts later parts of the page script into the frame that asks, in this order. */
  part: call<{ parts: Part[] }>(anObject()),
  /** Writes one decision to the ledger; the same id sent twice is written once. */
  ledger: call<{ entry: LedgerEntry }>(anObject()),
  /** Shown on the page by the office's own person: what holds for this portal from now on; null: nothing. */
  profile: call<{ profile: PortalProfile | null }>(anObject()),
  /** A click without a form that was seen to commit: known from then on. */
  committed: call<{ label: string }>(anObject()),
  /** A reminder that the next page of this frame should show; null: it is not needed any more. */
  carry: call<{ carried: Carried | null }>(anObject()),
  /** What the page before left to be said, once. */
  carried: call<object, { carried: Carried | null }>(anObject()),
  /** Something of ours went wrong in a page: kept for support, without the page's text. */
  fault: call<{ what: string }>(anObject()),
} as const;
