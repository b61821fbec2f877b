/** What our own pages (side panel, options, welcome, popup) may ask of the worker. */
import { procedureSchema } from "../catalogue/schema.ts";
import { code, minute, origin, text } from "../dossier/shapes.ts";
import { ledgerRecord } from "../ledger/schema.ts";
import { profileSchema } from "../portals/schema.ts";
import { mineSchema } from "../queue/mine.ts";
import type { QueuePacked } from "../queue/packed.ts";
import { GROUPS, type QueueGlance } from "../queue/types.ts";
import { registerSchema } from "../reuse/register/schema.ts";
import { settingsSchema } from "../settings/schema.ts";
import { targetsSchema } from "../targets/schema.ts";
import { scanShape } from "../whole/schema.ts";
import { z } from "../zod.ts";
import { besideCalls } from "./beside-calls.ts";
import { communeCalls } from "./commune-calls.ts";
import { countedSome } from "./counted.ts";
import { define, nothing } from "./define.ts";
import { importCalls } from "./import-calls.ts";
import { officeCalls } from "./office-calls.ts";
import { provinceCalls } from "./province-calls.ts";
import { said } from "./shapes.ts";
import { slip } from "./slip.ts";
import { syncCalls } from "./sync-calls.ts";
import { unitCalls } from "./unit-calls.ts";

/** A province's whole catalogue has some two thousand. */
const procedureTable = z.object({ procedures: z.array(procedureSchema).check(z.maxLength(5_000)) });
const kindTable = z.object({ kinds: registerSchema });
/** A record that can't be read may lie under any key. */
const dossierKey = z.tuple([text, text]);
const paths = z.array(z.string().check(z.maxLength(400)));
/** Settings as they hold, what the agency's policy fixes in them, and what could not be read. */
const settingsAnswer = z.object({ settings: settingsSchema, fixed: paths, dropped: paths });
/**
 * Made by our own worker from checked records a moment ago, and only shown:
 * its outline is held, its clocks are not checked a second time.
 */
const queuePacked = z.custom<QueuePacked>(
  (it) => typeof it === "object" && it !== null && Array.isArray((it as QueuePacked).items),
);

const queueGlance = z.custom<QueueGlance>(
  (it) => typeof it === "object" && it !== null && Array.isArray((it as QueueGlance).load),
);

