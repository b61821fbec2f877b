/** Where a panel can stand near a row and cover neither a clock nor a button of the portal. */
import type { Box } from "./free-place.ts";

export interface Spot {
  left: number;
  top: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Air between the panel and the row that it speaks of. */
const GAP = 6;
/** So far apart the places are that are tried from left to right. */
const STEP = 16;
/** Less than this shows the panel's first number and nothing else. */
const LEAST = 190;

/**
 * The place nearest to `row`, in pixels of the window: below the row or beside it. As tall as `wanted`, or
 * as there is room; null: nowhere is room enough, and the panel had better fold.
 */
export function besideRow(row: Box, window: Size, wanted: Size, taken: Box[]): Spot | null {
  let best: { spot: Spot; cost: number } | null = null;
  for (let left = GAP; left + wanted.width <= window.width - GAP; left += STEP) {
    const column = taken.filter((it) => it.right > left && it.left < left + wanted.width);
    for (const gap of gapsIn(column, window.height)) {
      const height = Math.min(wanted.height, gap.bottom - gap.top);
      if (height < LEAST) continue;
      // Its head beside the row; where the window ends, it moves up.
      const top = Math.max(gap.top, Math.min(row.top, gap.bottom - height));
      const spot = { left, top, height };
      const cost = distance(spot, wanted.width, row) + (wanted.height - height) / 2;
      if (!best || cost < best.cost) best = { spot, cost };
    }
  }
  return best?.spot ?? null;
}

/** What a column of the window leaves free from top to bottom. */
function gapsIn(taken: Box[], height: number): { top: number; bottom: number }[] {
  const gaps: { top: number; bottom: number }[] = [];
  let top = GAP;
  for (const box of [...taken].sort((a, b) => a.top - b.top)) {
    if (box.top - GAP > top) gaps.push({ top, bottom: box.top - GAP });
    top = Math.max(top, box.bottom + GAP);
  }
  if (height - GAP > top) gaps.push({ top, bottom: height - GAP });
  return gaps;
}

/** From the panel's nearest edges to the row's. */
function distance(spot: Spot, width: number, row: Box): number {
  const across = Math.max(0, row.left - (spot.left + width), spot.left - row.right);
  const down = Math.max(0, row.top - (spot.top + spot.height), spot.top - row.bottom);
  return across + down;
}
