/** Dates as a portal's voice writes them. */
import { esc, mark } from "../marks.ts";
import { either, type Fact, said, unknown } from "../truth.ts";
import type { Voice } from "../voice.ts";
import type { Facts } from "../world/facts.ts";
import { type At, type DateForm, truthOf } from "../world/moments.ts";
import { trapped } from "./traps.ts";

export interface Shown {
  /** With its mark. */
  html: string;
  /** Without marks and tags: for fields (`value=`). */
  text: string;
  facts: Record<string, Fact>;
}
export const NAMELESS = unknown("nothing stands there");
export const fact = (unsure: string | undefined, value: unknown): Fact =>
  unsure ? either(value, unsure) : said(value);

export function moment(
  of: Facts,
  field: "receivedAt" | "submittedAt" | "dueAt" | "stepDueAt",
  when: At | null,
  form: DateForm,
  voice: Voice,
  unsure?: string,
): Shown {
  const path = `${of.code}/${field}`;
  if (when === null) return { html: esc(voice.nothing), text: voice.nothing, facts: { [field]: NAMELESS } };
  const trap = of.trap?.field === field ? trapped(of.trap, of, when, form, path) : null;
  if (trap)
    return {
      html: trap.html,
      text: trap.text,
      facts: { [field]: unsure && trap.fact.is === "said" ? either(trap.fact.value, unsure) : trap.fact },
    };
  const text = form.write(when);
  const parts = /^(\S+) (\S+)$/.exec(text);
  const html =
    voice.dateSplit && parts
      ? `<span class="day">${parts[1]}</span> <span class="time">${parts[2]}</span>`
      : esc(text);
  return { html: mark(path, html), text, facts: { [field]: fact(unsure, truthOf(when, form)) } };
}
