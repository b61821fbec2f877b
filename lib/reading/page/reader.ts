/**
 * Reading a page again and again, cheaply: rows that did not change are not
 * read twice. Only the caller knows what changed, so it hands the records in.
 */

import { openedBy, stillHolds } from "../actions/opened.ts";
import type { Opened } from "../actions/opening.ts";
import { readAction } from "../actions/read-action.ts";
import { readChange, readSubmit } from "../actions/submit-and-change.ts";
import type { Layouts } from "../grid/cells.ts";
import type { RowCache } from "../lists/listing.ts";
import type { ActionReading, PageReading } from "../types.ts";
import type { ReadContext } from "../words/context.ts";
import { forget } from "./changes.ts";
import type { PageCache } from "./kept-reading.ts";
import { readSteps } from "./read-page.ts";

export interface Reader {
  /** Reads everything anew. */
  read(): PageReading;
  /** Reads again after these mutations; rows they do not touch are taken from memory. */
  changed(records: MutationRecord[]): PageReading;
  /**
   * `read` (or `changed`, where `records` are given) in slices of at most
   * `budgetMs`, with `pause` awaited between them, for very long lists. Rejects
   * with the signal's reason when aborted.
   */
  readSliced(
    pause: () => Promise<void>,
    now: () => number,
    budgetMs?: number,
    signal?: AbortSignal,
    records?: MutationRecord[],
  ): Promise<PageReading>;
  /** The last reading, or null. */
  readonly page: PageReading | null;
  /** What a click on this element would do; see `readAction`. */
  action(target: Element): ActionReading | null;
  /** What submitting this form would do. */
  submit(form: HTMLFormElement, submitter: Element | null): ActionReading | null;
  /** What choosing this option (select, radio) means, where that alone is an action. */
  change(target: Element): ActionReading | null;
  /** Remembers what was clicked, so that a menu or window is tied to its row. */
  noteOpened(target: Element): void;
}

type Entry = ReturnType<RowCache["get"]>;

export function createReader(doc: Document, context: ReadContext): Reader {
  let rows = new WeakMap<Element, NonNullable<Entry>>();
  let opened: Opened | null = null;
  /** Nothing here waits: only the address tells that a click is over. */
  const holding = () => {
    if (opened && !stillHolds(opened, opened.at)) opened = null;
    return opened;
  };
  let page: PageReading | null = null;
  let layouts: Layouts = new WeakMap();
  let around: RowCache["around"] = new WeakMap();
  let readings: PageCache["readings"] = new WeakMap();
  const cache: PageCache = {
    get around() {
      return around;
    },
    get readings() {
      return readings;
    },
    get layouts() {
      return layouts;
    },
    get: (row) => rows.get(row),
    set: (row, value) => void rows.set(row, value),
    drop(row) {
      rows.delete(row);
      layouts.delete(row);
    },
  };

  const all = (): PageReading => {
    const steps = readSteps(doc, context, cache, holding());
    for (;;) {
      const step = steps.next();
      if (step.done) {
        page = step.value;
        return page;
      }
    }
  };
  const fresh = () => {
    rows = new WeakMap();
    layouts = new WeakMap();
    around = new WeakMap();
    readings = new WeakMap();
  };
  return {
    get page() {
      return page;
    },
    read() {
      fresh();
      return all();
    },
    changed(records) {
      for (const record of records) forget(record, cache);
      return all();
    },
    async readSliced(pause, now, budgetMs = 12, signal, records) {
      if (records) for (const record of records) forget(record, cache);
      else fresh();
      const steps = readSteps(doc, context, cache, holding());
      let began = now();
      for (;;) {
        const step = steps.next();
        if (step.done) {
          page = step.value;
          return page;
        }
        if (now() - began < budgetMs) continue;
        await pause();
        signal?.throwIfAborted();
        began = now();
      }
    },
    action: (target) => readAction(target, context, page, holding()),
    submit: (form, submitter) => readSubmit(form, submitter, context, page, holding()),
    change: (target) => readChange(target, context, page, holding()),
    noteOpened(target) {
      opened = openedBy(target, context, holding(), page);
    },
  };
}
