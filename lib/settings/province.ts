/** Counts for the province: off in a commune until somebody says that it takes part, and read where an office of the province is named. */
import { z } from "../zod.ts";

const short = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));

export const provinceSettings = z.object({
  /** The head's machine gives the commune's counts. */
  publish: z.boolean(),
  /** Name under which this machine reads them, as it stands in the server's list; null: it reads none. */
  reader: z.nullable(short),
  /** The communes of the province, by which its page has its rows. */
  communes: z
    .array(
      z.object({
        code: short,
        name: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/\S/)),
      }),
    )
    .check(
      z.maxLength(400),
      z.refine((list) => new Set(list.map(({ code }) => code)).size === list.length, "named twice"),
    ),
});
export type ProvinceSettings = z.output<typeof provinceSettings>;

/** Nobody has said anything: nothing is given, nothing read. */
export const provinceOff = (): ProvinceSettings => ({ publish: false, reader: null, communes: [] });
