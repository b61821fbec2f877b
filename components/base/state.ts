import type { ClockState } from "../../lib/deadline/clock.ts";
import type { IconName } from "./icons.ts";

/** The five looks: shape, word and colour belong together; colour never speaks alone. */
export type Tone = "good" | "soon" | "late" | "paused" | "unknown";

const TONES: Record<ClockState, Tone> = {
  running: "good",
  soon: "soon",
  today: "soon",
  late: "late",
  paused: "paused",
  "done-early": "good",
  "done-on-time": "good",
  "done-late": "late",
  "no-limit": "unknown",
  unknown: "unknown",
};

const ICONS: Record<Tone, IconName> = {
  good: "clock",
  soon: "hourglass",
  late: "triangle",
  paused: "pause",
  unknown: "dashed",
};

export const toneOf = (state: ClockState): Tone => TONES[state];

/** The shape that goes with a clock; an online dossier waiting to be taken in has the in-tray while it is in time. */
export function iconOf(clock: { state: ClockState; of: string }): IconName {
  if (clock.state === "done-early" || clock.state === "done-on-time") return "check";
  // Nothing is unclear about a clock that has no end.
  if (clock.state === "no-limit") return "clock";
  const tone = toneOf(clock.state);
  return clock.of === "intake" && tone === "good" ? "inbox" : ICONS[tone];
}
