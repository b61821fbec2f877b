import { judge } from "./judge.ts";
import type { GuardInput, Rule } from "./types.ts";

/**
 * Of an action on several dossiers, the codes of those that would be held alone as well. All of them: what is
 * wanting is the action's own, such as its paper. None where not every dossier's code is known.
 */
export function culpritsOf(input: GuardInput, rules: readonly Rule[]): string[] {
  const { codes, count } = input.action;
  if (count < 2 || codes.length !== count) return [];
  return codes.filter((code, n) => {
    const one = { ...input.action, codes: [code], count: 1 };
    const { level } = judge({ ...input, action: one, dossiers: [input.dossiers[n] ?? null] }, rules);
    return level === "ask" || level === "stop";
  });
}
