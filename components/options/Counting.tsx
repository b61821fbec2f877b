import { isFixed } from "../../lib/settings/policy.ts";
import { COUNTINGS, type CountingRule } from "../../lib/settings/schema.ts";
import { hostOf } from "../QueuePanel.tsx";
import type { PortalRow } from "./Portals.tsx";
import { type PartProps, Section } from "./Section.tsx";

/** How a time allowed is counted: for all portals, and for one that counts in its own way. */
export function Counting({ part, portals }: { part: PartProps; portals: PortalRow[] }) {
  const { say, settings } = part;
  const { counting } = settings;
  const set = (origin: string, rule: CountingRule | null) => {
    const { [origin]: _, ...others } = counting.portals;
    const next = rule ? { ...others, [origin]: rule } : others;
    part.onChange({ counting: { ...counting, portals: next } });
  };
  return (
    <Section
      id="counting"
      title={say("options_counting")}
      hint={say("options_counting_hint")}
      path="counting"
      part={part}
    >
      <Rule
        id="default"
        rule={counting.default}
        part={part}
        disabled={isFixed(part.fixed, "counting.default")}
        onRule={(rule) => part.onChange({ counting: { ...counting, default: rule } })}
      />
      {portals.map((it) => {
        const own = counting.portals[it.origin];
        const disabled = isFixed(part.fixed, `counting.portals.${it.origin}`);
        return (
          <div class="own" key={it.origin}>
            <label class="check">
              <input
                type="checkbox"
                checked={own !== undefined}
                disabled={disabled}
                onChange={(event) => set(it.origin, event.currentTarget.checked ? counting.default : null)}
              />
              {say("options_counting_own", hostOf(it.origin))}
            </label>
            {own && (
              <Rule
                id={it.origin}
                rule={own}
                part={part}
                disabled={disabled}
                onRule={(rule) => set(it.origin, rule)}
              />
            )}
          </div>
        );
      })}
    </Section>
  );
}

function Rule(props: {
  id: string;
  rule: CountingRule;
  part: PartProps;
  disabled: boolean;
  onRule(rule: CountingRule): void;
}) {
  const { rule, disabled, id } = props;
  const { say } = props.part;
  const put = (change: Partial<CountingRule>) => props.onRule({ ...rule, ...change });
  return (
    <>
      <div class="row">
        <label for={`dh-counting-${id}`}>{say("options_counting_how")}</label>
        <select
          id={`dh-counting-${id}`}
          value={rule.counting}
          disabled={disabled}
          onChange={(event) => put({ counting: event.currentTarget.value as CountingRule["counting"] })}
        >
          {COUNTINGS.map((it) => (
            <option key={it} value={it}>
              {say(`options_counting_${it.replaceAll("-", "_")}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="muted small under">{say(`options_means_${rule.counting.replaceAll("-", "_")}`)}</p>
      <div class="row">
        <label for={`dh-resume-${id}`}>{say("options_resume")}</label>
        <select
          id={`dh-resume-${id}`}
          value={rule.resume}
          disabled={disabled}
          onChange={(event) => put({ resume: event.currentTarget.value as CountingRule["resume"] })}
        >
          <option value="shift">{say("options_resume_shift")}</option>
          <option value="restart">{say("options_resume_restart")}</option>
        </select>
      </div>
      <div class="row">
        <label for={`dh-cutoff-${id}`}>{say("options_cutoff")}</label>
        <select
          id={`dh-cutoff-${id}`}
          value={rule.cutoff ?? ""}
          disabled={disabled}
          onChange={(event) => put({ cutoff: event.currentTarget.value || null })}
        >
          <option value="">{say("options_cutoff_none")}</option>
          {cutoffs(rule.cutoff).map((it) => (
            <option key={it} value={it}>
              {say("options_cutoff_after", it)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** The usual ones, and the one that holds if it is another. */
const cutoffs = (now: string | null): string[] =>
  [...new Set(["15:00", "15:30", "16:00", ...(now ? [now] : [])])].sort();
