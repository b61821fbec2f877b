/** A moment as a portal's program writes it into an answer, and what a reader may make of it. */
import type { Dice } from "../dice.ts";
import { type Fact, open, said, unknown } from "../truth.ts";
import { type At, DAY, isoDay, isoMinute, parts } from "../world/moments.ts";

export interface TimeForm {
  name: string;
  write: (moment: At, dice: Dice) => string | number;
  fact: (moment: At) => Fact;
  /** It is declared that its numbers count seconds. */
  seconds?: true;
  /** Month first: believed nowhere once one of its days shows it. */
  monthFirst?: true;
}

export const DAY_OR_MONTH = "day or month first";
const MS_2026 = Date.UTC(2026, 0, 1) - 7 * 3_600_000;
const ms = (moment: At) => MS_2026 + moment * 60_000;
const utc = (moment: At) => parts(moment - 7 * 60);
type P = ReturnType<typeof parts>;
const day = ({ y, m, d }: P, between = "-") => `${y}${between}${m}${between}${d}`;
const dayFirst = ({ y, m, d }: P) => `${d}/${m}/${y}`;
/** Programs keep seconds, which no clock here counts. */
const second = (dice: Dice) => String(dice.int(0, 59)).padStart(2, "0");

const minute = (moment: At) => said(isoMinute(moment));
const date = (moment: At) => said(isoDay(moment));
const form = (name: string, fact: TimeForm["fact"], write: TimeForm["write"]): TimeForm => ({
  name,
  fact,
  write,
});
const midnight = (moment: At) => Math.floor(moment / DAY) * DAY;

/** Forms and how often a product has them. */
const FORMS: readonly (readonly [TimeForm, number])[] = [
  [
    form(
      "iso +0700",
      minute,
      (at, dice) => `${day(parts(at))}T${parts(at).h}:${parts(at).i}:${second(dice)}.${dice.digits(3)}+0700`,
    ),
    6,
  ],
  [
    form(
      "iso +07:00",
      minute,
      (at, dice) => `${day(parts(at))}T${parts(at).h}:${parts(at).i}:${second(dice)}+07:00`,
    ),
    3,
  ],
  [
    form(
      "iso Z",
      minute,
      (at, dice) => `${day(utc(at))}T${utc(at).h}:${utc(at).i}:${second(dice)}.${dice.digits(3)}Z`,
    ),
    3,
  ],
  [
    form(
      "iso without a zone",
      minute,
      (at, dice) => `${day(parts(at))}T${parts(at).h}:${parts(at).i}:${second(dice)}`,
    ),
    3,
  ],
  [
    form(
      "y-m-d h:i:s",
      minute,
      (at, dice) => `${day(parts(at))} ${parts(at).h}:${parts(at).i}:${second(dice)}`,
    ),
    2,
  ],
  [form("y-m-d", date, (at) => day(parts(at))), 1],
  [form("milliseconds", minute, (at, dice) => ms(at) + dice.int(0, 59_999)), 6],
  [form("milliseconds as text", minute, (at) => `${ms(at)}`), 1],
  [{ ...form("seconds, said", minute, (at, dice) => ms(at) / 1_000 + dice.int(0, 59)), seconds: true }, 1.5],
  [
    form(
      "seconds, not said",
      () => unknown("a number that nobody has said to count seconds"),
      (at) => ms(at) / 1_000,
    ),
    1,
  ],
  [form("/Date()/", minute, (at) => `/Date(${ms(at)})/`), 2],
  [form("/Date(+0700)/", minute, (at) => `/Date(${ms(at)}+0700)/`), 1],
  [
    form(
      "14 digits",
      minute,
      (at, dice) => `${day(parts(at), "")}${parts(at).h}${parts(at).i}${second(dice)}`,
    ),
    2,
  ],
  [form("12 digits", minute, (at) => `${day(parts(at), "")}${parts(at).h}${parts(at).i}`), 0.5],
  [form("8 digits", date, (at) => Number(day(parts(at), ""))), 0.7],
  [
    form(
      "d/m/y h:i:s",
      minute,
      (at, dice) => `${dayFirst(parts(at))} ${parts(at).h}:${parts(at).i}:${second(dice)}`,
    ),
    4,
  ],
  [form("d/m/y", date, (at) => dayFirst(parts(at))), 2],
  [form("h:i d/m/y", minute, (at) => `${parts(at).h}:${parts(at).i} ${dayFirst(parts(at))}`), 0.7],
  // A day, as programs without days write it.
  [form("midnight +0700", date, (at) => `${day(parts(at))}T00:00:00.000+0700`), 1],
  [form("midnight by UTC's clock", date, (at) => `${day(utc(midnight(at)))}T17:00:00.000Z`), 1],
  [form("midnight in milliseconds", date, (at) => ms(midnight(at))), 1],
  [form("d/m/y 00:00:00", date, (at) => `${dayFirst(parts(at))} 00:00:00`), 0.7],
  [
    {
      ...form(
        "m/d/y h:i:s",
        () => open(DAY_OR_MONTH),
        (at) => `${parts(at).m}/${parts(at).d}/${parts(at).y} ${parts(at).h}:${parts(at).i}:00`,
      ),
      monthFirst: true,
    },
    1.5,
  ],
];
export const drawTimeForm = (dice: Dice): TimeForm => dice.weigh(FORMS);

const NONE = "a system's way to say that there is none";
/** What stands where a date should, and is none. */
const NO_DATES: readonly (readonly [string | number, string])[] = [
  ["0001-01-01T00:00:00", NONE],
  ["/Date(-62135596800000)/", NONE],
  ["01/01/1900 00:00:00", NONE],
  ["1970-01-01T07:00:00.000+0700", NONE],
  ["9999-12-31T23:59:59", NONE],
  [0, NONE],
  [-1, NONE],
  ["31/11/2026", "no such day"],
  ["2026-02-30T08:00:00", "no such day"],
  ["20261345", "no such day"],
  ["25:10 20/11/2026", "no such time"],
  ["Còn 3 ngày", "a countdown is no date"],
  ["T6, 20/11", "no year"],
  ["20/11/26 08:00", "two digits of the year"],
];
export function drawNoDate(dice: Dice): { value: string | number; fact: Fact } {
  const [value, why] = dice.pick(NO_DATES);
  return { value, fact: unknown(why) };
}
