/** Days without a year, kept until all is read that may tell it. */
import type { DossierValues, Moment, ValueName, Where } from "../../dossier/model.ts";
import { MOMENTS } from "../../dossier/values.ts";
import { because, type Why } from "../reasons.ts";
import { withYear, type YearlessDay } from "../words/yearless-days.ts";

type DateName = "submittedAt" | "receivedAt" | "dueAt" | "stepStartedAt" | "stepDueAt" | "finishedAt";
export interface YearlessReading {
  name: DateName;
  day: YearlessDay;
  where: Where;
  sure: number;
  el: Element;
}

/** A dossier's draft, as far as such days go. */
interface YearlessDrafted {
  readonly code: string | null;
  readonly aliases: ReadonlySet<string>;
  best<N extends ValueName>(name: N): DossierValues[N] | undefined;
  has(name: ValueName): boolean;
  put<N extends ValueName>(name: N, value: DossierValues[N], where: Where, sure: number, el: Element): void;
  miss(what: string, why: Why): void;
}

/** Puts each day with the year that the rest tells; what it doesn't tell is missed. */
export function settleYears(draft: YearlessDrafted, days: readonly YearlessReading[]): void {
  const codes = [...(draft.code === null ? [] : [draft.code]), ...draft.aliases];
  const whole = [...MOMENTS].flatMap((name) => (draft.best(name) as Moment | undefined) ?? []);
  for (const { name, day, where, sure, el } of days) {
    const moment = withYear(day, codes, whole);
    if (moment) draft.put(name, moment, where, sure, el);
    else if (!draft.has(name)) draft.miss(name, because("unread_no_year", where.name));
  }
}
