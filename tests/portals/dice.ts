/** Chance that is the same for the same seed: one stream an axis, so that a change in one axis moves no other. */
export class Dice {
  #a: number;

  constructor(seed: number, stream: string) {
    let hash = 2166136261;
    for (const char of `${stream}/${seed}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    this.#a = hash >>> 0;
    for (let i = 0; i < 4; i++) this.next();
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.#a = (this.#a + 0x6d2b79f5) >>> 0;
    let t = this.#a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)] as T;
  }

  /** One of several, each as often as its weight says. */
  weigh<T>(of: readonly (readonly [T, number])[]): T {
    let at = this.next() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [what, weight] of of) {
      at -= weight;
      if (at < 0) return what;
    }
    return (of.at(-1) as readonly [T, number])[0];
  }

  shuffle<T>(of: readonly T[]): T[] {
    const all = [...of];
    for (let i = all.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [all[i], all[j]] = [all[j] as T, all[i] as T];
    }
    return all;
  }

  some<T>(of: readonly T[], count: number): T[] {
    return this.shuffle(of).slice(0, count);
  }

  digits(count: number): string {
    let out = "";
    for (let i = 0; i < count; i++) out += this.int(0, 9);
    return out;
  }
}
