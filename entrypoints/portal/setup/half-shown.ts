import { pinsOf } from "../../../lib/portals/profile.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";

/** What opens a pause was shown, what confirms it wasn't. */
export function isHalfShown(profile: PortalProfile | null): boolean {
  const pauses = profile ? pinsOf(profile).filter((it) => it.part === "actions" && it.as === "pause") : [];
  return pauses.length > 0 && !pauses.some((it) => it.part === "actions" && it.phase === "commit");
}
