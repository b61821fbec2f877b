/** One word goes out when something changed that others may show. It carries nothing; whoever cares asks. */
export const CHANGED = { dungHen: "changed" } as const;
export const isChanged = (message: unknown): boolean =>
  (message as { dungHen?: unknown } | null)?.dungHen === CHANGED.dungHen;
