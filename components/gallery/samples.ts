import type { Clock, Clocks } from "../../lib/deadline/clock.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import type { Verdict } from "../../lib/guard/types.ts";
import type { PaperMatch } from "../../lib/reuse/types.ts";

/** '2026-11-20T15:40' as a Minute; the gallery's dates are written as people read them. */
export const at = (text: string): Minute => Date.parse(`${text}:00Z`) / 60_000;

/** A Friday afternoon: the weekend and a day off lie ahead, as in the pictures of the docs. */
export const NOW = at("2026-11-20T15:40");
export const DAY = 450;

export function clock(of: Clock["of"], over: Partial<Clock> = {}): Clock {
  return {
    of,
    state: "running",
    name: null,
    from: null,
    due: null,
    dueAsShown: null,
    provisional: false,
    left: null,
    share: null,
    changesAt: null,
    pausedSince: null,
    reasons: [],
    missing: [],
    ...over,
  };
}

export function clocks(over: Partial<Clocks> = {}): Clocks {
  return {
    dossier: clock("dossier", { state: "unknown", missing: ["gallery_missing"] }),
    step: clock("step", { state: "unknown", missing: ["gallery_missing"] }),
    steps: [],
    intake: null,
    supplement: null,
    apology: null,
    pauses: [],
    pausedWithoutPaper: null,
    ...over,
  };
}

const reasons = [
  { key: "gallery_reason", args: [], where: { kind: "column" as const, name: "Hạn xử lý" } },
  { key: "gallery_shifted", args: ["2026-11-21", "2026-11-23"] },
];
const step = (over: Partial<Clock>) =>
  clock("step", { name: "Thẩm định hồ sơ", from: at("2026-11-19T14:10"), reasons, ...over });
const dossier = (over: Partial<Clock>) =>
  clock("dossier", {
    from: at("2026-11-18T08:15"),
    due: at("2026-11-23T16:30"),
    left: 500,
    share: 0.7,
    reasons,
    ...over,
  });

/** Every state that a clock can be in, by a name for the gallery and the tests. */
export const STATES: Record<string, Clocks> = {
  late: clocks({
    step: step({ state: "late", due: at("2026-11-20T11:00"), left: -160, share: 1 }),
    dossier: dossier({ state: "soon", due: at("2026-11-20T16:30"), left: 50, share: 0.9 }),
  }),
  soon: clocks({
    step: step({ state: "soon", due: at("2026-11-20T17:00"), left: 80, share: 0.83 }),
    steps: [clock("step", { state: "done-on-time", name: "Tiếp nhận", from: at("2026-11-18T08:15") })],
    dossier: dossier({}),
    pauses: [{ from: at("2026-11-19T09:00"), to: at("2026-11-19T14:10"), hasPaper: true }],
    pausedWithoutPaper: false,
  }),
  running: clocks({
    step: step({ due: at("2026-11-23T09:00"), left: 170, share: 0.5 }),
    dossier: dossier({ due: at("2026-11-25T16:30"), left: 950, share: 0.4, provisional: true }),
  }),
  long: clocks({
    step: step({ due: at("2026-11-27T17:00"), left: 4 * DAY + 60, share: 0.3 }),
    dossier: dossier({ due: at("2026-12-04T16:30"), left: 9 * DAY + 20, share: 0.3 }),
  }),
  dossierLate: clocks({
    step: step({ due: at("2026-11-20T17:00"), left: 80, share: 0.4 }),
    dossier: dossier({ state: "late", due: at("2026-11-18T16:30"), left: -940, share: 1 }),
  }),
  paused: clocks({
    step: step({ state: "paused", due: null, left: 300, pausedSince: at("2026-11-16T09:00") }),
    dossier: dossier({
      state: "paused",
      left: 900,
      share: 0.4,
      pausedSince: at("2026-11-16T09:00"),
      due: null,
    }),
    pauses: [{ from: at("2026-11-19T09:00"), to: null, hasPaper: true }],
    pausedWithoutPaper: false,
  }),
  pausedNoPaper: clocks({
    dossier: dossier({ state: "paused", due: at("2026-12-02T16:30"), pausedSince: at("2026-11-16T09:00") }),
    pauses: [{ from: at("2026-11-19T09:00"), to: null, hasPaper: false }],
    pausedWithoutPaper: true,
  }),
  intake: clocks({
    intake: clock("intake", {
      from: at("2026-11-20T15:20"),
      due: at("2026-11-23T15:50"),
      left: 460,
      share: 0.04,
      reasons,
    }),
  }),
  stepUnknown: clocks({ dossier: dossier({}) }),
  done: clocks({ dossier: dossier({ state: "done-early" }) }),
  doneLate: clocks({ dossier: dossier({ state: "done-late" }) }),
  unknown: clocks(),
};

const said = (key: string, ...args: (string | number)[]) => ({ key, args });
export const VERDICT: Verdict = {
  level: "ask",
  findings: [
    {
      rule: "pause-without-paper",
      ruleVersion: 1,
      level: "ask",
      what: said("rules_pausePaper_whatField", "Văn bản, tài liệu chứng minh"),
      todo: said("rules_pausePaper_todo"),
      citation: said("rules_pausePaper_cite"),
    },
  ],
  inOrder: [said("rules_pauseAgain_ok"), said("rules_pauseOverdue_ok")],
};
export const VERDICT_MANY: Verdict = {
  level: "ask",
  findings: [
    ...VERDICT.findings,
    {
      rule: "pause-again",
      ruleVersion: 1,
      level: "ask",
      what: said("rules_pauseAgain_what", "H52.5.12-261118-0001"),
      todo: said("rules_pauseAgain_todo"),
      citation: said("rules_pauseAgain_cite"),
    },
    {
      rule: "pause-last-tenth",
      ruleVersion: 1,
      level: "remind",
      what: said("rules_pauseLastTenth_what", "H52.5.12-261118-0001"),
      todo: said("rules_pauseLastTenth_todo"),
      citation: said("rules_pauseStretch_cite"),
    },
  ],
  inOrder: [],
};
export const CODES = ["0001", "0002", "0006", "0008", "0011", "0015"].map((n) => `H52.5.12-261118-${n}`);

const known = {
  name: "Giấy chứng nhận kết hôn của cha mẹ",
  dossierCode: "H52.5.12-250312-0041",
  dated: "2025-03-12",
  seenAt: NOW,
  kind: "paper" as const,
};
export const MATCH: PaperMatch = {
  required: "Giấy chứng nhận kết hôn của cha mẹ",
  known,
  validity: { state: "no-term" },
};
export const MATCH_OVER: PaperMatch = {
  required: "Giấy xác nhận tình trạng hôn nhân",
  known: { ...known, name: "Giấy xác nhận tình trạng hôn nhân", dated: "2026-02-03", kind: "result" },
  validity: { state: "over", until: "2026-08-03", source: "NĐ 123/2015, Điều 23" },
};

/** Words that only the gallery says: in the product these keys are the engine's. */
export const GALLERY_WORDS = {
  gallery_missing: "Trang không ghi hạn và thời hạn giải quyết.",
  gallery_reason: "Hạn bước đọc từ trang.",
  gallery_shifted: "Hẹn trả ghi $1 (thứ Bảy), chuyển sang ngày làm việc kế tiếp $2.",
};
