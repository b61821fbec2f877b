import type { OnlineSpan, Procedure } from "./model.ts";

/**
 * The online level that holds on a day (`2026-12-31`): of the spans it lies in, the one that began last. null: nothing is
 * stated for it.
 */
export function onlineOn({ online }: Pick<Procedure, "online">, day: string): OnlineSpan | null {
  const holds = online.filter((it) => (it.from ?? "") <= day && day <= (it.to ?? "9999"));
  return holds.sort((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))[0] ?? null;
}
