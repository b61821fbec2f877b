/**
 * The second line: what the page's own scripts do without any event of the
 * officer's (a native confirm, a form submitted by script) is asked about by
 * the script in the page's world (entrypoints/portal-main.content), which
 * waits for our answer within the same call.
 */
import type { Attempt, GuardReading } from "./context.ts";
import type { Gate } from "./gate.ts";

/** Both worlds say this once, before any script of the page runs; after that only the secret name is used. */
export const HELLO = "dung-hen-hello";
export const READY = "dung-hen-ready";

export interface LineTools {
  gate: Gate;
  reading: GuardReading;
  alive(): boolean;
  fault(error: unknown): void;
}

export function watchMainLine(doc: Document, tools: LineTools, signal: AbortSignal): void {
  let name: string | null = null;
  const meet = (event: Event) => {
    const said = (event as CustomEvent<unknown>).detail;
    if (name !== null || typeof said !== "string" || !/^dh-[0-9a-f]{16,64}$/.test(said)) return;
    name = said;
    doc.addEventListener(`${name}-ask`, asked, { capture: true, signal });
  };
  const asked = (event: Event) => {
    event.stopImmediatePropagation();
    let held = false;
    try {
      held = tools.alive() && isHeld(event, tools);
    } catch (error) {
      tools.fault(error);
    }
    doc.dispatchEvent(new CustomEvent(`${name}-answer`, { detail: held ? "hold" : "let" }));
  };
  doc.addEventListener(HELLO, meet, { capture: true, signal });
  doc.dispatchEvent(new CustomEvent(READY));
}

function isHeld(event: Event, { gate, reading }: LineTools): boolean {
  const what = (event as CustomEvent<unknown>).detail;
  if (what === "confirm") return gate.holdsUnsure("confirm");
  if (what !== "submit") return false;
  const form = event.composedPath()[0] as HTMLFormElement;
  const action = reading.submit(form, null);
  if (!action || action.phase === "open") return gate.holdsUnsure("script-submit");
  const attempt: Attempt = {
    way: "script-submit",
    reading: action,
    // From our world this is the browser's own submit, which nobody holds.
    replay: () => HTMLFormElement.prototype.submit.call(form),
  };
  return gate.holds(attempt);
}
