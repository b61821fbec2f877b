/**
 * One set of listeners for all small parts of ours in a document, however many stand there: hundreds of clocks with eight
 * listeners each are thousands that the page carries.
 */

/** What a part answers to; each hears of its own host only. */
export interface Hears {
  /** The pointer or the focus came to it. */
  enter(): void;
  /** The pointer or the focus left it. */
  leave(): void;
  click(event: Event): void;
  keydown(event: KeyboardEvent): void;
}

/** Seen from the document, what happens inside a closed shadow tree happens to its host. */
const HOW: Record<string, (part: Hears, event: Event) => void> = {
  pointerover: (part) => part.enter(),
  pointerout: (part) => part.leave(),
  focus: (part) => part.enter(),
  blur: (part) => part.leave(),
  click: (part, event) => part.click(event),
  keydown: (part, event) => part.keydown(event as KeyboardEvent),
};

class Hearing {
  readonly #doc: Document;
  readonly #parts = new Map<EventTarget, Hears>();

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** Once more changes nothing, unless the page has emptied its document with all its listeners (`document.open`). */
  add(host: Element, part: Hears): void {
    this.#parts.set(host, part);
    for (const type of Object.keys(HOW)) this.#doc.addEventListener(type, this.#hear, true);
  }

  drop(host: Element): void {
    if (!this.#parts.delete(host) || this.#parts.size > 0) return;
    for (const type of Object.keys(HOW)) this.#doc.removeEventListener(type, this.#hear, true);
  }

  readonly #hear = (event: Event): void => {
    const part = event.target && this.#parts.get(event.target);
    if (part) HOW[event.type]?.(part, event);
  };
}

const all = new WeakMap<Document, Hearing>();

/** From now on `part` hears what happens to `host`, before anything below the document does. */
export function hear(host: Element, part: Hears): void {
  const doc = host.ownerDocument;
  const hearing = all.get(doc) ?? new Hearing(doc);
  all.set(doc, hearing);
  hearing.add(host, part);
}

/** Nothing of ours listens any more for a host that went; with the last one the listeners go. */
export const unhear = (host: Element): void => all.get(host.ownerDocument)?.drop(host);
