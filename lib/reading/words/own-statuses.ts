/** Statuses that a product or an office words in its own way, told by its profile. */
import type { PortalProfile } from "../../portals/schema.ts";
import { fold } from "./fold.ts";

export type StatusesOf = ReadonlyMap<string, number>;

/** Folded wordings to national numbers; later tables win. */
export function makeStatuses(...tables: (PortalProfile["statuses"] | undefined)[]): StatusesOf {
  return new Map(
    tables.flatMap((it) => Object.entries(it ?? {}).map(([text, n]) => [fold(text), n] as const)),
  );
}
