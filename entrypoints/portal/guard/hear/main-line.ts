/**
 * The second line: what the page's own scripts do without any event of the
 * officer's (a native confirm, a form submitted by script, a request sent at
 * the first click) is asked about by the script in the page's world
 * (entrypoints/portal-main), which gets our answer within the same call.
 */

import type { GuardReading } from "../context.ts";
import type { Gate } from "../gate.ts";
import type { LastPress } from "../know/last-press.ts";
import type { Lasting } from "../know/lasting.ts";
import { isCommitRequest, saysPause } from "./commit-request.ts";
import { namesOf } from "./names-of.ts";
import { PLAIN, replayPointer } from "./replay.ts";

/** Both worlds say this once, before any script of the page runs; after that only the secret name is used. */
const HELLO = "dung-hen-hello";
const READY = "dung-hen-ready";

export interface LineTools {
  gate: Gate;
  reading: GuardReading;
  lastPress: LastPress;
  alive(): boolean;
  fault(error: unknown): void;
}

export interface MainLine {
  /** Presses an element in the page's own world; false: there is no line to it. */
  press(element: Element): boolean;
}

export function watchMainLine(doc: Document, tools: LineTools, lasting: Lasting): MainLine {
  let name: string | null = null;
  const say = (what: string, detail: string) =>
    doc.dispatchEvent(new CustomEvent(`${name}-${what}`, { detail }));
  const press = (element: Element) =>
    name !== null &&
    !element.dispatchEvent(
      new CustomEvent(`${name}-press`, { bubbles: true, composed: true, cancelable: true }),
    );
  const meet = (event: Event) => {
    const said = (event as CustomEvent<unknown>).detail;
    if (name !== null || typeof said !== "string" || !/^dh-[0-9a-f]{16,64}$/.test(said)) return;
    name = said;
    lasting.on(doc, `${name}-ask`, asked, { capture: true });
  };
  const asked = (event: Event) => {
    event.stopImmediatePropagation();
    let held = false;
    try {
      held =
        tools.alive() &&
        isHeld(event, tools, (id, go) => say("decided", `${id} ${go ? "go" : "stop"}`), doc, press);
    } catch (error) {
      tools.fault(error);
    }
    say("answer", held ? "hold" : "let");
  };
  lasting.on(doc, HELLO, meet, { capture: true });
  doc.dispatchEvent(new CustomEvent(READY));
  return { press };
}

function isHeld(
  event: Event,
  tools: LineTools,
  decide: (id: number, go: boolean) => void,
  doc: Document,
  press: MainLine["press"],
): boolean {
  const { gate } = tools;
  const what = String((event as CustomEvent<unknown>).detail);
  if (what.startsWith("confirm ")) return isConfirmHeld(what.slice(8), tools, doc, press);
  if (what.startsWith("request ")) return isRequestHeld(what.slice(8), gate, decide, doc.URL);
  if (what !== "submit") return false;
  return isSubmitHeld(event.composedPath()[0] as HTMLFormElement, tools);
}

/** A question is about what it says, whatever the click that led to it looked like. */
function isConfirmHeld(words: string, tools: LineTools, doc: Document, press: MainLine["press"]): boolean {
  const { gate, reading, lastPress } = tools;
  if (gate.holdsUnsure("confirm")) return true;
  const target = lastPress.target();
  const action = reading.asked?.(words, target, doc);
  if (!action || gate.settles(action)) return false;
  const replay = (element: Element) => replayPointer(element, PLAIN, press);
  return gate.holds({ way: "confirm", reading: action, by: lastPress.by(), replay, byHand: target === null });
}

/** Told by what was pressed; only where nobody pressed anything does the form speak for itself. */
function isSubmitHeld(form: HTMLFormElement, { gate, reading, lastPress }: LineTools): boolean {
  if (gate.follows("script-submit")) return false;
  if (lastPress.action() !== undefined) return gate.holdsUnsure("script-submit");
  const action = reading.submit(form, null);
  if (!action?.form || action.phase === "open") return false;
  // From our world this is the browser's own submit, which nobody holds.
  const replay = () => HTMLFormElement.prototype.submit.call(form);
  return gate.holds({ way: "script-submit", reading: action, by: "script", replay });
}

/**
 * The very request that was held goes on, or is called off: the click is not done again. One that cannot
 * wait (number 0) has failed by then, and after a yes the click is made once more.
 */
function isRequestHeld(
  said: string,
  gate: Gate,
  decide: (id: number, go: boolean) => void,
  address: string,
): boolean {
  if (!gate.unsure(true)) return false;
  const [id, method, to, body] = JSON.parse(said) as [number, string, string, string];
  const action = gate.unsure(saysPause(to, body));
  if (!action || !isCommitRequest(method, to, body, namesOf(action, address))) return false;
  if (id === 0) return gate.holdsUnsure("request");
  return gate.holdsUnsure("request", {
    replay: () => decide(id, true),
    undo: () => decide(id, false),
    anywhere: true,
  });
}
