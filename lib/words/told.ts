import type { Say } from "./say.ts";

/** The section of the options in which each part of the settings stands: what a part is called to an officer. */
const SECTIONS: Record<string, string> = {
  language: "options_language",
  officeHours: "options_hours",
  calendar: "calendar_title",
  counting: "options_counting",
  soon: "options_soon",
  intake: "options_soon",
  untouched: "options_soon",
  retention: "options_data",
  office: "known_title",
  guard: "rulesui_title",
  desktop: "options_desktop",
  commune: "commune_title",
  province: "province_settings",
  clocks: "options_clocks",
  panel: "options_panel",
};

/** Faults and notices whose argument is a list of settings' paths ('guard.levels.x, soon'). */
const NAMES_PARTS: ReadonlySet<string> = new Set([
  "options_badSettings",
  "options_fixedByPolicy",
  "store_settingsDropped",
  "store_policyDropped",
  "options_laterFile",
]);

/** What the worker tells, in words: a setting is called as the options call it, never by its name in the code. */
export function sayTold(say: Say, told: { key: string; args: readonly (string | number)[] }): string {
  const { key, args } = told;
  if (!NAMES_PARTS.has(key)) return say(key, ...args);
  const names = args.flatMap((it) => String(it).split(", ")).map((path) => sectionOf(say, path));
  return say(key, [...new Set(names)].join(", "));
}

const sectionOf = (say: Say, path: string): string => {
  const [part = ""] = path.split(".");
  return say(Object.hasOwn(SECTIONS, part) ? SECTIONS[part]! : "options_title");
};
