/** Settings as a file that an office takes along: told from any other JSON, and from one that a later version wrote. */
import { PARTS, type PartName } from "./schema.ts";

type Tree = Record<string, unknown>;
const isTree = (it: unknown): it is Tree => typeof it === "object" && it !== null && !Array.isArray(it);

/**
 * The settings that a file's text holds, not parsed yet (parse.ts), or why none are taken. `ours`: this extension's version.
 * Of a later version's file all is taken or nothing: what this version doesn't know of it would be lost without a word.
 */
export function readSettingsFile(
  text: string,
  ours: string,
): { given: Tree } | { fault: { key: string; args: string[] } } {
  const bad = { fault: { key: "options_badFile", args: [] } };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return bad;
  }
  const given = isTree(raw) && isTree(raw.settings) ? raw.settings : raw;
  if (!isTree(given) || !Object.keys(given).some((it) => Object.hasOwn(PARTS, it))) return bad;
  const { version } = raw as Tree;
  if (typeof version !== "string" || !isLater(version, ours)) return { given };
  const unknown = Object.keys(given).filter((it) => !isKnown(it, given[it]));
  return unknown.length === 0 ? { given } : { fault: { key: "options_laterFile", args: unknown } };
}

/** Do we read all of this part, to its last entry? */
function isKnown(name: string, value: unknown): boolean {
  if (!Object.hasOwn(PARTS, name)) return false;
  const { success, data } = PARTS[name as PartName].safeParse(value);
  return success && isIn(value, data);
}

/** Is each entry of a tree there in another? */
const isIn = (part: unknown, whole: unknown): boolean =>
  typeof part === "object" && part !== null
    ? typeof whole === "object" &&
      whole !== null &&
      Object.entries(part).every(([key, it]) => isIn(it, (whole as Tree)[key]))
    : part === whole;

/** '0.10.0' is later than '0.9.1'. */
function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((it) => it.split(".").map(Number));
  for (const [n, part] of a!.entries()) if (part !== (b![n] ?? 0)) return part > (b![n] ?? 0);
  return false;
}
