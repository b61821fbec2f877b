/**
 * Hears every way in which an action can begin, before the page does: in the
 * capture phase on the window, added before any script of the page has run.
 */

import { after } from "../../../../lib/after.ts";
import { allIn, closestTo, isA } from "../../../../lib/dom/safe.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Attempt, GuardReading, Way } from "../context.ts";
import type { Gate } from "../gate.ts";
import type { LastPress } from "../know/last-press.ts";
import type { Lasting } from "../know/lasting.ts";
import type { Leaving } from "../know/leaving.ts";
import { commitAround } from "../know/open-forms.ts";
import { doerOf, stop, targetOf } from "./events.ts";
import { isSelect, makeChoices } from "./form-choices.ts";
import type { MainLine } from "./main-line.ts";
import { type Gesture, isField, isPressedByKey, PLAIN, replayKey, replayPointer } from "./replay.ts";

const PRESSES = ["pointerdown", "mousedown", "pointerup", "mouseup", "touchstart", "touchend"] as const;

/** A press whose events the page did not get; the click that follows is asked about. */
interface Press extends Gesture {
  target: Element;
}

export interface ListenTools {
  gate: Gate;
  leaving: Leaving;
  reading: GuardReading;
  lastPress: LastPress;
  /** This click opens an action's form, or may do so. */
  opens(action: ActionReading): void;
  /** false: the extension is gone, nothing is held any more. */
  alive(): boolean;
  /** To the page's own world: presses what only it can press, and hears first of what is pressed. */
  line: MainLine;
  fault(error: unknown): void;
}

