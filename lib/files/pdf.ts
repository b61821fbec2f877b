/**
 * What a PDF shows of itself without being opened: whether it is whole, and whether somebody signed it.
 * It is fed slice by slice, and only places are remembered; what stands there is read again at the end.
 */
import { inflatedHas } from "./inflate.ts";
import { bytesAsText } from "./kind.ts";
import { isSomebodys, type Range } from "./signature.ts";
import type { Sliced } from "./slices.ts";

/** Of a PDF: whether it is whole enough to open, and whether a person or an agency signed it. */
export interface PdfFacts {
  broken: boolean;
  signed: boolean;
}

export interface PdfReader {
  /** The next bytes, which begin at `at` of the file. */
  feed(at: number, bytes: Uint8Array): void;
  /** After the last: what was found. `goOn` throws when it is enough. */
  end(file: Sliced, goOn: () => void): Promise<PdfFacts>;
}

/** Longer than anything that is looked for: what a cut runs through is found in the next slice. */
const OVERLAP = 256;
const MOST = 200;
/**
 * `/ByteRange [0 840 960 240]` is a signature's (ISO 32000-1, 12.8.1). It lies in the file as plain
 * text, since it is over these very bytes that one signs.
 */
const BYTE_RANGE =
  /\/ByteRange\s{0,8}\[\s{0,8}(\d{1,12})\s{1,20}(\d{1,12})\s{1,20}(\d{1,12})\s{1,20}(\d{1,12})\s{0,20}\]/g;
const PAGES = /\/Type\s{0,8}\/Pages?\b/;
const END = /startxref\s{1,8}(\d{1,12})[^\d%]{0,64}%%EOF/g;
const OBJECT = /\b\d{1,8} \d{1,5} obj\b/g;
/** '/UR3 12 0 R': the signature by which a program's maker gives rights to readers. */
const RIGHTS = /\/UR3?\s{1,4}(\d{1,8})\s{1,4}\d{1,5}\s{1,4}R\b/g;

export function pdfReader(): PdfReader {
  let before = "";
  let pages = false;
  let whole = -1;
  let object = -1;
  const ends: { at: number; start: number }[] = [];
  const streams = new Set<number>();
  const ranges = new Map<number, Range>();
  const rights = new Set<number>();
  return {
    feed(at, bytes) {
      const text = before + bytesAsText(bytes);
      const from = at - before.length;
      pages ||= PAGES.test(text);
      for (const found of text.matchAll(END))
        if (ends.length < MOST * 10) ends.push({ at: from + found.index, start: Number(found[1]) });
      for (const found of text.matchAll(OBJECT)) object = Math.max(object, from + found.index);
      for (const found of text.matchAll(/\/ObjStm\b/g))
        if (streams.size <= MOST) streams.add(from + found.index);
      for (const found of text.matchAll(RIGHTS)) rights.add(Number(found[1]));
      for (const found of text.matchAll(BYTE_RANGE))
        if (ranges.size < MOST)
          ranges.set(from + found.index, found.slice(1, 5).map(Number) as unknown as Range);
      before = text.slice(-OVERLAP);
    },
    async end(file, goOn) {
      // The first part of a file made for the web says 0; its true one stands at the end.
      for (const { at, start } of ends) if (start > 0 && start < file.size) whole = Math.max(whole, at);
      // What stands behind the end is nothing of the PDF's, unless it is an addition that was cut off.
      const broken = whole < 0 || object > whole || !(pages || (await pagesIn(file, streams, goOn)));
      return { broken, signed: await signedBy(file, ranges, rights, goOn) };
    },
  };
}

/** Newer files keep even their pages in compressed object streams; one that can't be looked into may have them. */
async function pagesIn(file: Sliced, streams: Set<number>, goOn: () => void): Promise<boolean> {
  if (streams.size > MOST) return true;
  for (const at of streams) {
    goOn();
    if ((await inflatedHas(file, at, PAGES)) !== false) return true;
  }
  return false;
}

async function signedBy(
  file: Sliced,
  ranges: Map<number, Range>,
  rights: Set<number>,
  goOn: () => void,
): Promise<boolean> {
  for (const range of ranges.values()) {
    goOn();
    if (await isSomebodys(file, range, rights)) return true;
  }
  return false;
}
