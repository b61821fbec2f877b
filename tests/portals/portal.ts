/** The page of a seed: its kind is drawn first, then everything else, each from a stream of its own. */
import { Dice } from "./dice.ts";
import { detail } from "./pages/detail.ts";
import { list } from "./pages/list.ts";
import type { Portal } from "./truth.ts";

const KINDS: readonly (readonly [(seed: number) => Portal, number])[] = [
  [list, 5],
  [detail, 3],
];

export const portal = (seed: number): Portal => new Dice(seed, "page").weigh(KINDS)(seed);
