import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { CalendarSpec } from "../../lib/calendar/spec.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { isFixed } from "../../lib/settings/policy.ts";
import { useFocusKept } from "../base/focus-kept.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";
import { ClockLines } from "../options/base/ClockLines.tsx";
import { type PartProps, Section } from "../options/base/Section.tsx";
import type { CalendarFileActions } from "../options/calendar/CalendarFile.tsx";
import { OfficeHours } from "../options/calendar/OfficeHours.tsx";
import { OpenDays } from "../options/calendar/OpenDays.tsx";
import { WorkCalendar } from "../options/calendar/WorkCalendar.tsx";
import { Commune } from "../options/commune/Commune.tsx";
import type { CommuneActions } from "../options/commune/props.ts";
import { Counting } from "../options/counting/Counting.tsx";
import { Data, type DataActions } from "../options/Data.tsx";
import { DesktopNotices, type NoticeAccess } from "../options/guard/DesktopNotices.tsx";
import { GuardRules } from "../options/guard/GuardRules.tsx";
import { Warnings } from "../options/guard/Warnings.tsx";
import { ImportResults, type ResultActions } from "../options/known/ImportResults.tsx";
import { OfficePortals } from "../options/known/OfficePortals.tsx";
import { type KindActions, PaperKinds } from "../options/papers/PaperKinds.tsx";
import type { ProfileActions } from "../options/portals/PortalProfile.tsx";
import { type PortalRow, Portals } from "../options/portals/Portals.tsx";
import { type CatalogueActions, Procedures } from "../options/procedures/Procedures.tsx";

export interface OptionsPageProps
  extends PartProps,
    DataActions,
    CalendarFileActions,
    CatalogueActions,
    KindActions,
    ResultActions,
    NoticeAccess,
    ProfileActions,
    CommuneActions {
  now: Minute;
  portals: PortalRow[];
  /** The calendar that holds. */
  calendar: CalendarSpec;
  /** So many things were done since the page was opened; 0 after one that was not. Said quietly where it was asked for. */
  saved: number;
  /** What the last of them was. */
  savedAs?: "saved" | "wiped" | "imported";
  /** What went wrong, in words; null: nothing. */
  fault: string | null;
  onAllow(origin: string): void;
  onRemove(origin: string): void;
  onCloseFault?: () => void;
  /** The page shown first; absent: the portals. */
  at?: OptionsPart;
}

/** The pages that the options are cut into, in their order, with the words of their headings. */
const PAGES = {
  portals: "options_portals",
  hours: "options_hours",
  year: "calendar_title",
  counting: "options_page_counting",
  procedures: "catalogue_title",
  known: "known_title",
  papers: "kinds_title",
  guard: "rulesui_title",
  commune: "commune_title",
  data: "options_page_data",
} as const;
export type OptionsPart = keyof typeof PAGES;

