/** Queues to be drawn: rows in each state, lists seen in part, what was put off. */

import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import type { Clock } from "../lib/deadline/clock.ts";
import type { QueueGroup, QueueItem, QueueView } from "../lib/queue/types.ts";
import { sumsOf } from "../lib/queue/view.ts";
import type { ListState } from "../lib/whole/types.ts";
import { leadOf } from "../lib/words/lead.ts";
import { OTHER, PORTAL } from "./portals.ts";
import { NOW, STATES } from "./samples.ts";

const CALENDAR = makeCalendar(shippedSpec());
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

const SOME: [string, QueueGroup[]][] = [
  ["late", ["overdue"]],
  ["late", ["overdue", "asked-twice"]],
  ["soon", ["next-hours", "today"]],
  ["running", ["tomorrow"]],
  ["running", ["tomorrow", "early"]],
  ["running", []],
  ["paused", ["paused", "paused-without-paper"]],
  ["intake", ["online-waiting", "today"]],
  ["unknown", []],
];

/** So many dossiers, in each state by turns; some are another machine's, of some it is known what their step takes. */
export const manyItems = (count: number): QueueItem[] =>
  Array.from({ length: count }, (_, n) => {
    const [state, groups] = SOME[n % SOME.length]!;
    const early = groups.includes("early") ? [{ key: "early_last_step", args: ["Ký duyệt"] }] : null;
    const beside = n % 7 === 1 ? { whose: "chị Lan", at: NOW - 1_440 } : null;
    return { ...item(state, n, groups), beside, early, usual: n % 4 === 0 ? { n: 12, median: 150 } : null };
  });

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
export function handledView(): QueueView {
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
export function listsView(): QueueView {
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

/** Nothing is in work any more, by lists of which not all was seen; some dossiers are in none of them. */
export function doneView(): QueueView {
  const { seen, left } = listsView();
  const none = sumsOf([], CALENDAR).counts;
  return sampleView({
    open: 0,
    items: [],
    counts: none,
    unknown: 0,
    needsActionToday: 0,
    urgentToday: 0,
    seen,
    left,
  });
}

/** More than anybody reads: ten thousand in work, many put off, many in no list any more. */
export function longView(count = 10_000): QueueView {
  const items = manyItems(count);
  const hidden = Array.from({ length: 300 }, (_, n) => ({
    ...item("running", 20_000 + n, []),
    handling: { kind: "hidden" as const, until: NOW + 60 + n },
  }));
  const left = Array.from({ length: 2_500 }, (_, n) => ({
    portal: PORTAL,
    code: `H52.5.12-261117-${String(n).padStart(4, "0")}`,
    procedureName: NAMES[n % NAMES.length]!,
    title: "Hồ sơ cần xử lý",
    since: NOW - 12 - n,
  }));
  return sampleView({ items, hidden, left, open: count, counts: sumsOf(items, CALENDAR).counts });
}
