import { isFixed } from "../../../lib/settings/policy.ts";
import type { CountingRule } from "../../../lib/settings/schema.ts";
import { hostOf } from "../../base/host.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import type { PortalRow } from "../portals/Portals.tsx";
import { RuleFields } from "./CountingRule.tsx";
import { ProcedureCounting } from "./ProcedureCounting.tsx";

/** How a time allowed is counted: for all, and for a portal or a procedure that counts in its own way. */
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
      <RuleFields
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
              <RuleFields
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
      <ProcedureCounting part={part} />
    </Section>
  );
}
