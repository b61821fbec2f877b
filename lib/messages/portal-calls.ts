/**
 * What a content script may ask of the worker, and nothing else. The portal is
 * never among the arguments: the worker takes it from the sender's origin.
 */

import { specSchema } from "../calendar/spec.ts";
import { procedureSchema } from "../catalogue/schema.ts";
import type { Sighting } from "../dossier/model.ts";
import { dossierSchema, paperSeen } from "../dossier/schema.ts";
import { code, minute, moment, text } from "../dossier/shapes.ts";
import { ledgerEntry } from "../ledger/schema.ts";
import { type PortalProfile, profileSchema } from "../portals/schema.ts";
import { PAGE_PARTS, pageSettingsSchema } from "../settings/page-schema.ts";
import { listSeen, scanShape } from "../whole/schema.ts";
import { z } from "../zod.ts";
import { carried } from "./carried.ts";
import { define, nothing } from "./define.ts";
import { PARTS } from "./frame-calls.ts";
import { came } from "./intake-outbox.ts";
import { askedPaper, deeds, notAsked, paperMatch } from "./page-shapes.ts";
import { slip } from "./slip.ts";

/** Of an ID number or tax code: held in memory only, turned into an HMAC by the worker. */
const applicantId = z.string().check(z.minLength(8), z.maxLength(40));
/** A page shows some hundreds of rows at the most; more is sent in several calls. */
const codes = z.array(code).check(z.maxLength(1_000));

/** Parsed by its handler, which mends an older one. */
const profile = z.custom<PortalProfile>((it) => typeof it === "object");

/** What a page's reading and clocks lean on, as they are parsed by the part that reads. */
export const told = z.object({
  settings: pageSettingsSchema,
  /** The working calendar that holds: the shipped one with the unit's changes. */
  calendar: specSchema,
});
/** What holds for a portal. Every frame parses by hand what the guard needs of it (`by-hand.ts`). */
export const context = z.object({
  ...told.shape,
  /** The portal as the worker sees it: the sender's origin. */
  portal: z.string(),
  /** The browser's number of the tab. */
  tab: z.nullable(z.int()),
  /** What an office has pinned of this portal's words, or null. */
  profile: z.nullable(profile),
  /** Words in English when that is the language chosen; null: the built-in Vietnamese. */
  words: z.nullable(z.record(z.string(), z.string())),
  /** Demo build only: the time it is said to be, ISO at +07:00. */
  demoClock: z.nullable(moment),
  /** Folded labels of one-click actions that were seen to commit on this portal. */
  seenToCommit: z.array(text),
});

export const portalCalls = {
  // Those of each frame, as the worker parses what they ask.
  context: define(nothing, context),
  part: define(z.object({ parts: z.array(z.enum(PARTS)).check(z.minLength(1), z.maxLength(2)) }), nothing),
  ledger: define(z.object({ entry: ledgerEntry }), z.object({ seq: z.int() })),
  profile: define(z.object({ profile: z.nullable(profile) }), nothing),
  committed: define(z.object({ label: text }), nothing),
  carry: define(z.object({ carried: z.nullable(carried) }), nothing),
  carried: define(nothing, z.object({ carried: z.nullable(carried) })),
  fault: define(z.object({ what: text }), nothing),
  /** What the catalogue knows of procedures, by what a page says of each, a code or a name; unknown ones are simply absent. */
  procedures: define(
    z.object({ said: z.array(text).check(z.maxLength(1_000)) }),
    z.object({ procedures: z.array(procedureSchema) }),
  ),
  /** Takes in what a page showed; `refused`: sightings that don't parse or could not be believed. */
  sightings: define(
    // Parsed one by one by whoever takes them in: an odd row must not cost the others.
    z.object({ sightings: z.array(z.custom<Sighting>()).check(z.maxLength(1_000)) }),
    z.object({ kept: z.int(), refused: z.int() }),
  ),
  /** Which rows of which list a page showed. */
  listSeen: define(listSeen, nothing),
  /** The scan that goes on in this tab, whose next page this is; null: none does. */
  scanGoing: define(nothing, z.object({ scan: z.nullable(scanShape) })),
  /** How far the scan in this tab is; `go` false: it was called off. */
  scanned: define(z.object({ scan: scanShape }), z.object({ go: z.boolean() })),
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
  /** What the papers asked for at intake are, and which of them are there already. */
  papersFor: define(
    z.object({
      /** null: nobody stands in the form yet. */
      applicantId: z.nullable(applicantId),
      /** Its code or its name, as the page says it. */
      procedure: z.nullable(text),
      papers: z.array(text).check(z.maxLength(1_000)),
      /** The dossier being worked on, so that it is not offered its own papers; null at intake. */
      dossierCode: z.nullable(code),
    }),
    z.object({
      matches: z.array(paperMatch),
      rows: z.array(askedPaper),
      /** Must not be asked for in this procedure today. */
      notAsked: z.array(notAsked),
      /** As the office's catalogue has it; null: not known. */
      procedure: z.nullable(procedureSchema),
      /** Too many people were asked about within a minute: of this one nothing is said until it is over. */
      silent: z.boolean(),
    }),
  ),
  /** Shows the slip for a citizen in a window of its own. */
  slip: define(z.object({ slip }), nothing),
  /** Opens the letter of apology for this dossier in a window of its own; the names in it are asked of the page from there. */
  apology: define(z.object({ code }), nothing),
  /** Of the files that stand on rows of a form, those whose names plainly speak of another paper. Names stay in memory. */
  misplaced: define(
    z.object({
      /** Its code or its name, as the page says it. */
      procedure: z.nullable(text),
      rows: z
        .array(z.object({ name: text, files: z.array(text).check(z.maxLength(50)) }))
        .check(z.maxLength(200)),
    }),
    z.object({ misplaced: z.array(z.object({ name: text, file: text })) }),
  ),
  /**
   * What came after a press on an earlier page, told at the instant `at` (milliseconds); null: what there was to tell lies on
   * disk (intake-outbox.ts). `waits`: for a code that is still to come.
   */
  intakeOver: define(z.object({ came: z.nullable(came), at: z.number() }), z.object({ waits: z.boolean() })),
  /**
   * Of a procedure with an online service that is taken in directly: what the officer answered, or (null) only how it stands.
   * Names and numbers become keys at once.
   */
  onlineFirst: define(
    z.object({
      /** As the portal's head names who is signed in; null: it doesn't. */
      officer: z.nullable(z.string().check(z.maxLength(100))),
      procedure: text,
      applicantId: z.nullable(applicantId),
      code: z.nullable(code),
      answer: z.nullable(z.enum(["guided", "unable", "closed"])),
    }),
    z.object({ asked: z.boolean(), mine: z.object({ guided: z.int(), unable: z.int(), closed: z.int() }) }),
  ),
  /**
   * Who sets this portal up wants its answers looked at from the page's start: `next`, the page is about to be loaded anew.
   * Not so: it has begun; `here`: in the tab that asked for it.
   */
  lookAnew: define(z.object({ next: z.boolean() }), z.object({ here: z.boolean() })),
  /** Which known product the page was recognised as; null: none. */
  product: define(z.object({ product: z.nullable(profileSchema.shape.id) }), nothing),
  /** The officer moved or folded the panel. */
  panel: define(z.object({ panel: PAGE_PARTS.panel }), nothing),
} as const;
