import type { Sheet, SheetRow } from "../catalogue/sheet.ts";
import { type Pace, Refused } from "./limits.ts";

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

/** A text file's encoding, found out without keeping it. */
export async function encodingOf(file: Blob, pace: Pace): Promise<string> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < file.size; at += BYTES) {
      decoder.decode(await file.slice(at, at + BYTES).arrayBuffer(), { stream: true });
      await pace.step(0);
    }
    decoder.decode();
    return "utf-8";
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return "windows-1258";
  }
}

/** A table in a text, parted by whatever parts it. */
export async function readCsv(text: string, pace: Pace): Promise<Sheet> {
  const rows: SheetRow[] = [];
  for await (const some of csvRows(new Blob([text]), "utf-8", pace)) for (const row of some) rows.push(row);
  return { name: "", rows };
}

/** Its rows, some at a time. */
export async function* csvRows(file: Blob, encoding: string, pace: Pace): AsyncGenerator<SheetRow[]> {
  // Large and rarely needed: loaded when a file is there.
  const { default: papa } = await import("papaparse");
  const decoder = new TextDecoder(encoding);
  const own = encoding === "windows-1258" ? (it: string) => it.normalize("NFC") : (it: string) => it;
  let delimiter: string | null = null;
  let linebreak = "";
  let row = 0;
  let rest = "";
  for (let at = 0, last = false; !last; ) {
    const bytes = await file.slice(at, at + BYTES).arrayBuffer();
    at += bytes.byteLength;
    last = at >= file.size;
    rest += own(decoder.decode(bytes, { stream: !last }));
    if (delimiter === null)
      ({ delimiter, linebreak } = papa.parse<string[]>(rest.slice(0, 20_000), { preview: 50 }).meta);
    // A part up to a line's end: quotes that stay open go on in the next one.
    while (rest !== "" && (last || rest.length >= PART)) {
      const part = rest.slice(0, PART);
      const end = last && part.length === rest.length;
      const rows: SheetRow[] = [];
      let cursor = 0;
      papa.parse<string[]>(part, {
        delimiter,
        newline: linebreak as "\n",
        skipEmptyLines: false,
        step: ({ data, meta }) => {
          // The last row of a part may be cut: it is read again with what follows.
          if (!end && meta.cursor >= part.length) return;
          cursor = meta.cursor;
          row += 1;
          const cells = data.slice(0, pace.limits.columns);
          if (row <= pace.limits.rows && cells.some((cell) => cell.trim() !== "")) rows.push({ row, cells });
        },
      });
      if (row > pace.limits.rows) throw new Refused("reasons_catalogue_too_many_rows");
      if (cursor === 0 && !end) throw new Refused("reasons_catalogue_not_read");
      rest = end ? "" : rest.slice(cursor);
      yield rows;
      await pace.step(at / file.size);
    }
  }
}

const PART = 200_000;
/** Of the file at once. */
const BYTES = 1_000_000;
