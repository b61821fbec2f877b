/** A known paper at the borders: as it stands on disk, and as it goes to colleagues. */
import { code, minute, moment, origin, text } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

/** A paper as it stands among its owner's. */
export const paperSchema = z.object({
  portal: z.nullable(origin),
  name: text,
  dossierCode: z.nullable(code),
  dated: z.nullable(moment),
  seenAt: minute,
  kind: z.enum(["paper", "result"]),
  number: z.exactOptional(text),
  code: z.exactOptional(text),
  issuer: z.exactOptional(text),
  until: z.exactOptional(moment),
});
