import { viewOf } from "../../../../lib/dom/safe.ts";
import type { Answer, GuardContext, Held } from "../context.ts";

/** Nobody reads a question faster: a box that is answered sooner was never shown (a frame of another origin, a sandbox). */
const SHOWN_MS = 100;

/**
 * Asks in the browser's own box, where what asks properly did not come: nobody may stand before a button that does nothing.
 * The page can neither see, answer nor forge it. What has to be stopped is told and stays stopped.
 */
export function askByBrowser(ctx: GuardContext, { facts, verdict }: Held): Answer {
  const say = ctx.say();
  const win = viewOf(ctx.doc);
  if (!win) return { decision: "withdrawn" };
  const missing = verdict.findings
    .filter(({ level }) => level === "ask" || level === "stop")
    .map(({ what }) => ({ key: what.key, said: say(what.key, ...what.args) }))
    // Words of a rule that leans on a later part may not be there either.
    .flatMap(({ key, said }) => (said === key ? [] : [`– ${said}`]));
  const stops = verdict.level === "stop";
  const text = [
    say("held_head", facts.label),
    ...(facts.codes.length > 0 ? [say("held_codes", facts.codes.join(", "))] : []),
    ...(missing.length > 0 ? [missing.join("\n")] : []),
    say(stops ? "held_stopped" : "held_ask"),
  ].join("\n\n");
  const shown = performance.now();
  // The platform's own of our world, which the page's scripts have no part in.
  const goesOn = !stops && win.confirm(text);
  if (stops) win.alert(text);
  if (goesOn) return { decision: "anyway", reason: say("held_reason") };
  return { decision: performance.now() - shown < SHOWN_MS ? "withdrawn" : "back" };
}
