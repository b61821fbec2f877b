import type { GuardContext, GuardReading } from "./context.ts";

export function productReading(_ctx: GuardContext): GuardReading {
  return { action: () => null, submit: () => null, opened: () => {} };
}
