/** An agency's own settings, as `deploy/cai-dat.json` shows them, and the example for which the files in `deploy/` are made. */
import { readFileSync } from "node:fs";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { withPolicy } from "../../lib/settings/policy.ts";
import { type Deployment, firefoxId, type Settings } from "./deployment.ts";

export const SAMPLE_SETTINGS = "deploy/cai-dat.json";
const SAMPLE_ID = "abcdefghijklmnopabcdefghijklmnop";

/** Throws with the places that the extension would not take: a setting that silently doesn't hold is worse than none. */
export function agencySettings(path: string): Settings {
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
  const { fixed, dropped } = withPolicy(defaultSettings(), settings);
  if (dropped.length > 0) throw new Error(`${path}: not understood at ${dropped.join(", ")}`);
  if (fixed.length === 0) throw new Error(`${path}: no setting in it`);
  return settings as Settings;
}

/** Nobody's address, and an id that belongs to no key: to be replaced, or made anew with the agency's own by `npm run package`. */
export const sampleDeployment = (version: string): Deployment => ({
  id: SAMPLE_ID,
  geckoId: firefoxId(SAMPLE_ID),
  version,
  server: "https://tien-ich.example.gov.vn/dung-hen",
  portals: ["https://motcua.example.gov.vn"],
  settings: agencySettings(SAMPLE_SETTINGS),
});
