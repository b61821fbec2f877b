/** What asks a page how it is read: by itself, since the page script's small parts hear it too. */
export const CHECK = { dungHen: "check" } as const;

export const isCheck = (message: unknown): boolean =>
  (message as { dungHen?: unknown } | null)?.dungHen === CHECK.dungHen;
