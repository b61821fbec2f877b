/** The page that numbered links say is shown. */
import type { Control } from "./controls.ts";

export type Numbered = Control & { does: number };

/** Consecutive at least once, each number once: pages, not years or counts. A number that is no link is one only beside its neighbour. */
export function numbersOf(controls: readonly Control[]): Numbered[] {
  const all = controls.filter((it): it is Numbered => typeof it.does === "number");
  const numbered = all.filter(
    ({ acts, does }, i) => acts || all[i - 1]?.does === does - 1 || all[i + 1]?.does === does + 1,
  );
  const values = numbered.map(({ does }) => does);
  const rises = values.every((it, i) => i === 0 || it > values[i - 1]!);
  const hasRun = values.some((it) => values.includes(it + 1));
  return rises && hasRun ? numbered : [];
}

/** By what says so, else by what alone is no link, else by what alone looks otherwise; null: nothing, or not one only. */
export function currentOf(numbers: readonly Numbered[]): number | null {
  const said = numbers.filter(({ current }) => current);
  if (said.length > 0) return said.length === 1 ? said[0]!.does : null;
  const dead = numbers.filter(({ acts, off }) => !acts || off);
  if (dead.length > 0) return dead.length === 1 && numbers.length > 1 ? dead[0]!.does : null;
  if (numbers.length < 3) return null;
  const odd = numbers.filter(({ classes }) => numbers.filter((it) => it.classes === classes).length === 1);
  return odd.length === 1 ? odd[0]!.does : null;
}
