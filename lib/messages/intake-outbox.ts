/** What pages tell of a dossier that is being taken in, laid into storage.local until the worker has heard it: each word under a key of its own. */
import { code, moment, origin, text } from "../dossier/shapes.ts";
import { z } from "../zod.ts";
import { takenInShape } from "./page-shapes.ts";

const PREFIX = "intake-outbox:";

export const intakeKey = ({ tab, at, id }: Pick<IntakeRow, "tab" | "at" | "id">): string =>
  `${PREFIX}${tab}:${at}:${id}`;
export const isIntakeKey = (key: string): boolean => key.startsWith(PREFIX);

/** The form has gone, or the portal says that it took the dossier in (`done`: surely by the press); `shown`: the dossier whose page came after it, `procedure` as that page says it. */
export const came = z.object({
  shown: z.nullable(z.object({ code, receivedAt: z.nullable(moment), procedure: z.nullable(text) })),
  done: z.boolean(),
});
export type Came = z.output<typeof came>;

export const intakeRow = z.object({
  portal: origin,
  tab: z.nullable(z.int()),
  /** The instant at which it was told, in milliseconds; of what one page tells never the same twice. */
  at: z.number(),
  /** By chance; of a press it is the intake's own, so that hearing it twice makes no second one. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  told: z.union([
    /** 'Tiếp nhận' was pressed on its form. */
    z.object({ pressed: takenInShape }),
    /** What was pressed is on its way, or has come to nothing: the portal refused it, or the officer turned to something else. */
    z.object({ sent: z.boolean() }),
    z.object({ over: came }),
  ]),
});
export type IntakeRow = z.output<typeof intakeRow>;
