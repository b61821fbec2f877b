import { isFixed } from "../../../lib/settings/policy.ts";
import { type PartProps, Section } from "./Section.tsx";

/** How much a row's clock says, and so how much its row may grow. */
export function ClockLines({ part }: { part: PartProps }) {
  const { say, settings, fixed } = part;
  return (
    <Section id="clocks" title={say("options_clocks")} path="clocks" part={part}>
      {(["brief", "full"] as const).map((lines) => (
        <label class="check" key={lines}>
          <input
            type="radio"
            name="dh-clock-lines"
            checked={settings.clocks.lines === lines}
            disabled={isFixed(fixed, "clocks")}
            onChange={() => part.onChange({ clocks: { lines } })}
          />
          {say(`options_clocks_${lines}`)}
        </label>
      ))}
    </Section>
  );
}
