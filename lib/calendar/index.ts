/** Working time of an office. The schema of its data stands apart in spec.ts: not every page needs it. */
export { type Calendar, makeCalendar } from "./calendar.ts";
export { shippedSpec } from "./shipped.ts";
export type { CalendarSpec, WeekHours } from "./spec.ts";
export { type PicturedDay, type PicturedMonth, yearPicture } from "./year.ts";
