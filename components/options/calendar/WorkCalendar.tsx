import { useState } from "preact/hooks";
import { type CalendarSpec, makeCalendar } from "../../../lib/calendar/index.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { dateOf, dayOf } from "../../../lib/dossier/moment.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import { CalendarDays } from "./CalendarDays.tsx";
import { CalendarFile, type CalendarFileActions } from "./CalendarFile.tsx";
import { CalendarNotice } from "./CalendarNotice.tsx";
import { Seasons } from "./Seasons.tsx";
import { YearPicture } from "./YearPicture.tsx";

/** The calendar: looked at as a year, changed day by day or by season, taken along as a file. */
export function WorkCalendar(
  props: { part: PartProps; spec: CalendarSpec; now: Minute } & CalendarFileActions,
) {
  const { part, spec } = props;
  const { say } = part;
  const [year, setYear] = useState(dateOf(dayOf(props.now)).year);
  const calendar = makeCalendar(spec);
  const provisional = spec.computed && !spec.noticed.includes(year);
  return (
    <Section id="year" title={say("calendar_title")} hint={say("calendar_hint")} path="calendar" part={part}>
      <YearPicture
        calendar={calendar}
        year={year}
        provisional={provisional}
        open={spec.open.filter((it) => it.state === "undecided")}
        say={say}
        onYear={setYear}
      />
      <CalendarNotice key={year} part={part} calendar={calendar} year={year} provisional={provisional} />
      <CalendarDays part={part} />
      <Seasons part={part} />
      <CalendarFile
        part={part}
        onCalendarExport={props.onCalendarExport}
        outcome={props.outcome}
        onCalendarImport={props.onCalendarImport}
      />
    </Section>
  );
}
