/**
 * What is known of a portal product, or was shown to us on one portal: words
 * and flags only, never code. A product's file, an office's own profile and an
 * imported one all pass this schema.
 */
import { z } from "../zod.ts";

export const MEANINGS = [
  "code",
  "applicant",
  "applicantId",
  "procedure",
  "procedureCode",
  "submittedAt",
  "receivedAt",
  "receivedOnline",
  "channel",
  "dueAt",
  "stepDueAt",
  "stepName",
  "stepStartedAt",
  "status",
  "timeAllowed",
  "timeLeft",
  "finishedAt",
  "unclear",
  "other",
] as const;

export const ACTION_KINDS = [
  "pause",
  "supplement",
  "refuse",
  "cancel",
  "return",
  "forward",
  "release",
  "resume",
  "intake",
] as const;

const label = z.string().check(z.minLength(1), z.maxLength(120));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const profileSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/)),
  name: label,
  /** Raised with every change, so that two copies can be told apart. */
  version: z.int().check(z.positive()),
  /** Label or heading as shown → meaning; null: it is not what the words say. */
  wordings: z.record(label, z.nullable(z.enum(MEANINGS))),
  /** Label of a button as shown → what it does. null: nothing we know. */
  actions: z.record(
    label,
    z.nullable(z.object({ kind: z.enum(ACTION_KINDS), phase: z.nullable(z.enum(["open", "commit"])) })),
  ),
  /** Status as shown → national number. */
  statuses: z.record(label, z.int().check(z.minimum(1), z.maximum(10))),
  /** Pattern of dossier codes besides the usual one. */
  codePattern: z.nullable(z.string().check(z.maxLength(200))),
});
export type PortalProfile = z.infer<typeof profileSchema>;

export const productSchema = z.extend(profileSchema, {
  /** It is this product if all hold: a part of the path or hash, or an element that is there. */
  signs: z.array(z.object({ address: z.optional(label), selector: z.optional(label) })).check(z.minLength(1)),
  lastVerified: z.nullable(day),
  /** How it was verified, in words. */
  source: label,
  notVerified: z.array(z.string()),
});
export type PortalProduct = z.infer<typeof productSchema>;
