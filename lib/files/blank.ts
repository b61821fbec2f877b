/** Brightness of a picture's dots. */
export interface Gray {
  width: number;
  height: number;
  /** 0–255 at a dot. */
  at(x: number, y: number): number;
}

/** The platform's reader of a JPEG or PNG of that many dots, made smaller; null: it can't, or doesn't say the truth. */
export type Pixels = (bytes: Uint8Array, width: number, height: number) => Promise<Gray | null>;

/** At the edges a scanner shows its own lid and the shadow of the sheet. */
const EDGE = 0.04;
/** So much darker or lighter than the sheet is ink; less is paper, or what shines through from the back. */
const INK = 60;
/** Share of the sheet: some twenty letters of common print. */
const NEARLY = 0.0008;
/** Not every dot of a large sheet must be looked at. */
const MOST_DOTS = 4_000_000;

/** Nothing, or as good as nothing, stands on it. */
export function isBlank({ width, height, at }: Gray): boolean {
  const [left, top] = [Math.floor(width * EDGE), Math.floor(height * EDGE)];
  const step = Math.max(1, Math.floor((width * height) / MOST_DOTS));
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < height - top; y++)
    for (let x = left + (y % step); x < width - left; x += step) {
      const value = Math.round(at(x, y));
      counts[value] = (counts[value] ?? 0) + 1;
      all++;
    }
  // The sheet is what there is most of, a few shades to each side.
  const sums = Array.from(counts, (_, i) =>
    counts.slice(Math.max(0, i - 8), i + 9).reduce((sum, it) => sum + it, 0),
  );
  const sheet = sums.indexOf(Math.max(...sums));
  let ink = 0;
  for (const [value, count] of counts.entries()) if (Math.abs(value - sheet) > INK) ink += count;
  return all > 0 && ink / all < NEARLY;
}
