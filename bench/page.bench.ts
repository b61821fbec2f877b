/** What Đúng Hẹn costs a page: script, whole task, heap, nodes and listeners, with it and without it in turn. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { benchPage, type Case, type Cost, REAL } from "./page.ts";
import type { Figure, Part } from "./part.ts";

const PAIRS = 5;
const MANY = 5_000;

/** What an office's slowest machine bears. Missing: nothing was promised. */
type Goal = Partial<Cost>;
/** 200 × 20 rows are 20 s of a list that is drawn anew all the time; 40 × 20 is what it was first measured by. */
const CASES: Record<string, Case & { goal: Goal }> = {
  "list of 500 rows": {
    path: "/list/500",
    allowed: true,
    goal: { script: 20, task: 120, heap: 3e6 },
  },
  "list of 50 rows": { path: "/list/50", allowed: true, goal: {} },
  "20 rows replaced 40 times": {
    path: "/list/500",
    allowed: true,
    work: "churn(40)",
    goal: { script: 60 },
  },
  "20 rows replaced 200 times": {
    path: "/list/500",
    allowed: true,
    work: "churn(200)",
    goal: { script: 60 },
  },
  "a page that is no portal": { path: "/tin", allowed: true, goal: {} },
  // The thread's clock itself wavers; of ours nothing is there at all.
  "a page not allowed": {
    path: "/list/500",
    allowed: false,
    goal: { script: 0.5, heap: 5_000, nodes: 0, listeners: 0, clocks: 0 },
  },
};

const ms = (n: number) => `${n.toFixed(0)} ms`;
const SAID: Record<keyof Cost, (n: number) => string> = {
  script: ms,
  task: ms,
  heap: (n) => `${(n / 1e6).toFixed(1)} MB`,
  nodes: String,
  listeners: String,
  clocks: String,
};

export const part: Part = {
  title: "A page, with the extension and without it in turn: what is added (Chromium, the page's own thread)",
  async measure() {
    const { added, longest } = await benchPage(CASES, PAIRS, MANY);
    const first = gzipSync(readFileSync(`${REAL}/portal.js`), { level: 9 }).length;
    const [many, few] = [added["list of 500 rows"]!, added["list of 50 rows"]!];
    const more = many.listeners - few.listeners;
    return [
      ...Object.entries(CASES).flatMap(([name, { goal }]) => figuresOf(name, added[name]!, goal)),
      {
        what: `listeners that ${many.clocks - few.clocks} more clocks add`,
        value: String(more),
        target: "0",
        ok: more <= 0 && many.clocks > few.clocks,
      },
      {
        what: `${MANY} rows: our script in the longest task, drawing and all`,
        value: ms(longest),
        target: "≤ 30 ms",
        ok: longest <= 30,
      },
      {
        what: "the page script's first part, compressed",
        value: `${(first / 1e3).toFixed(1)} KB`,
        target: "≤ 60 KB",
        ok: first <= 60_000,
      },
    ];
  },
};

function figuresOf(name: string, cost: Cost, goal: Goal): Figure[] {
  return (Object.keys(SAID) as (keyof Cost)[]).map((of) => ({
    what: `${name}: ${of}`,
    value: SAID[of](cost[of]),
    target: goal[of] === undefined ? "" : `≤ ${SAID[of](goal[of])}`,
    ok: goal[of] === undefined || cost[of] <= goal[of],
  }));
}
