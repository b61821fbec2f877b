import type { Finding, GuardInput, Level, Rule, Verdict } from "./types.ts";

const ORDER: readonly Level[] = ["off", "remind", "ask", "stop"];

/** Below this the words may mean something else: the most that is done is to remind. */
export const SURE = 0.7;

/**
 * An action about to happen, judged by every one of the rules for its kind. The highest level found wins;
 * a guard that is not sure of the action, or that it commits, does no more than remind.
 * A rule that fails finds nothing and takes no other rule with it; `failed` is told of it.
 */
export function judge(
  input: GuardInput,
  rules: readonly Rule[],
  failed: (rule: string, error: unknown) => void = () => {},
): Verdict {
  const findings: Finding[] = [];
  const fine: Verdict["inOrder"] = [];
  const most: Level = input.action.sure >= SURE && input.action.commits !== false ? "stop" : "remind";
  for (const rule of rules) {
    if (!rule.kinds.includes(input.action.kind)) continue;
    const level = least(input.policy.levels[rule.id] ?? rule.level, most);
    if (level === "off") continue;
    try {
      const outcome = rule.check(input);
      if (outcome === null) continue;
      if ("inOrder" in outcome) fine.push(outcome.inOrder);
      else
        findings.push({
          rule: rule.id,
          ruleVersion: rule.version,
          level,
          ...outcome.missing,
          citation: rule.citation,
        });
    } catch (error) {
      failed(rule.id, error);
    }
  }
  findings.sort((a, b) => ORDER.indexOf(b.level) - ORDER.indexOf(a.level));
  const worst = findings[0]?.level;
  return { level: worst === undefined || worst === "off" ? "pass" : worst, findings, inOrder: fine };
}

function least(a: Level, b: Level): Level {
  return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
}
