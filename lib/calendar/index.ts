/** Working time of an office. The schema of its data stands apart in spec.ts: not every page needs it. */
export { type Calendar, makeCalendar } from "./calendar.ts";
export { type DayShape, type Interval, WEEKDAYS, type Weekday } from "./hours.ts";
export type { DayKind, DayPlan } from "./plan.ts";
export { defaultHours, shippedSpec } from "./shipped.ts";
export type { CalendarSpec, DatedDay, WeekHours } from "./spec.ts";
export type { SpecialDay } from "./table.ts";
export { type PicturedDay, type PicturedMonth, yearPicture } from "./year.ts";
