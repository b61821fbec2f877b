import type { Clock, Clocks } from "../lib/deadline/clock.ts";
import { type ClockWords, nameOf } from "../lib/words/clock.ts";
import { sayMissing, sayReason } from "../lib/words/reason.ts";
import { Icon } from "./Icon.tsx";

/** 'Vì sao?': how each date came about, clock by clock, one click away. */
export function Why(props: { clocks: Clocks; words: ClockWords; open: boolean; onToggle(): void }) {
  const { clocks, words } = props;
  const { say } = words;
  const told = [clocks.step, clocks.dossier, clocks.intake, clocks.supplement, clocks.apology].filter(
    (clock): clock is Clock => clock !== null && clock.reasons.length + clock.missing.length > 0,
  );
  if (told.length === 0) return null;
  return (
    <div class={`why ${props.open ? "open" : ""}`}>
      <button type="button" aria-expanded={props.open} onClick={props.onToggle}>
        <Icon name="fold" />
        {say("dossier_why")}
      </button>
      {props.open && (
        <div class="why-text fade">
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
        </div>
      )}
    </div>
  );
}
