/** The keys' way over what can be pointed at: on, back, and round again. Looked for only as far as one has gone. */
import { pointables } from "../../../lib/reading/setup/pointable.ts";
import type { Pointed } from "../../../lib/reading/setup/pointed.ts";

export class Steps {
  readonly #rest: Iterator<Pointed[], void>;
  readonly #found: Pointed[][] = [];
  #at = -1;

  constructor(doc: Document) {
    this.#rest = pointables(doc);
  }

  /** The next place, after the last one the first again; null: there is none. */
  on(): Pointed[] | null {
    for (let tries = 0; tries <= this.#found.length + 1; tries++) {
      const to = this.#at + 1;
      if (to >= this.#found.length) {
        const next = this.#rest.next();
        if (next.done !== true) this.#found.push(next.value);
      }
      this.#at = to < this.#found.length ? to : 0;
      const here = this.#here();
      if (here) return here;
    }
    return null;
  }

  /** The place before; before the first one there is none other. */
  back(): Pointed[] | null {
    for (let at = this.#at - 1; at >= 0; at--) {
      this.#at = at;
      const here = this.#here();
      if (here) return here;
    }
    return this.#here();
  }

  first(): Pointed[] | null {
    this.#at = -1;
    return this.on();
  }

  /** What a page has taken away meanwhile can't be pointed at. */
  #here(): Pointed[] | null {
    const found = this.#found[this.#at];
    return found?.[0]?.element.isConnected ? found : null;
  }
}
