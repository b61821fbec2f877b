import { type ComponentChild, render } from "preact";
import { type Procedure, sampleProcedures } from "../../lib/catalogue/index.ts";
import { readCatalogueRows } from "../../lib/catalogue/rows.ts";
import type { Clock } from "../../lib/deadline/clock.ts";
import type { QueueGroup, QueueItem, QueueView } from "../../lib/queue/types.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { leadOf } from "../../lib/words/lead.ts";
import type { Say } from "../../lib/words/say.ts";
import { adoptStyles } from "../mount.ts";
import { OptionsPage } from "../OptionsPage.tsx";
import type { CalendarOutcome } from "../options/CalendarFile.tsx";
import type { ProfileOutcome } from "../options/PortalProfile.tsx";
import { PopupPage } from "../PopupPage.tsx";
import { QueuePanel } from "../QueuePanel.tsx";
import { OPTIONS } from "../styles/options.ts";
import { POPUP } from "../styles/popup.ts";
import { QUEUE } from "../styles/queue.ts";
import { WelcomePage } from "../WelcomePage.tsx";
import type { Heard } from "./parts.tsx";
import { OTHER, PORTAL, PORTALS } from "./portals.ts";
import { DAY, NOW, STATES } from "./samples.ts";

/** Shows a page in the body; the result says something else in it. */
function mountPage(css: string, first: ComponentChild): (next: ComponentChild) => void {
  adoptStyles(document, css);
  const show = (node: ComponentChild) => render(node, document.body);
  show(first);
  return show;
}

const NAMES = [
  "Chứng thực bản sao từ bản chính",
  "Đăng ký kết hôn",
  "Đăng ký khai sinh",
  "Hòa giải tranh chấp đất đai",
];

function item(state: string, n: number, groups: QueueGroup[]): QueueItem {
  const clocks = STATES[state]!;
  const clock: Clock = leadOf(clocks).lead;
  return {
    portal: n % 3 === 2 ? OTHER : PORTAL,
    code: `H52.5.12-261120-${String(n).padStart(4, "0")}`,
    address: "/#/1",
    procedureName: NAMES[n % NAMES.length]!,
    procedureCode: "1.001193",
    stepName: n % 2 ? "Thẩm định hồ sơ" : null,
    statusText: null,
    status: 4,
    channel: "direct",
    groups,
    clock,
    step: clocks.step,
    dossier: clocks.dossier,
    intake: clocks.intake,
    untouchedDays: null,
    needsActionToday: groups.length > 0,
    doubts: 0,
    lastSeenAt: NOW,
  };
}

const LOAD: [string, number, boolean][] = [
  ["2026-11-20", 7, true],
  ["2026-11-23", 12, true],
  ["2026-11-24", 0, false],
  ["2026-11-25", 18, true],
  ["2026-11-26", 9, true],
  ["2026-11-27", 14, true],
  ["2026-11-30", 6, true],
  ["2026-12-01", 11, true],
  ["2026-12-02", 8, true],
  ["2026-12-03", 5, true],
  ["2026-12-04", 0, true],
];

export function sampleView(over: Partial<QueueView> = {}): QueueView {
  return {
    madeAt: NOW,
    portals: [
      { portal: PORTAL, dossiers: 180 },
      { portal: OTHER, dossiers: 33 },
    ],
    open: 213,
    counts: {
      overdue: 3,
      today: 7,
      tomorrow: 12,
      paused: 5,
      "paused-without-paper": 2,
      "online-waiting": 4,
      untouched: 0,
    },
    untouchedDays: 3,
    load: LOAD.map(([day, due, working]) => ({ day, due, working, provisional: 0 })),
    items: [
      item("late", 2, ["overdue"]),
      item("dossierLate", 31, ["overdue"]),
      item("soon", 1, ["today"]),
      item("intake", 8, ["online-waiting"]),
      item("running", 6, ["tomorrow"]),
      item("pausedNoPaper", 5, ["paused", "paused-without-paper"]),
      item("paused", 7, ["paused"]),
      item("unknown", 9, []),
    ],
    needsActionToday: 14,
    unknown: 2,
    notices: [],
    ...over,
  };
}

