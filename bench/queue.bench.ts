/** The queue over what a commune's year leaves behind. */
import type { Part } from "./part.ts";
import { benchQueue } from "./queue.ts";

/** Fewer for a first look: `DOSSIERS=5000 npm run bench -- queue`. */
const DOSSIERS = Number(process.env.DOSSIERS ?? 100_000);
const OPEN = Number(process.env.OPEN ?? 3_000);
const TRIES = Number(process.env.TRIES ?? 9);
const MEGABYTE = 1_048_576;

const median = (took: number[]): number => took[took.length >> 1]!;
const ms = (took: number[]): string => `${median(took).toFixed(0)} ms`;
const range = (took: number[]): string => `${took[0]!.toFixed(0)}–${took.at(-1)!.toFixed(0)} ms`;

export const part: Part = {
  title: `${DOSSIERS.toLocaleString("en")} dossiers stored, ${OPEN.toLocaleString("en")} in work (the extension in Chromium, its own IndexedDB)`,
  async measure() {
    const it = await benchQueue(DOSSIERS, OPEN, TRIES);
    const year = (report: typeof it.ready) => report.read + report.count;
    const seconds = (took: number) => `${(took / 1_000).toFixed(1)} s`;
    return [
      {
        what: "the side panel opened with a cold worker, to its numbers",
        value: ms(it.numbers),
        target: "< 100 ms",
        ok: median(it.numbers) < 100,
      },
      { what: "  the best and the worst", value: range(it.numbers), target: "", ok: true },
      { what: "  to its list", value: ms(it.list), target: "", ok: true },
      { what: "  the page alone, nothing stored", value: ms(it.bare), target: "", ok: true },
      {
        what: "50 rows of a list, handed in to merged and counted",
        value: ms(it.merged),
        target: "< 50 ms",
        ok: median(it.merged) < 50,
      },
      { what: "  the best and the worst", value: range(it.merged), target: "", ok: true },
      {
        what: "the year's report on any day, its blocks made before",
        value: seconds(year(it.ready)),
        target: "< 3 s",
        ok: year(it.ready) < 3_000,
      },
      { what: "  of that the count alone", value: `${it.ready.count.toFixed(0)} ms`, target: "", ok: true },
      {
        what: "  the first time, all blocks made on the way",
        value: seconds(year(it.unready)),
        target: "",
        ok: true,
      },
      {
        what: "the worker's heap at its highest",
        value: `${(Math.max(it.heap.panel, it.heap.report) / MEGABYTE).toFixed(0)} MB`,
        target: "< 150 MB",
        ok: Math.max(it.heap.panel, it.heap.report) < 150 * MEGABYTE,
      },
      {
        what: "  before any report",
        value: `${(it.heap.panel / MEGABYTE).toFixed(0)} MB`,
        target: "",
        ok: true,
      },
    ];
  },
};
