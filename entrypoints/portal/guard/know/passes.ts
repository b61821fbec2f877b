import { holds } from "../../../../lib/dom/safe.ts";
import { actsFor } from "../../../../lib/reading/sight/clickable.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Way } from "../context.ts";

/** How long the page may take from the click to the submit or the confirm that follows from it. */
const PASS_MS = 1500;
/** How long a page's own «Bạn có chắc chắn?» may stand before it is answered. */
const CONFIRM_MS = 30_000;

interface Pass {
  reading: ActionReading;
  until: number;
  used: Set<Use>;
}

/** The click on a label is followed by the browser's own on what the label is for: it is one action. */
type Use = Way | `${Way} by label`;
const useOf = (pass: Pass, { element }: ActionReading, way: Way): Use =>
  element !== pass.reading.element && actsFor(pass.reading.element) === element ? `${way} by label` : way;

/**
 * A yes is good for one action only: for the events that one click gives rise
 * to (pointer, click, submit, confirm), each once, within a moment.
 */
export interface Passes {
  /** `ms`: how long it is good for, where the officer has to press again by hand. */
  give(reading: ActionReading, ms?: number): void;
  /** Uses the pass up for this kind of event; false: there is none. */
  take(reading: ActionReading, way: Way): boolean;
  /** What follows by script from an action that was let through, whatever it looks like by itself. */
  takeAny(way: Way): boolean;
  /** The portal's own question after a commit that was let through: it is the same action. */
  takeConfirmation(reading: ActionReading): boolean;
  /** A request that is declared to commit what was let through: it is the same action, once for each of its dossiers. */
  takeRequest(reading: ActionReading): boolean;
  /** The same in the browser's own box, for what was pressed for it. */
  takeQuestion(reading: ActionReading): boolean;
}

export function makePasses(clock: () => number): Passes {
  let passes: Pass[] = [];
  let allowed: { reading: ActionReading; until: number; left: string[] } | null = null;
  let settled: { reading: ActionReading; until: number } | null = null;
  const live = () => {
    passes = passes.filter((pass) => pass.until > clock());
    return passes;
  };
  return {
    give(reading, ms = PASS_MS) {
      passes = [{ reading, until: clock() + ms, used: new Set() }];
      settled = { reading, until: clock() + CONFIRM_MS };
      allowed = { reading, until: clock() + CONFIRM_MS, left: namesOfAll(reading) };
    },
    take(reading, way) {
      const pass = live().find(
        (one) => isSame(one.reading, reading) && !one.used.has(useOf(one, reading, way)),
      );
      pass?.used.add(useOf(pass, reading, way));
      return pass !== undefined;
    },
    takeAny(way) {
      const pass = live().find((one) => !one.used.has(way));
      pass?.used.add(way);
      return pass !== undefined;
    },
    takeRequest(reading) {
      if (!allowed || allowed.until < clock() || allowed.reading.kind !== reading.kind) return false;
      const { left } = allowed;
      // Where one of the two could not be read there is nothing that tells them apart.
      const unread = allowed.reading.codes.length === 0 || reading.codes.length === 0;
      const named = unread ? left : reading.codes;
      if (named.length === 0 || !named.every((code) => left.includes(code))) return false;
      allowed.left = left.filter((code) => !named.includes(code));
      return true;
    },
    takeQuestion(reading) {
      const first = settled && settled.until > clock() ? settled.reading : null;
      if (first?.kind !== reading.kind || !sameCodes(first.codes, reading.codes)) return false;
      if (!holds(first.element, reading.element)) return false;
      settled = null;
      return true;
    },
    takeConfirmation(reading) {
      if (!settled || settled.until < clock() || !confirms(settled.reading, reading)) return false;
      settled = null;
      return true;
    },
  };
}

/** Its dossiers; one without a name where none could be read. */
const namesOfAll = ({ codes }: ActionReading): string[] => (codes.length === 0 ? [""] : codes);

/** The same action on the same dossiers, also when the page has made its button anew. */
function isSame(a: ActionReading, b: ActionReading): boolean {
  if (a.kind !== b.kind || !sameCodes(a.codes, b.codes)) return false;
  const sameForm = a.form !== null && a.form.root === b.form?.root;
  return a.element === b.element || sameForm || a.label === b.label;
}

/** A second dialog that asks for nothing more: no upload, no text, another element, the same dossiers. */
function confirms(first: ActionReading, then: ActionReading): boolean {
  if (first.kind !== then.kind || first.element === then.element) return false;
  if (!sameCodes(first.codes, then.codes)) return false;
  return then.form !== null && then.form.uploads.length === 0 && then.form.text === null;
}

/** Where one of the two could not be read there is nothing that tells them apart. */
function sameCodes(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.length === b.length && a.every((code) => b.includes(code));
}
