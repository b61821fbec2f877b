import type { Sheet } from "../catalogue/sheet.ts";
import { LIMITS, type ListFault, Pace, Refused, type Watch } from "./limits.ts";
import { decoded, readCsv } from "./text.ts";
import { readXlsx } from "./xlsx.ts";

export type ListFile =
  | { kind: "sheets"; sheets: Sheet[]; guessed: boolean }
  /** A text that begins as JSON does; whose it is the caller knows. */
  | { kind: "json"; text: string }
  | { kind: "fault"; fault: ListFault }
  | { kind: "cancelled" };

/** Reads a list, XLSX or CSV, told apart by what is in it rather than by its name, within `LIMITS`. Never throws. */
export async function readListFile(file: Blob, watch: Watch): Promise<ListFile> {
  try {
    if (file.size > LIMITS.bytes) throw new Refused("reasons_catalogue_too_large");
    return await read(file, new Pace(watch));
  } catch (error) {
    if (watch.signal?.aborted) return { kind: "cancelled" };
    return { kind: "fault", fault: error instanceof Refused ? error.fault : "reasons_catalogue_not_read" };
  }
}

async function read(file: Blob, pace: Pace): Promise<ListFile> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const begins = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  // A zip: PK, 3, 4. The old container (D0 CF 11 E0) holds .xls, and .xlsx with a password.
  if (begins(0x50, 0x4b)) return { kind: "sheets", sheets: await readXlsx(file, pace), guessed: false };
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new Refused("reasons_catalogue_old_excel");
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new Refused("reasons_catalogue_not_sheet");
  const { text, guessed } = await decoded(file);
  const start = text.slice(0, 4_000).trimStart();
  if (/^[[{]/u.test(start)) return { kind: "json", text };
  if (/^<(?:\?xml|!doctype|html|table|meta|head|style)/iu.test(start))
    throw new Refused("reasons_catalogue_web_page");
  return { kind: "sheets", sheets: [await readCsv(text, pace)], guessed };
}
