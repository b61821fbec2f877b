/**
 * The model's shapes for the borders: messages from a page and records read
 * back from disk are parsed by these before anyone believes them. The types
 * themselves are in model.ts; the checks at the end hold the two together.
 */
import { z } from "../zod.ts";
import type {
  Dossier,
  DossierValues,
  PaperSeen,
  PauseSeen,
  Sighting,
  StepSeen,
  ValueName,
  Values,
} from "./model.ts";
import { code, minute, moment, origin, text, timeAllowed } from "./shapes.ts";

const pageKind = z.enum(["list", "detail", "intake", "action", "none"]);
const where = z.object({
  kind: z.enum(["column", "label", "field", "cell", "button", "profile", "computed", "catalogue", "answer"]),
  name: text,
  answered: z.exactOptional(z.literal(true)),
});
const share = z.number().check(z.minimum(0), z.maximum(1));

/** A civil servant's name: as long as names are, and without a digit or a sign of an address in it. */
const name = z.string().check(z.maxLength(60), z.regex(/^[^\p{N}@]+$/u));
/** What an office or a field is called. */
const called = z.string().check(z.maxLength(160));

const VALUES = {
  procedureCode: text,
  procedureName: text,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  noDueDate: z.literal(true),
  dueUnread: z.literal(true),
  stepName: text,
  stepStartedAt: moment,
  stepDueAt: moment,
  status: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  statusText: text,
  paused: z.boolean(),
  channel: z.enum(["direct", "online", "post"]),
  timeAllowed,
  finishedAt: moment,
  field: called,
  officer: name,
  unit: called,
  receivedBy: name,
  level: z.enum(["full", "part"]),
  // Nothing is paid in less than 100 đồng: another number is no amount, and may be somebody's.
  fee: z.int().check(
    z.minimum(0),
    z.maximum(1_000_000_000),
    z.refine((it) => it % 100 === 0),
  ),
  paid: z.literal(["online", "direct", false]),
  resultNumber: z.string().check(z.regex(/^\d{1,6}\/[\p{L}\d/-]{2,30}$/u)),
  resultBy: z.enum(["post", "desk"]),
  ownAccount: z.boolean(),
} satisfies Record<ValueName, z.ZodMiniType>;

/** Names of all values, in the order of the model. */
export const VALUE_NAMES = Object.keys(VALUES) as ValueName[];

/** Is it what the border takes for this value? What a page reads besides its clocks must not cost it these. */
export const fits = (name: ValueName, value: unknown): boolean => VALUES[name].safeParse(value).success;

/** The same optional shape for every value, with or without the moment it was seen. */
function each(more: Record<string, z.ZodMiniType>) {
  const entries = VALUE_NAMES.map((name) => {
    const value: z.ZodMiniType = VALUES[name];
    return [name, z.exactOptional(z.object({ value, where, sure: share, ...more }))] as const;
  });
  return z.object(Object.fromEntries(entries));
}
// The shapes are made in a loop, so their types are said here; `held` below checks each value.
const values = each({}) as unknown as z.ZodMiniType<Values>;
const keptValues = each({ seenAt: minute }) as unknown as z.ZodMiniType<Dossier["values"]>;

const step = z.object({
  name: text,
  from: z.nullable(moment),
  to: z.nullable(moment),
  dueAt: z.nullable(moment),
  hours: z.nullable(z.number().check(z.positive(), z.maximum(100_000))),
  officer: z.exactOptional(z.nullable(name)),
  unit: z.exactOptional(z.nullable(called)),
});
const pause = z.object({
  from: moment,
  to: z.nullable(moment),
  hasPaper: z.nullable(z.boolean()),
  supplement: z.exactOptional(z.enum(["asked", "waited"])),
});
export const paperSeen = z.object({
  name: text,
  required: z.nullable(z.boolean()),
  files: z.int().check(z.minimum(0), z.maximum(10_000)),
  digitised: z.exactOptional(z.boolean()),
  reused: z.exactOptional(z.boolean()),
});
/** Path, query and hash only: an address can never lead to another origin. */
export const address = z.string().check(z.maxLength(2_000), z.regex(/^(?:\/(?!\/)|[?#]|$)/));
const about = {
  portal: origin,
  code,
  address: z.nullable(address),
  steps: z.array(step).check(z.maxLength(200)),
  pauses: z.array(pause).check(z.maxLength(200)),
  papers: z.array(paperSeen).check(z.maxLength(200)),
};

export const sightingSchema = z.object({
  ...about,
  seenAt: minute,
  page: pageKind,
  values,
});

export const dossierSchema = z.object({
  ...about,
  firstSeenAt: minute,
  lastSeenAt: minute,
  values: keptValues,
  doubts: z.array(
    z.object({
      kind: z.enum([
        "due-before-received",
        "step-due-after-dossier-due",
        "changed-receipt",
        "two-values",
        "answer-differs",
      ]),
      of: z.enum(VALUE_NAMES as [ValueName, ...ValueName[]]),
      other: z.nullable(z.enum(VALUE_NAMES as [ValueName, ...ValueName[]])),
    }),
  ),
  changedAt: z.exactOptional(minute),
  untimedPause: z.exactOptional(z.object({ firstSeenAt: minute, lastSeenAt: minute, over: z.boolean() })),
});

// Held to the model both ways: a field added to one and not to the other fails to compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const held: [
  Same<{ [K in ValueName]: z.output<(typeof VALUES)[K]> }, DossierValues>,
  Same<z.output<typeof sightingSchema>, Sighting>,
  Same<z.output<typeof dossierSchema>, Dossier>,
  Same<z.output<typeof step>, StepSeen>,
  Same<z.output<typeof pause>, PauseSeen>,
  Same<z.output<typeof paperSeen>, PaperSeen>,
] = [true, true, true, true, true, true];
void held;