/** The page that an address's hash (`#dh-year`) names; the first one where it names none. */
export const partOf = (hash: string): OptionsPart => {
  const id = hash.replace(/^#dh-/, "");
  return Object.hasOwn(PAGES, id) ? (id as OptionsPart) : "portals";
};

/** The set-up, one page at a time beside its contents; each change is told at once, there is no button to save. */
export function OptionsPage(props: OptionsPageProps) {
  const { say, settings, fixed, portals } = props;
  const [at, setAt] = useState<OptionsPart>(props.at ?? "portals");
  const main = useFocusKept<HTMLElement>();
  const pressed = useRef("");
  const answered = useRef({ what: "", at: "" });
  const what = `${props.saved} ${props.fault ?? ""}`;
  // Where the last press was when the answer came: later presses elsewhere don't carry it along.
  if (what !== answered.current.what) answered.current = { what, at: pressed.current };
  const note = (event: Event) => {
    const section = (event.target as Element).closest("section.card");
    pressed.current = section?.getAttribute("aria-labelledby")?.replace(/^dh-/, "") ?? "";
  };
  const fault = props.fault && (
    <Notice
      kind="error"
      text={props.fault}
      means={say("options_fault_means")}
      say={say}
      {...(props.onCloseFault ? { onClose: props.onCloseFault } : {})}
    />
  );
  const { at: spot } = answered.current;
  const answer =
    fault ||
    (props.saved > 0 && <span class="good saved">{say(`options_${props.savedAs ?? "saved"}`)}</span>);
  const part: PartProps = {
    settings,
    fixed,
    say,
    onChange: props.onChange,
    answer: { at: spot, content: answer },
  };
  // A page left keeps what was begun in it: it is hidden, not taken away.
  const page = (id: OptionsPart, content: ComponentChildren) => (
    <div key={id} id={`dh-${id}-page`} hidden={at !== id}>
      {content}
    </div>
  );
  return (
    <main class="dh options paged" lang={say("words_lang")} ref={main}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("options_title")}</h1>
      </header>
      <nav class="contents" aria-label={say("options_title")}>
        {(Object.keys(PAGES) as OptionsPart[]).map((id) => (
          <a
            key={id}
            href={`#dh-${id}`}
            aria-current={at === id ? "page" : undefined}
            onClick={() => {
              setAt(id);
              scrollTo({ top: 0 });
            }}
          >
            {say(PAGES[id])}
          </a>
        ))}
      </nav>
      <div class="pages" onClickCapture={note} onChangeCapture={note} onSubmitCapture={note}>
        {spot === "" && fault}
        {page(
          "portals",
          <Portals
            part={part}
            portals={portals}
            onAllow={props.onAllow}
            onRemove={props.onRemove}
            now={props.now}
            profiles={props}
          />,
        )}
        {page("hours", <OfficeHours part={part} />)}
        {page(
          "year",
          <>
            <WorkCalendar
              part={part}
              spec={props.calendar}
              now={props.now}
              outcome={props.outcome}
              onCalendarExport={props.onCalendarExport}
              onCalendarImport={props.onCalendarImport}
            />
            <OpenDays part={part} calendar={props.calendar} />
          </>,
        )}
        {page(
          "counting",
          <>
            <Counting part={part} portals={portals.filter((it) => it.allowed)} />
            <Warnings part={part} />
            <DesktopNotices part={part} access={props} />
            <ClockLines part={part} />
          </>,
        )}
        {page(
          "procedures",
          <Procedures
            part={part}
            now={props.now}
            procedures={props.procedures}
            onProcedures={props.onProcedures}
            onCatalogueRead={props.onCatalogueRead}
            onCatalogueExport={props.onCatalogueExport}
          />,
        )}
        {page(
          "known",
          <>
            <OfficePortals part={part} portals={portals} />
            <ImportResults part={part} places={placesOf(settings, portals)} {...props} />
          </>,
        )}
        {page(
          "papers",
          <PaperKinds
            part={part}
            now={props.now}
            kinds={props.kinds}
            onKinds={props.onKinds}
            onKindsExport={props.onKindsExport}
            onKindsImport={props.onKindsImport}
          />,
        )}
        {page("guard", <GuardRules part={part} fields={fieldsOf(props.procedures)} />)}
        {page("commune", <Commune part={part} now={props.now} act={props} />)}
        {page(
          "data",
          <>
            <Data part={part} onExport={props.onExport} onImport={props.onImport} onWipe={props.onWipe} />
            <Language part={part} />
          </>,
        )}
      </div>
    </main>
  );
}

function Language({ part }: { part: PartProps }) {
  const { say } = part;
  return (
    <Section id="language" title={say("options_language")} path="language" part={part}>
      <div class="row">
        <label for="dh-lang">{say("options_language_of")}</label>
        <select
          id="dh-lang"
          value={part.settings.language}
          disabled={isFixed(part.fixed, "language")}
          onChange={(event) => part.onChange({ language: event.currentTarget.value === "en" ? "en" : "vi" })}
        >
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </div>
    </Section>
  );
}

/** For whom a list can be taken in: all portals of the office, where it has said which these are; else each that is read. */
const placesOf = ({ office }: PartProps["settings"], portals: PortalRow[]): (string | null)[] =>
  office.portals.length > 0 ? [null] : portals.filter((it) => it.allowed).map((it) => it.origin);

/** The fields that the catalogue knows, each once. */
const fieldsOf = (procedures: CatalogueActions["procedures"]): string[] =>
  [...new Set(procedures.flatMap((it) => it.field ?? []))].sort((a, b) => a.localeCompare(b, "vi"));
