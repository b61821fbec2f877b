import { isFixed } from "../../../lib/settings/policy.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import { NumberField, type PartProps, Section } from "../base/Section.tsx";

/** Whether the browser lets us show notices, and its own question, which must be asked in the click itself. */
export interface NoticeAccess {
  noticesAllowed: boolean;
  onNoticesAllow(): Promise<boolean>;
}

const LEVELS = ["none", "reports", "urgent", "all"] as const;
const REPORTS = ["none", "week", "all"] as const;

/** What is told on the desktop, how long before, and when not. Off until somebody switches it on. */
export function DesktopNotices({ part, access }: { part: PartProps; access: NoticeAccess }) {
  const { say, settings, fixed } = part;
  const { desktop } = settings;
  const on = desktop.level !== "none";
  const change = (more: Partial<Settings["desktop"]>) => part.onChange({ desktop: { ...desktop, ...more } });
  /** Nothing is switched on that the browser would not show. */
  const choose = async (level: (typeof LEVELS)[number]) => {
    if (level === "none" || access.noticesAllowed || (await access.onNoticesAllow())) change({ level });
    else part.onChange({ desktop });
  };
  return (
    <Section
      id="desktop"
      title={say("options_desktop")}
      hint={say("options_desktop_means")}
      path="desktop"
      part={part}
    >
      {LEVELS.map((level) => (
        <label class="check" key={level}>
          <input
            type="radio"
            name="dh-desktop-level"
            checked={desktop.level === level}
            disabled={isFixed(fixed, "desktop.level")}
            onChange={() => void choose(level)}
          />
          {say(`options_desktop_${level}`)}
        </label>
      ))}
      {on && !access.noticesAllowed && (
        <p>
          <button type="button" class="btn small" onClick={() => void access.onNoticesAllow()}>
            {say("options_desktop_allow")}
          </button>
        </p>
      )}
      <NumberField
        id="dh-desktop-minutes"
        label={say("options_desktop_minutes")}
        unit={say("options_soon_unit")}
        value={desktop.minutes}
        min={5}
        max={480}
        disabled={isFixed(fixed, "desktop.minutes")}
        onChange={(minutes) => change({ minutes })}
      />
      <div class="row">
        <label for="dh-reports">{say("options_reports")}</label>
        <select
          id="dh-reports"
          value={desktop.reports}
          disabled={isFixed(fixed, "desktop.reports")}
          onChange={(event) => change({ reports: event.currentTarget.value as (typeof REPORTS)[number] })}
        >
          {REPORTS.map((it) => (
            <option key={it} value={it}>
              {say(`options_reports_${it}`)}
            </option>
          ))}
        </select>
      </div>
      <QuietHours
        part={part}
        quiet={desktop.quiet}
        onChange={(quiet) => change({ quiet })}
        disabled={isFixed(fixed, "desktop.quiet")}
      />
    </Section>
  );
}

/** From one time of day to a later one; an empty field: no quiet hours. */
function QuietHours(props: {
  part: PartProps;
  quiet: string | null;
  disabled: boolean;
  onChange(quiet: string | null): void;
}) {
  const { say } = props.part;
  const [from = "", to = ""] = props.quiet?.split("-") ?? [];
  const field = (id: string, value: string) => (
    <input id={id} type="time" value={value} disabled={props.disabled} onChange={told} />
  );
  const told = (event: Event) => {
    const fields = [...(event.currentTarget as Element).closest(".row")!.querySelectorAll("input")];
    const [begin, end] = fields.map((it) => it.value);
    if (begin && end && begin < end) props.onChange(`${begin}-${end}`);
    else if (!begin && !end && props.quiet !== null) props.onChange(null);
  };
  return (
    <div class="row">
      <label for="dh-quiet-from">{say("options_desktop_quiet")}</label>
      <span class="with-unit quiet-hours">
        {field("dh-quiet-from", from)}
        <label for="dh-quiet-to">{say("options_desktop_quiet_to")}</label>
        {field("dh-quiet-to", to)}
      </span>
    </div>
  );
}
