/** Days whose year has two digits, kept as they are if the day stands first, until it is known whether it does. */
import type { ValueName } from "../../dossier/model.ts";
import { because, type Why } from "../reasons.ts";
import { areDayFirst, fitsDayFirst, type ShortDay } from "../words/short-days.ts";
import type { AnyReading } from "./settle.ts";

export interface ShortReading {
  name: ValueName;
  day: ShortDay;
  read: AnyReading;
  el: Element;
}

/** A dossier's draft, as far as its short days go. */
interface ShortDrafted {
  readonly code: string | null;
  readonly shorts: readonly ShortReading[];
  readonly spots: Map<string, Element>;
  miss(what: string, why: Why): void;
  settleShort(dayFirst: boolean): void;
}

const daysOf = ({ code, shorts }: ShortDrafted) => ({ code, days: shorts.map((s) => s.day) });

/** A dossier's readings (`found`) with those of its short days. `dayFirst` null: told from this dossier alone. */
export function withShort(
  draft: ShortDrafted,
  found: ReadonlyMap<ValueName, readonly AnyReading[]>,
  dayFirst: boolean | null,
): Map<ValueName, readonly AnyReading[]> {
  const all = new Map(found);
  const known = dayFirst ?? areDayFirst([daysOf(draft)]);
  for (const { name, day, read, el } of draft.shorts) {
    if (!known || !fitsDayFirst(day, draft.code)) {
      draft.miss(name, because("unread_short_year", read.where.name));
      continue;
    }
    all.set(name, [...(all.get(name) ?? []), read]);
    if (!draft.spots.has(name)) draft.spots.set(name, el);
  }
  return all;
}

/** Says of all dossiers of a list whether their short days ('03/11/26') are surely written day first. */
export function settleShortDays(drafts: readonly ShortDrafted[]): void {
  const dated = drafts.filter((d) => d.shorts.length > 0);
  if (dated.length === 0) return;
  const known = areDayFirst(dated.map(daysOf));
  for (const draft of dated) draft.settleShort(known);
}
