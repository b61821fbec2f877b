import { dayFromIso } from "../dossier/moment.ts";
import { code, minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import type { BookDay } from "./model.ts";

/** Dossiers of one day and office; more is a slip of the keyboard. */
export const MOST = 2_000;

const side = z.object({
  count: z.nullable(z.int().check(z.minimum(0), z.maximum(MOST))),
  codes: z.nullable(z.array(code).check(z.maxLength(MOST))),
});

export const bookDate = z.string().check(
  z.maxLength(10),
  z.refine((it) => dayFromIso(it) !== null, "no such day"),
);

export const bookDay: z.ZodMiniType<BookDay> = z.object({
  day: bookDate,
  at: minute,
  received: side,
  returned: side,
});
