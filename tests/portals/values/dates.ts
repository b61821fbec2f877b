/** Dates as a portal's voice writes them. */
import { esc, mark } from "../marks.ts";
import { either, type Fact, open, said, unknown } from "../truth.ts";
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

export const AMERICAN = "month first: it may be left unread, and never turned round";

export const TWO_DIGITS = "two digits of the year: it may be left unread, and never turned round";
/** Why days of this form may be left unread. */
export const doubtOf = ({ monthFirst, short }: DateForm): string | undefined =>
  monthFirst ? AMERICAN : short ? TWO_DIGITS : undefined;

/** Days that no year and no month is: they show which number of a short day is which. */
const telling = (value: unknown) =>
  Number(String(value).slice(8, 10)) > 12 && !/-2[5-8]/.test(String(value).slice(7));

/** A page of short days, day first, one of which shows it: all are said. */
function shownByOne(shown: readonly Record<string, Fact>[]): void {
  const all = shown.flatMap((facts) =>
    Object.entries(facts).flatMap(([name, it]) =>
      it.is === "either" && it.why === TWO_DIGITS ? [{ facts, name, value: it.value }] : [],
    ),
  );
  if (all.some((it) => telling(it.value)))
    for (const { facts, name, value } of all) facts[name] = said(value);
}

/**
 * A page whose days are written month first, and not one of them beyond the twelfth: nobody can know. `shown`: the
 * facts of all its dossiers.
 */
export function nobodyKnows(voice: Voice, shown: readonly Record<string, Fact>[]): void {
  if (voice.date.name.startsWith("dd/mm/yy")) shownByOne(shown);
  if (!voice.date.monthFirst) return;
  const dates = shown.flatMap((facts) =>
    Object.entries(facts).filter(([, it]) => it.is === "either" && it.why === AMERICAN),
  );
  if (dates.some(([, it]) => "value" in it && Number(String(it.value).slice(8, 10)) > 12)) return;
  for (const facts of shown)
    for (const [name, it] of Object.entries(facts))
      if (it.is === "either" && it.why === AMERICAN) facts[name] = open("day or month first");
}

export function moment(
  of: Facts,
  field: "receivedAt" | "submittedAt" | "dueAt" | "stepDueAt",
  when: At | null,
  form: DateForm,
  voice: Voice,
  unsure?: string,
): Shown {
  const path = `${of.code}/${field}`;
  unsure = doubtOf(form) ?? unsure;
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
