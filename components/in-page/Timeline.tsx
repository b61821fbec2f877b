import type { Clocks } from "../../lib/deadline/clock.ts";
import type { ClockWords } from "../../lib/words/clock.ts";
import { sayDate, sayMinute, timeOfDay } from "../../lib/words/moment.ts";
import { type Mark, placeLabels, shapeOf } from "./timeline-layout.ts";

const WIDTH = 288;
const ROW = 16;
/** Wider than any letter of the fonts in use is on average at 11 px, so that labels never touch. */
const LETTER = 6.7;

/**
 * Receipt, steps, pauses (hatched), now, step due, dossier due on one line. To
 * a screen reader it is one picture with a sentence; the same facts stand in
 * the rows below it.
 */
export function Timeline({ clocks, words }: { clocks: Clocks; words: ClockWords }) {
  const shape = shapeOf(clocks, words.now);
  if (!shape) return null;
  const { say } = words;
  const below = shape.marks.filter((mark) => mark.kind !== "now");
  const texts = below.map((mark) => labelOf(words, mark));
  const spots = placeLabels(
    below.map((mark, i) => ({ x: mark.x * WIDTH, width: Math.ceil(texts[i]!.length * LETTER) })),
    WIDTH,
  );
  const rows = Math.max(...spots.map((spot) => spot.row)) + 1;
  const now = shape.marks.find((mark) => mark.kind === "now")!;
  const nowText = say("dossier_now", timeOfDay(now.at));
  const nowSpot = placeLabels([{ x: now.x * WIDTH, width: Math.ceil(nowText.length * LETTER) }], WIDTH)[0]!;
  return (
    <div
      class="timeline"
      role="img"
      aria-label={`${[nowText, ...texts].join("; ")}.`}
      style={{ height: `${38 + rows * ROW}px` }}
    >
      <span
        class="tl-text now"
        style={{ left: `${nowSpot.left}px`, width: `${nowSpot.width}px`, top: "0", textAlign: nowSpot.align }}
      >
        {nowText}
      </span>
      <div class="tl-line">
        {shape.stretches.map((it) => (
          <span class={`tl-part ${it.tone}`} style={span(it)} title={it.name} key={`s${it.from}`} />
        ))}
        {shape.pauses.map((it) => (
          <span class="tl-pause" style={span(it)} title={say("dossier_pause")} key={`p${it.from}`} />
        ))}
      </div>
      {below.map((mark, i) => (
        <span key={mark.kind}>
          <span class={`tl-mark ${mark.kind}`} style={{ left: `${mark.x * WIDTH}px` }} />
          <span
            class={`tl-text ${mark.kind}`}
            style={{
              textAlign: spots[i]!.align,
              left: `${spots[i]!.left}px`,
              width: `${spots[i]!.width}px`,
              top: `${38 + spots[i]!.row * ROW}px`,
            }}
          >
            {texts[i]}
          </span>
        </span>
      ))}
      <span class="tl-mark now" style={{ left: `${now.x * WIDTH}px` }} />
    </div>
  );
}

const span = (it: { from: number; to: number }) => ({
  left: `${it.from * 100}%`,
  width: `max(2px, ${(it.to - it.from) * 100}%)`,
});

function labelOf({ say, now }: ClockWords, mark: Mark): string {
  if (mark.kind === "received" || mark.kind === "submitted")
    return say(`dossier_mark_${mark.kind}`, sayDate(mark.at, now));
  return say(`dossier_mark_${mark.kind.replace("-", "_")}`, sayMinute(say, mark.at, now));
}
