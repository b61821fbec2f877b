import type { Numbers } from "../../lib/province/record.ts";
import type { Sums } from "../../lib/province/table.ts";
import { sayNumber, sayRatio } from "../../lib/province/words.ts";
import type { Say } from "../../lib/words/say.ts";
import type { Tone } from "../base/state.ts";

const TILES: { of: keyof Numbers; tone: Tone }[] = [
  { of: "lateDossiers", tone: "late" },
  { of: "lateSteps", tone: "late" },
  { of: "dueToday", tone: "soon" },
  { of: "pausedWithoutPaper", tone: "paused" },
  { of: "open", tone: "good" },
];

/** What the communes come to together; with a sign before it where some of them, or something of one, is missing. */
export function SumTiles({ sums, say }: { sums: Sums; say: Say }) {
  const whole = sums.in === sums.of && sums.notWhole === 0;
  const onTime = sayRatio(say, sums.onTime, whole);
  return (
    <ul class={`tiles plain${whole ? "" : " unsure"}`}>
      {TILES.map(({ of, tone }) => (
        <li key={of} class={`tile ${sums.numbers[of] > 0 ? tone : "zero"}`}>
          <b>{sums.in === 0 ? say("province_unknown") : sayNumber(say, sums.numbers[of], whole)}</b>
          <span>{say(`province_tile_${of}`)}</span>
        </li>
      ))}
      <li class={`tile ${onTime === null ? "zero" : "unknown"}`}>
        <b>{onTime ?? say("province_unknown")}</b>
        <span>{say("province_tile_onTime")}</span>
      </li>
    </ul>
  );
}
