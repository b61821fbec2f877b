import { code, minute, origin, text } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

const marked = {
  portal: origin,
  code,
  at: minute,
  was: z.object({
    status: z.nullable(z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])),
    stepName: z.nullable(text),
    changedAt: z.nullable(minute),
  }),
};

/** What an officer said of a dossier, as it is kept. */
export const markSchema = z.union([
  z.object({ ...marked, kind: z.literal("later"), until: minute }),
  z.object({ ...marked, kind: z.literal("done") }),
]);
