/** What each way on from a held action is made of. */
import type { ActionReading } from "../../../../lib/reading/types.ts";

export interface NextStep {
  /** Of locales/<lang>/guard.json. */
  key: string;
  args: (string | number)[];
  icon: string;
  /** What the ledger says was decided. */
  decision: "attach" | "back";
  /** Does it; gives the place to be pointed out, if there is one. */
  go(): HTMLElement | null;
}

export interface StepTools {
  read(target: Element): ActionReading | null;
  /** Says something beside the page. */
  tell(text: string): void;
}
