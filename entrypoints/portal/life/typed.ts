/**
 * Whether an officer has typed or chosen something on this page that would be lost if the tab were led
 * elsewhere. Heard by the events, since frameworks keep a field's own 'default' in step with what is typed.
 */

import { isOurs } from "../parts/among-hosts.ts";
import { documentsOf } from "../parts/frames.ts";

export class Typed {
  readonly #doc: Document;
  readonly #signal: AbortSignal;
  readonly #heard = new WeakSet<Document>();
  /** Held loosely: a page that never loads anew makes forms all day, and takes them away again. */
  readonly #fields = new Set<WeakRef<Element>>();
  readonly #known = new WeakSet<Element>();

  constructor(doc: Document, signal: AbortSignal) {
    this.#doc = doc;
    this.#signal = signal;
    this.listen();
  }

  /** Listens in the frames that have come too; called again whenever the page was read. */
  listen(): void {
    for (const part of documentsOf(this.#doc)) {
      if (this.#heard.has(part)) continue;
      this.#heard.add(part);
      const heard = (event: Event) => {
        const [field] = event.composedPath();
        // From inside of ours the target that is told is our host.
        if (!event.isTrusted || (field as Node | undefined)?.nodeType !== 1 || isOurs(event.target as Node))
          return;
        this.#note(field as Element);
      };
      for (const type of ["input", "change"])
        part.addEventListener(type, heard, { capture: true, passive: true, signal: this.#signal });
    }
  }

  #note(field: Element): void {
    if (this.#known.has(field)) return;
    for (const it of this.#fields) if (!it.deref()) this.#fields.delete(it);
    this.#known.add(field);
    this.#fields.add(new WeakRef(field));
  }

  /** true: a field that was typed into still stands there with something in it. */
  any(): boolean {
    return [...this.#fields].some((it) => {
      const field = it.deref();
      return field?.isConnected === true && holdsText(field);
    });
  }
}

function holdsText(field: Element): boolean {
  const { value, type } = field as Partial<HTMLInputElement>;
  if (type === "checkbox" || type === "radio") return false;
  return (typeof value === "string" ? value : (field.textContent ?? "")).trim() !== "";
}
