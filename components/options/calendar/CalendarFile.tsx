import type { CalendarFault } from "../../../lib/calendar/exchange.ts";
import { dayFromIso, startOf } from "../../../lib/dossier/moment.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { sayCalendarFault } from "../../../lib/words/calendar-fault.ts";
import { sayFullDate } from "../../../lib/words/moment.ts";
import { FileButton } from "../base/FileButton.tsx";
import type { PartProps } from "../base/Section.tsx";

/** What came of a calendar file. `kept`: shipped days that it lacks, which still hold. */
export type CalendarOutcome = { name: string; faults: CalendarFault[] } | { name: string; kept: string[] };

export interface CalendarFileActions {
  outcome: CalendarOutcome | null;
  onCalendarExport(): void;
  onCalendarImport(name: string, text: string): void;
}

/** So many faults help; a file with more is another file altogether. */
const MOST = 12;
const MOST_DAYS = 8;

/** The calendar as a file, out and in; what is wrong with one is said by its place in it. */
export function CalendarFile({ part, ...props }: { part: PartProps } & CalendarFileActions) {
  const { say, fixed } = part;
  const { outcome } = props;
  const locked = isFixed(fixed, "calendar") || isFixed(fixed, "officeHours");
  return (
    <>
      <h3>{say("calendar_file")}</h3>
      <div class="line">
        <button type="button" class="btn small" onClick={props.onCalendarExport}>
          {say("calendar_export")}
        </button>
        <FileButton label={say("calendar_import")} disabled={locked} onFile={props.onCalendarImport} />
      </div>
      {locked && <p class="locked">{say("calendar_import_locked")}</p>}
      {outcome && "faults" in outcome && (
        <div class="faults" role="alert">
          <p>{say("calendar_import_faults", outcome.name, outcome.faults.length)}</p>
          <ul>
            {outcome.faults.slice(0, MOST).map((it) => (
              <li key={it.path + it.what}>{sayCalendarFault(say, it)}</li>
            ))}
          </ul>
        </div>
      )}
      {outcome && "kept" in outcome && (
        <p class="good small" role="status">
          {say("calendar_import_done", outcome.name)}{" "}
          {outcome.kept.length > 0 &&
            say(
              "calendar_import_kept",
              outcome.kept.length,
              outcome.kept
                .slice(0, MOST_DAYS)
                .map((it) => sayFullDate(startOf(dayFromIso(it)!)))
                .join(", ") + (outcome.kept.length > MOST_DAYS ? "…" : ""),
            )}
        </p>
      )}
    </>
  );
}
