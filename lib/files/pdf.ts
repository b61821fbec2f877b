import { inflateAll } from "./inflate.ts";
import { bytesAsText } from "./kind.ts";

/**
 * `/ByteRange [0 840 960 240]` beside a `/Contents <…>` is a signature's dictionary (ISO 32000-1,
 * 12.8.1). It must lie in the file as plain text, since it is over these very bytes that one signs.
 */
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** Of a PDF: whether it is whole enough to open, and whether it carries a digital signature. */
export interface PdfFacts {
  broken: boolean;
  signed: boolean;
}

/**
 * Looks for signatures without judging them: whether a signature is valid is the
 * portal's to say; here the question is whether the officer forgot to sign at all.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const text = bytesAsText(bytes);
  return { broken: await isBroken(text, bytes), signed: isSigned(text, bytes.length) };
}

/** A signature covers the file around its own contents, and those contents are not all zeros. */
function isSigned(text: string, size: number): boolean {
  for (const match of text.matchAll(BYTE_RANGE)) {
    const [from, length, second, rest] = match.slice(1).map(Number) as [number, number, number, number];
    const gap = text.slice(from + length, second);
    const fits = from === 0 && length > 0 && second > length && second + rest <= size;
    // A prepared but empty place for a signature is filled with zeros.
    if (fits && /^\s*<[0-9A-Fa-f\s]*[1-9A-Fa-f][0-9A-Fa-f\s]*>\s*$/.test(gap)) return true;
  }
  return false;
}

/** No end, no cross-reference where it says, or no page anywhere: a copy that was cut off. */
async function isBroken(text: string, bytes: Uint8Array): Promise<boolean> {
  if (!text.slice(-2048).includes("%%EOF")) return true;
  const start = [...text.matchAll(/startxref\s+(\d+)/g)].at(-1);
  if (!start || Number(start[1]) >= text.length) return true;
  if (/\/Type\s*\/Pages?\b/.test(text)) return false;
  // Newer files keep even their pages in compressed object streams.
  const streams = await inflateAll(text, bytes);
  if (streams === null) return false;
  return !streams.some((stream) => /\/Type\s*\/Pages?\b/.test(stream));
}
