/** A file of kinds of paper, as an office hands it on. */
import { registerOf, SHIPPED } from "./register.ts";
import { type PaperKind, registerSchema } from "./schema.ts";

/**
 * What a file has beyond the kinds that ship, to be the office's own; all or nothing. `where`: the place that is wrong;
 * `twice`: a wording that would mean two kinds, which must never join.
 */
export function readKinds(
  text: string,
): { own: PaperKind[] } | { where: string } | { twice: [wording: string, of: string] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { where: "" };
  }
  const parsed = registerSchema.safeParse(data);
  if (!parsed.success) return { where: parsed.error.issues[0]!.path.join(".") };
  const shipped = new Map(SHIPPED.map((it) => [it.id, JSON.stringify(sorted(it))]));
  const own = parsed.data.filter((it) => shipped.get(it.id) !== JSON.stringify(sorted(it)));
  const twice = twiceIn(registerOf(own));
  return twice ? { twice } : { own };
}

/** A wording that two kinds have, and the one that has it first. */
function twiceIn(register: readonly PaperKind[]): [wording: string, of: string] | null {
  const of = new Map<string, PaperKind>();
  for (const kind of register)
    for (const wording of new Set([...kind.names, ...kind.short, ...kind.mistakes])) {
      const other = of.get(wording);
      if (other && other.id !== kind.id) return [wording, other.name];
      of.set(wording, kind);
    }
  return null;
}

/** A file may have its fields in any order. */
const sorted = (it: PaperKind): unknown => Object.entries(it).sort(([a], [b]) => a.localeCompare(b));
