import type { Clock, Clocks } from "../../lib/deadline/clock.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { type Tone, toneOf } from "../base/state.ts";

/** A stretch of the line, in shares of its length (0–1). */
export interface Stretch {
  from: number;
  to: number;
  tone: Tone | "past";
  /** Name of the step, '' where none is known. */
  name: string;
}

/** A moment on the line, by what it means. */
export interface Mark {
  kind: "received" | "submitted" | "now" | "step-due" | "dossier-due" | "intake-due";
  at: Minute;
  /** Share of the line's length. */
  x: number;
}

export interface TimelineShape {
  stretches: Stretch[];
  pauses: { from: number; to: number; open: boolean }[];
  marks: Mark[];
}

/**
 * Where everything stands on the line from receipt to the last moment known;
 * null when receipt is missing, or there is nothing to show but receipt and now.
 */
export function shapeOf(clocks: Clocks, now: Minute): TimelineShape | null {
  const { dossier, step } = clocks;
  // An online dossier that waits to be taken in has its own line, from its submission.
  const intake = dossier.from === null ? clocks.intake : null;
  const start = dossier.from ?? intake?.from ?? null;
  const due = intake ? intake.due : dossier.due;
  if (start === null || start > now) return null;
  if (due === null && step.due === null && clocks.pauses.length === 0) return null;
  const end = Math.max(now, due ?? now, step.due ?? now);
  if (end <= start) return null;
  const x = (at: Minute) => Math.min(1, Math.max(0, (at - start) / (end - start)));

  const marks: Mark[] = [{ kind: intake ? "submitted" : "received", at: start, x: 0 }];
  marks.push({ kind: "now", at: now, x: x(now) });
  if (step.due !== null && step.due >= start) marks.push({ kind: "step-due", at: step.due, x: x(step.due) });
  if (due !== null && due >= start)
    marks.push({ kind: intake ? "intake-due" : "dossier-due", at: due, x: x(due) });
  const pauses = clocks.pauses
    .filter((pause) => pause.from < now && (pause.to ?? now) > start)
    .map((pause) => ({ from: x(pause.from), to: x(pause.to ?? now), open: pause.to === null }));
  return { stretches: stretchesOf(clocks, start, now, x), pauses, marks };
}

/** Time gone by, step by step: those behind us, then the one that runs, in its colour. */
function stretchesOf(clocks: Clocks, start: Minute, now: Minute, x: (at: Minute) => number): Stretch[] {
  const current: Clock = clocks.step.state === "unknown" ? clocks.dossier : clocks.step;
  // Only the hatching says when the clock stood still: how much of this step's time that was may not be known.
  const tone = current.state === "paused" ? "unknown" : toneOf(current.state);
  const starts = [...clocks.steps, clocks.step]
    .filter((clock) => clock.from !== null && clock.from >= start && clock.from <= now)
    .sort((a, b) => a.from! - b.from!)
    .filter((clock, i, all) => i === 0 || clock.from !== all[i - 1]!.from);
  if (starts.length === 0) return [{ from: 0, to: x(now), tone, name: clocks.step.name ?? "" }];
  const out: Stretch[] = [];
  if (starts[0]!.from! > start) out.push({ from: 0, to: x(starts[0]!.from!), tone: "past", name: "" });
  for (const [i, clock] of starts.entries()) {
    const next = starts[i + 1];
    out.push({
      from: x(clock.from!),
      to: next ? x(next.from!) : x(now),
      tone: next ? "past" : tone,
      name: clock.name ?? "",
    });
  }
  return out;
}

/** A label under the line: its text's place in pixels, and in which row it stands. */
export interface Placed {
  left: number;
  width: number;
  row: number;
  /** At an end of the line the text keeps to that end, else it stands under its mark. */
  align: "start" | "center" | "end";
}

/**
 * Puts labels under their marks, in the first row in which each stands free of
 * the others, never beyond the ends of the line. `items` in order of `x`
 * (pixels); `width`: of the line. Same input, same places.
 */
export function placeLabels(items: { x: number; width: number }[], width: number, gap = 8): Placed[] {
  const ends: number[] = [];
  const placed: Placed[] = [];
  for (const item of items) {
    const left = Math.max(0, Math.min(item.x - item.width / 2, width - item.width));
    let row = ends.findIndex((end) => end + gap <= left);
    if (row < 0) row = ends.length;
    ends[row] = left + item.width;
    const align = left === 0 ? "start" : left + item.width === width ? "end" : "center";
    placed.push({ left, width: item.width, row, align });
  }
  return placed;
}
