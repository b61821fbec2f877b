import type { CalendarSpec } from "../lib/calendar/spec.ts";
import { isFixed } from "../lib/settings/policy.ts";
import { Icon } from "./Icon.tsx";
import { Notice } from "./Notice.tsx";
import { Counting } from "./options/Counting.tsx";
import { Data, type DataActions } from "./options/Data.tsx";
import { OfficeHours } from "./options/OfficeHours.tsx";
import { OpenDays } from "./options/OpenDays.tsx";
import { type PortalRow, Portals } from "./options/Portals.tsx";
import { type PartProps, Section } from "./options/Section.tsx";
import { Warnings } from "./options/Warnings.tsx";

export interface OptionsPageProps extends PartProps, DataActions {
  portals: PortalRow[];
  /** The calendar that holds, for the days that are still open. */
  calendar: CalendarSpec;
  /** The last change is kept: said quietly beside the heading. */
  saved: boolean;
  /** What went wrong, in words; null: nothing. */
  fault: string | null;
  onAllow(origin: string): void;
  onRemove(origin: string): void;
  onCloseFault?: () => void;
}

/** The set-up, in short sections; each change is told at once, there is no button to save. */
export function OptionsPage(props: OptionsPageProps) {
  const { say, settings, fixed, portals } = props;
  const part: PartProps = { settings, fixed, say, onChange: props.onChange };
  return (
    <main class="dh options" lang={say("words_lang")}>
      <header class="bar">
        <Icon name="clock" />
        <h1>{say("options_title")}</h1>
        <span class="good saved" role="status">
          {props.saved && say("options_saved")}
        </span>
      </header>
      {props.fault && (
        <Notice
          kind="error"
          text={props.fault}
          means={say("options_fault_means")}
          say={say}
          {...(props.onCloseFault ? { onClose: props.onCloseFault } : {})}
        />
      )}
      <Portals part={part} portals={portals} onAllow={props.onAllow} onRemove={props.onRemove} />
      <OfficeHours part={part} />
      <Counting part={part} portals={portals.filter((it) => it.allowed)} />
      <Warnings part={part} />
      <OpenDays part={part} calendar={props.calendar} />
      <Section id="language" title={say("options_language")} path="language" part={part}>
        <div class="row">
          <label for="dh-lang">{say("options_language_of")}</label>
          <select
            id="dh-lang"
            value={settings.language}
            disabled={isFixed(fixed, "language")}
            onChange={(event) =>
              props.onChange({ language: event.currentTarget.value === "en" ? "en" : "vi" })
            }
          >
            <option value="vi" lang="vi">
              Tiếng Việt
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </div>
      </Section>
      <Data part={part} onExport={props.onExport} onImport={props.onImport} onWipe={props.onWipe} />
    </main>
  );
}
