import type { LineWhy } from "../counting/line.ts";
import type { Why } from "../counting/place.ts";
import type { Say } from "./say.ts";

/** Why a dossier stands in no number of a report. `field`: the one that can't be read, '' where it is none. */
export const sayUncounted = (say: Say, why: Why | LineWhy, field: string): string =>
  say(`counting_fault_${why.replaceAll("-", "_")}`, field);
