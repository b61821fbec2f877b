/** The page of a seed: its kind is drawn first, then everything else, each from a stream of its own. */
import { Dice } from "./dice.ts";
import { detail } from "./pages/detail.ts";
import { intake } from "./pages/intake.ts";
import { list } from "./pages/list.ts";
import { actionWindow, dossierWindow, inlineForm } from "./pages/over.ts";
import type { Portal } from "./truth.ts";

const KINDS: readonly (readonly [(seed: number) => Portal, number])[] = [
  [(seed) => list(seed), 5],
  [(seed) => detail(seed), 3],
  [intake, 1.2],
  [(seed) => list(seed, dossierWindow), 0.7],
  [(seed) => list(seed, actionWindow), 0.8],
  [(seed) => detail(seed, actionWindow), 0.8],
  [(seed) => detail(seed, inlineForm), 0.6],
];

export const portal = (seed: number): Portal => new Dice(seed, "page").weigh(KINDS)(seed);
