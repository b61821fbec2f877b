import { dayFromIso } from "../dossier/moment.ts";
import { z } from "../zod.ts";
import { hoursFault } from "./hours.ts";

/**
 * An office's calendar as plain data: what the options edit, what is exported
 * and imported, what `due` takes. Every dated entry names its legal source.
 */

const dayHours = z.array(z.string(), { error: 'not a list of office hours like ["07:30-11:30"]' }).check(
  z.maxLength(12),
  z.check((ctx) => {
    const fault = hoursFault(ctx.value);
    if (fault) ctx.issues.push({ code: "custom", message: fault.what, path: [fault.at], input: ctx.value });
  }),
);

/** Office hours by weekday; a weekday that is not named is shut. */
export const weekSchema = z
  .strictObject({
    mon: z.optional(dayHours),
    tue: z.optional(dayHours),
    wed: z.optional(dayHours),
    thu: z.optional(dayHours),
    fri: z.optional(dayHours),
    sat: z.optional(dayHours),
    sun: z.optional(dayHours),
  })
  .check(
    z.refine((week) => Object.values(week).some((list) => list !== undefined && list.length > 0), {
      error: "office hours hold no working time at all",
    }),
  );

export const dayText = z
  .string()
  .check(z.refine((text) => dayFromIso(text) !== null, { error: "not a date that exists, like 2026-11-24" }));

/** `10-15` (every year) or `2026-10-15` (that year only). A leap day is a day of every year here. */
const seasonEnd = z.string().check(
  z.refine((text) => dayFromIso(text.length === 5 ? `2024-${text}` : text) !== null, {
    error: "neither a date like 2026-10-15 nor a day of the year like 10-15",
  }),
);

const season = z
  .strictObject({ name: z.optional(z.string()), from: seasonEnd, to: seasonEnd, hours: weekSchema })
  .check(
    z.refine((it) => it.from.length === it.to.length, {
      error: "from and to must both name a year or neither",
    }),
    z.refine((it) => it.from.length !== it.to.length || it.from.length === 5 || it.from <= it.to, {
      error: "the season ends before it begins",
    }),
  );

const LONGEST_WORDS = 300;
const words = z.string().check(z.maxLength(LONGEST_WORDS));
/** A day off or a make-up day with its legal source; `name` is what the day is ('Tết Nguyên đán'). */
export const datedSchema = z.strictObject({ day: dayText, source: words, name: z.optional(words) });

export const specSchema = z.strictObject({
  hours: weekSchema,
  /** First that fits wins. */
  seasons: z.array(season).check(z.maxLength(40)),
  off: z.array(datedSchema).check(z.maxLength(4000)),
  /** Make-up days: they have Monday's hours. */
  worked: z.array(datedSchema).check(z.maxLength(4000)),
  /** The unit's own days, which win over all others: shut (no hours) or open at other hours. */
  own: z.array(z.strictObject({ day: dayText, hours: dayHours, source: words })).check(z.maxLength(4000)),
  /** Years whose official notice is in `off` and `worked`. */
  noticed: z.array(z.int()).check(z.maxLength(300)),
  /** Years without a notice get the days off that the Labour Code gives, as provisional. */
  computed: z.boolean(),
  /** Days on which no authority has decided yet; an undecided day is worked, and provisional. */
  open: z
    .array(z.strictObject({ day: dayText, state: z.enum(["undecided", "off", "worked"]), source: words }))
    .check(z.maxLength(100)),
});

export type CalendarSpec = z.infer<typeof specSchema>;
export type WeekHours = z.infer<typeof weekSchema>;
export type DatedDay = z.infer<typeof datedSchema>;
