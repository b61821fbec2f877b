/**
 * The second line: what the page's own scripts do without any event of the officer's (a native confirm, a form
 * submitted by script, a request sent at the first click) is asked about by the script in the page's world
 * (entrypoints/portal-main). A question is an event on a node that only the two of us hold, and our answer
 * is whether we call it off: without an open question there is nothing to answer.
 */

import { documentOf } from "../../../../lib/dom/safe.ts";
import type { Told } from "../../../../lib/reading/actions/told-commit.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { AnswersLine, ToldCommit } from "../../parts/answers-line.ts";
import type { Attempt, GuardReading } from "../context.ts";
import type { Gate } from "../gate.ts";
import { isCommitRequest, saysPause } from "../know/commit-request.ts";
import type { LastPress } from "../know/last-press.ts";
import type { Leaving } from "../know/leaving.ts";
import { namesOf } from "../know/names-of.ts";
import type { Peer } from "./peers.ts";
import { PLAIN, replayPointer } from "./replay.ts";

/** Both worlds say this once, before any script of the page runs (entrypoints/portal-main/line.ts). */
const HELLO = "dung-hen-hello";
const READY = "dung-hen-ready";

export interface LineTools {
  gate: Gate;
  leaving: Leaving;
  reading: GuardReading;
  lastPress: LastPress;
  /** Guards of the other frames of this page. */
  peers(): Peer[];
  alive(): boolean;
  fault(error: unknown): void;
  /** Puts the listeners of this frame back. */
  renew(): void;
  /** Hears what is handed over of the page's own answers; absent: nobody does. */
  answers?: AnswersLine | undefined;
}

export interface MainLine {
  /** Presses an element in the page's own world; false: there is no line to it. */
  press(element: Element): boolean;
  /** The page is about to hear of a press. */
  coming(): void;
}

export function watchMainLine(doc: Document, tools: LineTools, signal: AbortSignal): MainLine {
  let node: Element | null = null;
  const say = (what: string, detail: unknown = null) =>
    node?.dispatchEvent(new CustomEvent(what, { detail }));
  const decide = (id: number, go: boolean) => void say(go ? "go" : "stop", id);
  const press = (element: Element) => {
    if (!node) return false;
    // A word that is used once: whoever hears it at last has nothing of it.
    const word = wordOnce();
    say("press", word);
    const bound = { bubbles: true, composed: true, cancelable: true };
    return !element.dispatchEvent(new CustomEvent(word, bound));
  };
  const asked = (event: Event, isHeld: (what: string) => boolean) => {
    event.stopImmediatePropagation();
    try {
      if (tools.alive() && isHeld(String((event as CustomEvent<unknown>).detail))) event.preventDefault();
    } catch (error) {
      tools.fault(error);
    }
    if (!event.defaultPrevented) leaves(event, tools);
  };
  const heard = (event: Event) =>
    asked(event, (what) => {
      const [kind, ...rest] = what.split("\n");
      if (kind === "confirm") return isConfirmHeld(rest.join("\n"), tools, doc, press);
      return kind === "request" && isRequestHeld(rest, tools, decide, doc, press);
    });
  let awaited = "";
  let awaitedIn = doc;
  const heardAt = (event: Event) =>
    asked(
      event,
      (what) => what === "submit" && isSubmitHeld(event.composedPath()[0] as HTMLFormElement, tools),
    );
  let where = doc;
  /** A form of another frame may be sent by a function of this one. */
  const tellWhere = (event: Event) => {
    const at = (event as MouseEvent).relatedTarget as Node | null;
    where = (at && documentOf(at)) ?? doc;
  };
  const expectAt = (event: Event) => {
    awaitedIn.removeEventListener(awaited, heardAt, true);
    awaited = String((event as CustomEvent<unknown>).detail);
    awaitedIn = where;
    awaitedIn.addEventListener(awaited, heardAt, { capture: true, once: true, signal });
  };
  const renewed = () => {
    tools.renew();
    for (const peer of tools.peers()) peer.renew();
  };
  const { answers, fault } = tools;
  const told = (event: Event) => {
    event.stopImmediatePropagation();
    try {
      const { type, detail } = event as CustomEvent<unknown>;
      if (answers && tools.alive()) answers.hear(type, String(detail));
    } catch (error) {
      fault(error);
    }
  };
  const meet = (event: Event) => {
    const host = (event as MouseEvent).relatedTarget;
    if (node || !(host instanceof Element) || host.isConnected) return;
    node = host.shadowRoot?.firstElementChild ?? null;
    if (!node) return;
    if (answers) answers.say = say;
    doc.removeEventListener(HELLO, meet, true);
    event.stopImmediatePropagation();
    event.preventDefault();
    node.addEventListener("ask", heard, { signal });
    node.addEventListener("where", tellWhere, { signal });
    node.addEventListener("listen", expectAt, { signal });
    node.addEventListener("renewed", renewed, { signal });
    for (const what of ["listening", "waiting", "rows", "looked"])
      node.addEventListener(what, told, { signal });
  };
  doc.addEventListener(HELLO, meet, { capture: true, signal });
  if (doc.readyState === "loading") {
    // Whoever comes after the page's scripts is not ours. Brought into an open page, we wait for our second line.
    const late = () => doc.removeEventListener(HELLO, meet, true);
    doc.addEventListener("DOMContentLoaded", late, { capture: true, once: true, signal });
    doc.dispatchEvent(new Event(READY));
  }
  return { press, coming: () => void say("coming") };
}

