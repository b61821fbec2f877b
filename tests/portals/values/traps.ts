/**
 * Values that must stay unknown, or that are easily read wrong (cases/pages: struck, placeholders, equal-due,
 * hours-in-words; cases/portals/time-window): one field of one dossier on a small share of pages.
 */
import { esc, mark } from "../marks.ts";
import { type Fact, open, said, unknown } from "../truth.ts";
import type { Trap } from "../world/draw-trap.ts";
import type { Facts } from "../world/facts.ts";
import { type At, DAY, type DateForm, isoDay, isoMinute, parts, truthOf } from "../world/moments.ts";

/** What the whole page tells of a trap: that a due date is the minute of receipt is seen only where that minute is. */
export function told(of: Facts, facts: Record<string, Fact>): void {
  if (of.trap?.name !== "due when received" || facts.dueAt?.is !== "unknown") return;
  const received = facts.receivedAt;
  const minute = received && "value" in received && String(received.value).length > 10;
  if (!minute) facts.dueAt = said(isoMinute(of.received));
  else if (received.is === "either") facts.dueAt = open("the same minute as what may be the receipt");
}

interface Trapped {
  html: string;
  text: string;
  fact: Fact;
}
/** How the trap writes the field; null: as usual. Fields cannot strike anything out. */
export function trapped(trap: Trap, of: Facts, when: At, form: DateForm, path: string): Trapped | null {
  const as = (text: string, fact: Fact, html = mark(path, esc(text))): Trapped => ({ html, text, fact });
  const { y, m, h, i } = parts(when);
  const later = form.write(when + 7 * DAY);
  switch (trap.name) {
    case "no such day":
      return as(`31/11/${y}`, unknown("a day that does not exist"));
    case "two dates":
      return as(`${form.write(when)} ${later}`, unknown("two dates, and nothing says which"));
    case "struck, then new":
      return as(
        later,
        said(truthOf(when + 7 * DAY, form)),
        `<s>${esc(form.write(when))}</s> ${mark(path, esc(later))}`,
      );
    case "struck":
      return as("", unknown("struck out"), `<del>${esc(form.write(when))}</del>`);
    case "no date of a system":
      return as(
        ["01/01/1900", "01/01/0001 00:00:00", "31/12/9999", "01/01/1970 07:00"][
          Math.floor(trap.lot * 4)
        ] as string,
        unknown("a system's way to say that there is none"),
      );
    case "countdown for a date":
      return as(`Còn ${of.days} ngày`, unknown("a countdown is no date"));
    case "not set":
      return as("Không quy định", unknown("no date is set"));
    case "window of hours":
      return as(`${parts(when).d}-${m}-${y} Từ ${h}:${i} đến 16:59`, said(`${isoDay(when)}T16:59:00+07:00`));
    case "due when received":
      return as(
        form.write(of.received),
        form.timed ? unknown("due the very minute it was received") : said(isoDay(of.received)),
      );
    default:
      return null;
  }
}
