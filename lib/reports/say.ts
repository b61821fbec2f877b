import type { Day } from "../dossier/moment.ts";
import { startOf } from "../dossier/moment.ts";
import { sayCount } from "../words/count.ts";
import { sayFullDate } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import { wallOf } from "../words/wall.ts";
import type { Covered, ReportSource } from "./model.ts";

/** '94,2%'. */
export const sayShare = (say: Say, n: number, of: number): string =>
  new Intl.NumberFormat(say("words_lang"), { style: "percent", maximumFractionDigits: 1 }).format(n / of);

/** '23/11/2026'. */
export const sayDay = (day: Day): string => sayFullDate(startOf(day));

/** '15 giờ 10 phút, ngày 20/11/2026', as official letters write it. */
export function sayMadeAt(say: Say, now: number): string {
  const { hour, minute } = wallOf(now);
  const two = (n: number) => String(n).padStart(2, "0");
  return say("reports_made_at", two(hour), two(minute), sayFullDate(now));
}

/** What a report covers: 'đã thấy 120 trên 134 hồ sơ …'. What isn't known is said to be so. */
export function sayCovered(say: Say, { seen, of, from, to, lists }: Covered): string {
  const seenOf =
    of === null
      ? say("reports_covered_of_unknown", sayCount(say, seen))
      : say("reports_covered_of", sayCount(say, seen), sayCount(say, of));
  const span =
    from === null || to === null
      ? say("reports_covered_span_unknown")
      : say("reports_covered_span", sayDay(from), sayDay(to));
  const covered = say("reports_covered", seenOf, span);
  return lists ? say("reports_covered_with", covered, sayListed(say, lists)) : covered;
}

/** 'danh sách trên cổng chưa xem đủ: 90/103 hồ sơ'. */
function sayListed(say: Say, { state, seen, total }: NonNullable<Covered["lists"]>): string {
  if (state === "none" || total === null) return say("reports_covered_lists_none");
  return say(`reports_covered_lists_${state}`, sayCount(say, seen), sayCount(say, total));
}

/** The line under each table's title: the office, the period, what it covers. */
export function sayHeadline(say: Say, { office, period, covered, now }: ReportSource): string {
  const span = say("reports_period", sayDay(period.from), sayDay(period.to));
  const parts = [span, sayCovered(say, covered), sayMadeAt(say, now)];
  return (office === null ? parts : [office, ...parts]).join(" · ");
}
