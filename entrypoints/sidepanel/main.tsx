/** The side panel: the queue, 'Tính hạn' and the ledger, kept fresh by what the worker says and by the minute. */
import { DueCalculator } from "../../components/side/due/DueCalculator.tsx";
import { LedgerView } from "../../components/side/ledger/LedgerView.tsx";
import { QueuePanel } from "../../components/side/QueuePanel.tsx";
import { type SideTab, SideTabs } from "../../components/side/SideTabs.tsx";
import { SIDE } from "../../components/styles/side.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import type { Procedure } from "../../lib/catalogue/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import { dateOf, dayFrom, dayOf, startOf } from "../../lib/dossier/moment.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { MarkSaid } from "../../lib/queue/handled.ts";
import type { Mine } from "../../lib/queue/mine.ts";
import type { QueueItem, QueueShown } from "../../lib/queue/types.ts";
import type { Ratios } from "../../lib/reuse/taken-in.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { withUnit } from "../../lib/whole/with-unit.ts";
import { showApology } from "../edge/apology-page.ts";
import { now } from "../edge/clock.ts";
import { firstNumbers } from "../edge/first-numbers.ts";
import { type KeptMine, keepMine, keptMine } from "../edge/mine.ts";
import {
  call,
  copyText,
  onMinute,
  onNews,
  openOffice,
  openOptions,
  sayFault,
  sayIn,
  sayVi,
  stage,
} from "../edge/page.ts";
import { askQueue } from "../edge/queue.ts";
import { Scans } from "../edge/scans.ts";
import { Book } from "./ledger.ts";
import { Greeting } from "./morning.ts";

const draw = stage(SIDE);
let say = sayVi;
let settings: Settings = defaultSettings();
let calendar: Calendar = makeCalendar(calendarOf(settings));
let procedures: Procedure[] = [];
let view: QueueShown | null = null;
let fault: string | null = null;
let portal: PortalId | null = null;
let tab: SideTab = "queue";
let ratios: Ratios | null = null;
let waiting: QueueItem[] = [];
let mine: KeptMine | null = null;
let unit: UnitView | null = null;
let at = 0;
const scans = new Scans(show);
const book = new Book(show);
const morning = new Greeting();

function show(): void {
  draw(
    <SideTabs
      tab={tab}
      say={say}
      onTab={(next) => {
        tab = next;
        show();
        if (next === "ledger") void book.turnTo(say, book.whose);
      }}
      panels={{
        queue: (
          <QueuePanel
            view={view}
            fault={fault}
            ratios={ratios}
            unit={unit}
            portal={portal}
            say={say}
            now={at}
            dayMinutes={calendar.dayMinutes}
            onPortal={(next) => {
              portal = next;
              void load();
            }}
            calendar={calendar}
            mine={mine?.who ?? null}
            on={mine?.on ?? false}
            onMine={(next, on) => void chooseMine(next, on)}
            morning={morning.line}
            onMorningClose={() => {
              morning.close();
              show();
            }}
            onOpen={(which, code, fresh) => void open(which, code, fresh)}
            onMark={(which, code, said) => void mark(which, code, said)}
            onApology={(which, code) => void showApology(which, code)}
            onCopy={copyText}
            onOptions={() => void openOptions()}
            onOffice={() => void openOffice()}
            onRetry={() => void load()}
            {...scans.actions(say, portal)}
          />
        ),
        due: (
          <DueCalculator
            say={say}
            settings={settings}
            calendar={calendar}
            procedures={procedures}
            now={at}
            onCopy={copyText}
          />
        ),
        ledger: (
          <LedgerView
            online={book.online}
            ledgers={book.ledgers}
            whose={book.whose}
            everybodys={unit?.head === true}
            onWhose={(whose) => void book.turnTo(say, whose)}
            say={say}
            records={book.records}
            total={book.total}
            waiting={waiting}
            checked={book.checked}
            exported={book.exported}
            fault={book.fault}
            onMore={() => void book.load(say, 1_000)}
            onVerify={() => void book.verify(say)}
            onExport={(kind) => void book.export(say, kind, waiting)}
            onOpen={(which, code) => void open(which, code)}
          />
        ),
      }}
    />,
  );
}

let round = 0;
/** Asks for everything anew; of two that overlap only the later one is shown. */
async function load(): Promise<void> {
  const turn = ++round;
  const [minute, kept, together] = await Promise.all([now(), keptMine(), call("unitView", {})]);
  if (together.ok) unit = together.value.unit;
  // The head answers for all: what colleagues see comes into her queue as they see it.
  const all = unit?.head ? ({ beside: true } as const) : {};
  const who = kept?.on ? { mine: kept.who } : {};
  // A list that stands isn't left beside newer numbers: only where there is none yet, these come first.
  if (!view && !kept?.on && !unit?.head)
    void firstNumbers(portal, minute, (shown, words) => {
      if (turn !== round || view?.items) return;
      at = minute;
      if (words) say = words;
      view = shown;
      show();
    });
  const { year, month } = dateOf(dayOf(minute));
  const [held, queue, everybody, counted] = await Promise.all([
    call("settingsGet", {}),
    askQueue({ portal, ...all, ...who }),
    portal === null && !kept?.on ? null : askQueue({ portal: null, ...all, only: "paused-without-paper" }),
    call("intakeRatios", { from: startOf(dayFrom(year, month, 1)!), to: minute + 1 }),
  ]);
  await scans.load(portal);
  const words = held.ok ? await sayIn(held.value.settings.language) : say;
  // The supervisor's list, and what the day begins with, are about everybody and every portal, whatever the queue is narrowed to.
  const whole = everybody ?? queue;
  if (turn !== round) return;
  if (held.ok) calendar = makeCalendar(calendarOf(held.value.settings));
  if (whole.ok) await morning.greet(whole.value, calendar);
  if (turn !== round) return;
  mine = kept;
  at = minute;
  say = words;
  if (held.ok) settings = held.value.settings;
  if (queue.ok) view = unit?.head ? { ...queue.value, seen: withUnit(queue.value.seen, unit) } : queue.value;
  if (counted.ok) ratios = counted.value;
  if (whole.ok) {
    const { items, hidden } = whole.value;
    // What somebody has put off is stopped without its paper all the same.
    waiting = [...items, ...hidden].filter((it) => it.groups.includes("paused-without-paper"));
  }
  fault = queue.ok ? null : sayFault(say, queue.error);
  document.documentElement.lang = settings.language;
  show();
  if (tab === "ledger") void book.load(say);
}

/** Shown at once: an answer that is still on its way knows nothing of it. */
async function chooseMine(who: Mine | null, on: boolean): Promise<void> {
  round += 1;
  mine = who ? { who, on } : null;
  show();
  await keepMine(who, on);
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
  const said = answer.ok ? null : sayFault(say, answer.error);
  if (tab === "ledger") book.fault = said;
  else fault = said;
  show();
}

/** The catalogue is large and changes only by news. */
async function loadCatalogue(): Promise<void> {
  const list = await call("procedureList", {});
  if (list.ok) procedures = list.value.procedures;
  show();
}

function loadAll(): void {
  void load();
  void loadCatalogue();
}

onNews(loadAll);
onMinute(() => void load());
loadAll();
