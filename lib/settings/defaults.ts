import { communeOff } from "./commune.ts";
import { pageDefaults } from "./page-defaults.ts";
import { provinceOff } from "./province.ts";
import type { Settings } from "./schema.ts";

/** What holds until an office says otherwise. A fresh copy each time: callers may change theirs. */
export function defaultSettings(): Settings {
  return {
    ...pageDefaults(),
    // The browser asks before it shows any: nothing is told until somebody wants it.
    desktop: { level: "none", reports: "all", minutes: 60, quiet: null },
    commune: communeOff(),
    province: provinceOff(),
  };
}
