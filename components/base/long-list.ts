/**
 * Lists of any length: a short one is drawn whole; of a long one only the rows about the window, with room as high as
 * the others in their places. Which these are, and how high each has turned out to be, `@tanstack/virtual-core` knows.
 */
import { defaultRangeExtractor, observeWindowRect, Virtualizer } from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { usePrinting } from "./printing.ts";
import { renderNow } from "./render-now.ts";

/** So many rows are drawn whole. */
export const WHOLE = 200;
/** Rows drawn beyond either edge of the window, so that a turn of the wheel finds them there. */
const BEYOND = 12;

/** One of the rows, or the room (CSS pixels) of those that aren't drawn. */
export type Piece = { key: string; row: number } | { key: string; room: number };

export interface LongList<T extends HTMLElement> {
  /** Goes around the rows: focus and keys are heard there. */
  around: { ref: RefObject<T | null>; onFocusIn(event: FocusEvent): void; "data-long"?: true };
  pieces: Piece[];
  /** Every row is drawn: a reader counts them without our help. */
  whole: boolean;
  /** What the element of each row bears. */
  row(index: number): { "data-index": number; ref?: (row: HTMLElement | null) => void };
  /** What tells a reader which of how many an element of a list is; nothing where all are there to be counted. */
  counted(index: number): { "aria-setsize"?: number; "aria-posinset"?: number };
  count: number;
  /** Gives a row the focus (that of what bears `data-row` in it), wherever it is; false: there is none. */
  reach(index: number): boolean;
}

interface About {
  /** Of each row, in their order; a row keeps its key wherever it goes. */
  keys: readonly string[];
  /** As high as most rows are, until each has been seen. */
  height: number;
  /** A row that stays drawn wherever the window is: its menu stands open. */
  held?: string | null;
}

export function useLongList<T extends HTMLElement>({ keys, height, held = null }: About): LongList<T> {
  const ref = useRef<T>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  // The row that had the focus last stays drawn: focus is never lost by scrolling, and comes back from a menu or a window. It is
  // known of a short list as well: the next dossier may make it long.
  const [last, setLast] = useState<string | null>(null);
  const long = keys.length > WHOLE;
  const onPaper = usePrinting();
  const whole = !long || (onPaper && isPrinted(ref.current));
  const look = useRef(() => {});

  const kept = useMemo(
    () => [last, held].flatMap((it) => (it === null ? [] : about(keys.indexOf(it)))),
    [keys, last, held],
  );
  const options = {
    count: keys.length,
    enabled: long,
    getScrollElement: () => window,
    // A list that becomes long while somebody reads it is drawn where it stands.
    initialOffset: () => offsetOf(ref.current),
    initialRect: { width: innerWidth, height: innerHeight },
    getItemKey: useCallback((index: number) => keys[index]!, [keys]),
    estimateSize: () => height,
    measureElement: heightOf,
    overscan: BEYOND,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((it) => it < range.count)])].sort(
        (a, b) => a - b,
      ),
    observeElementRect: observeWindowRect,
    // What stands above the list changes without it: how far it is scrolled is asked of the page each time.
    observeElementOffset: (_: unknown, tell: (offset: number, moving: boolean) => void) => {
      const read = (moving: boolean) => () => tell(offsetOf(ref.current), moving);
      const moves = read(true);
      const rests = read(false);
      look.current = rests;
      addEventListener("scroll", moves, { passive: true });
      addEventListener("scrollend", rests);
      return () => {
        removeEventListener("scroll", moves);
        removeEventListener("scrollend", rests);
      };
    },
    // The window is the reader's: the browser itself keeps what is read in its place when a row turns out higher.
    scrollToFn: () => {},
    onChange: (_: unknown, moving: boolean) => (moving ? renderNow(() => redraw(null)) : redraw(null)),
  };
  const [rows] = useState(() => {
    const it = new Virtualizer<Window, HTMLElement>(options);
    it.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    return it;
  });
  rows.setOptions(options);
  useLayoutEffect(() => rows._didMount(), []);
  useLayoutEffect(() => rows._willUpdate());
  // Not after each drawing: what is drawn moves what was measured, and would be drawn again for ever.
  useLayoutEffect(() => {
    if (long) look.current();
  }, [keys, whole]);

  const pieces: Piece[] = whole ? keys.map((key, row) => ({ key, row })) : [];
  if (!whole) {
    let end = 0;
    for (const { index, start, end: next } of rows.getVirtualItems()) {
      if (start > end)
        pieces.push({ key: end === 0 ? "above" : `between ${pieces.length}`, room: start - end });
      pieces.push({ key: keys[index]!, row: index });
      end = next;
    }
    if (rows.getTotalSize() > end) pieces.push({ key: "below", room: rows.getTotalSize() - end });
  }
  return {
    around: {
      ref,
      onFocusIn({ target }) {
        const index = (target as Element).closest<HTMLElement>("[data-index]")?.dataset.index;
        if (index !== undefined) setLast(keys[Number(index)] ?? null);
      },
      ...(long ? { "data-long": true } : {}),
    },
    pieces,
    whole,
    row: (index) => ({ "data-index": index, ...(whole ? {} : { ref: rows.measureElement }) }),
    counted: (index) => (whole ? {} : { "aria-setsize": keys.length, "aria-posinset": index + 1 }),
    count: keys.length,
    reach(index) {
      const row = () => ref.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`);
      const far = !row();
      if (far) renderNow(() => setLast(keys[index] ?? null));
      row()?.focus();
      if (far && row()) settle(row()!);
      return Boolean(row());
    },
  };
}

/** How far the window's upper edge is below the list's. */
const offsetOf = (list: Element | null): number => Math.max(0, -(list?.getBoundingClientRect().top ?? 0));

/** A tab that is not shown, and what is left out on paper, need not be drawn whole for it. */
const isPrinted = (list: Element | null): boolean =>
  list === null || (list.checkVisibility() && list.closest(".noprint") === null);

/** With its neighbours, so that Tab goes to them. */
const about = (index: number): number[] =>
  index < 0 ? [] : [index - 1, index, index + 1].filter((it) => it >= 0);

/** To fractions of a pixel: their sum is the place of a row ten thousand rows down. A hidden tab's rows have no height. */
function heightOf(
  row: HTMLElement,
  seen: ResizeObserverEntry | undefined,
  rows: Virtualizer<Window, HTMLElement>,
): number {
  const index = rows.indexFromElement(row);
  const known = rows.itemSizeCache.get(rows.options.getItemKey(index));
  if (!seen && known !== undefined) return known;
  const height = seen?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height;
  return height > 0 ? height : (known ?? rows.options.estimateSize(index));
}

/** Rows that are drawn about it only now may push it out of the window again: for some frames, until somebody scrolls. */
function settle(row: HTMLElement): void {
  let frames = 6;
  const ended = () => {
    frames = 0;
  };
  const look = () => {
    if (frames-- > 0 && document.activeElement === row) {
      row.scrollIntoView({ block: "nearest" });
      requestAnimationFrame(look);
    } else removeEventListener("wheel", ended);
  };
  addEventListener("wheel", ended, { passive: true });
  requestAnimationFrame(look);
}
