/** A profile as a file that offices hand on to each other, and what is wrong with one that doesn't parse. */
import { readCodePattern } from "../dossier/code-pattern.ts";
import { FORMAT, type PortalProfile, profileSchema } from "./schema.ts";

/** What is wrong, by a word of locales' profiles room, with its arguments; `path`: where in the file. */
export interface ProfileFault {
  path: string;
  key: string;
  args: (string | number)[];
}

/** The file's text: the profile alone, so that a person can read and correct it. */
export const profileText = (profile: PortalProfile): string => `${JSON.stringify(profile, null, 2)}\n`;

/** `ho-so-cong-motcua-example-gov-vn-v3.json`. */
export const profileFileName = (profile: PortalProfile): string =>
  `ho-so-cong-${profile.id}-v${profile.version}.json`;

/** A profile read from a file's text, or everything that is wrong with it. */
export function readProfile(text: string): { profile: PortalProfile } | { faults: ProfileFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { faults: [{ path: "", key: "profiles_fault_json", args: [lineOf(text, String(error))] }] };
  }
  return checkProfile(raw);
}

/** The profile that this is, or everything that is wrong with it. */
export function checkProfile(raw: unknown): { profile: PortalProfile } | { faults: ProfileFault[] } {
  const parsed = profileSchema.safeParse(raw);
  if (parsed.success) return { profile: parsed.data };
  const faults = parsed.error.issues.map((issue) => faultOf(issue as Issue, raw));
  // Nothing else of it is worth correcting: it was written by a later version of ours.
  const later = faults.find((it) => it.key === "profiles_fault_later");
  return { faults: later ? [later] : faults };
}

interface Issue {
  code: string;
  path: PropertyKey[];
  expected?: string;
  values?: unknown[];
  maximum?: number | bigint;
  minimum?: number | bigint;
  format?: string;
  issues?: Issue[];
}

function faultOf(issue: Issue, raw: unknown): ProfileFault {
  const path = issue.path.map(String).join(" › ");
  const found = issue.path.reduce<unknown>(
    (it, key) =>
      typeof it === "object" && it !== null ? (it as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  );
  if (path === "format" && typeof found === "number" && found > FORMAT)
    return { path, key: "profiles_fault_later", args: [found] };
  const said = (key: string, ...args: (string | number)[]) => ({ path, key: `profiles_fault_${key}`, args });
  if (path === "codePattern" && typeof found === "string") {
    const read = readCodePattern(found);
    if ("fault" in read) return said(`pattern_${read.fault.why}`, read.fault.at);
  }
  if (issue.code === "invalid_key") return said("wording");
  if (found === undefined) return said("missing");
  if (issue.code === "invalid_value") return said("choice", shown(found), (issue.values ?? []).join(", "));
  if (issue.code === "invalid_type") return said("type", issue.expected ?? "");
  if (issue.code === "too_big") return said("most", String(issue.maximum ?? ""));
  if (issue.code === "too_small") return said("least", String(issue.minimum ?? ""));
  return said("form", shown(found));
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? "";

/** The line on which the text stops being JSON, as far as the engine says; 1 where it doesn't. */
function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const at = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, at ? Number(at) : 0).split("\n").length;
}

/**
 * A profile as it was kept. Of one whose pattern of codes can't be read any more (an older version took any
 * regular expression) all else still holds: `patternGone` is what the pattern was. null: it is no profile.
 */
export function keptProfile(raw: unknown): { profile: PortalProfile; patternGone: string | null } | null {
  const whole = profileSchema.safeParse(raw);
  if (whole.success) return { profile: whole.data, patternGone: null };
  const pattern = (raw as { codePattern?: unknown } | null)?.codePattern;
  if (typeof pattern !== "string") return null;
  const rest = profileSchema.safeParse({ ...(raw as object), codePattern: null });
  return rest.success ? { profile: rest.data, patternGone: pattern } : null;
}
