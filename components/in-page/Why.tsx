import type { Clocks } from "../../lib/deadline/clock.ts";
import { type ClockWords, nameOf, stateText } from "../../lib/words/clock.ts";
import { sayMinute } from "../../lib/words/moment.ts";
import { sayMissing, sayReason } from "../../lib/words/reason.ts";
import { clocksToTell } from "../base/clocks-to-tell.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** 'Vì sao?': how each date came about, clock by clock, one click away. */
export function Why(props: { clocks: Clocks; words: ClockWords; open: boolean; onToggle(): void }) {
  const { clocks, words } = props;
  const { say } = words;
  const told = clocksToTell(clocks).filter((clock) => clock.reasons.length + clock.missing.length > 0);
  if (told.length === 0) return null;
  return (
    <div class={`why ${props.open ? "open" : ""}`}>
      <button type="button" aria-expanded={props.open} onClick={props.onToggle}>
        <Icon of={icons.fold} />
        {say("dossier_why")}
      </button>
      {props.open && (
        <div class="why-text">
          {told.map((clock) => (
            <div key={clock.of}>
              <h3>{nameOf(say, clock)}</h3>
              <ol>
                {clock.reasons.map((reason, i) => (
                  <li key={`${reason.key}${i}`}>{sayReason(say, reason, words.now)}</li>
                ))}
                {clock.missing.map((key) => (
                  <li key={key}>{sayMissing(say, key)}</li>
                ))}
              </ol>
            </div>
          ))}
          <Steps clocks={clocks} words={words} />
        </div>
      )}
    </div>
  );
}

/** The steps that the page told of, in order: when each began and how it went. */
function Steps({ clocks, words }: { clocks: Clocks; words: ClockWords }) {
  const { say, now } = words;
  const steps = clocks.steps.filter((it) => it.name !== null && it.from !== null);
  if (steps.length === 0) return null;
  return (
    <div>
      <h3>{say("dossier_steps")}</h3>
      <ol>
        {steps.map((it) => (
          <li key={`${it.name}${it.from}`}>
            {say("dossier_step_line", it.name!, sayMinute(say, it.from!, now))}
            {it.state !== "unknown" && ` · ${stateText(words, it, "plain")}`}
          </li>
        ))}
      </ol>
    </div>
  );
}
