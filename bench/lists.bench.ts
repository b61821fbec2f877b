/** Long lists: frames while ten thousand dossiers are scrolled, beside those of an empty page. */
import { benchLists, type Scrolled } from "./lists.ts";
import type { Part } from "./part.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 5);

const said = ({ inTime, frames }: Scrolled): string => `${(100 * inTime).toFixed(0)}% of ${frames}`;
const ms = (took: number): string => `${took.toFixed(1)} ms`;

export const part: Part = {
  title: "10,000 dossiers scrolled, 6,000 px a second (the gallery in Chromium)",
  async measure() {
    const { panel, office, floor } = await benchLists(ROUNDS);
    const lists: [string, Scrolled][] = [
      ["the side panel", panel],
      ["the office's page", office],
    ];
    return [
      { what: "floor, an empty page as high: frames in time", value: said(floor), target: "", ok: true },
      { what: "  longest task", value: ms(floor.longest), target: "", ok: true },
      ...lists.flatMap(([where, it]) => [
        {
          what: `${where}: frames in time`,
          value: said(it),
          target: "≥ 95% of the floor's",
          ok: it.inTime >= 0.95 * floor.inTime,
        },
        { what: "  longest task", value: ms(it.longest), target: "< 50 ms", ok: it.longest < 50 },
        { what: "  drawn", value: ms(it.drawn), target: "", ok: true },
      ]),
    ];
  },
};
