/**
 * Reads the page again and again, in slices, so that no task of ours holds it
 * up. Changes that come while a reading runs wait and are then read together.
 */
import { wait } from "../../../lib/after.ts";
import { createReader, type Reader } from "../../../lib/reading/page/reader.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import type { Link } from "./link.ts";
import { type Change, watch } from "./watch.ts";

/** Well under a frame, with room for what the page itself does in it. */
const SLICE_MS = 10;

/** Lets the page do its own work before our next slice. */
export const breathe = (): Promise<void> => wait(0);

export class Looking {
  readonly #doc: Document;
  readonly #link: Link;
  readonly #signal: AbortSignal;
  readonly #seen: (reading: PageReading, moved: boolean) => Promise<void>;
  readonly #fault: (error: unknown) => void;
  #reader: Reader;
  #busy = false;
  #waiting: Change | null = null;

  /** `seen` hears of each reading; `moved`: the page's address is another one than before. */
  constructor(
    doc: Document,
    link: Link,
    seen: (reading: PageReading, moved: boolean) => Promise<void>,
    fault: (error: unknown) => void,
    signal: AbortSignal,
  ) {
    this.#doc = doc;
    this.#link = link;
    this.#seen = seen;
    this.#fault = fault;
    this.#signal = signal;
    this.#reader = createReader(doc, link.readContext);
    watch(doc, (change) => void this.#look(change), signal);
    void this.#look({ records: [], whole: true });
  }

  /** Reads all anew, with the words and profile that hold now. */
  anew(): void {
    this.#reader = createReader(this.#doc, this.#link.readContext);
    void this.#look({ records: [], whole: true });
  }

  async #look(change: Change): Promise<void> {
    this.#waiting = joined(this.#waiting, change);
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#waiting && !this.#signal.aborted) {
        const next = this.#waiting;
        this.#waiting = null;
        const moved = this.#moved();
        const records = next.whole || moved ? undefined : next.records;
        const clock = () => performance.now();
        const reading = await this.#reader.readSliced(breathe, clock, SLICE_MS, this.#signal, records);
        await this.#seen(reading, moved);
      }
    } catch (error) {
      if (!this.#signal.aborted) this.#fault(error);
    } finally {
      this.#busy = false;
    }
  }

  #moved(): boolean {
    const here = this.#doc.defaultView?.location.href;
    if (here === undefined || here === this.#link.readContext.address) return false;
    this.#link.readContext = { ...this.#link.readContext, address: here };
    this.#reader = createReader(this.#doc, this.#link.readContext);
    return true;
  }
}

function joined(before: Change | null, change: Change): Change {
  if (!before) return change;
  return { records: [...before.records, ...change.records], whole: before.whole || change.whole };
}
