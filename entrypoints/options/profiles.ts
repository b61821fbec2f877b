/** What the options do with portals' profiles: out to a file, in from one, away. */
import type { ProfileOutcome } from "../../components/options/portals/PortalProfile.tsx";
import { profileFileName, profileText, readProfile } from "../../lib/portals/profile-file.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import { saveFile } from "../edge/files.ts";

/** Larger than any profile that a person made by pointing. */
const MOST = 500_000;

export function exportProfile(profile: PortalProfile | null | undefined): void {
  if (profile) saveFile(profileFileName(profile), profileText(profile));
}

/** The file as looked at: nothing holds before it is taken. */
export function lookAtProfile(origin: string, name: string, text: string): ProfileOutcome {
  if (text.length > MOST)
    return { origin, name, faults: [{ path: "", key: "profiles_fault_most", args: [MOST] }] };
  return { origin, name, ...readProfile(text) };
}
