import { z } from "../../zod.ts";

const words = z.string().check(z.minLength(1), z.maxLength(300));
const wordings = z.array(words).check(z.maxLength(100));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What makes the paper itself needless: a procedure's result, a database between two days, or a number alone. */
const standIn = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("result"),
    name: words,
    code: z.string().check(z.regex(/^KQ\.[A-Z]\d{2}\.\d{5,6}$/)),
    source: words,
  }),
  z.strictObject({ by: z.literal("database"), name: words, source: words, from: day, to: day }),
  z.strictObject({ by: z.literal("number"), name: words, source: words }),
]);

/** Whose paper it is by its nature, before a wording says more: what must be looked at when it isn't the applicant's own. */
export const WHOSE = ["self", "child", "dead", "parcel", "works", "vehicle", "trade", "other"] as const;

/** One kind of paper. All wordings are in small letters with their accents; '…' stands for a few words in between. */
export const paperKind = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  name: words,
  /** Wordings that mean this kind and no other. */
  names: z.array(words).check(z.minLength(1), z.maxLength(100)),
  /** Abbreviations, as people write them. */
  short: wordings,
  /** Wordings with a slip of the pen, as official lists have them. */
  mistakes: wordings,
  /** Wordings that describe it without naming it: offered, but to be looked at. One can stand with several kinds. */
  loose: wordings,
  /** Wordings that begin like one of these and mean another paper: 'hộ chiếu nổ mìn'. */
  unlike: wordings,
  whose: z.enum(WHOSE),
  /** Made anew for each dossier: known, and never offered. */
  never: z.boolean(),
  /** How long it holds. `months` null: it has a term that stands on the paper; null: it has none. */
  term: z.nullable(
    z.strictObject({
      months: z.nullable(z.int().check(z.minimum(1), z.maximum(240))),
      source: words,
    }),
  ),
  standIn: z.array(standIn).check(z.maxLength(20)),
  /** Kinds that this one is in the place of: a row that asks for both is met by this one. */
  replaces: z.array(z.string()).check(z.maxLength(10)),
  /** Procedures in which a paper of this kind is the applicant's own, whatever its nature. */
  own: z.array(z.string().check(z.regex(/^\d\.\d{6}$/))).check(z.maxLength(60)),
  source: words,
  year: z.int().check(z.minimum(1945), z.maximum(2100)),
});

export type PaperKind = z.output<typeof paperKind>;

export const registerSchema = z.array(paperKind).check(
  z.maxLength(300),
  z.refine((list) => new Set(list.map((it) => it.id)).size === list.length, { error: "one id twice" }),
);
