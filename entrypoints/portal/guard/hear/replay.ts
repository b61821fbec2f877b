/**
 * Lets a held action happen by the path it came: the page gets the events that
 * we kept from it, in their order, and then the click itself.
 */

import { attributeOf, closestTo, isA, viewOf } from "../../../../lib/dom/safe.ts";
import { letThrough } from "../../parts/let-through.ts";
import { defaultButton } from "../know/open-forms.ts";

/** Presses in the page's own world; false: that can't be done. */
export type PressInPage = (element: Element) => boolean;

const POINTER_BEFORE = ["pointerdown", "mousedown", "pointerup", "mouseup"] as const;

/** How the officer pressed. */
export interface Gesture {
  /** Where. */
  at: MouseEvent | null;
  /** The page missed what came before the click. */
  held: boolean;
  /** With a finger. */
  touched: boolean;
  /** Twice: a page may listen for nothing else. */
  doubled: boolean;
}

export const PLAIN: Gesture = { at: null, held: false, touched: false, doubled: false };

/** What a click is made of, in its order, and the click itself. */
export function replayPointer(element: Element, gesture: Gesture, inPage: PressInPage): void {
  const { at, held, touched, doubled } = gesture;
  if (held) {
    const win = viewOf(element.ownerDocument)!;
    const place = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: win,
      button: 0,
      clientX: at?.clientX ?? 0,
      clientY: at?.clientY ?? 0,
    };
    if (touched) touch(element, place.clientX, place.clientY);
    for (const type of POINTER_BEFORE) {
      const buttons = type.endsWith("down") ? 1 : 0;
      element.dispatchEvent(
        type.startsWith("pointer")
          ? new PointerEvent(type, {
              ...place,
              buttons,
              pointerId: 1,
              pointerType: touched ? "touch" : "mouse",
              isPrimary: true,
            })
          : new MouseEvent(type, { ...place, buttons, detail: 1 }),
      );
    }
  }
  if (element.isConnected) click(element, inPage);
  // One click only, since most pages would commit twice; those that wait for both hear that there were two.
  if (doubled && element.isConnected)
    element.dispatchEvent(new MouseEvent("dblclick", { bubbles: true, cancelable: true, detail: 2 }));
}

function touch(element: Element, clientX: number, clientY: number): void {
  const finger = new Touch({ identifier: 1, target: element, clientX, clientY });
  for (const [type, touches] of [
    ["touchstart", [finger]],
    ["touchend", []],
  ] as const)
    element.dispatchEvent(
      new TouchEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        touches: [...touches],
        targetTouches: [...touches],
        changedTouches: [finger],
      }),
    );
}

/** A key on a button or in a field: its own events, then what the browser would have done for it. */
export function replayKey(target: Element, key: KeyboardEvent, inPage: PressInPage): void {
  const copy = (type: string) =>
    new KeyboardEvent(type, {
      key: key.key,
      code: key.code,
      ctrlKey: key.ctrlKey,
      metaKey: key.metaKey,
      shiftKey: key.shiftKey,
      altKey: key.altKey,
      // Old pages look at nothing else.
      keyCode: key.keyCode,
      which: key.keyCode,
      bubbles: true,
      cancelable: true,
      composed: true,
      view: viewOf(target.ownerDocument),
    } as KeyboardEventInit);
  const wanted = target.dispatchEvent(copy("keydown")) && target.dispatchEvent(copy("keypress"));
  if (wanted && target.isConnected) {
    if (isPressedByKey(target, key.key)) click(target, inPage);
    else if (key.key === "Enter" && isField(target)) submitFrom(target as HTMLInputElement);
  }
  target.dispatchEvent(copy("keyup"));
}

/** Submits as the browser does on Enter in a field: by the form's first submit button. */
function submitFrom(field: HTMLInputElement): void {
  const form = field.form;
  if (!form) return;
  const button = defaultButton(form);
  if (button) letThrough(() => button.click());
  else form.requestSubmit();
}

/** Whether the browser itself turns this key into a click; links know Enter only. */
export function isPressedByKey(element: Element, key: string): boolean {
  const pressed = closestTo(
    element,
    "button, summary, a[href], input[type=submit], input[type=button], input[type=image]",
  );
  return pressed !== null && (key === "Enter" || !isA(pressed, "a"));
}

export function isField(element: Element): boolean {
  return (
    isA(element, "input:not([type=submit], [type=button], [type=image], [type=checkbox], [type=radio])") &&
    !isA(element, "[role=combobox][aria-expanded=true], [readonly]")
  );
}

/** Our own press would run a link's script under our rules, which forbid it: the page's line presses those. */
function click(element: Element, inPage: PressInPage): void {
  letThrough(() => clickIn(element, inPage));
}

function clickIn(element: Element, inPage: PressInPage): void {
  if (runsScript(element) && inPage(element)) return;
  if ("click" in element && typeof element.click === "function") element.click();
  else element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
}

function runsScript(element: Element): boolean {
  const scripted = (address: string | null | undefined) => /^\s*javascript:/i.test(address ?? "");
  const form = formAddress(element);
  return scripted(closestTo(element, "a[href], area[href]")?.getAttribute("href")) || scripted(form);
}

function formAddress(element: Element): string | null {
  const form = closestTo(element, "form");
  return form && attributeOf(form, "action");
}
