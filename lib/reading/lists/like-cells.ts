/**
 * Cells of one column that are written alike are read once: a list says the
 * same statuses, steps and procedures over and over. What is remembered holds
 * only where nothing but the cell's own markup decided it.
 */

import { isShown } from "../../dom/visible.ts";
import { buttonsOf } from "../sight/action-candidates.ts";
import { styleAsked } from "../sight/runs.ts";
import { Draft } from "../values/draft.ts";
import type { Env } from "../words/context.ts";

/** Collects what one cell says; knows whether the rest of the dossier would have changed that. */
class Sample extends Draft {
  asked = false;
  override has(name: Parameters<Draft["has"]>[0]): boolean {
    this.asked = true;
    return super.has(name);
  }
}

interface Seen {
  said: Sample;
  /** For each element in the cell, whether it could be seen. */
  shown: boolean[];
}

/** What a field holds is not in its markup; a tick is no text. */
const FIELDS = "select, textarea, input:not([type=checkbox], [type=radio], [type=hidden])";
/** So many different texts, and more of them than repeated ones: a column of codes or names. */
const PATIENCE = 40;
const MOST = 500;
/** Copies made of a column's cells. */
const FEW = 8;
/** Longer markup is seldom the same twice. */
const LONGEST = 1500;

/** The memory of one column, for one reading. */
export class CellMemory {
  readonly #texts = new Map<string, Seen | null>();
  readonly #markups = new Map<string, Seen | null>();
  readonly #silent = new Map<string, boolean>();
  /** New texts less repeated ones. */
  #strange = 0;
  /** The cell written last, and how it was written: in most columns with more than words the next is like it. */
  #last: { like: Node; markup: string } | undefined;
  #unlike = 0;

  /** Its cells are worth comparing by their markup. */
  get compares(): boolean {
    return this.#strange <= PATIENCE || (this.#silent.size > 0 && this.#silent.size < PATIENCE);
  }

  /** How a cell is written. Two nodes are compared in a fraction of the time that writing one down takes. */
  markupOf(cell: Element): string {
    if (this.#last?.like.isEqualNode(cell)) return this.#last.markup;
    const markup = cell.outerHTML;
    // A copy: the page may change its own while it is read in slices.
    if (this.#unlike++ < FEW) this.#last = { like: cell.cloneNode(true), markup };
    return markup;
  }

  /** What a like cell said. null: such a cell is read each time; undefined: none like it was met. */
  get(key: string, cell: Element, plain: boolean): Draft | null | undefined {
    if (this.#strange > PATIENCE) return null;
    const seen = (plain ? this.#texts : this.#markups).get(key);
    if (!seen) return seen;
    if (!plain && !sameShown(cell, seen.shown)) return null;
    this.#strange--;
    return seen.said;
  }

  /** Reads a cell that none before was like, and remembers it where that is sure. */
  learn(
    key: string,
    cell: Element,
    draft: Draft,
    plain: boolean,
    read: (into: Draft) => void,
    later: unknown[],
  ): void {
    this.#strange++;
    const kept = plain ? this.#texts : this.#markups;
    if (kept.size >= MOST || key.length > LONGEST) {
      read(draft);
      return;
    }
    const left = later.length;
    const before = styleAsked.times;
    const said = new Sample(cell);
    const fixed = plain || !cell.querySelector(FIELDS);
    if (fixed) read(said);
    // What is put off until the rest is known, or hangs on it, is read with the dossier it belongs to.
    if (!fixed || said.asked || later.length > left || styleAsked.times !== before) {
      later.length = left;
      kept.set(key, null);
      read(draft);
      return;
    }
    kept.set(key, { said, shown: plain ? [] : Array.from(cell.querySelectorAll("*"), isShown) });
    draft.repeat(said, cell);
  }

  /** Whether nothing in cells of this markup bears an action's words. */
  isSilent(markup: string, cell: Element, env: Env): boolean {
    const known = this.#silent.get(markup);
    if (known !== undefined) return known;
    if (this.#silent.size >= PATIENCE || markup.length > LONGEST) return false;
    const made = buttonsOf([cell], env).length === 0;
    this.#silent.set(markup, made);
    return made;
  }
}

function sameShown(cell: Element, shown: boolean[]): boolean {
  // Nothing but children: no list of them need be made.
  if (cell.childElementCount === shown.length) {
    let i = 0;
    for (let el = cell.firstElementChild; el; el = el.nextElementSibling)
      if (isShown(el) !== shown[i++]) return false;
    return true;
  }
  const inside = cell.querySelectorAll("*");
  return inside.length === shown.length && shown.every((s, i) => isShown(inside[i] as Element) === s);
}
