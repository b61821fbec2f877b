/** Reading a portal's own answers: what the page feels of it. */
import { type Added, benchAnswers, type Shares } from "./answers.ts";
import type { Figure, Part } from "./part.ts";

const ms = (n: number) => `${n.toFixed(2)} ms`;
const kb = (bytes: number) => `${(bytes / 1_000).toFixed(0)} KB`;
const plain = (what: string, value: string): Figure => ({ what, value, target: "", ok: true });
/** Half an answer: a heap that grows would have kept two hundred. */
const FLAT = 250_000;

/** What two pages without us differ by can't be told from nothing. */
const added = (what: string, { alone, ours, another }: Added): Figure[] => [
  plain(`${what}: a page alone`, ms(alone)),
  plain("… another page alone differs by", ms(another)),
  {
    what: "… with us, more",
    value: ms(ours),
    target: "< 1 ms, or what those differ by",
    ok: ours < Math.max(1, Math.abs(another)),
  },
];
const fetched = (until: string, { half, most }: Shares): Figure[] => [
  ...added(`30 KB until ${until}, median`, half),
  ...added(`30 KB until ${until}, 99th percentile`, most),
];

export const part: Part = {
  title: "The portal's own answers (Chromium, a server of this machine, three pages in turn)",
  async measure() {
    const { answer, said, script, told, heap } = await benchAnswers();
    const more = script.ours - script.alone;
    return [
      ...fetched("its answer", answer),
      ...fetched("what it says", said),
      plain("200 answers of 500 KB, parsed once each", ms(script.parsed)),
      {
        what: "… script that we add in all",
        value: ms(more),
        // The thread of a busy machine is slow for both.
        target: "< 50 ms, or half of that",
        ok: told > 0 && more < Math.max(50, script.parsed / 2),
      },
      plain("… heap of a page alone", kb(heap.alone)),
      {
        what: "… heap with us",
        value: kb(heap.ours),
        target: "flat: within 250 KB of it",
        ok: heap.ours - heap.alone < FLAT,
      },
    ];
  },
};
