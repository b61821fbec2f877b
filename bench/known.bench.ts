/** Known papers: what a commune's years of digitised results come to. */
import { benchKnown } from "./known.ts";
import type { Part } from "./part.ts";

/** Fewer for a first look: `PAPERS=50000 npm run bench -- known`. */
const PAPERS = Number(process.env.PAPERS ?? 1_000_000);
const OWNERS = PAPERS / 5;

export const part: Part = {
  title: `${PAPERS.toLocaleString("en")} known papers of ${OWNERS.toLocaleString("en")} people (the extension in Chromium, its own IndexedDB)`,
  async measure() {
    const it = await benchKnown(PAPERS, OWNERS);
    return [
      {
        what: "taken in from a CSV file, from the press to the last paper kept",
        value: `${Math.round(it.rowsPerSecond).toLocaleString("en")}/s`,
        target: "≥ 20,000 rows a second",
        ok: it.rowsPerSecond >= 20_000,
      },
      { what: "  in all", value: `${it.seconds.toFixed(1)} s`, target: "", ok: true },
      {
        what: "on disk, a paper",
        value: `${it.bytesPerPaper.toFixed(0)} bytes`,
        target: "< 200 bytes",
        ok: it.bytesPerPaper < 200,
      },
      {
        what: "ten required papers of a form, asked from the page, 95th percentile",
        value: `${it.p95.toFixed(1)} ms`,
        target: "< 20 ms",
        ok: it.p95 < 20 && it.matches > 0,
      },
      { what: "  the median", value: `${it.median.toFixed(1)} ms`, target: "", ok: true },
    ];
  },
};
