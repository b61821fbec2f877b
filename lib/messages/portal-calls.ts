/**
 * What a content script may ask of the worker, and nothing else. The portal is
 * never among the arguments: the worker takes it from the sender's origin.
 */
import { specSchema } from "../calendar/spec.ts";
import { procedureSchema } from "../catalogue/schema.ts";
import type { Sighting } from "../dossier/model.ts";
import { code, dossierSchema, minute, moment, paperSeen, text } from "../dossier/schema.ts";
import { profileSchema } from "../portals/schema.ts";
import { PARTS, settingsSchema } from "../settings/schema.ts";
import { z } from "../zod.ts";
import { carried } from "./carried.ts";
import { define, nothing } from "./define.ts";
import { deeds, ledgerEntry, paperMatch } from "./shapes.ts";

/** Of an ID number or tax code: held in memory only, turned into an HMAC by the worker. */
const applicantId = z.string().check(z.minLength(8), z.maxLength(40));
/** A page shows some hundreds of rows at the most; more is sent in several calls. */
const codes = z.array(code).check(z.maxLength(1_000));

export const portalCalls = {
  /** Everything a page's reading and clocks lean on. Asked once when a page opens, and after `changed`. */
  context: define(
    nothing,
    z.object({
      /** The portal as the worker sees it: the sender's origin. */
      portal: z.string(),
      settings: settingsSchema,
      /** The working calendar that holds: the shipped one with the unit's changes. */
      calendar: specSchema,
      /** What an office has pinned of this portal's words, or null. */
      profile: z.nullable(profileSchema),
      /** Words in English when that is the language chosen; null: the built-in Vietnamese. */
      words: z.nullable(z.record(z.string(), z.string())),
      /** Demo build only: the time it is said to be, ISO at +07:00. */
      demoClock: z.nullable(moment),
      /** Folded labels of one-click actions that were seen to commit on this portal. */
      seenToCommit: z.array(text),
    }),
  ),
  /** Puts a later part of the page script into the frame that asks. */
  part: define(z.object({ part: z.enum(["page", "setup"]) }), nothing),
  /** What the catalogue knows of these procedure codes; unknown ones are simply absent. */
  procedures: define(
    z.object({ codes: z.array(text).check(z.maxLength(1_000)) }),
    z.object({ procedures: z.array(procedureSchema) }),
  ),
  /** Takes in what a page showed; `refused`: sightings that don't parse or could not be believed. */
  sightings: define(
    // Parsed one by one by whoever takes them in: an odd row must not cost the others.
    z.object({ sightings: z.array(z.custom<Sighting>()).check(z.maxLength(1_000)) }),
    z.object({ kept: z.int(), refused: z.int() }),
  ),
  /** What is known of these dossiers on this portal; unknown codes are simply absent. */
  dossiers: define(z.object({ codes }), z.object({ dossiers: z.array(dossierSchema) })),
  /** What the ledger says was done before on these dossiers; those without a deed are absent. */
  deeds: define(z.object({ codes }), z.object({ deeds: z.array(deeds) })),
  /** Papers of one applicant's dossier that are digitised: learnt for reuse. */
  papersSeen: define(
    z.object({
      applicantId,
      dossierCode: code,
      at: minute,
      /** The day the papers date from (receipt or end of the dossier); null: not known. */
      dated: z.nullable(moment),
      papers: z
        .array(z.object({ ...paperSeen.shape, kind: z.enum(["paper", "result"]) }))
        .check(z.maxLength(200)),
    }),
    z.object({ learnt: z.int() }),
  ),
  /** Which of the papers asked for at intake are there already. */
  papersFor: define(
    z.object({
      applicantId,
      procedureCode: z.nullable(text),
      papers: z.array(text).check(z.maxLength(200)),
      /** The dossier being worked on, so that it is not offered its own papers; null at intake. */
      dossierCode: z.nullable(code),
    }),
    z.object({ matches: z.array(paperMatch) }),
  ),
  /** The officer said 'đã dùng lại'. */
  reused: define(
    z.object({
      /** The dossier under intake; null while it has no code. */
      code: z.nullable(code),
      at: minute,
      paper: text,
      source: z.object({ dossierCode: code, name: text }),
    }),
    nothing,
  ),
  /** Writes one decision to the ledger; the same id sent twice is written once. */
  ledger: define(z.object({ entry: ledgerEntry }), z.object({ seq: z.int() })),
  /** Shown on the page by the office's own person: what holds for this portal from now on; null: nothing. */
  profile: define(z.object({ profile: z.nullable(profileSchema) }), nothing),
  /** Which known product the page was recognised as; null: none. */
  product: define(z.object({ product: z.nullable(profileSchema.shape.id) }), nothing),
  /** A click without a form that was seen to commit: known from then on. */
  committed: define(z.object({ label: text }), nothing),
  /** A reminder that the next page of this frame should show; null: it is not needed any more. */
  carry: define(z.object({ carried: z.nullable(carried) }), nothing),
  /** What the page before left to be said, once. */
  carried: define(nothing, z.object({ carried: z.nullable(carried) })),
  /** The officer moved or folded the panel. */
  panel: define(z.object({ panel: PARTS.panel }), nothing),
  /** Something of ours went wrong in a page: kept for support, without the page's text. */
  fault: define(z.object({ what: z.string().check(z.maxLength(2_000)) }), nothing),
} as const;
