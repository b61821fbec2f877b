/** Clocks in every state, for the tests of words and for the gallery of components. */
import type { Clock, Clocks } from "../deadline/clock.ts";
import { unknownClock } from "../deadline/state.ts";
import type { Minute } from "../dossier/model.ts";

/** '2026-11-20T15:40' as a Minute; dates are written as people read them. */
export const at = (text: string): Minute => Date.parse(`${text}:00Z`) / 60_000;

/** A Friday afternoon: the weekend and a day off lie ahead, as in the pictures of the docs. */
export const NOW = at("2026-11-20T15:40");
export const DAY = 450;

export const clock = (of: Clock["of"], over: Partial<Clock> = {}): Clock =>
  unknownClock(of, [], { state: "running", ...over });

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
