/**
 * What a product's file or an office's profile says of the portal's own answers, and of the requests that commit: data
 * only. The meanings are a closed list, and none of them is a person's.
 */
import { ACTION_KINDS, isOnDossier } from "../dossier/action-kinds.ts";
import { isPersonal } from "../privacy/personal.ts";
import { z } from "../zod.ts";
import { ADDRESS, PATH } from "./grammar.ts";
import type { AnswerMeaning } from "./meanings.ts";
import { LONGEST_CELL, MOST_OF_CELL } from "./rows.ts";

const nobodys = z.refine<string>((text) => !isPersonal(text));
const path = z.string().check(z.minLength(1), z.maxLength(200), z.regex(PATH), nobodys);
const address = z.string().check(z.maxLength(200), z.regex(ADDRESS), nobodys);
/** A value as a program writes it: `PAUSE`, `8`. */
const word = z.string().check(z.minLength(1), z.maxLength(60), nobodys);
const words = z.array(word).check(z.minLength(1), z.maxLength(20));

/** `as`: a number counts seconds since 1970; said only where it does, else it counts milliseconds. */
const time = z.union([path, z.strictObject({ path, as: z.literal("seconds") })]);

const values = z.strictObject({
  procedureCode: z.exactOptional(path),
  procedureName: z.exactOptional(path),
  submittedAt: z.exactOptional(time),
  receivedAt: z.exactOptional(time),
  dueAt: z.exactOptional(time),
  stepName: z.exactOptional(path),
  stepStartedAt: z.exactOptional(time),
  stepDueAt: z.exactOptional(time),
  /** A word or number that the same words explain as on the page: the profile's and product's `statuses`, and ours. */
  status: z.exactOptional(path),
  /** `yes`: what says that the clock stands; `no`: that it runs. Anything else says neither. */
  paused: z.exactOptional(z.strictObject({ path, yes: words, no: z.exactOptional(words) })),
  channel: z.exactOptional(
    z.strictObject({
      path,
      direct: z.exactOptional(words),
      online: z.exactOptional(words),
      post: z.exactOptional(words),
    }),
  ),
  /** An amount with its unit in words: '5 ngày làm việc'. */
  timeAllowed: z.exactOptional(path),
  finishedAt: z.exactOptional(time),
} satisfies Record<AnswerMeaning, unknown>);

/** One kind of answer: for which addresses, where its rows are, and which path holds which meaning. */
export const answerSchema = z.strictObject({
  at: z.union([address, z.array(address).check(z.minLength(1), z.maxLength(8))]),
  /** Each thing that it leads to is one dossier; `.`: the answer itself is. */
  rows: path,
  code: path,
  /** Under what the portal itself knows the dossier, in addresses and bodies of its requests. */
  ids: z.exactOptional(z.array(path).check(z.minLength(1), z.maxLength(4))),
  values,
});

/** A request that commits. All parts must hold. */
export const commitSchema = z
  .strictObject({
    /** null: whatever was pressed. */
    kind: z.nullable(z.enum(ACTION_KINDS).check(z.refine(isOnDossier))),
    method: z.enum(["POST", "PUT", "PATCH", "DELETE"]),
    /** With `{id}` in it, where the inner id stands in the address. */
    at: address,
    /** Else where it stands in the body: a path, or the name of a form's field. */
    id: z.exactOptional(path),
    /** Paths or fields of the body, and what stands there if it is this commit. */
    says: z.exactOptional(z.record(path, words)),
  })
  .check(z.refine((it) => it.at.includes("{id}") !== (it.id !== undefined)));

export const answersSchema = z.array(answerSchema).check(z.minLength(1), z.maxLength(20));
export const commitsSchema = z.array(commitSchema).check(z.minLength(1), z.maxLength(40));

const cell = z
  .array(z.union([z.string().check(z.maxLength(LONGEST_CELL)), z.number(), z.boolean()]))
  .check(z.maxLength(MOST_OF_CELL));
/** What comes out of an answer for one row: the different values of its inner ids, and of its cells (raw-row.ts). */
export const rowSchema = z.strictObject({
  ids: z.array(cell).check(z.maxLength(4)),
  cells: z.array(cell).check(z.maxLength(20)),
});

export type AnswerDeclared = z.infer<typeof answerSchema>;
export type CommitDeclared = z.infer<typeof commitSchema>;
