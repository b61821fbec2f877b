import type { Sheet, SheetRow } from "../catalogue/sheet.ts";
import { LIMITS, type Pace, Refused } from "./limits.ts";

export interface Decoded {
  text: string;
  /** The bytes were no Unicode: read by an old Vietnamese code page, which may be the wrong one. */
  guessed: boolean;
}

/** A text file's letters: by its mark, else UTF-8, else Windows-1258, the one old code page a browser knows. */
export async function decoded(file: Blob): Promise<Decoded> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), guessed: false };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder("windows-1258").decode(bytes).normalize("NFC"), guessed: true };
  }
}

/** A table in a text, parted by whatever parts it. */
export async function readCsv(text: string, pace: Pace): Promise<Sheet> {
  // Large and rarely needed: loaded when a file is there.
  const { default: papa } = await import("papaparse");
  const rows: SheetRow[] = [];
  let row = 0;
  let tooMany = false;
  const delimiter = papa.parse<string[]>(text.slice(0, 20_000), { preview: 50 }).meta.delimiter;
  // Some 200,000 characters at a time, up to a line's end: quotes that stay open go on in the next part.
  for (let from = 0; from < text.length && !tooMany; ) {
    let cursor = 0;
    const part = text.slice(from, from + PART);
    const last = from + PART >= text.length;
    papa.parse<string[]>(part, {
      delimiter,
      skipEmptyLines: false,
      step: ({ data, meta }) => {
        // The last row of a part may be cut: it is read again with what follows.
        if (!last && meta.cursor >= part.length) return;
        cursor = meta.cursor;
        row += 1;
        tooMany ||= row > LIMITS.rows;
        const cells = data.slice(0, LIMITS.columns);
        if (!tooMany && cells.some((cell) => cell.trim() !== "")) rows.push({ row, cells });
      },
    });
    if (cursor === 0 && !last) throw new Refused("reasons_catalogue_not_read");
    from = last ? text.length : from + cursor;
    await pace.step(from / text.length);
  }
  if (tooMany) throw new Refused("reasons_catalogue_too_many_rows");
  return { name: "", rows };
}

const PART = 200_000;
