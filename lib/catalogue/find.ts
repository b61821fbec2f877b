import { procedureKey } from "../dossier/codes.ts";
import type { Procedure } from "./model.ts";

/** Looks procedures up by the national part of their code. An office's own entry wins over a sample. */
export function makeCatalogue(
  procedures: readonly Procedure[],
): (code: string | undefined) => Procedure | null {
  const byKey = new Map<string, Procedure>();
  for (const procedure of procedures) {
    const key = procedureKey(procedure.code);
    if (key === null) continue;
    const held = byKey.get(key);
    if (!held || held.sample || !procedure.sample) byKey.set(key, procedure);
  }
  return (code) => byKey.get(procedureKey(code ?? "") ?? "") ?? null;
}
