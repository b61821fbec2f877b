/** What each way on from a held action is made of. */
import type { ActionFacts, Verdict } from "../../../../lib/guard/types.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { Attempt } from "../context.ts";

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

export interface Held {
  attempt: Attempt;
  facts: ActionFacts;
  verdict: Verdict;
}

export interface StepTools {
  read(target: Element): ActionReading | null;
  /** Says something beside the page. */
  tell(text: string): void;
}
