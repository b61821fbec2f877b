/** A wall clock of Vietnam, and every way in which portals write a moment (portals.md; cases/). */
import type { Dice } from "../dice.ts";

/** Minutes since 2026-01-01 00:00. */
export type At = number;
const START = Date.UTC(2026, 0, 1);
export const DAY = 1440;
export const at = (month: number, day: number, hour = 0, minute = 0, year = 2026): At =>
  (Date.UTC(year, month - 1, day, hour, minute) - START) / 60_000;

const two = (n: number) => String(n).padStart(2, "0");
export function parts(moment: At) {
  const date = new Date(START + moment * 60_000);
  return {
    y: String(date.getUTCFullYear()),
    m: two(date.getUTCMonth() + 1),
    d: two(date.getUTCDate()),
    h: two(date.getUTCHours()),
    i: two(date.getUTCMinutes()),
    week: date.getUTCDay(),
  };
}

/** As the reading says it. */
export const isoDay = (moment: At) => {
  const { y, m, d } = parts(moment);
  return `${y}-${m}-${d}`;
};
export const isoMinute = (moment: At) => {
  const { h, i } = parts(moment);
  return `${isoDay(moment)}T${h}:${i}:00+07:00`;
};

export interface DateForm {
  name: string;
  timed: boolean;
  write: (moment: At) => string;
  /** A component library left in English: read so only where a day beyond the twelfth shows it. */
  monthFirst?: boolean;
  /** The year has two digits: read only where other days show which number it is. */
  short?: boolean;
}
const WEEK = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];
type P = ReturnType<typeof parts>;
const form = (name: string, timed: boolean, write: (p: P) => string): DateForm => ({
  name,
  timed,
  write: (moment) => write(parts(moment)),
});

