/** What our own pages ask of the worker for letters of apology and the paper register. */
import { apologySchema, letterheadSchema } from "../apology/schema.ts";
import { bookDate, bookDay } from "../book/schema.ts";
import { code, minute, moment, origin, text } from "../dossier/shapes.ts";
import { by } from "../privacy/by.ts";
import { z } from "../zod.ts";
import { define, nothing } from "./define.ts";

const dossier = { portal: origin, code };
const apology = z.nullable(apologySchema);

export const officeCalls = {
  /** What a letter of apology says of a dossier; who the citizen is the worker doesn't know. */
  apologyAbout: define(
    z.object(dossier),
    z.object({
      procedureName: z.nullable(text),
      receivedAt: z.nullable(moment),
      due: z.nullable(minute),
      /** As `apologyOffered` says it; null: nothing calls for a letter yet. */
      offered: z.nullable(z.enum(["late", "early"])),
      /** Steps that took longer than they may, by name, in their order. */
      lateSteps: z.array(text),
      apology,
      /** The last letter that another machine's file tells of, which is looked at beside this one's. */
      elsewhere: apology,
      letterhead: letterheadSchema,
      /** The office keeps names of its officers. */
      names: z.boolean(),
    }),
  ),
  /** A letter was printed, copied, or sent in another way; the same one again changes nothing. */
  apologyKeep: define(
    z.object({ ...dossier, by: z.nullable(by), newDue: minute, letterhead: letterheadSchema }),
    z.object({ apology: apologySchema }),
  ),
  /** The last was not sent after all; what is left is the one before it. */
  apologyDrop: define(z.object(dossier), z.object({ apology })),
  /** Days of the paper register, both included. */
  bookGet: define(z.object({ from: bookDate, to: bookDate }), z.object({ days: z.array(bookDay) })),
  bookSet: define(z.object({ day: bookDay }), nothing),
} as const;
