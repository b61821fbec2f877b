import { useEffect, useRef, useState } from "preact/hooks";
import { isFixed } from "../../lib/settings/policy.ts";
import { FileButton } from "./base/FileButton.tsx";
import { NumberField, type PartProps, Section } from "./base/Section.tsx";

export interface DataActions {
  onExport(): void;
  /** The text of the file that was chosen. */
  onImport(json: string): void;
  onWipe(what: { settings: boolean }): void;
}

/** What is kept, for how long, how to take it along and how to be rid of it. */
export function Data({ part, ...actions }: { part: PartProps } & DataActions) {
  const { say, settings, fixed } = part;
  const { retention } = settings;
  return (
    <Section
      id="data"
      title={say("options_data")}
      hint={say("options_data_hint")}
      path="retention"
      part={part}
    >
      <NumberField
        id="dh-dossier-days"
        label={say("options_dossier_days")}
        unit={say("options_days_unit")}
        value={retention.dossierDays}
        min={7}
        max={1100}
        disabled={isFixed(fixed, "retention.dossierDays")}
        onChange={(dossierDays) => part.onChange({ retention: { ...retention, dossierDays } })}
      />
      <NumberField
        id="dh-ended-days"
        label={say("options_ended_days")}
        unit={say("options_days_unit")}
        value={retention.endedDays}
        min={7}
        max={1830}
        disabled={isFixed(fixed, "retention.endedDays")}
        onChange={(endedDays) => part.onChange({ retention: { ...retention, endedDays } })}
      />
      <NumberField
        id="dh-paper-days"
        label={say("options_paper_days")}
        unit={say("options_days_unit")}
        value={retention.paperDays}
        min={7}
        max={3660}
        disabled={isFixed(fixed, "retention.paperDays")}
        onChange={(paperDays) => part.onChange({ retention: { ...retention, paperDays } })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={retention.names}
          disabled={isFixed(fixed, "retention.names")}
          onChange={(event) =>
            part.onChange({ retention: { ...retention, names: event.currentTarget.checked } })
          }
        />
        {say("options_officers")}
      </label>
      <p class="muted hint">{say("options_officers_means")}</p>
      <div class="line">
        <button type="button" class="btn small" onClick={actions.onExport}>
          {say("options_export")}
        </button>
        <FileButton label={say("options_import")} onFile={(_name, text) => actions.onImport(text)} />
      </div>
      <Wipe part={part} onWipe={actions.onWipe} />
    </Section>
  );
}

/** Two clicks, the second on words that say what goes; the first alone does nothing. */
function Wipe({ part, onWipe }: { part: PartProps; onWipe: DataActions["onWipe"] }) {
  const { say } = part;
  const [asking, setAsking] = useState(false);
  const [settings, setSettings] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  // The button that was clicked is gone: focus goes to the harmless one.
  useEffect(() => no.current?.focus(), [asking]);
  if (!asking)
    return (
      <button type="button" class="btn small danger" onClick={() => setAsking(true)}>
        {say("options_wipe")}
      </button>
    );
  return (
    <fieldset class="wipe">
      <legend>{say("options_wipe_ask")}</legend>
      <label class="check">
        <input
          type="checkbox"
          checked={settings}
          onChange={(event) => setSettings(event.currentTarget.checked)}
        />
        {say("options_wipe_settings")}
      </label>
      <div class="line">
        <button type="button" class="btn small" ref={no} onClick={() => setAsking(false)}>
          {say("options_wipe_no")}
        </button>
        <button
          type="button"
          class="btn small danger"
          onClick={() => {
            setAsking(false);
            onWipe({ settings });
          }}
        >
          {say("options_wipe_yes")}
        </button>
      </div>
    </fieldset>
  );
}
