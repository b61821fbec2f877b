/** The worker's question to a page: has somebody typed here what is not sent yet? */
export const TYPED = { dungHen: "typed" } as const;

export const isTyped = (message: unknown): boolean =>
  (message as { dungHen?: unknown } | null)?.dungHen === TYPED.dungHen;
