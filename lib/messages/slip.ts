/** The slip for a citizen, on its way from the form to the page of ours that shows it. */
import { minute, text } from "../dossier/shapes.ts";
import type { Slip } from "../reuse/slip.ts";
import { z } from "../zod.ts";

const names = z.array(text).check(z.maxLength(200));

export const slip: z.ZodMiniType<Slip> = z.object({
  procedure: z.nullable(text),
  at: minute,
  due: z.nullable(minute),
  bring: z.array(z.object({ name: text, over: z.boolean(), shown: z.boolean() })).check(z.maxLength(200)),
  cases: names,
  forms: names,
  looked: names,
});
