/** What our own pages show of the province: at its office the communes' counts, on a head's machine what hers were last. */
import { provincePost } from "../province/record.ts";
import { z } from "../zod.ts";
import { lineShape } from "./commune-calls.ts";
import { define, nothing } from "./define.ts";

const provinceView = z.object({
  line: lineShape,
  /** This machine's own key at the server, under its name; null: none was made. */
  reader: z.nullable(z.object({ name: z.string(), nkey: z.string() })),
  /** Server and name are both named, and no key was made for another name. */
  named: z.boolean(),
  /** The communes as the province names them. */
  communes: z.array(z.object({ code: z.string(), name: z.string() })),
  /** What each said, the newest day first. */
  heard: z.array(z.object({ commune: z.string(), posts: z.array(provincePost) })),
});
export type ProvinceView = z.output<typeof provinceView>;

export const provinceCalls = {
  provinceView: define(nothing, provinceView),
  /** Makes the key of the province's office, or takes it away with all that was heard. */
  provinceDo: define(z.object({ do: z.enum(["begin", "forget"]) }), provinceView),
  /** What the server has of this commune by this machine's word; null: nothing. */
  provinceSaid: define(nothing, z.object({ said: z.nullable(provincePost) })),
} as const;
