/** What each frame of a portal may ask of the worker from the document's start: few and small, since every frame loads them. */
import { specSchema } from "../calendar/spec.ts";
import { moment, text } from "../dossier/shapes.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import type { PortalProfile } from "../portals/schema.ts";
import { pageSettingsSchema } from "../settings/page-schema.ts";
import { z } from "../zod.ts";
import type { Carried } from "./carried.ts";
import { define, nothing } from "./define.ts";

/**
 * Parsed by the worker alone, as it takes one from its store or from a page: its schema is the largest there is, and every
 * frame would load it.
 */
const profile = z.custom<PortalProfile>((it) => typeof it === "object");

/** The same: what our own script has made is parsed where it arrives (`portal-calls.ts`). */
const ledgerEntry = z.custom<LedgerEntry>();
const carried = z.custom<Carried>();

export const frameCalls = {
  /** Everything a page's reading and clocks lean on. Asked once when a page opens, and after `changed`. */
  context: define(
    nothing,
    z.object({
      /** The portal as the worker sees it: the sender's origin. */
      portal: z.string(),
      /** The browser's number of the tab. */
      tab: z.nullable(z.int()),
      settings: pageSettingsSchema,
      /** The working calendar that holds: the shipped one with the unit's changes. */
      calendar: specSchema,
      /** What an office has pinned of this portal's words, or null. */
      profile: z.nullable(profile),
      /** Words in English when that is the language chosen; null: the built-in Vietnamese. */
      words: z.nullable(z.record(z.string(), z.string())),
      /** Demo build only: the time it is said to be, ISO at +07:00. */
      demoClock: z.nullable(moment),
      /** Folded labels of one-click actions that were seen to commit on this portal. */
      seenToCommit: z.array(text),
    }),
  ),
  /** Puts a later part of the page script into the frame that asks. */
  part: define(z.object({ part: z.enum(["answers", "files", "likely", "look", "page", "setup"]) }), nothing),
  /** Writes one decision to the ledger; the same id sent twice is written once. */
  ledger: define(z.object({ entry: ledgerEntry }), z.object({ seq: z.int() })),
  /** Shown on the page by the office's own person: what holds for this portal from now on; null: nothing. */
  profile: define(z.object({ profile: z.nullable(profile) }), nothing),
  /** A click without a form that was seen to commit: known from then on. */
  committed: define(z.object({ label: text }), nothing),
  /** A reminder that the next page of this frame should show; null: it is not needed any more. */
  carry: define(z.object({ carried: z.nullable(carried) }), nothing),
  /** What the page before left to be said, once. */
  carried: define(nothing, z.object({ carried: z.nullable(carried) })),
  /** Something of ours went wrong in a page: kept for support, without the page's text. */
  fault: define(z.object({ what: text }), nothing),
} as const;
