/** What is still to be shown of a portal's pause until it is sure that a question will come: its opener alone is not. */
import type { PageReading } from "../types.ts";

export interface PauseStep {
  /**
   * `open`: only a button is known that opens a box; the box is to be opened on the page. `confirm`: a box stands
   * open, its confirming button is to be pointed at. `try`: known, to be tried. `sure`: tried, and held.
   */
  step: "open" | "confirm" | "try" | "sure";
  /** Words on the button that the step is about; in `confirm` those of the opener. */
  label: string;
}

/**
 * The step that a page stands at; null: nothing of a pause is known here. `opener`: what was seen to open the
 * box before, for it lies behind it now. `tried`: the confirming button that a trial press was held at.
 */
export function pauseStep(page: PageReading, opener: string | null, tried: string | null): PauseStep | null {
  const all = page.actions.filter((it) => it.kind === "pause");
  const commit = all.find((it) => it.phase === "commit");
  if (commit) return { step: commit.label === tried ? "sure" : "try", label: commit.label };
  if (page.kind === "action" && opener !== null) return { step: "confirm", label: opener };
  const [first] = all;
  return first ? { step: "open", label: first.label } : null;
}
