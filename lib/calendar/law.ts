import { type Day, dayFrom, weekdayOf } from "../dossier/moment.ts";
import { lunarDay } from "./lunar.ts";

/** A public holiday or the day off in its place, as the law gives it for a year. */
export interface StatutoryDay {
  day: Day;
  name: string;
  source: string;
  /** In place of a holiday that falls on a weekly day off. */
  inLieu: boolean;
}

const CODE = "Bộ luật Lao động 2019, Điều 112.1";
const IN_LIEU = "Bộ luật Lao động 2019, Điều 111.3";
const CULTURE = "Nghị quyết 28/2026/QH16";
const CULTURE_FROM = 2026;

/**
 * Plans that are agreed on and not announced yet: the choices that the law leaves, and what they lean on. A year
 * here stays provisional. 2027 as quoted by the press: 2/9 with Friday 3/9, and Wednesday 1/9 is worked.
 */
const PLANS: Readonly<Record<number, { source: string; beside2September: number }>> = {
  2027: {
    source: "Phương án nghỉ lễ, Tết 2027, thống nhất ngày 02/10/2026, chưa có thông báo",
    beside2September: 3,
  },
};

const cache = new Map<number, readonly StatutoryDay[]>();

/**
 * Public holidays of a year with the days off in lieu, in order of date. Where the law leaves a
 * choice (which five days of Tết, which neighbour of 2/9) the one that every notice since 2023
 * agrees with: two days before mùng 1, and 1/9; or the year's plan. Only weekdays are given in lieu.
 */
export function statutoryDays(year: number): readonly StatutoryDay[] {
  let days = cache.get(year);
  if (!days) {
    days = compute(year);
    cache.set(year, days);
  }
  return days;
}

function compute(year: number): StatutoryDay[] {
  const tet = lunarDay(year, 1, 1);
  const plan = PLANS[year];
  const beside = plan?.beside2September ?? 1;
  const holidays: StatutoryDay[] = [
    ...run(dayFrom(year, 1, 1)!, 1, "Tết Dương lịch"),
    ...run(tet - 2, 5, "Tết Nguyên đán"),
    ...run(lunarDay(year, 3, 10), 1, "Giỗ Tổ Hùng Vương"),
    ...run(dayFrom(year, 4, 30)!, 1, "Ngày Chiến thắng 30/4"),
    ...run(dayFrom(year, 5, 1)!, 1, "Ngày Quốc tế lao động"),
    ...run(dayFrom(year, 9, Math.min(2, beside))!, 2, "Quốc khánh"),
    ...(year >= CULTURE_FROM ? run(dayFrom(year, 11, 24)!, 1, "Ngày Văn hóa Việt Nam", CULTURE) : []),
  ].sort((a, b) => a.day - b.day);
  const taken = new Set(holidays.map((holiday) => holiday.day));
  const lieu = holidays
    .filter((holiday) => isWeekend(holiday.day))
    .map((holiday) => {
      let day = holiday.day + 1;
      while (isWeekend(day) || taken.has(day)) day += 1;
      taken.add(day);
      return { day, name: `Nghỉ bù ${holiday.name}`, source: IN_LIEU, inLieu: true };
    });
  const all = [...holidays, ...lieu].sort((a, b) => a.day - b.day);
  return plan ? all.map((it) => ({ ...it, source: plan.source })) : all;
}

function run(first: Day, count: number, name: string, source = CODE): StatutoryDay[] {
  return Array.from({ length: count }, (_, i) => ({ day: first + i, name, source, inLieu: false }));
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) >= 5;
}
