/** The records of letters, and what stands over each, as they are kept and go between page and worker. */
import { code, minute, origin } from "../dossier/shapes.ts";
import { by } from "../privacy/by.ts";
import { z } from "../zod.ts";
import { type Apology, EARLIER } from "./model.ts";

const times = z.int().check(z.minimum(1), z.maximum(1_000));

export const apologySchema: z.ZodMiniType<Apology> = z.object({
  portal: origin,
  code,
  at: minute,
  by: z.nullable(by),
  due: z.nullable(minute),
  newDue: minute,
  times,
  earlier: z.exactOptional(
    z.array(z.object({ at: minute, newDue: minute, times })).check(z.maxLength(EARLIER)),
  ),
});

const words = z.string().check(z.maxLength(120));

/** What an office's letters have in common: typed once, kept for the next. */
export const letterheadSchema = z.object({
  /** Cơ quan cấp trên */
  above: words,
  office: words,
  /** Địa danh, before the date. */
  place: words,
  /** Who signs: 'Chủ tịch', 'Giám đốc Trung tâm'. */
  signer: words,
});
export type Letterhead = z.output<typeof letterheadSchema>;

/** Where no officers' names are kept: who signs is asked for anew. The same object where nothing is said of it. */
export const withoutSigner = <T extends { signer?: unknown }>(head: T): T =>
  (head.signer ?? "") === "" ? head : { ...head, signer: "" };

export const noLetterhead = (): Letterhead => ({ above: "", office: "", place: "", signer: "" });
