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
  readonly #fields = new Set<Element>();

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
        if (event.isTrusted && field && (field as Node).nodeType === 1 && !isOurs(field as Node))
          this.#fields.add(field as Element);
      };
      for (const type of ["input", "change"])
        part.addEventListener(type, heard, { capture: true, passive: true, signal: this.#signal });
    }
  }

  /** true: a field that was typed into still stands there with something in it. */
  any(): boolean {
    for (const field of this.#fields) if (!field.isConnected) this.#fields.delete(field);
    return [...this.#fields].some(holdsText);
  }
}

function holdsText(field: Element): boolean {
  const { value, type } = field as Partial<HTMLInputElement>;
  if (type === "checkbox" || type === "radio") return false;
  return (typeof value === "string" ? value : (field.textContent ?? "")).trim() !== "";
}
