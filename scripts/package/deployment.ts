/** An agency and what its machines are told of the extension. */

export interface Deployment {
  /** What Chrome and Edge know the extension by; comes of the key. */
  id: string;
  /** What Firefox knows it by: `firefoxId`; stands in the manifest. */
  geckoId: string;
  version: string;
  /** Where the agency's own server has the packages, without a slash at its end. */
  server: string;
  /** Origins of the portals at which the extension may work at all; none: the officers decide alone. */
  portals: readonly string[];
  settings: Settings;
}
export type Settings = Record<string, unknown>;

/**
 * Firefox's id of the package of the agency whose key made this id for Chrome and Edge. Mozilla signs an id for one
 * account only, so two agencies can't share one.
 */
export const firefoxId = (id: string): string => `dung-hen-${id}@dung-hen.example`;

export type Chromium = "chrome" | "edge";
/** Where Windows keeps a browser's policies. */
export const KEYS: Record<Chromium, string> = {
  chrome: "SOFTWARE\\Policies\\Google\\Chrome",
  edge: "SOFTWARE\\Policies\\Microsoft\\Edge",
};

/** Installed by force, kept up to date from the same server, shown beside the address, and of use at the named portals alone. */
export function installation(
  it: Deployment,
  browser: Chromium,
): Record<string, string | boolean | readonly string[]> {
  return {
    installation_mode: "force_installed",
    update_url: `${it.server}/update.xml`,
    // The manifest names no server, so that the same package can go to a store.
    override_update_url: true,
    ...(browser === "chrome" ? { toolbar_pin: "force_pinned" } : { toolbar_state: "force_shown" }),
    ...(it.portals.length > 0 ? { runtime_blocked_hosts: ["*://*"], runtime_allowed_hosts: it.portals } : {}),
  };
}
