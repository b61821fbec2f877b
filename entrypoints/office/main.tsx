/** The full page for whoever heads the office: everything in work on all portals, kept fresh like the side panel. */
import type { ComponentType } from "preact";
import { OfficePage } from "../../components/office/OfficePage.tsx";
import { OfficeScope, type Scope } from "../../components/office/OfficeScope.tsx";
import { type OfficeTab, OfficeTabs } from "../../components/office/OfficeTabs.tsx";
import { OFFICE } from "../../components/styles/office.ts";
import type { FileKept } from "../../lib/beside/file.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { MarkSaid } from "../../lib/queue/handled.ts";
import type { Mine } from "../../lib/queue/mine.ts";
import type { QueueShown } from "../../lib/queue/types.ts";
import { chosenFrom } from "../../lib/reports/chosen.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { withUnit } from "../../lib/whole/with-unit.ts";
import { showApology } from "../edge/apology-page.ts";
import { now } from "../edge/clock.ts";
import { firstNumbers } from "../edge/first-numbers.ts";
import { keepMine, keptMine } from "../edge/mine.ts";
import { call, copyText, onMinute, onNews, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";
import { askQueue } from "../edge/queue.ts";
import { Scans } from "../edge/scans.ts";
import { somethingChanged } from "./dossiers.ts";
import type { PartProps } from "./part.ts";

const draw = stage(OFFICE);
let say = sayVi;
let calendar: Calendar = makeCalendar(calendarOf(defaultSettings()));
let view: QueueShown | null = null;
let fault: string | null = null;
let portal: PortalId | null = null;
let at = 0;
/** The page begins with everybody's work, whatever the side panel shows. */
let onlyMine = false;
let mine: Mine | null = null;
let files: FileKept[] = [];
let unit: UnitView | null = null;
let names = true;
/** Of one machine's numbers nobody thinks that they are the office's: the files that somebody has laid beside count at once. */
let scope: Scope = "all";
const scans = new Scans(show);
let news = 0;
/** A reminder's press opens the very report that it spoke of. */
const asked = chosenFrom(location.hash);
let tab: OfficeTab = asked ? "report" : "glance";

/** The glance comes first: the other parts are loaded when somebody asks for them. */
const LATER: Record<Exclude<OfficeTab, "glance">, () => Promise<ComponentType<PartProps>>> = {
  report: async () => (await import("./report-part.tsx")).ReportPart,
  targets: async () => (await import("./targets-part.tsx")).TargetsPart,
  files: async () => (await import("./files-part.tsx")).FilesPart,
  book: async () => (await import("./book-part.tsx")).BookPart,
};
const parts: Partial<Record<OfficeTab, ComponentType<PartProps>>> = {};

function show(): void {
  draw(
    <OfficeTabs
      tab={tab}
      say={say}
      onTab={(next) => void turnTo(next)}
      above={
        <OfficeScope
          {...{ files, unit, scope, say }}
          now={at}
          onScope={(next) => {
            scope = next;
            void load();
          }}
        />
      }
      panels={{
        glance: <Glance />,
        report: part("report"),
        targets: part("targets"),
        book: part("book"),
        files: part("files"),
      }}
    />,
  );
}

const Glance = () => (
  <OfficePage
    view={view}
    fault={fault}
    portal={portal}
    calendar={calendar}
    say={say}
    now={at}
    dayMinutes={calendar.dayMinutes}
    onPortal={(next) => {
      portal = next;
      void load();
    }}
    mine={mine}
    on={onlyMine}
    onMine={(next, on) => void chooseMine(next, on)}
    onOpen={(which, code, fresh) => void open(which, code, fresh)}
    onMark={(which, code, said) => void mark(which, code, said)}
    onApology={(which, code) => void showApology(which, code)}
    onCopy={copyText}
    onPrint={() => window.print()}
    onRetry={() => void load()}
    {...scans.actions(say, portal)}
  />
);

function part(which: keyof typeof LATER) {
  const Part = parts[which];
  // Before the clock is known no period is.
  if (!Part || at === 0) return <p class="part muted">{say("office_part_opening")}</p>;
  const portals = view?.portals ?? [];
  return (
    <Part
      {...{ say, calendar, portal, portals, files, unit, names, news, asked }}
      seen={view?.seen ?? null}
      scope={scopeNow()}
      now={at}
    />
  );
}

/** Without a file and without colleagues there is this machine's own alone. */
const scopeNow = (): Scope => (files.length > 0 || unit !== null ? scope : "own");

async function turnTo(next: OfficeTab): Promise<void> {
  tab = next;
  show();
  if (next === "glance" || parts[next]) return;
  parts[next] = await LATER[next]();
  show();
}

let round = 0;
/** Asks for everything anew; of two that overlap only the later one is shown. */
async function load(): Promise<void> {
  const turn = ++round;
  const [minute, kept, held, beside, together] = await Promise.all([
    now(),
    keptMine(),
    call("settingsGet", {}),
    call("besideList", {}),
    call("unitView", {}),
  ]);
  if (turn !== round) return;
  mine = kept?.who ?? null;
  if (beside.ok) ({ files, names } = beside.value);
  if (together.ok) unit = together.value.unit;
  // As in the side panel: of everybody's work on this machine alone there are numbers before the list.
  if (!view && !onlyMine && scopeNow() === "own")
    void firstNumbers(portal, minute, (shown, words) => {
      if (turn !== round || view?.items) return;
      at = minute;
      if (words) say = words;
      view = shown;
      show();
    });
  const queue = await askQueue({
    portal,
    ...(scopeNow() === "all" ? { beside: true } : {}),
    ...(onlyMine && mine ? { mine } : {}),
  });
  await scans.load(portal);
  const words = held.ok ? await sayIn(held.value.settings.language) : say;
  if (turn !== round) return;
  at = minute;
  say = words;
  if (held.ok) {
    calendar = makeCalendar(calendarOf(held.value.settings));
    document.documentElement.lang = held.value.settings.language;
  }
  if (queue.ok)
    view = scope === "all" ? { ...queue.value, seen: withUnit(queue.value.seen, unit) } : queue.value;
  fault = queue.ok ? null : sayFault(say, queue.error);
  show();
}

async function chooseMine(next: Mine | null, on: boolean): Promise<void> {
  // Shown at once: an answer that is still on its way knows nothing of it.
  round += 1;
  [mine, onlyMine] = [next, on];
  show();
  await keepMine(next, (await keptMine())?.on ?? false);
  await load();
}

async function mark(which: PortalId, code: string, said: MarkSaid | null): Promise<void> {
  const answer = await call("mark", { portal: which, code, said });
  fault = answer.ok ? null : sayFault(say, answer.error);
  if (answer.ok) await load();
  else show();
}

async function open(which: PortalId, code: string, fresh?: true): Promise<void> {
  const answer = await call("openDossier", { portal: which, code, ...(fresh ? { fresh } : {}) });
  fault = answer.ok ? null : sayFault(say, answer.error);
  show();
}

onNews(() => {
  news += 1;
  somethingChanged();
  void load();
});
onMinute(() => void load());
show();
void turnTo(tab);
void load();
