import { procedureKey } from "../dossier/codes.ts";
import type { Procedure } from "./model.ts";
import { folded } from "./values.ts";

/**
 * Looks procedures up by the national part of their code or, where a page says no code, by their whole name. An office's own
 * entry wins over a sample; a name that two procedures have is nobody's.
 */
export function makeCatalogue(
  procedures: readonly Procedure[],
): (said: string | null | undefined) => Procedure | null {
  const byKey = new Map<string, Procedure>();
  for (const procedure of procedures) {
    const key = procedureKey(procedure.code);
    if (key === null) continue;
    const held = byKey.get(key);
    if (!held || held.sample || !procedure.sample) byKey.set(key, procedure);
  }
  let byName: Map<string, Procedure | null> | null = null;
  return (said) => {
    const key = procedureKey(said ?? "");
    if (key !== null) return byKey.get(key) ?? null;
    const name = nameOf(said ?? "");
    if (name.length < FEWEST) return null;
    byName ??= namesOf(byKey, procedures);
    return byName.get(name) ?? null;
  };
}

/** Letters of a name that says anything: 'Khác', 'Đất đai' name no procedure. */
const FEWEST = 12;
const nameOf = (text: string): string => folded(text).replace(/^thu tuc (?:hanh chinh )?/u, "");

/** Names as the office and the national texts write them, each for what its code stands for. */
function namesOf(byKey: ReadonlyMap<string, Procedure>, all: readonly Procedure[]) {
  const byName = new Map<string, Procedure | null>();
  for (const { code, name } of all) {
    const one = byKey.get(procedureKey(code) ?? "") ?? null;
    const held = byName.get(nameOf(name));
    byName.set(nameOf(name), held === undefined || held === one ? one : null);
  }
  return byName;
}

/** What a page says of the procedure: its code, else its name; null: neither. */
export const saidProcedure = (values: {
  procedureCode?: { value: string };
  procedureName?: { value: string };
}): string | null => values.procedureCode?.value ?? values.procedureName?.value ?? null;
