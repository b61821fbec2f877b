/** Reading a page: a list against the floor, few changed rows, and the longest task in a very long list. */
import type { Part } from "./part.ts";
import { benchReading } from "./reading.ts";

const ms = (n: number) => `${n.toFixed(1)} ms`;

export const part: Part = {
  title: "Reading a page (Chromium)",
  async measure() {
    const { small, large } = await benchReading();
    const ratio = small.read / small.floor;
    return [
      {
        what: "500 rows, floor: the same cells' text as it is seen",
        value: ms(small.floor),
        target: "",
        ok: true,
      },
      { what: "500 rows, read anew", value: ms(small.read), target: "", ok: true },
      {
        what: "500 rows, ratio to the floor",
        value: `${ratio.toFixed(2)}×`,
        target: "≤ 2.2×",
        ok: ratio <= 2.2,
      },
      {
        what: "20 of 500 rows changed",
        value: ms(small.changed),
        target: "≤ 4 ms",
        ok: small.changed <= 4,
      },
      { what: "500 rows, nothing changed", value: ms(small.one), target: "≤ 2 ms", ok: small.one <= 2 },
      { what: "500 rows, a word elsewhere changed", value: ms(small.elsewhere), target: "", ok: true },
      {
        what: "500 rows, reading one action (95th percentile)",
        value: ms(small.action),
        target: "≤ 0.5 ms",
        ok: small.action <= 0.5,
      },
      { what: "5,000 rows, read anew at once", value: ms(large.read), target: "", ok: true },
      {
        what: "5,000 rows in slices, longest task",
        value: ms(large.longest),
        target: "≤ 30 ms",
        ok: large.longest <= 30,
      },
    ];
  },
};
