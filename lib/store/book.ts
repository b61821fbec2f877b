/** Days of the office's paper register, as they were typed in. */
import { isAhead } from "../beside/ahead.ts";
import type { Taken } from "../beside/taken.ts";
import { type BookDay, type BookSide, SIDES } from "../book/model.ts";
import type { Minute } from "../dossier/model.ts";
import { keptDossier } from "../privacy/dossier-code.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Keeps a day in place of what was there; a day of which nothing is told is taken away. What may be a person's number is no code. */
export async function keepBookDay(bed: Bed, day: BookDay): Promise<void> {
  const clean = { ...day, received: impersonal(day.received), returned: impersonal(day.returned) };
  const empty = SIDES.every((side) => clean[side].count === null && clean[side].codes === null);
  await bed.run(["book"], "readwrite", (tx) => (empty ? tx.remove("book", day.day) : tx.put("book", clean)));
}

const impersonal = ({ count, codes }: BookSide): BookSide => ({
  count,
  codes: codes?.filter((it) => keptDossier(it) === it) ?? null,
});

/**
 * Takes days out of a file, those that parse, unless a later entry of that day is there. One of a time to come counts as
 * not readable; one of which nothing is told takes nobody's own away.
 */
export async function takeBook(bed: Bed, days: readonly unknown[], now: Minute): Promise<Taken> {
  const there = new Map((await bookBetween(bed, "", "9")).map((it) => [it.day, it.at]));
  let [taken, unread] = [0, 0];
  for (const raw of days) {
    const { success, data } = SCHEMAS.book.safeParse(raw);
    if (!success || isAhead(data.at, now)) {
      unread++;
      continue;
    }
    if ((there.get(data.day) ?? -1) >= data.at || SIDES.every((side) => saysNothing(data[side]))) continue;
    taken++;
    await keepBookDay(bed, data);
  }
  return { taken, unread };
}

function saysNothing(side: BookSide): boolean {
  const { count, codes } = impersonal(side);
  return count === null && (codes ?? []).length === 0;
}

/** Days from one to another (`2026-12-01`, both included), in order. */
export async function bookBetween(bed: Bed, from: string, to: string): Promise<BookDay[]> {
  const rows = await bed.run(["book"], "readonly", (tx) => tx.all("book"));
  return (await readable(bed, "book", rows)).filter(({ day }) => from <= day && day <= to);
}
