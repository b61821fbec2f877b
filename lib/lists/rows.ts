/** The rows of a list of any length, some at a time: what was read is forgotten again. */
import type { SheetRow } from "../catalogue/sheet.ts";
import { LIMITS, Pace, Refused, type Watch } from "./limits.ts";
import { csvRows, encodingOf } from "./text.ts";
import { xlsxRows } from "./xlsx.ts";

/** A list of digitised results has up to a million rows; of what is far larger nobody could look at the preview. */
export const LONG_LIMITS = {
  ...LIMITS,
  bytes: 1_000_000_000,
  inflated: 4_000_000_000,
  rows: 1_200_000,
  characters: 1_000_000_000,
  time: 3_600_000,
} as const;

/** Rows that stand one behind the other in a sheet; a CSV file has one, without a name. */
export interface Rows {
  sheet: string;
  rows: SheetRow[];
}

/** Throws `Refused` in words, and an AbortError when it is cancelled. */
export async function* rowsOfFile(file: Blob, watch: Watch): AsyncGenerator<Rows> {
  const pace = new Pace(watch, LONG_LIMITS);
  if (file.size > LONG_LIMITS.bytes) throw new Refused("reasons_catalogue_too_large");
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (begins(0x50, 0x4b)) yield* xlsxRows(file, pace);
  else if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new Refused("reasons_catalogue_old_excel");
  else if (begins(0x25, 0x50, 0x44, 0x46)) throw new Refused("reasons_catalogue_not_sheet");
  else {
    const start = new TextDecoder().decode(await file.slice(0, 4_000).arrayBuffer()).trimStart();
    if (/^<(?:\?xml|!doctype|html|table|meta|head|style)/iu.test(start))
      throw new Refused("reasons_catalogue_web_page");
    for await (const rows of csvRows(file, await encodingOf(file, pace), pace)) yield { sheet: "", rows };
  }
}

const PIECE = 8_000_000;

/** 64 hexadecimal digits by which the same file is known again, made of all that is in it a piece at a time. */
export async function printOf(file: Blob, watch: Watch): Promise<string> {
  const pace = new Pace(watch, LONG_LIMITS);
  let print = new Uint8Array(32);
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    const both = new Uint8Array(print.length + piece.length);
    both.set(print);
    both.set(piece, print.length);
    print = new Uint8Array(await crypto.subtle.digest("SHA-256", both));
    await pace.step(0);
  }
  return Array.from(print, (it) => it.toString(16).padStart(2, "0")).join("");
}
