import { type Hundredths, readHundredths, WHOLE } from "../../lib/targets/hundredths.ts";

/** What was typed into a field for a share: nothing, a share, or something else. */
export type TypedPercent = { ok: true; value: Hundredths | null } | { ok: false };

/** '94,2', '94,2 %' or nothing at all. */
export function typedPercent(text: string): TypedPercent {
  const bare = text.trim().replace(/\s*%$/, "");
  if (bare === "") return { ok: true, value: null };
  const value = readHundredths(bare);
  return value === null || value > WHOLE ? { ok: false } : { ok: true, value };
}
