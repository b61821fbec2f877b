import { bytesAsText } from "./kind.ts";

/** Enough to find a page; a file with more is taken for whole. */
const MOST_STREAMS = 200;
const MOST_BYTES = 4_000_000;

/** Texts of a PDF's compressed object streams; null where they can't all be looked into. */
export async function inflateAll(text: string, bytes: Uint8Array): Promise<string[] | null> {
  const found: string[] = [];
  for (const match of text.matchAll(/\/ObjStm\b[\s\S]*?stream\r?\n/g)) {
    if (found.length >= MOST_STREAMS) return null;
    const from = match.index + match[0].length;
    const end = text.indexOf("endstream", from);
    if (end < 0 || end - from > MOST_BYTES) return null;
    const stream = await inflate(bytes.subarray(from, end));
    if (stream === null) return null;
    found.push(stream);
  }
  return found;
}

/** One zlib stream; the line end before `endstream` is no part of it and is allowed to trail. */
async function inflate(bytes: Uint8Array): Promise<string | null> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // Trailing bytes make the writer fail after all has been read: not a failure of ours.
  writer.write(new Uint8Array(bytes)).catch(() => {});
  writer.close().catch(() => {});
  const parts: string[] = [];
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(bytesAsText(value));
    }
  } catch {
    // What came before the trailing bytes is the stream.
  }
  return parts.length > 0 ? parts.join("") : null;
}
