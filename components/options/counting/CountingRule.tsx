import { type CountingRule, RULE_COUNTINGS } from "../../../lib/settings/schema.ts";
import type { PartProps } from "../base/Section.tsx";

/** One rule of counting: how, what a pause does, and what a late receipt does. `id` tells its fields from others'. */
export function RuleFields(props: {
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
          {RULE_COUNTINGS.map((it) => (
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
