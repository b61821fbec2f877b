import { allOn, closestTo, isA } from "../../../../lib/dom/safe.ts";
import type { Doer, GuardReading, Way } from "../context.ts";
import type { Gate } from "../gate.ts";

/** Selects and radios whose choice alone moves a dossier to another status. */
export interface Choices {
  /** What is chosen before the officer chooses, so that it can be put back. */
  remember(target: Element): void;
  /** true: the choice is kept from the page. */
  holds(way: Way, target: Element, by: Doer): boolean;
}

export function makeChoices(gate: Gate, reading: GuardReading): Choices {
  /** Each chooses again what was chosen. */
  const before = new WeakMap<Element, () => void>();
  return {
    remember(target) {
      if (isChoice(target)) before.set(target, choiceOf(target));
    },
    holds(way, target, by) {
      if (!isChoice(target)) return false;
      const action = reading.action(target);
      if (!action || action.phase === "open") return false;
      const [wanted, was] = [choiceOf(target), before.get(target)];
      const replay = () => {
        wanted();
        for (const type of ["input", "change"]) target.dispatchEvent(new Event(type, { bubbles: true }));
      };
      if (gate.holds({ way, reading: action, by, replay, undo: () => was?.() })) return true;
      if (way === "change") before.set(target, wanted);
      return false;
    },
  };
}

/** Opening a list of choices does nothing; the choice is heard as a change. */
export function isSelect(target: Element): boolean {
  return closestTo(target, "select, input[type=radio]") !== null;
}

function isChoice(target: Element): boolean {
  return isA(target, "select, input[type=radio]");
}

/** Remembers what is chosen now; calling it chooses it again. */
function choiceOf(target: Element): () => void {
  if (target.tagName === "SELECT") {
    const select = target as HTMLSelectElement;
    const { value } = select;
    return () => {
      select.value = value;
    };
  }
  const radio = target as HTMLInputElement;
  const group = [...allOn<HTMLInputElement>(radio.ownerDocument, "input[type=radio]")].filter(
    (one) => one.name === radio.name && one.form === radio.form,
  );
  const chosen = group.find((one) => one.checked);
  return () => {
    if (chosen) chosen.checked = true;
    else for (const one of group) one.checked = false;
  };
}
