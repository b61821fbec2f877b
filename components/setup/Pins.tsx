import type { Pin } from "../../lib/portals/profile.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayPinned, sayPlace } from "./choices.ts";

/** What was shown here so far, each to be taken back; once there are many, behind their number. */
export function Pins(props: { pins: Pin[]; version: number; say: Say; onUndo(pin: Pin): void }) {
  const { pins, say } = props;
  return (
    <details class="pins" open={pins.length <= 2}>
      <summary>{say("setup_pins", pins.length, props.version)}</summary>
      <ul>
        {pins.map((pin) => (
          <li key={`${pin.part} ${pin.label} ${pin.at?.in} ${pin.at?.title}`}>
            <span>
              «{pin.label}»: {sayPinned(say, pin)}
              {pin.at && <span class="from">{sayPlace(say, pin.at)}</span>}
            </span>
            <button
              type="button"
              class="link"
              aria-label={say("setup_undo_which", pin.label)}
              onClick={() => props.onUndo(pin)}
            >
              {say("setup_undo")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
