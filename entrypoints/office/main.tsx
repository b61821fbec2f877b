/** The full page for whoever heads the office: everything in work on all portals, kept fresh like the side panel. */
import { OfficePage } from "../../components/office/OfficePage.tsx";
import { OFFICE } from "../../components/styles/office.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { MarkSaid } from "../../lib/queue/handled.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { now } from "../edge/clock.ts";
import { call, copyText, onMinute, onNews, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";

const draw = stage(OFFICE);
let say = sayVi;
let calendar: Calendar = makeCalendar(calendarOf(defaultSettings()));
let view: QueueView | null = null;
let fault: string | null = null;
let portal: PortalId | null = null;
let at = 0;

function show(): void {
  draw(
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
      onOpen={(which, code, fresh) => void open(which, code, fresh)}
      onMark={(which, code, said) => void mark(which, code, said)}
      onCopy={copyText}
      onPrint={() => window.print()}
      onRetry={() => void load()}
    />,
  );
}

let round = 0;
/** Asks for everything anew; of two that overlap only the later one is shown. */
async function load(): Promise<void> {
  const mine = ++round;
  const [minute, held, queue] = await Promise.all([
    now(),
    call("settingsGet", {}),
    call("queue", { portal, whole: true }),
  ]);
  const words = held.ok ? await sayIn(held.value.settings.language) : say;
  if (mine !== round) return;
  at = minute;
  say = words;
  if (held.ok) {
    calendar = makeCalendar(calendarOf(held.value.settings));
    document.documentElement.lang = held.value.settings.language;
  }
  if (queue.ok) view = queue.value;
  fault = queue.ok ? null : sayFault(say, queue.error);
  show();
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

onNews(() => void load());
onMinute(() => void load());
void load();
