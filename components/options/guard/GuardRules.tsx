import { RULES } from "../../../lib/guard/rules.ts";
import type { Level, Rule } from "../../../lib/guard/types.ts";
import { sayRule } from "../../../lib/ledger/words.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import { Grounds } from "./Grounds.tsx";

const LEVELS: readonly Level[] = ["off", "remind", "ask", "stop"];
const GROUPS = ["pause", "supplement", "other", "intake"] as const;

/** Each rule with its words, its level and the text that asks for it; then the unit's grounds for pausing. */
export function GuardRules({ part, fields }: { part: PartProps; fields: string[] }) {
  const { say } = part;
  return (
    <Section id="guard" title={say("rulesui_title")} hint={say("rulesui_hint")} part={part}>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={`dh-rules-${group}`}>
          <h3 id={`dh-rules-${group}`}>{say(`rulesui_group_${group}`)}</h3>
          <ul class="list rules">
            {RULES.filter((it) => groupOf(it) === group).map((it) => (
              <RuleRow key={it.id} rule={it} part={part} />
            ))}
          </ul>
        </section>
      ))}
      <Grounds part={part} fields={fields} />
    </Section>
  );
}

function RuleRow({ rule, part }: { rule: Rule; part: PartProps }) {
  const { say, settings } = part;
  const { levels } = settings.guard;
  const fixed = isFixed(part.fixed, `guard.levels.${rule.id}`);
  const name = sayRule(say, rule.id);
  const put = (level: Level) => {
    const { [rule.id]: _, ...others } = levels;
    // A level that is the default is not written down: a later version may know better.
    const next = level === rule.level ? others : { ...others, [rule.id]: level };
    part.onChange({ guard: { ...settings.guard, levels: next } });
  };
  return (
    <li>
      <span class="grow">
        <b>{name}</b>
        <details class="cited small">
          <summary aria-label={say("rulesui_why_of", name)}>{say("dossier_why")}</summary>
          <span class="muted">{say(rule.citation.key, ...rule.citation.args)}</span>
        </details>
        {fixed && <span class="locked">{say("rulesui_fixed")}</span>}
      </span>
      <select
        aria-label={say("rulesui_level_of", name)}
        value={levels[rule.id] ?? rule.level}
        disabled={fixed}
        onChange={(event) => put(event.currentTarget.value as Level)}
      >
        {LEVELS.map((it) => (
          <option key={it} value={it}>
            {it === rule.level
              ? say("rulesui_default", say(`rulesui_level_${it}`))
              : say(`rulesui_level_${it}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

function groupOf({ id, kinds }: Rule): (typeof GROUPS)[number] {
  if (id.startsWith("supplement")) return "supplement";
  if (kinds.includes("pause")) return "pause";
  return kinds.includes("intake") ? "intake" : "other";
}
