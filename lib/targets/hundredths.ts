/**
 * Percentages and points are whole numbers of hundredths here: 95 % is 9500, 15,2 points are 1520. So a value is compared
 * with its target exactly, and nothing is 94.99999.
 */
export type Hundredths = number;

/** The whole: 100 %. */
export const WHOLE: Hundredths = 10_000;

/** `n` of `of`, as the counting gives it. */
export interface Ratio {
  n: number;
  of: number;
}

/** A ratio in hundredths of a percent, cut off and never rounded up: what misses its target must not look as if it didn't. */
export const percentOf = ({ n, of }: Ratio): Hundredths => Math.floor((n * WHOLE) / of);

/** `a / b` to the nearest whole number, halves up; both whole, `a` not negative, `b` above 0. */
export const nearest = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

/** More digits than any score has; a longer number is another thing. */
const NUMBER = /^(\d{1,5})(?:[.,](\d{1,2})\d{0,6})?$/;

/** '15,2', '15.2' or '80' in hundredths, what lies behind them cut off; null where it is no such number. */
export function readHundredths(text: string): Hundredths | null {
  const read = NUMBER.exec(text.trim());
  return read ? Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0")) : null;
}

/** '95', '94,2', '56,38', as they are typed; the sign between is the language's. */
export function writeHundredths(value: Hundredths, sign: "," | "."): string {
  const size = Math.abs(value);
  const behind = String(size % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const whole = `${value < 0 ? "−" : ""}${Math.floor(size / 100)}`;
  return behind === "" ? whole : `${whole}${sign}${behind}`;
}
