/**
 * Reads settings that may come from an older version, a hand-edited file or a
 * broken store: what parses is kept, down to the single entry of a table; what
 * doesn't falls back to its default and is named, so that a person hears of it.
 */
import { defaultSettings } from "./defaults.ts";
import { PARTS, type PartName, type Settings } from "./schema.ts";

export interface Parsed {
  settings: Settings;
  /** Paths of what was dropped, e.g. `counting.portals.https://…`; empty when all was in order. */
  dropped: string[];
}

type Tree = Record<string, unknown>;
const isTree = (it: unknown): it is Tree => typeof it === "object" && it !== null && !Array.isArray(it);

/** Settings from anything at all; never throws. What is simply absent takes its default in silence. */
export function parseSettings(raw: unknown): Parsed {
  const settings = defaultSettings();
  const dropped: string[] = [];
  if (raw === undefined || raw === null) return { settings, dropped };
  if (!isTree(raw)) return { settings, dropped: ["settings"] };
  for (const key of Object.keys(raw)) {
    if (!Object.hasOwn(PARTS, key)) dropped.push(key);
    else mendPart(settings, key as PartName, raw[key], dropped);
  }
  return { settings, dropped };
}

function mendPart(settings: Settings, name: PartName, given: unknown, dropped: string[]): void {
  const fits = (value: unknown) => PARTS[name].safeParse(value);
  const put = (value: unknown) => {
    (settings as Tree)[name] = value;
  };
  const whole = fits(given);
  if (whole.success) {
    put(whole.data);
    return;
  }
  const base = settings[name];
  if (!isTree(given) || !isTree(base)) {
    dropped.push(name);
    return;
  }
  // Parsed once more, which drops the keys that the part doesn't know.
  put(fits(mend(base, given, name, (tree) => fits(tree).success, dropped)).data);
}

/**
 * Takes over from `given` one entry after the other, each only if the whole
 * part still parses with it; goes down into an entry that doesn't.
 */
function mend(base: Tree, given: Tree, path: string, ok: (tree: Tree) => boolean, dropped: string[]): Tree {
  let kept = base;
  for (const [key, value] of Object.entries(given)) {
    const at = `${path}.${key}`;
    const tried = { ...kept, [key]: value };
    if (ok(tried)) {
      kept = tried;
      continue;
    }
    const below = kept[key];
    if (isTree(value) && isTree(below)) {
      const held = kept;
      const inner = mend(below, value, at, (tree) => ok({ ...held, [key]: tree }), dropped);
      kept = { ...kept, [key]: inner };
    } else dropped.push(at);
  }
  return kept;
}
