/** How far an import is, and how long it may still take. */

/** Its two halves: the file is read, then what was read is kept. Shares of each, 0–1. */
export interface Progress {
  read: number;
  kept: number;
}

/** What keeping takes of the whole before anything was kept, by experience. */
const KEEPING = 0.4;

/**
 * Milliseconds that are left; null: too early to say. `readFor` and `keptFor`: milliseconds that each half has taken so far.
 * What is left of a half takes as long as what is done of it did.
 */
export function timeLeft(progress: Progress, readFor: number, keptFor: number): number | null {
  const { read, kept } = progress;
  if (read < 1) {
    if (read < 0.02 || readFor < 1_000) return null;
    const whole = readFor / read;
    return whole - readFor + (whole * KEEPING) / (1 - KEEPING);
  }
  if (kept < 0.02 || keptFor < 300) return (readFor * KEEPING) / (1 - KEEPING);
  return keptFor / kept - keptFor;
}

/** The share of the whole that is done, 0–1. */
export const shareOf = ({ read, kept }: Progress): number => read * (1 - KEEPING) + kept * KEEPING;
