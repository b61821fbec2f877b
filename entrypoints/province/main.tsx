/** The page of a province's office: its communes' counts, kept fresh while it is open. The worker hears them. */
import { ProvincePage } from "../../components/province/ProvincePage.tsx";
import { PROVINCE } from "../../components/styles/province.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import type { ProvinceView } from "../../lib/messages/province-calls.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { now } from "../edge/clock.ts";
import {
  call,
  copyText,
  onMinute,
  onNews,
  openOptions,
  sayFault,
  sayIn,
  sayVi,
  stage,
} from "../edge/page.ts";

const draw = stage(PROVINCE);
let say = sayVi;
let calendar: Calendar = makeCalendar(calendarOf(defaultSettings()));
let view: ProvinceView | null = null;
let fault: string | null = null;
let at: Minute = 0;

function show(): void {
  const today = dayOf(at);
  draw(
    <ProvincePage
      view={view}
      fault={fault}
      say={say}
      now={at}
      first={calendar.isWorkDay(today) ? today : calendar.nthWorkDay(today, -1)}
      onBegin={() => void begin()}
      onCopy={copyText}
      onOptions={() => void openOptions()}
      onPrint={() => print()}
    />,
  );
}

let round = 0;
/** Asks for everything anew; of two that overlap only the later one is shown. */
async function load(): Promise<void> {
  const turn = ++round;
  const [minute, held, came] = await Promise.all([now(), call("settingsGet", {}), call("provinceView", {})]);
  const words = held.ok ? await sayIn(held.value.settings.language) : say;
  if (turn !== round) return;
  [at, say] = [minute, words];
  if (held.ok) {
    calendar = makeCalendar(calendarOf(held.value.settings));
    document.documentElement.lang = held.value.settings.language;
  }
  if (came.ok) view = came.value;
  fault = came.ok ? null : sayFault(say, came.error);
  show();
}

async function begin(): Promise<void> {
  const came = await call("provinceDo", { do: "begin" });
  if (came.ok) view = came.value;
  fault = came.ok ? null : sayFault(say, came.error);
  show();
}

onNews(() => void load());
onMinute(() => void load());
void load();
