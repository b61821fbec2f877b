/**
 * Cells of one column that are written alike are read once: a list says the
 * same statuses, steps and procedures over and over. What is remembered holds
 * only where nothing but the cell's own markup decided it.
 */
import { Draft } from "./draft.ts";
import { styleAsked } from "./text.ts";
import { isShown } from "./visible.ts";

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
/** Longer markup is seldom the same twice. */
const LONGEST = 1500;

/** The memory of one column, for one reading. */
export class CellMemory {
  readonly #texts = new Map<string, Seen | null>();
  readonly #markups = new Map<string, Seen | null>();
  readonly #silent = new Map<string, boolean>();
  #met = 0;
  #unmet = 0;

  /** Puts what the cell says into the draft: as a like cell was read, or by `read`. */
  take(draft: Draft, cell: Element, markup: string | null, read: (into: Draft) => boolean): void {
    const plain = cell.childElementCount === 0;
    const key = plain ? (cell.textContent ?? "") : markup;
    if (key === null || this.#unmet - this.#met > PATIENCE) {
      read(draft);
      return;
    }
    const kept = plain ? this.#texts : this.#markups;
    const seen = kept.get(key);
    if (seen && (plain || sameShown(cell, seen.shown))) {
      this.#met++;
      draft.repeat(seen.said, cell);
      return;
    }
    this.#unmet++;
    const made =
      seen === null || kept.size >= MOST || key.length > LONGEST ? null : sample(cell, plain, read);
    if (seen === undefined && kept.size < MOST) kept.set(key, made);
    if (made) draft.repeat(made.said, cell);
    else read(draft);
  }

  /** Whether nothing in cells of this markup bears an action's words. */
  isSilent(markup: string | null, search: () => boolean): boolean {
    if (markup === null) return false;
    const known = this.#silent.get(markup);
    if (known !== undefined) return known;
    if (this.#silent.size >= PATIENCE || markup.length > LONGEST) return false;
    const made = search();
    this.#silent.set(markup, made);
    return made;
  }

  /** Its cells are worth comparing by their markup. */
  get compares(): boolean {
    return this.#unmet - this.#met <= PATIENCE || (this.#silent.size > 0 && this.#silent.size < PATIENCE);
  }
}

/** null: what this cell says hangs on more than its markup. */
function sample(cell: Element, plain: boolean, read: (into: Draft) => boolean): Seen | null {
  if (!plain && cell.querySelector(FIELDS)) return null;
  const said = new Sample(cell);
  const before = styleAsked.times;
  if (!read(said) || said.asked || styleAsked.times !== before) return null;
  return { said, shown: plain ? [] : Array.from(cell.querySelectorAll("*"), isShown) };
}

function sameShown(cell: Element, shown: boolean[]): boolean {
  const inside = cell.querySelectorAll("*");
  return inside.length === shown.length && shown.every((s, i) => isShown(inside[i] as Element) === s);
}
