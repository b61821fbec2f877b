/**
 * The unit's settings. Each top-level part is parsed on its own, so that one
 * broken part never costs the others (see parse.ts).
 */

import { z } from "../zod.ts";
import { communeSettings } from "./commune.ts";
import { interval, PAGE_PARTS } from "./page-schema.ts";
import { provinceSettings } from "./province.ts";

export { type CountingRule, RULE_COUNTINGS, WEEKDAYS, type Weekday } from "./page-schema.ts";

/** One schema per part; their defaults are in defaults.ts. */
export const PARTS = {
  ...PAGE_PARTS,
  /** Notices on the desktop: of what, how many working minutes before it is due, of which reports, and between which hours not. */
  desktop: z.object({
    level: z.enum(["none", "reports", "urgent", "all"]),
    reports: z.enum(["none", "week", "all"]),
    minutes: z.int().check(z.minimum(5), z.maximum(480)),
    quiet: z.nullable(interval),
  }),
  commune: communeSettings,
  province: provinceSettings,
} as const;

export type PartName = keyof typeof PARTS;
export type Settings = { [K in PartName]: z.output<(typeof PARTS)[K]> };

/** Settings as a whole: for answers between our own rooms, where nothing is mended. */
export const settingsSchema = z.object(PARTS);
