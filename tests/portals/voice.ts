/** How one portal says things: one voice a page, as one configuration makes all its lines. */
import type { Dice } from "./dice.ts";
import { drawIcons, type Icons } from "./look/icons.ts";
import { type ChannelWord, drawChannelWords } from "./words/channels.ts";
import { LABELS, type Wording } from "./words/labels.ts";
import { MORE, OTHERS } from "./words/more-labels.ts";
import { drawWriting, type Writing } from "./words/written.ts";
import { type DateForm, drawForm } from "./world/moments.ts";

export interface Voice {
  labels: Record<string, Wording>;
  writing: Writing;
  date: DateForm;
  /** Receipt and such may be shown as days where due dates carry a time. */
  shortDate: DateForm;
  channels: Record<ChannelWord["channel"], ChannelWord>;
  /** What stands where there is no value. */
  nothing: string;
  codeAs: "text" | "link" | "button" | "role button" | "bold" | "link with title";
  statusAs: "text" | "chip" | "chip and countdown" | "countdown below" | "dot" | "upper" | "step below";
  /** Who has it stands in the step's cell, or the office in the person's. */
  whoAs: "apart" | "behind the step" | "below the step" | "office below" | "office in brackets";
  dateSplit: boolean;
  names: "as is" | "numbered" | "code before" | "code behind" | "cut";
  icons: Icons;
}

const wordingOf = (dice: Dice, name: string): Wording => {
  const of = LABELS[name] ?? MORE[name] ?? OTHERS[name];
  if (!of) throw new Error(`no wording for ${name}`);
  return dice.weigh(of.map((it) => [it, it[1]] as const));
};

export function drawVoice(words: Dice, values: Dice): Voice {
  const labels: Record<string, Wording> = {};
  for (const name of Object.keys({ ...LABELS, ...MORE, ...OTHERS })) labels[name] = wordingOf(words, name);
  const date = drawForm(values);
  return {
    labels,
    writing: drawWriting(words),
    date,
    shortDate:
      values.chance(0.25) && date.name.startsWith("d/m/y")
        ? { ...date, timed: false, name: "day", write: (m) => date.write(m).slice(0, 10) }
        : date,
    channels: drawChannelWords(values),
    nothing: values.weigh([
      ["", 6],
      ["-", 3],
      ["—", 1],
      ["--", 1],
      ["N/A", 0.7],
      ["Chưa có", 0.7],
      ["…", 0.3],
    ] as const),
    codeAs: values.weigh([
      ["text", 5],
      ["link", 7],
      ["button", 1],
      ["role button", 1],
      ["bold", 1.5],
      ["link with title", 1],
    ] as const),
    statusAs: values.weigh([
      ["text", 7],
      ["chip", 5],
      ["chip and countdown", 1.5],
      ["countdown below", 2],
      ["dot", 1],
      ["upper", 0.7],
    ] as const),
    whoAs: "apart",
    dateSplit: values.chance(0.08),
    names: values.weigh([
      ["as is", 9],
      ["numbered", 0.5],
      ["code before", 1.2],
      ["code behind", 0.8],
      ["cut", 0.8],
    ] as const),
    icons: drawIcons(values),
  };
}

/** The words of a field's label on this portal. */
export function wordsOf({ labels }: Voice, field: string): string {
  const wording = labels[field];
  if (!wording) throw new Error(`no label for ${field}`);
  return wording[0];
}

export const labelsOf = ({ labels }: Voice): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).map(([field, [words]]) => [field, words]));