export const pageCalls = {
  ...importCalls,
  ...officeCalls,
  ...besideCalls,
  ...syncCalls,
  ...communeCalls,
  ...provinceCalls,
  ...unitCalls,
  /** The queue's numbers without its list: there at once, however much is stored. */
  glance: define(z.object({ portal: z.nullable(origin) }), queueGlance),
  /**
   * The numbers with every row, of one moment. `beside`: those out of others' files as well. `mine`: one officer's or unit's alone.
   * `only`: rows of that group alone, under the numbers of all.
   */
  queue: define(
    z.object({
      portal: z.nullable(origin),
      beside: z.exactOptional(z.literal(true)),
      mine: z.exactOptional(mineSchema),
      only: z.exactOptional(z.enum(GROUPS)),
    }),
    queuePacked,
  ),
  /**
   * Some of all dossiers as they are counted, behind the place `after`; `next`: the place to go on behind, null: that was all. They go over packed: one text goes over many times as fast as its values. Who asks no more has stopped it.
   */
  countedSome: define(
    z.object({
      portal: z.nullable(origin),
      after: z.nullable(dossierKey),
      beside: z.exactOptional(z.literal(true)),
    }),
    z.object({ some: z.array(countedSome), next: z.nullable(dossierKey) }),
  ),
  /** What is kept of the unit's targets. */
  targetsGet: define(nothing, z.object({ targets: targetsSchema })),
  targetsSet: define(z.object({ targets: targetsSchema }), nothing),
  /** Of dossiers taken in from a day's first minute to another's, on all portals. */
  intakeRatios: define(
    z.object({ from: minute, to: minute }),
    z.object({ received: z.int(), reusing: z.int(), needing: z.int(), withFile: z.int() }),
  ),
  /** The slip that was asked for last; null: none since the browser was opened. */
  slip: define(nothing, z.object({ slip: z.nullable(slip) })),
  /** Brings the portal's tab to the front on that dossier, or opens one; `fresh`: always a new one. */
  openDossier: define(z.object({ portal: origin, code, fresh: z.exactOptional(z.literal(true)) }), nothing),
  /** Puts a dossier of the queue off, or says that it is done; null: takes that back. */
  mark: define(
    z.object({
      portal: origin,
      code,
      said: z.nullable(
        z.union([
          z.object({ kind: z.literal("later"), until: minute }),
          z.object({ kind: z.literal("done") }),
        ]),
      ),
    }),
    nothing,
  ),
  /** The last scan of a list; null: there was none since the browser was opened. */
  scan: define(nothing, z.object({ last: z.nullable(z.object({ portal: origin, scan: scanShape })) })),
  /** Scans the list in this tab, or (null) in the tab used last that shows one; `anew`: from its first page on. */
  scanStart: define(
    z.object({ tabId: z.nullable(z.int()), portal: z.nullable(origin), anew: z.boolean() }),
    nothing,
  ),
  scanStop: define(nothing, nothing),
  ledgerList: define(
    z.object({
      code: z.exactOptional(code),
      rule: z.exactOptional(z.string().check(z.maxLength(60))),
      from: z.exactOptional(minute),
      to: z.exactOptional(minute),
      /** Newest first, from before this number on. */
      before: z.exactOptional(z.int()),
      limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(1_000))),
    }),
    z.object({ records: z.array(ledgerRecord), total: z.int() }),
  ),
  ledgerVerify: define(
    nothing,
    z.union([
      z.object({ whole: z.literal(true), entries: z.int() }),
      z.object({ whole: z.literal(false), entries: z.int(), brokenAt: z.int() }),
    ]),
  ),
  /** How often citizens were told of the online way, by month and officer; an officer is a key that says nobody's name. */
  onlineCounts: define(
    nothing,
    z.object({
      counts: z.array(
        z.object({
          officer: z.string(),
          month: z.string(),
          guided: z.int(),
          unable: z.int(),
          closed: z.int(),
        }),
      ),
    }),
  ),
  settingsGet: define(nothing, settingsAnswer),
  /** Parts to be changed (`{ soon: { minutes: 60 } }`); a part that doesn't parse is refused and named. */
  settingsSet: define(z.object({ parts: z.record(z.string(), z.unknown()) }), settingsAnswer),
  portalList: define(
    nothing,
    z.object({
      portals: z.array(
        z.object({
          origin,
          dossiers: z.int(),
          allowed: z.boolean(),
          /** Allowed by the agency's own package: no officer can take it back. */
          given: z.boolean(),
          /** Id of the known product that its pages were recognised as last; null: none, or none seen yet. */
          product: z.nullable(profileSchema.shape.id),
          profile: z.nullable(profileSchema),
        }),
      ),
    }),
  ),
  /** After the browser granted the origin: starts at once in the tab that is open on it. */
  portalAllow: define(z.object({ origin, tabId: z.nullable(z.int()) }), z.object({ started: z.boolean() })),
  portalRemove: define(z.object({ origin }), nothing),
  /** The office's catalogue and the national procedures that ship, marked as such. */
  procedureList: define(nothing, procedureTable),
  /** Puts the office's whole catalogue in place of what was there; samples are never stored. */
  procedureSet: define(procedureTable, z.object({ kept: z.int() })),
  /** The office's own kinds of paper, those it changed and those it added; the rest ships. */
  paperKindList: define(nothing, kindTable),
  paperKindSet: define(kindTable, z.object({ kept: z.int() })),
  /** What an office has pinned of a portal's words; null: nothing. */
  profileGet: define(z.object({ portal: origin }), z.object({ profile: z.nullable(profileSchema) })),
  profileSet: define(z.object({ portal: origin, profile: z.nullable(profileSchema) }), nothing),
  /** Everything kept, the ledger too; the settings only when asked. */
  wipe: define(z.object({ settings: z.boolean() }), nothing),
  /** Everything but the papers, which may be a million. */
  exportAll: define(nothing, z.object({ json: z.string() })),
  /** Some shelves of papers, as a list in JSON; `next`: what to go on behind, null: that was all. */
  exportPapers: define(
    z.object({ after: z.nullable(text) }),
    z.object({ json: z.string(), next: z.nullable(text) }),
  ),
  importSettings: define(z.object({ json: z.string().check(z.maxLength(2_000_000)) }), settingsAnswer),
  faults: define(nothing, z.object({ faults: z.array(z.object({ at: minute, what: text, where: text })) })),
  /** Things the office should hear of: a broken record, a store in memory only. */
  notices: define(nothing, z.object({ notices: z.array(said) })),
} as const;