const DAY_ONLY = form("d/m/y", false, ({ d, m, y }) => `${d}/${m}/${y}`);
/** Form and how often a portal has it. */
export const FORMS: readonly (readonly [DateForm, number])[] = [
  [DAY_ONLY, 9],
  [form("d/m/y h:i", true, ({ d, m, y, h, i }) => `${d}/${m}/${y} ${h}:${i}`), 12],
  [form("d/m/y h:i:s", true, ({ d, m, y, h, i }) => `${d}/${m}/${y} ${h}:${i}:00`), 7],
  [form("h:i d/m/y", true, ({ d, m, y, h, i }) => `${h}:${i} ${d}/${m}/${y}`), 2],
  [form("h:i:s d/m/y", true, ({ d, m, y, h, i }) => `${h}:${i}:00 ${d}/${m}/${y}`), 2],
  [form("d-m-y h:i", true, ({ d, m, y, h, i }) => `${d}-${m}-${y} ${h}:${i}`), 1.5],
  [form("d-m-y", false, ({ d, m, y }) => `${d}-${m}-${y}`), 1],
  [form("y-m-d", false, ({ d, m, y }) => `${y}-${m}-${d}`), 0.7],
  [form("y-m-d h:i:s", true, ({ d, m, y, h, i }) => `${y}-${m}-${d} ${h}:${i}:00`), 0.7],
  [form("iso +0700", true, ({ d, m, y, h, i }) => `${y}-${m}-${d}T${h}:${i}:00.000+0700`), 0.3],
  [form("words", false, ({ d, m, y }) => `ngày ${d} tháng ${m} năm ${y}`), 0.5],
  [form("hours in words", true, ({ d, m, y, h, i }) => `${h} giờ ${i}, ngày ${d}/${m}/${y}`), 0.5],
  [form("h:i ngày", true, ({ d, m, y, h, i }) => `${h}:${i} ngày ${d}/${m}/${y}`), 0.7],
  [form("d/m/y - h:i", true, ({ d, m, y, h, i }) => `${d}/${m}/${y} - ${h}:${i}`), 0.7],
  [form("d/m/y (h:i)", true, ({ d, m, y, h, i }) => `${d}/${m}/${y} (${h}:${i})`), 0.4],
  [form("hHi d/m/y", true, ({ d, m, y, h, i }) => `${h}h${i} ${d}/${m}/${y}`), 0.7],
  [form("unpadded", true, ({ d, m, y, h, i }) => `${Number(d)}/${Number(m)}/${y} ${Number(h)}:${i}`), 0.5],
  [form("h:i, d/m/y", true, ({ d, m, y, h, i }) => `${h}:${i}, ${d}/${m}/${y}`), 0.5],
  [form("d/m/y lúc h:i", true, ({ d, m, y, h, i }) => `${d}/${m}/${y} lúc ${h}:${i}`), 0.4],
  [form("weekday", true, ({ d, m, y, h, i, week }) => `${WEEK[week]}, ${d}/${m}/${y} ${h}:${i}`), 0.4],
  [
    form("SA/CH", true, ({ d, m, y, h, i }) => {
      const hour = Number(h);
      return `${d}/${m}/${y} ${hour % 12 || 12}:${i} ${hour < 12 ? "SA" : "CH"}`;
    }),
    0.4,
  ],
  [form("d thg m, y", false, ({ d, m, y }) => `${Number(d)} thg ${Number(m)}, ${y}`), 0.3],
  [{ ...form("m/d/y", false, ({ d, m, y }) => `${m}/${d}/${y}`), monthFirst: true }, 0.4],
  [
    {
      ...form("m/d/y h:i AM", true, ({ d, m, y, h, i }) => {
        const hour = Number(h);
        return `${Number(m)}/${Number(d)}/${y}, ${hour % 12 || 12}:${i} ${hour < 12 ? "AM" : "PM"}`;
      }),
      monthFirst: true,
    },
    0.4,
  ],
  [
    {
      ...form("dd/mm/yy h:i", true, ({ d, m, y, h, i }) => `${d}/${m}/${y.slice(2)} ${h}:${i}`),
      short: true,
    },
    1,
  ],
  [{ ...form("dd/mm/yy", false, ({ d, m, y }) => `${d}/${m}/${y.slice(2)}`), short: true }, 0.5],
  [{ ...form("yy/mm/dd", false, ({ d, m, y }) => `${y.slice(2)}/${m}/${d}`), short: true }, 0.1],
  [
    {
      ...form("mm/dd/yy h:i AM", true, ({ d, m, y, h, i }) => {
        const hour = Number(h);
        return `${Number(m)}/${Number(d)}/${y.slice(2)}, ${hour % 12 || 12}:${i} ${hour < 12 ? "AM" : "PM"}`;
      }),
      short: true,
    },
    0.2,
  ],
  [form("d.m.y", false, ({ d, m, y }) => `${d}.${m}.${y}`), 0.2],
];
/** On cards: the year is told by the dossier's code. */
export const YEARLESS: readonly DateForm[] = [
  form("d/m", false, ({ d, m }) => `${d}/${m}`),
  form("d/m h:i", true, ({ d, m, h, i }) => `${d}/${m} ${h}:${i}`),
  form("h:i d-m", true, ({ d, m, h, i }) => `${h}:${i} ${d}-${m}`),
];
export const drawForm = (dice: Dice) => dice.weigh(FORMS);

/** What a moment in this form is to a reader. */
export const truthOf = (moment: At, { timed }: DateForm) => (timed ? isoMinute(moment) : isoDay(moment));

/** The next weekday at a time of the office's day. */
export function workTime(dice: Dice, from: At): At {
  let day = Math.floor(from / DAY) * DAY;
  for (;;) {
    const { week } = parts(day);
    if (week > 0 && week < 6) break;
    day += DAY;
  }
  const hour = dice.pick([7, 8, 8, 9, 9, 10, 10, 11, 13, 14, 14, 15, 15, 16]);
  const minute = hour === 7 ? dice.int(30, 59) : hour === 13 ? dice.int(30, 59) : dice.int(0, 59);
  return day + hour * 60 + minute;
}

/** The same day, within the office's hours: nobody ends a step at night. */
export function inHours(moment: At): At {
  const day = Math.floor(moment / DAY) * DAY;
  return day + Math.min(Math.max(moment - day, 8 * 60 + (moment % 45)), 16 * 60 + (moment % 45));
}
