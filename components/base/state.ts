import type { ClockState } from "../../lib/deadline/clock.ts";
import * as icons from "./icons.ts";

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

const ICONS: Record<Tone, string> = {
  good: icons.clock,
  soon: icons.hourglass,
  late: icons.triangle,
  paused: icons.pause,
  unknown: icons.dashed,
};

export const toneOf = (state: ClockState): Tone => TONES[state];

/** The shape that goes with a clock; an online dossier waiting to be taken in has the in-tray while it is in time. */
export function iconOf(clock: { state: ClockState; of: string }): string {
  if (clock.state === "done-early" || clock.state === "done-on-time") return icons.check;
  // Nothing is unclear about a clock that has no end.
  if (clock.state === "no-limit") return icons.clock;
  const tone = toneOf(clock.state);
  return clock.of === "intake" && tone === "good" ? icons.inbox : ICONS[tone];
}
