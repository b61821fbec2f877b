/** JSON with sorted keys and nothing undefined: the same data gives the same bytes for ever. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((it) => canonical(it ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, it]) => it !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`);
  return `{${entries.join(",")}}`;
}
