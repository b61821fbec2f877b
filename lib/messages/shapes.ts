/** Shapes that calls have in common and that no pure room keeps a schema for. */
import { ACTION_KINDS } from "../dossier/action-kinds.ts";
import { z } from "../zod.ts";

export const action = z.enum(ACTION_KINDS);

/** Words that go into locales' $1…$9. */
export const said = z.object({
  key: z.string().check(z.maxLength(80)),
  args: z.array(z.union([z.string().check(z.maxLength(400)), z.number()])).check(z.maxLength(9)),
});