/** What was not held goes out now. */
function leaves(event: Event, { leaving, fault }: LineTools): void {
  try {
    const what = String((event as CustomEvent<unknown>).detail);
    if (what === "submit") leaving.submit();
    const [kind, , method = "", to = "", ...lines] = what.split("\n");
    if (kind === "request") leaving.request(method, to, lines.join("\n"));
  } catch (error) {
    fault(error);
  }
}

/** A question is about what it says, whatever the click that led to it looked like. */
function isConfirmHeld(words: string, tools: LineTools, doc: Document, press: MainLine["press"]): boolean {
  const { gate, reading, lastPress } = tools;
  if (gate.holdsUnsure("confirm")) return true;
  const target = lastPress.target();
  if (!target && tools.peers().some((peer) => peer.gate.holdsUnsure("confirm"))) return true;
  const action = reading.asked?.(words, target, doc);
  if (!action || gate.settles(action)) return false;
  const replay = (element: Element) => replayPointer(element, PLAIN, press);
  const by = lastPress.by();
  return gate.holds({ way: "confirm", reading: action, by, replay, byHand: target === null });
}

/** Told by what was pressed, here or in another frame; only where nobody pressed anything does the form speak for itself. */
function isSubmitHeld(form: HTMLFormElement, { gate, reading, lastPress, peers }: LineTools): boolean {
  if (gate.follows("script-submit")) return false;
  if (lastPress.action() !== undefined) return gate.holdsUnsure("script-submit");
  for (const peer of peers()) {
    if (peer.lastPress.action() === undefined) continue;
    if (peer.gate.follows("script-submit")) return false;
    if (peer.gate.holdsUnsure("script-submit")) return true;
  }
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
  [number, method = "", to = "", ...lines]: string[],
  tools: LineTools,
  decide: (id: number, go: boolean) => void,
  doc: Document,
  press: MainLine["press"],
): boolean {
  const { gate, peers, answers } = tools;
  const id = Number(number);
  const body = lines.join("\n");
  const told = answers?.commitOf(method, to, body) ?? null;
  const waits = { replay: () => decide(id, true), undo: () => decide(id, false), anywhere: true };
  if (told?.kind) return isToldHeld({ ...told, kind: told.kind }, tools, doc, id === 0 ? null : waits, press);
  const isHeldBy = (one: Gate, page: string): boolean => {
    if (!one.unsure(true)) return false;
    const action = one.unsure(told !== null || saysPause(to, body));
    if (!action) return false;
    const names = [...namesOf(action, page), ...(answers?.idsOf(action.codes) ?? [])];
    const isIts = told ? isAbout(told, action) : isCommitRequest(method, to, body, names);
    const whose = told && action.codes.length === 0 && told.codes.length > 0 ? told : undefined;
    return isIts && one.holdsUnsure("request", id === 0 ? undefined : waits, whose);
  };
  return isHeldBy(gate, doc.URL) || peers().some((peer) => isHeldBy(peer.gate, peer.address()));
}

/** Of another dossier than the one that was pressed for, it is another action's. */
const isAbout = (told: ToldCommit, { codes }: ActionReading): boolean =>
  told.codes.length === 0 || codes.length === 0 || told.codes.every((code) => codes.includes(code));

/** Declared as what it does: held whatever was pressed, unless that was let through as the same. */
function isToldHeld(
  told: Told,
  tools: LineTools,
  doc: Document,
  waits: Pick<Attempt, "replay" | "undo" | "anywhere"> | null,
  press: MainLine["press"],
): boolean {
  const { gate, lastPress, peers, reading } = tools;
  const others = peers();
  const pressed = [lastPress, ...others.map((it) => it.lastPress)].find((it) => it.target()) ?? lastPress;
  const target = pressed.target();
  const action = reading.told?.(told, target, doc);
  if (!action || gate.sends(action) || others.some((it) => it.gate.sends(action))) return false;
  const again = {
    replay: (element: Element) => replayPointer(element, PLAIN, press),
    byHand: target === null,
  };
  return gate.holds({ way: "request", reading: action, by: pressed.by(), ...(waits ?? again) });
}

/** Portals run over plain http inside offices too, where `crypto.randomUUID` does not exist. */
function wordOnce(): string {
  return `dh-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
}
