/** The agency's policy in the browser's managed storage, and what it last was in ours. */
import browser from "webextension-polyfill";
import { makeAgencyPolicy } from "../../lib/settings/agency-policy.ts";

/** In storage.local; a change of it is a change of the rules (`index.ts`). */
export const KEPT_POLICY = "agencyPolicy";

export const agencyPolicy = makeAgencyPolicy({
  async ask() {
    try {
      const all = await browser.storage.managed.get();
      return Object.keys(all).length > 0 ? all : null;
    } catch (error) {
      // Firefox's way of saying that no policy is set on this machine.
      if (/manifest not found/i.test((error as Error)?.message)) return null;
      throw error;
    }
  },
  async kept() {
    return (await browser.storage.local.get(KEPT_POLICY))[KEPT_POLICY];
  },
  keep: (policy) => browser.storage.local.set({ [KEPT_POLICY]: policy }),
});