export function listen(win: Window, tools: ListenTools, lasting: Lasting): void {
  const { gate, reading } = tools;
  let press: Press | null = null;
  let heldKey: string | null = null;
  /** The click that waits for its answer, in case it turns out to be the first of two. */
  let held: { target: Element; gesture: Gesture } | null = null;

  const on = (type: string, handle: (event: Event, target: Element) => void, options = {}) =>
    lasting.on(
      win,
      type,
      (event) => {
        try {
          const target = targetOf(event);
          if (!target || !tools.alive()) return;
          lasting.enter(target);
          handle(event, target);
        } catch (error) {
          // Whatever failed is ours; the page gets its event.
          tools.fault(error);
        }
      },
      { capture: true, ...options },
    );

  const pressed = (event: Event, target: Element) => {
    const way = event.type as Way;
    tools.line.coming();
    if ((event as MouseEvent).button > 0 || isSelect(target)) return;
    const goesOn = press?.target === target && !way.endsWith("down") && way !== "touchstart";
    if (!goesOn && (way.endsWith("up") || way === "touchend")) return;
    if (!goesOn && !(press?.target === target && press.held)) {
      const action = reading.action(target);
      const waits = action !== null && action.phase !== "open" && gate.wouldHold(action, way);
      press = { ...PLAIN, target, held: waits };
    }
    if (!press?.held) return;
    if ("clientX" in event) press.at = event as MouseEvent;
    if (way === "touchstart") press.touched = true;
    // The press itself goes on (focus leaves the field, the page hears its change); only its words stop here.
    event.stopImmediatePropagation();
  };
  for (const type of PRESSES) on(type, pressed, type.startsWith("touch") ? { passive: true } : {});

  const clicked = (event: Event, target: Element) => {
    const gesture: Gesture = press?.held && press.target === target ? press : { ...PLAIN };
    press = null;
    tools.line.coming();
    if (event.isTrusted) gate.forget(target);
    const action = isSelect(target) ? null : reading.action(target);
    if (!action && isField(target)) tools.lastPress.wrote();
    else tools.lastPress.note(action, target, doerOf(event));
    if (action) {
      const attempt: Attempt = {
        way: "click",
        reading: action,
        by: doerOf(event),
        replay: (element) => replayPointer(element, gesture, tools.line.press),
      };
      if (action.phase === "open") gate.opens(attempt);
      else if (gate.holds(attempt)) {
        if ((event as MouseEvent).detail < 2) held = { target, gesture };
        return stop(event);
      }
    }
    if (action && action.phase !== "commit") tools.opens(action);
    reading.opened(target);
  };
  on("click", clicked);
  on("dblclick", (event, target) => {
    const action = reading.action(target);
    if (!action || action.phase === "open" || !gate.wouldHold(action, "dblclick")) return;
    if (held?.target === target) held.gesture.doubled = true;
    stop(event);
  });

  on("keydown", (event, target) => {
    const key = event as KeyboardEvent;
    if (event.isTrusted && !key.repeat) gate.forget(target);
    if (key.key !== "Enter" && key.key !== " ") return;
    tools.line.coming();
    if (key.isComposing) return;
    const action = actionOfKey(key, target, reading);
    if (!action && isField(target) && hasNoButton(target)) tools.lastPress.entered(target, doerOf(event));
    else tools.lastPress.note(action, target, doerOf(event));
    if (!action || action.phase === "open") return;
    const attempt: Attempt = {
      way: "keydown",
      reading: action,
      by: doerOf(event),
      replay: (element) => replayKey(target.isConnected ? target : element, key, tools.line.press),
    };
    if (!gate.holds(attempt)) return;
    heldKey = key.key;
    stop(event);
  });
  // The rest of a held key (its repeats, its release) belongs to nobody: not to the page and,
  // above all, not to the button of ours that has the focus now.
  const restOfKey = (event: Event) => {
    if (heldKey === null || (event as KeyboardEvent).key !== heldKey) return;
    if (event.type === "keydown" && !(event as KeyboardEvent).repeat) return;
    if (event.type === "keyup") heldKey = null;
    stop(event);
  };
  for (const type of ["keydown", "keypress", "keyup"]) lasting.on(win, type, restOfKey, { capture: true });

  on("submit", (event, target) => {
    const form = target as HTMLFormElement;
    const submitter = (event as SubmitEvent).submitter;
    // Once the page has had its say.
    // A made event sends nothing.
    if (event.isTrusted) after(0, () => event.defaultPrevented || tools.leaving.submit());
    if (!submitter) {
      const pressed = tools.lastPress.action();
      if (gate.follows("submit") || pressed === null || pressed?.phase === "open") return;
    }
    const action = reading.submit(form, submitter);
    if (!action || action.phase === "open") return;
    const again = (element: Element) =>
      form.isConnected
        ? HTMLFormElement.prototype.requestSubmit.call(form, submitter)
        : (element as HTMLElement).click();
    // The browser sends a submit of its own for a script too: the press before it tells.
    const by = event.isTrusted ? tools.lastPress.by(form) : "script";
    if (gate.holds({ way: "submit", reading: action, by, replay: again })) stop(event);
  });

  const choices = makeChoices(gate, reading);
  for (const type of ["focusin", "pointerdown"]) on(type, (_event, target) => choices.remember(target));
  for (const type of ["input", "change"])
    on(type, (event, target) => {
      if (choices.holds(type as Way, target, doerOf(event))) stop(event);
    });
}

/** What a key would do: press what has the focus, or commit the form around a field. */
function actionOfKey(key: KeyboardEvent, target: Element, reading: GuardReading) {
  const own = isA(target, "input, textarea, select, [contenteditable]") && !isPressedByKey(target, key.key);
  if (!own) return reading.action(target);
  if (key.key !== "Enter") return null;
  const sends = isA(target, "textarea, [contenteditable]") ? key.ctrlKey || key.metaKey : isField(target);
  return sends ? commitAround(target, (element) => reading.action(element)) : null;
}

function hasNoButton(field: Element): boolean {
  const form = closestTo(field, "form");
  return form !== null && allIn(form, "button, input[type=submit], [role=button]").length === 0;
}
