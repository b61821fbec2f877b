import { after } from "../../../../lib/after.ts";
import { viewOf } from "../../../../lib/dom/safe.ts";
import type { Carried } from "../../../../lib/messages/carried.ts";
import type { GuardContext } from "../context.ts";

/** A page's form has come up by then, and it needs no reminder. */
const SETTLED_MS = 400;

/** Asks what the page before left to be said, and tells it once this page stands. */
export async function takeCarried(
  ctx: GuardContext,
  signal: AbortSignal,
  tell: (left: Carried) => void,
): Promise<void> {
  const left = (await ctx.carried?.()) ?? null;
  const win = viewOf(ctx.doc);
  if (!left || !win) return;
  const later = () => after(SETTLED_MS, () => !signal.aborted && tell(left));
  if (ctx.doc.readyState === "complete") later();
  else win.addEventListener("load", later, { once: true, signal });
}
