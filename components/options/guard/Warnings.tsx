import { isFixed } from "../../../lib/settings/policy.ts";
import { NumberField, type PartProps, Section } from "../base/Section.tsx";

/** When a clock turns amber, the hours of online intake, and from when on a dossier counts as untouched. */
export function Warnings({ part }: { part: PartProps }) {
  const { say, settings, fixed } = part;
  return (
    <Section id="soon" title={say("options_soon")} path={["soon", "intake", "untouched"]} part={part}>
      <NumberField
        id="dh-soon-minutes"
        label={say("options_soon_when")}
        unit={say("options_soon_unit")}
        value={settings.soon.minutes}
        min={5}
        max={4800}
        disabled={isFixed(fixed, "soon")}
        onChange={(minutes) => part.onChange({ soon: { ...settings.soon, minutes } })}
      />
      <NumberField
        id="dh-intake-hours"
        label={say("options_intake")}
        unit={say("options_hours_unit")}
        value={settings.intake.hours}
        min={1}
        max={240}
        disabled={isFixed(fixed, "intake")}
        onChange={(hours) => part.onChange({ intake: { ...settings.intake, hours } })}
      />
      <label class="check under">
        <input
          type="checkbox"
          checked={settings.intake.working}
          disabled={isFixed(fixed, "intake")}
          onChange={(event) =>
            part.onChange({ intake: { ...settings.intake, working: event.currentTarget.checked } })
          }
        />
        {say("options_intake_working")}
      </label>
      <NumberField
        id="dh-untouched-days"
        label={say("options_untouched")}
        unit={say("options_days_unit")}
        value={settings.untouched.days}
        min={1}
        max={60}
        disabled={isFixed(fixed, "untouched")}
        onChange={(days) => part.onChange({ untouched: { days } })}
      />
    </Section>
  );
}
