import { createActionReader } from "../../../../lib/reading/actions/action-reader.ts";
import type { GuardContext, GuardReading } from "../context.ts";

/** The product's own reading, with the memory of what was clicked last. */
export function productReading(ctx: GuardContext): GuardReading {
  return createActionReader(
    () => ctx.readContext(),
    () => ctx.lastReading?.() ?? null,
    () => performance.now(),
  );
}