export function showQueue(say: Say, heard: Heard, what: "full" | "empty" | "fault" | "quiet" = "full"): void {
  const quiet = {
    overdue: 0,
    today: 0,
    tomorrow: 1,
    paused: 0,
    "paused-without-paper": 0,
    "online-waiting": 0,
  };
  const views = {
    full: sampleView(),
    empty: sampleView({ open: 0, portals: [] }),
    fault: null,
    quiet: sampleView({
      portals: [{ portal: PORTAL, dossiers: 1 }],
      open: 1,
      counts: { ...quiet, untouched: 0 },
      items: [item("running", 6, ["tomorrow"])],
      unknown: 0,
    }),
  };
  mountPage(
    QUEUE,
    <QueuePanel
      view={views[what]}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      portal={null}
      say={say}
      now={NOW}
      dayMinutes={DAY}
      onPortal={(portal) => heard("portal", portal)}
      onOpen={(portal, code) => heard("open", portal, code)}
      onOptions={() => heard("options")}
      onRetry={() => heard("retry")}
    />,
  );
}

/** A procedure of the office's own, with all there is to say of one. */
export function sampleOwn(n: number): Procedure {
  return {
    code: `2.${String(100000 + n)}`,
    name: `Thủ tục số ${n} của đơn vị`,
    field: n % 2 ? "Đất đai" : "Xây dựng",
    time: { amount: 5 + (n % 9), unit: "working-days" },
    steps: [{ name: "Thẩm định", hours: 24, role: "Công chức" }],
    papers: [{ name: "Đơn", required: true }],
    level: "full",
    fee: "15.000 đồng",
    source: "Quyết định 100/QĐ-UBND",
    sample: false,
  };
}

export function showOptions(
  say: Say,
  heard: Heard,
  fixed: string[] = [],
  more: {
    outcome?: CalendarOutcome;
    profileOutcome?: ProfileOutcome;
    own?: number;
    parts?: Partial<Settings>;
  } = {},
): void {
  let settings: Settings = { ...defaultSettings(), ...more.parts };
  let own = Array.from({ length: more.own ?? 0 }, (_, i) => sampleOwn(i));
  const node = () => (
    <OptionsPage
      say={say}
      settings={settings}
      fixed={fixed}
      portals={PORTALS}
      calendar={calendarOf(settings)}
      now={NOW}
      outcome={more.outcome ?? null}
      procedures={[...own, ...sampleProcedures()]}
      onProcedures={(next) => {
        heard("procedures", next);
        own = next;
        again(node());
      }}
      onCatalogueRead={async (file) => {
        const cells = (await file.text()).split("\n").map((line) => line.split("|"));
        return (
          readCatalogueRows(cells, file.name) ?? {
            fault: { key: "reasons_catalogue_no_header", where: file.name },
          }
        );
      }}
      profileOutcome={more.profileOutcome ?? null}
      onCheck={(origin) => heard("check", origin)}
      onProfileExport={(origin) => heard("profileExport", origin)}
      onProfileFile={(origin, name, text) => heard("profileFile", origin, name, text)}
      onProfileUse={(use) => heard("profileUse", use)}
      onProfileRemove={(origin) => heard("profileRemove", origin)}
      onCatalogueExport={() => heard("catalogue")}
      onCalendarExport={() => heard("calendar")}
      onCalendarImport={(name, text) => heard("calendarFile", name, text)}
      saved={true}
      fault={null}
      onAllow={(origin) => heard("allow", origin)}
      onRemove={(origin) => heard("remove", origin)}
      onExport={() => heard("export")}
      onImport={(json) => heard("import", json)}
      onWipe={(which) => heard("wipe", which)}
      onChange={(parts) => {
        heard("change", parts);
        settings = { ...settings, ...parts };
        again(node());
      }}
    />
  );
  const again = mountPage(OPTIONS, node());
}

export function showWelcome(say: Say, heard: Heard): void {
  mountPage(
    OPTIONS,
    <WelcomePage
      say={say}
      settings={defaultSettings()}
      fixed={[]}
      portals={PORTALS}
      fault={null}
      onAllow={(origin) => heard("allow", origin)}
      onChange={(parts) => heard("change", parts)}
      onOptions={() => heard("options")}
      onDone={() => heard("done")}
    />,
  );
}

export function showPopup(
  say: Say,
  heard: Heard,
  allowed: boolean | null,
  origin: string | null = PORTAL,
): void {
  mountPage(
    POPUP,
    <PopupPage
      say={say}
      origin={origin}
      allowed={allowed}
      seen={allowed ? say("popup_today", 3) : null}
      needsActionToday={allowed ? 14 : 0}
      fault={null}
      onAllow={(which) => heard("allow", which)}
      onCheck={() => heard("check")}
      onQueue={() => heard("queue")}
      onOptions={() => heard("options")}
    />,
  );
}
