/** The queue of the side panel, full, empty and out of order. */

import { QueuePanel } from "../components/side/QueuePanel.tsx";
import { QUEUE } from "../components/styles/queue.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import type { Clock } from "../lib/deadline/clock.ts";
import type { QueueGroup, QueueItem, QueueView } from "../lib/queue/types.ts";
import type { Scan } from "../lib/whole/scan.ts";
import type { ListState } from "../lib/whole/types.ts";
import { leadOf } from "../lib/words/lead.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { OTHER, PORTAL } from "./portals.ts";
import { DAY, NOW, STATES } from "./samples.ts";

const NAMES = [
  "Chứng thực bản sao từ bản chính",
  "Đăng ký kết hôn",
  "Đăng ký khai sinh",
  "Hòa giải tranh chấp đất đai",
];

export function item(state: string, n: number, groups: QueueGroup[]): QueueItem {
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
    field: n % 3 ? "Hộ tịch" : "Đất đai",
    officer: ["Lê Thị Lan", "Trần Văn Minh", null][n % 3]!,
    unit: "UBND phường Mẫu",
    groups,
    clock,
    step: clocks.step,
    dossier: clocks.dossier,
    intake: clocks.intake,
    untouchedDays: null,
    usual: null,
    early: null,
    apology: state === "late" && n % 2 ? { at: NOW - 1440, newDue: NOW + 3 * 1440 + 80, times: 1 } : null,
    apologise: state === "late" ? "late" : null,
    handling: null,
    needsActionToday: groups.length > 0,
    doubts: 0,
    lastSeenAt: NOW,
    beside: null,
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

/** A list of which one page was left before it was read. */
export const listState = (over: Partial<ListState>): ListState => ({
  portal: PORTAL,
  list: "listlist1",
  title: "Hồ sơ cần xử lý",
  seen: 90,
  total: 103,
  at: NOW - 12,
  today: true,
  missing: [{ from: 46, to: 58 }],
  missingRows: 13,
  missingPages: [{ from: 4, to: 4 }],
  changed: false,
  whole: false,
  ...over,
});

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
      "next-hours": 5,
      today: 7,
      tomorrow: 12,
      paused: 5,
      "paused-without-paper": 2,
      "online-waiting": 4,
      apology: 2,
      "asked-twice": 1,
      early: 6,
      untouched: 0,
    },
    untouchedDays: 3,
    whose: {
      officer: ["Lê Thị Lan", "Trần Văn Minh"],
      unit: ["Trung tâm Phục vụ hành chính công", "UBND phường Mẫu"],
      names: true,
    },
    load: LOAD.map(([day, due, working]) => ({
      day,
      due,
      steps: Math.round(due * 1.4),
      working,
      provisional: 0,
    })),
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
    urgentToday: 5,
    hidden: [],
    unknown: 2,
    notices: [],
    seen: { state: "partly", unseen: 13, lists: [listState({})] },
    left: [],
    ...over,
  };
}

/** One put off, one said to be done; of those shown one is back because its hour has come, one because the portal says otherwise. */
function handledView(): QueueView {
  const view = sampleView();
  const [first, second, ...rest] = view.items;
  return {
    ...view,
    items: [
      { ...first!, handling: { kind: "back", why: "still-open" } },
      { ...second!, handling: { kind: "back", why: "reminded" } },
      ...rest,
    ],
    hidden: [
      { ...item("running", 16, []), handling: { kind: "hidden", until: NOW + 60 } },
      { ...item("running", 17, []), handling: { kind: "hidden", until: null } },
    ],
  };
}

/** Several lists, none whole in the same way; some dossiers are in none any more. */
function listsView(): QueueView {
  const lists = [
    listState({}),
    listState({
      list: "listlist2",
      title: "Chờ tiếp nhận",
      seen: 41,
      total: 41,
      missing: [],
      missingRows: 0,
      missingPages: [],
      changed: true,
    }),
    listState({
      list: "listlist3",
      title: null,
      seen: 30,
      total: null,
      missing: [],
      missingRows: 0,
      missingPages: null,
      at: NOW - 1_440,
    }),
    listState({ list: "listlist4", title: "Trả kết quả" }),
  ];
  const left = [21, 22, 23].map((n) => ({
    portal: PORTAL,
    code: `H52.5.12-261117-00${n}`,
    procedureName: NAMES[0]!,
    title: n === 23 ? null : "Hồ sơ cần xử lý",
    since: NOW - 12,
  }));
  return sampleView({ seen: { state: "partly", unseen: null, lists }, left });
}

export function showQueue(
  say: Say,
  heard: Heard,
  what:
    | "full"
    | "empty"
    | "fault"
    | "quiet"
    | "handled"
    | "lists"
    | "mine"
    | "nobodys"
    | "nameless"
    | "scan"
    | "stopped" = "full",
): void {
  const quiet = {
    overdue: 0,
    today: 0,
    tomorrow: 1,
    paused: 0,
    "paused-without-paper": 0,
    "online-waiting": 0,
    "next-hours": 0,
    apology: 0,
    "asked-twice": 0,
    early: 0,
  };
  const views = {
    full: sampleView(),
    empty: sampleView({ open: 0, portals: [] }),
    fault: null,
    handled: handledView(),
    mine: sampleView({ open: 3, items: sampleView().items.filter((it) => it.officer === "Lê Thị Lan") }),
    nobodys: sampleView({ open: 0, items: [] }),
    nameless: sampleView({ whose: { officer: [], unit: ["UBND phường Mẫu"], names: false } }),
    lists: listsView(),
    scan: sampleView(),
    stopped: sampleView(),
    quiet: sampleView({
      seen: {
        state: "whole",
        unseen: 0,
        lists: [listState({ seen: 1, total: 1, missing: [], missingRows: 0, missingPages: [], whole: true })],
      },
      portals: [{ portal: PORTAL, dossiers: 1 }],
      open: 1,
      counts: { ...quiet, untouched: 0 },
      items: [item("running", 6, ["tomorrow"])],
      unknown: 0,
    }),
  };
  const scan: Scan | null =
    what === "scan"
      ? { phase: "running", why: null, list: "listlist1", page: 3, pages: 7, to: 4, turned: 2 }
      : what === "stopped"
        ? { phase: "stopped", why: "no-next", list: "listlist1", page: 3, pages: 7, to: null, turned: 2 }
        : null;
  mountPage(
    QUEUE,
    <QueuePanel
      view={views[what]}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      ratios={what === "empty" ? null : { received: 20, reusing: 12, needing: 80, withFile: 71 }}
      portal={null}
      say={say}
      now={NOW}
      dayMinutes={DAY}
      onPortal={(portal) => heard("portal", portal)}
      mine={what === "mine" || what === "nobodys" ? { of: "officer", value: "Lê Thị Lan" } : null}
      on={what === "mine" || what === "nobodys"}
      onMine={(mine, on) => heard("mine", mine, on)}
      onOpen={(portal, code, fresh) => heard("open", portal, code, ...(fresh ? ["fresh"] : []))}
      onMark={(portal, code, said) => heard("mark", portal, code, said)}
      onApology={(portal, code) => heard("apology", portal, code)}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      calendar={makeCalendar(shippedSpec())}
      morning={what === "handled" ? { day: "2026-11-20", work: 6, urgent: 2 } : null}
      onMorningClose={() => heard("morning closed")}
      onOptions={() => heard("options")}
      onOffice={() => heard("office")}
      onRetry={() => heard("retry")}
      scan={scan}
      scanFault={null}
      onScan={(anew) => heard("scan", anew)}
      onScanStop={() => heard("scan stopped")}
    />,
  );
}
