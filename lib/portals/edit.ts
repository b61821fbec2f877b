/** A profile's name and portals as a person types them in the options. */

import { checkProfile, type ProfileFault } from "./profile-file.ts";
import type { PortalProfile } from "./schema.ts";

export interface TypedProfile {
  name: string;
  /** Hosts or whole addresses, one a line, or with commas or blanks between; none: for no portal in particular. */
  hosts: string;
}

/** The profile's own as a person would type it. */
export const typedOf = (profile: PortalProfile): TypedProfile => ({
  name: profile.name,
  hosts: (profile.hosts ?? []).join("\n"),
});

/**
 * The profile with this name and these hosts, one version on and dated `day` (`2026-11-20`); the
 * same one where nothing was changed, or everything that is wrong with what was typed.
 */
export function edited(
  profile: PortalProfile,
  typed: TypedProfile,
  day: string,
): { profile: PortalProfile } | { faults: ProfileFault[] } {
  const name = typed.name.trim().normalize("NFC");
  const hosts = [...new Set(typed.hosts.split(/[\s,;]+/).flatMap((it) => (it === "" ? [] : hostIn(it))))];
  if (name === profile.name && hosts.join() === (profile.hosts ?? []).join()) return { profile };
  return checkProfile({ ...profile, name, hosts, version: profile.version + 1, date: day });
}

/** `https://motcua.example.gov.vn/ho-so` is pasted as often as its host is typed. What is neither stays as it is, to be refused. */
function hostIn(text: string): string {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const { host = "" } = URL.parse(address) ?? {};
  // Words of a name would make a host too, of letters that nobody typed.
  return host !== "" && /^[\x21-\x3f\x41-\x7e]+$/.test(text) ? host : text;
}
