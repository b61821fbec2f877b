/** What a part of the benchmark is: a file `<name>.bench.ts` beside run.ts whose `measure` gives its figures. */
export interface Figure {
  what: string;
  /** As printed. */
  value: string;
  /** What it has to be, in words; '' where nothing was promised. */
  target: string;
  ok: boolean;
}

export interface Part {
  title: string;
  measure(): Figure[] | Promise<Figure[]>;
}

/**
 * Nanoseconds for one call of `work`, the best of several rounds: on a busy machine the best is what
 * the code costs, the rest is what the others cost.
 */
export function nanoseconds(work: (i: number) => unknown, calls: number, rounds = 7): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const begin = process.hrtime.bigint();
    for (let i = 0; i < calls; i += 1) kept = work(i);
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / calls);
  }
  return best;
}

/** Results go somewhere, so that no work is optimised away. */
export let kept: unknown;

/** '420 ns', '3.1 µs', '12 ms'. */
export function spell(ns: number): string {
  if (ns < 1e3) return `${ns.toFixed(0)} ns`;
  if (ns < 1e6) return `${(ns / 1e3).toFixed(1)} µs`;
  return `${(ns / 1e6).toFixed(1)} ms`;
}
