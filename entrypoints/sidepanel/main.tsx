/** The queue, kept fresh by what the worker says and by the minute. */
import { QueuePanel } from "../../components/QueuePanel.tsx";
import { QUEUE } from "../../components/styles/queue.ts";
import { makeCalendar } from "../../lib/calendar/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { now } from "../edge/clock.ts";
import { call, onMinute, onNews, openOptions, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";

const draw = stage(QUEUE);
let say = sayVi;
let dayMinutes = 450;
let view: QueueView | null = null;
let fault: string | null = null;
let portal: PortalId | null = null;
let at = 0;

function show(): void {
  draw(
    <QueuePanel
      view={view}
      fault={fault}
      portal={portal}
      say={say}
      now={at}
      dayMinutes={dayMinutes}
      onPortal={(next) => {
        portal = next;
        void load();
      }}
      onOpen={(which, code) => void open(which, code)}
      onOptions={() => void openOptions()}
      onRetry={() => void load()}
    />,
  );
}

let round = 0;
/** Asks for everything anew; of two that overlap only the later one is shown. */
async function load(): Promise<void> {
  const mine = ++round;
  const [held, queue, minute] = await Promise.all([
    call("settingsGet", {}),
    call("queue", { portal }),
    now(),
  ]);
  const words = held.ok ? await sayIn(held.value.settings.language) : say;
  if (mine !== round) return;
  at = minute;
  say = words;
  if (held.ok) dayMinutes = makeCalendar(calendarOf(held.value.settings)).dayMinutes;
  if (queue.ok) view = queue.value;
  fault = queue.ok ? null : sayFault(say, queue.error);
  show();
}

async function open(which: PortalId, code: string): Promise<void> {
  const answer = await call("openDossier", { portal: which, code });
  if (answer.ok) return;
  fault = sayFault(say, answer.error);
  show();
}

onNews(() => void load());
onMinute(() => void load());
void load();
