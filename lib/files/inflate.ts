import { bytesAsText } from "./kind.ts";
import { bytesAt, type Sliced } from "./slices.ts";

/** Enough to find a page; a stream with more, packed or not, is not looked into. */
const MOST_PACKED = 4_000_000;
const MOST_UNPACKED = 16_000_000;

/**
 * Whether the compressed object stream at `at` of the file holds what is looked for; null: it can't be
 * looked into as a whole. Unpacked it may be a thousand times as large, so it is never held whole.
 */
export async function inflatedHas(file: Sliced, at: number, wanted: RegExp): Promise<boolean | null> {
  const bytes = await bytesAt(file, at, at + MOST_PACKED);
  const text = bytesAsText(bytes);
  const begin = /stream\r?\n/.exec(text);
  const end = text.indexOf("endstream");
  if (!begin || end < 0) return null;
  return streamHas(bytes.subarray(begin.index + begin[0].length, end), wanted);
}

/** One zlib stream; the line end before `endstream` is no part of it and is allowed to trail. */
async function streamHas(bytes: Uint8Array, wanted: RegExp): Promise<boolean | null> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // Trailing bytes make the writer fail after all has been read: not a failure of ours.
  writer.write(new Uint8Array(bytes)).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  let size = 0;
  let before = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const text = before + bytesAsText(value);
      if (wanted.test(text)) return true;
      size += value.length;
      if (size > MOST_UNPACKED) return null;
      before = text.slice(-64);
    }
  } catch {
    // What came before the trailing bytes is the stream.
  } finally {
    reader.cancel().catch(() => {});
  }
  return size > 0 ? false : null;
}
