/**
 * The agency's policy (storage.managed) can fix values. It is data like any
 * other: what doesn't parse is dropped and named, and the office's own value holds.
 */
import { parseSettings } from "./parse.ts";
import type { PartName, Settings } from "./schema.ts";

export interface Effective {
  settings: Settings;
  /** Paths the policy fixes (`guard.levels.pause-without-paper`, `intake`): shown as locked. */
  fixed: string[];
  /** Paths of the policy that could not be used. */
  dropped: string[];
}

type Tree = Record<string, unknown>;
const isTree = (it: unknown): it is Tree => typeof it === "object" && it !== null && !Array.isArray(it);

/** The office's settings with the policy's values laid over them, entry by entry. Never throws. */
export function withPolicy(own: Settings, policy: unknown): Effective {
  if (policy === undefined || policy === null) return { settings: own, fixed: [], dropped: [] };
  const parsed = parseSettings(policy);
  if (!isTree(policy)) return { settings: own, fixed: [], dropped: parsed.dropped };
  const fixed: string[] = [];
  const settings = structuredClone(own);
  const lost = new Set(parsed.dropped);
  for (const key of Object.keys(policy)) {
    if (lost.has(key)) continue;
    const part = parsed.settings[key as PartName];
    (settings as Tree)[key] = lay(settings[key as PartName], policy[key], part, key, lost, fixed);
  }
  return { settings, fixed, dropped: parsed.dropped };
}

function lay(
  own: unknown,
  named: unknown,
  parsed: unknown,
  path: string,
  lost: Set<string>,
  fixed: string[],
) {
  if (!isTree(named) || !isTree(own) || !isTree(parsed)) {
    fixed.push(path);
    return parsed;
  }
  const out: Tree = { ...own };
  for (const key of Object.keys(named)) {
    const at = `${path}.${key}`;
    if (lost.has(at) || !Object.hasOwn(parsed, key)) continue;
    out[key] = lay(own[key], named[key], parsed[key], at, lost, fixed);
  }
  return out;
}

/** Is this path, or one above or below it, fixed by the policy? */
export function isFixed(fixed: string[], path: string): boolean {
  return fixed.some((it) => it === path || it.startsWith(`${path}.`) || path.startsWith(`${it}.`));
}
