/** Permissions are asked and kept per host; a portal is an origin, with its port. */

/** `https://host/*` for an origin: match patterns name no port in Firefox, so ours never do. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The patterns that name one host; what a browser may have granted for all sites is not taken up. */
export function singleHosts(patterns: readonly string[]): string[] {
  return patterns.filter((it) => /^https?:\/\/[^*/]+\/\*$/.test(it));
}

/** The origin (without a port) that a pattern names. */
export const originOfPattern = (pattern: string): string => pattern.replace(/\/\*$/, "");

/** Of http(s) only: the origin of an address that could be a portal, or null. */
export function portalOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}
