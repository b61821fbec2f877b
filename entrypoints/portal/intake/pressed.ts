/**
 * What follows a press of 'Tiếp nhận' on the page it was made on: whether the officer turned to something else, what the page
 * says that it didn't say before, and whether it goes on by itself.
 */

import { bodyOf, closestTo, holds, viewOf } from "../../../lib/dom/safe.ts";
import { findCodes } from "../../../lib/dossier/codes.ts";
import { clickableOf, labelOf } from "../../../lib/reading/sight/clickable.ts";
import { linesOf } from "../../../lib/reading/sight/lines.ts";
import { piecesOf } from "../../../lib/reading/sight/text.ts";
import { isCommitWord } from "../../../lib/reading/words/action-words.ts";
import { outcomeIn } from "../../../lib/reading/words/outcome.ts";
import { isByHand } from "../parts/let-through.ts";

/** A form that was left alone so long, in milliseconds, was not taken. */
const LASTS_MS = 300_000;

export class Pressed {
  /** The officer turned to something else since: what goes now goes by that. */
  turned = false;
  readonly #docs: readonly Document[];
  readonly #address: string;
  readonly #before: ReadonlySet<string>;
  readonly #since = performance.now();
  readonly #end = new AbortController();

  /** `turns`: the officer turned to something else, or the page said no; `goes`: the page goes on by the press. */
  constructor(
    button: Element,
    docs: readonly Document[],
    { turns, goes }: { turns: () => void; goes: () => void },
  ) {
    this.#docs = docs;
    this.#address = addressOf(docs);
    this.#before = new Set(this.#lines());
    const turn = () => {
      if (this.turned) return;
      this.turned = true;
      turns();
    };
    const { signal } = this.#end;
    for (const doc of docs) {
      const on = (type: string, heard: (event: Event) => void) =>
        doc.addEventListener(type, heard, { capture: true, passive: true, signal });
      on("click", (event) => isByHand(event) && this.#isOther(event, button) && turn());
      on("input", (event) => event.isTrusted && turn());
      // The browser itself keeps the form: a field is not filled in.
      on("invalid", (event) => event.isTrusted && turn());
      const win = viewOf(doc) as (Window & { navigation?: EventTarget }) | null;
      win?.navigation?.addEventListener(
        "navigate",
        (event) => {
          const { destination, navigationType, hashChange } = event as unknown as Navigates;
          if (!/^(?:push|replace)$/.test(navigationType)) turn();
          else if (!this.turned && !hashChange && !destination.sameDocument) goes();
        },
        { signal },
      );
      if (win && !win.navigation) win.addEventListener("pagehide", () => !this.turned && goes(), { signal });
    }
  }

  get isOver(): boolean {
    return performance.now() - this.#since > LASTS_MS;
  }

  /** The page has another address than at the press. */
  get hasMoved(): boolean {
    return addressOf(this.#docs) !== this.#address;
  }

  /** What the page says of it now, and the one code that stands there since. */
  said(): { outcome: ReturnType<typeof outcomeIn>; code: string | null } {
    const fresh = this.#lines().filter((it) => !this.#before.has(it));
    const codes = findCodes(fresh.join("\n"));
    return { outcome: outcomeIn(fresh), code: codes.length === 1 ? codes[0]! : null };
  }

  end(): void {
    this.#end.abort();
  }

  /** Not the button itself again, nor 'Đồng ý' in a question of the portal's own about it. */
  #isOther(event: Event, button: Element): boolean {
    const target = event.composedPath()[0] as Element;
    if (holds(button, target)) return false;
    const control = clickableOf(target) ?? closestTo(target, "a[href], select, input, textarea");
    return control !== null && !holds(button, control) && !isCommitWord(labelOf(control));
  }

  #lines(): string[] {
    return this.#docs.flatMap((doc) => linesOf(piecesOf(bodyOf(doc)).filter((it) => !it.field)));
  }
}

const addressOf = (docs: readonly Document[]): string => docs.map((doc) => doc.URL).join(" ");

interface Navigates {
  destination: { sameDocument: boolean };
  navigationType: string;
  hashChange: boolean;
}
