/**
 * File names that stood around a place to choose files when it was first pressed. A form may take its paper
 * before anything in it says that the clock will stop (the status is chosen last): then nobody has noted yet
 * what stood in it, and a name that only a chip shows could be yesterday's.
 */

import { holds, parentOf } from "../../../../lib/dom/safe.ts";
import { fileNamesIn } from "../../../../lib/reading/papers/uploads.ts";

/** Presses remembered; more on one page are those of forms long closed. */
const MOST = 20;
/**
 * So many elements up: more than lie between a control and the row in which its chips are looked for. What stands further
 * out is noted for nothing, and costs at most a question.
 */
const HIGH = 8;

export interface StoodAround {
  /** To be called at a press on what takes files, before anything is chosen. */
  note(pressed: Element): void;
  /** Names that stood around this control before its first press; null: it was never pressed. */
  names(control: Element | null): ReadonlySet<string> | null;
  clear(): void;
}

export function makeStoodAround(): StoodAround {
  let noted: { pressed: Element; names: Set<string> }[] = [];
  const isSame = (one: Element, other: Element) => one === other || holds(one, other) || holds(other, one);
  return {
    note(pressed) {
      if (noted.some((it) => isSame(it.pressed, pressed))) return;
      let part = pressed;
      for (let up = parentOf(part), n = 0; up && n < HIGH; up = parentOf(up), n++) part = up;
      noted = [...noted, { pressed, names: new Set(fileNamesIn(part)) }].slice(-MOST);
    },
    names(control) {
      if (!control) return null;
      return noted.find((it) => isSame(it.pressed, control))?.names ?? null;
    },
    clear() {
      noted = [];
    },
  };
}
