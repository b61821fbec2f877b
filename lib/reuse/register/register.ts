import register from "./register.json" with { type: "json" };
import type { PaperKind } from "./schema.ts";

/** The kinds of paper that ship with the product, each fact with its source; an office's own changes are laid over it (`registerOf`). */
export const SHIPPED: readonly PaperKind[] = register as PaperKind[];

/** The register with an office's kinds in the place of the shipped ones of the same id, and its new ones behind them. */
export function registerOf(own: readonly PaperKind[]): readonly PaperKind[] {
  if (own.length === 0) return SHIPPED;
  const byId = new Map(own.map((it) => [it.id, it]));
  const shipped = new Set(SHIPPED.map((it) => it.id));
  return [...SHIPPED.map((it) => byId.get(it.id) ?? it), ...own.filter((it) => !shipped.has(it.id))];
}
