import type { PauseStep } from "../../lib/reading/setup/pause-step.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** Leads from the button that opens a pause to the one that confirms it, and to a trial press that sends nothing. */
export function PauseGuide(props: {
  at: PauseStep;
  /** The trial press fell on something else than a confirming button. */
  missed: boolean;
  say: Say;
  onPoint(what: "confirm" | "try"): void;
}) {
  const { at, say } = props;
  const { step, label } = at;
  return (
    <section class={`guide ${step}`} aria-label={say("setup_guide")}>
      <p role="status">
        <Icon of={step === "sure" ? icons.check : icons.pause} />
        <span>{say(`setup_guide_${step}`, label)}</span>
      </p>
      {props.missed && step === "try" && (
        <p class="late" role="alert">
          {say("setup_guide_missed", label)}
        </p>
      )}
      {(step === "confirm" || step === "try") && (
        <button type="button" class="btn small main" data-point={step} onClick={() => props.onPoint(step)}>
          {say(`setup_guide_${step}_do`)}
        </button>
      )}
    </section>
  );
}
