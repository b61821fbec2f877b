/** What the readings of many seeds add up to, in words. */
import type { Line } from "./compare.ts";
import type { Outcome } from "./read.ts";

export interface Tally {
  right: number;
  unknown: number;
  wrong: number;
}
const none = (): Tally => ({ right: 0, unknown: 0, wrong: 0 });
const add = (tally: Tally, { verdict }: Line) => {
  tally[verdict]++;
};
export const share = ({ right, unknown, wrong }: Tally) =>
  right + unknown + wrong === 0 ? 1 : right / (right + unknown + wrong);
export function tallyOf(lines: readonly Line[]): Tally {
  const tally = none();
  for (const line of lines) add(tally, line);
  return tally;
}
const percent = (tally: Tally) => `${(share(tally) * 100).toFixed(1).padStart(5)}%`;
export const row = (name: string, tally: Tally) =>
  `  ${name.padEnd(34)} ${percent(tally)}  right ${String(tally.right).padStart(5)}  unknown ${String(tally.unknown).padStart(5)}  wrong ${tally.wrong}`;

function by(
  outcomes: readonly Outcome[],
  keys: (outcome: Outcome, line: Line) => readonly string[],
): [string, Tally][] {
  const all = new Map<string, Tally>();
  for (const outcome of outcomes)
    for (const line of outcome.lines)
      for (const key of keys(outcome, line)) {
        const tally = all.get(key) ?? none();
        add(tally, line);
        all.set(key, tally);
      }
  return [...all].sort(
    ([a, x], [b, y]) => a.split("=")[0]!.localeCompare(b.split("=")[0]!) || share(x) - share(y),
  );
}

/** What words were not known, where the dossier itself was: 'dueAt «Hạn hẹn»', 'status is «Dừng tính»'. */
function wordings(outcomes: readonly Outcome[]): [string, Tally][] {
  const known = (outcome: Outcome, line: Line) =>
    outcome.lines.some((it) => it.field === "code" && it.of === line.of && it.verdict === "right");
  return by(outcomes, (outcome, line) => {
    const label = outcome.portal.labels[line.field];
    if (!known(outcome, line) || line.field === "code") return [];
    const facts = outcome.portal.truth.dossiers.find(({ code }) => code === line.of)?.facts ?? {};
    const words = facts.statusText && "value" in facts.statusText ? String(facts.statusText.value) : null;
    const status = line.field === "status" && words ? [`status is «${words}»`] : [];
    return [...(label ? [`${line.field} «${label}»`] : []), ...status];
  }).filter(([, tally]) => share(tally) < 0.9);
}

const say = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

export function tell(outcomes: readonly Outcome[], print: (text: string) => void): void {
  const lines = outcomes.flatMap((it) => it.lines);
  const all = tallyOf(lines);
  const kinds = outcomes.filter((it) => it.lines[0] && it.lines[0].verdict !== "right");
  print(
    `${outcomes.length} pages, ${lines.length} values: ${percent(all).trim()} known, ${all.wrong} wrong, ${kinds.length} pages of another kind`,
  );
  const faults = outcomes.filter((it) => it.faults.length > 0);
  if (faults.length > 0)
    print(
      `\nTruth not seen (the generator's fault):\n${faults
        .slice(0, 20)
        .map(
          (it) =>
            `  ${it.seed}: ${it.faults.slice(0, 3).join("; ")}${it.faults.length > 3 ? ` … ${it.faults.length}` : ""}`,
        )
        .join("\n")}`,
    );
  for (const it of outcomes) if (it.error) print(`  ${it.seed}: the reader threw: ${it.error}`);
  print("\nBy field");
  for (const [name, tally] of by(outcomes, (_, line) => [line.field])) print(row(name, tally));
  print("\nBy axis");
  for (const [name, tally] of by(outcomes, ({ portal }) =>
    Object.entries(portal.axes)
      .filter(([axis]) => axis !== "noise")
      .map(([axis, value]) => `${axis}=${value}`),
  ))
    print(row(name, tally));
  for (const [name, tally] of by(outcomes, ({ portal }) =>
    (portal.axes.noise ?? "none").split("+").map((it) => `noise=${it}`),
  ))
    print(row(name, tally));
  const unknown = wordings(outcomes);
  if (unknown.length > 0)
    print(
      `\nWords under 90% (of dossiers that were found)\n${unknown.map(([name, tally]) => row(name, tally)).join("\n")}`,
    );
  if (kinds.length > 0)
    print(
      `\nKinds\n${kinds.map((it) => `  ${it.seed}: expected ${it.lines[0]?.expected}, got ${it.lines[0]?.got} (${it.portal.axes.structure}, ${it.portal.axes.host})`).join("\n")}`,
    );
  const wrong = outcomes.flatMap((it) =>
    it.lines
      .filter((line) => line.verdict === "wrong")
      .map(
        (line) =>
          `  ${it.seed}  ${line.field}  ${line.of}  expected ${say(line.expected)}  got ${say(line.got)}`,
      ),
  );
  print(`\nWrong (${wrong.length})\n${wrong.join("\n")}`);
  const worst = outcomes
    .map((it) => ({ it, tally: tallyOf(it.lines) }))
    .sort((a, b) => share(a.tally) - share(b.tally))
    .slice(0, 15);
  print(
    `\nWorst\n${worst
      .map(
        ({ it, tally }) =>
          `  ${String(it.seed).padEnd(6)} ${percent(tally)}  ${[
            "page",
            "structure",
            "packing",
            "host",
            "code as",
            "second code",
          ]
            .map((axis) => it.portal.axes[axis])
            .filter(Boolean)
            .join(" · ")}`,
      )
      .join("\n")}`,
  );
}
