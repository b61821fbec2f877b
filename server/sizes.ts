/** Sizes as people write them. */
const UNITS: Record<string, number> = { KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, TB: 2 ** 40 };

/** '512MB' → bytes; null: no size. */
export function bytesOf(text: string): number | null {
  const [, number, unit] = /^([1-9]\d{0,5}) ?([KMGT]B)$/.exec(text) ?? [];
  return number ? Number(number) * UNITS[unit!]! : null;
}

/** Bytes as people read them, rounded up to a tenth. */
export function sizeOf(bytes: number): string {
  const unit = ["TB", "GB", "MB"].find((it) => bytes >= UNITS[it]!) ?? "KB";
  const tenths = Math.ceil((bytes / UNITS[unit]!) * 10);
  return `${tenths % 10 ? (tenths / 10).toFixed(1).replace(".", ",") : tenths / 10} ${unit}`;
}
