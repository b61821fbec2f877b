/**
 * What is known of a portal product, or was shown to us on one portal: words
 * and flags only, never code. A product's file, an office's own profile and an
 * imported one all pass this schema.
 */
import { answersSchema, commitsSchema } from "../answers/declared.ts";
import { ACTION_KINDS } from "../dossier/action-kinds.ts";
import { readCodePattern } from "../dossier/code-pattern.ts";
import { PINNED_MEANINGS } from "../dossier/meanings.ts";
import { isPersonal } from "../privacy/personal.ts";
import { isIpAddress } from "../privacy/tree.ts";
import { z } from "../zod.ts";

/** What a heading or a control says in the list of required papers. */
export const PAPER_PARTS = ["name", "files", "upload", "store"] as const;

/** Where something stands: over or in a list, in a window, beside a field to be filled, or on the page itself. */
export const PLACES = ["list", "window", "form", "page"] as const;
export type PlaceKind = (typeof PLACES)[number];
export interface Place {
  in: PlaceKind;
  /** A window's own, as shown; absent: any, or it has none. */
  title?: string;
}

/** Of the file. 2: papers. 3: places. 4: answers. A file without it is of the first; what is missing in it is as it always was. */
export const FORMAT = 4;

const label = z.string().check(z.minLength(1), z.maxLength(120));
/** Words of a label, never what stands beside it: a number of anybody's is no wording. */
const wording = label.check(
  z.regex(/^(?!.*(?:\d[ .-]?){6}|.*@)/s),
  z.refine((text) => !isPersonal(text)),
);
const nobodys = z.refine<string>((text) => isIpAddress(text) || !isPersonal(text));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `motcua.example.gov.vn`, with its port where it has one. */
const host = z.string().check(z.maxLength(120), z.regex(/^[a-z0-9.-]+(?::\d{1,5})?$/), nobodys);

const wordings = z.record(wording, z.nullable(z.enum(PINNED_MEANINGS)));
const actions = z.record(
  wording,
  z.nullable(z.object({ kind: z.enum(ACTION_KINDS), phase: z.nullable(z.enum(["open", "commit"])) })),
);

export const profileSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,40}$/), nobodys),
  name: label.check(nobodys),
  /** Raised with every change, so that two copies can be told apart. */
  version: z.int().check(z.positive()),
  /** Of a later one we would lose a part without a word. */
  format: z.exactOptional(z.int().check(z.minimum(1), z.maximum(FORMAT))),
  /** The day of the last change. */
  date: z.exactOptional(day),
  /** Portals it was made for, e.g. those of one province; none or absent: it says of no portal in particular. */
  hosts: z.exactOptional(z.array(host).check(z.maxLength(200))),
  /** Label or heading as shown → meaning; null: it is not what the words say. */
  wordings,
  /** Label of a button as shown → what it does. null: nothing we know. */
  actions,
  /** What holds in one place only, and there before all else. */
  places: z.exactOptional(
    z
      .array(z.object({ in: z.enum(PLACES), title: z.exactOptional(wording), wordings, actions }))
      .check(z.maxLength(60)),
  ),
  /** Status as shown → national number. */
  statuses: z.record(wording, z.int().check(z.minimum(1), z.maximum(10))),
  /** Of required papers: heading of their names or files, or what a row's control is called → what it is; null: none. */
  papers: z.exactOptional(z.record(wording, z.nullable(z.enum(PAPER_PARTS)))),
  /** Pattern of dossier codes besides the usual one (lib/dossier/code-pattern.ts). */
  codePattern: z.nullable(
    z.string().check(
      z.minLength(3),
      z.maxLength(200),
      z.refine((source) => "parts" in readCodePattern(source)),
      nobodys,
    ),
  ),
  /** What of the portal's own answers says what (lib/answers/declared.ts). Absent: nothing of them is looked at. */
  answers: z.exactOptional(answersSchema),
  /** Requests of the portal that commit an action. */
  commits: z.exactOptional(commitsSchema),
});
export type PortalProfile = z.infer<typeof profileSchema>;

export const productSchema = z.extend(profileSchema, {
  /** It is this product if all hold: a part of the path or hash, or an element that is there. */
  signs: z.array(z.object({ address: z.optional(label), selector: z.optional(label) })).check(z.minLength(1)),
  lastVerified: z.nullable(day),
  /** The same of its answers and commits; absent: it names none. */
  answersVerified: z.exactOptional(z.nullable(day)),
  /** How it was verified, in words. */
  source: label,
  notVerified: z.array(z.string()),
});
export type PortalProduct = z.infer<typeof productSchema>;
