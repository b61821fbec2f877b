/**
 * A PDF as it goes by: whether it is whole, and what its inside is then read by. It is fed slice by slice, and only places
 * are remembered.
 */
import { isSigned } from "../guard/signatures.ts";
import type { FileInside } from "../guard/types.ts";
import type { Pixels } from "./blank.ts";
import { bytesAsText } from "./kind.ts";
import { readInside } from "./pdf/inside.ts";
import type { Sliced } from "./slices.ts";

export interface PdfFacts {
  broken: boolean;
  /** null: its inside can't be read within the limits. */
  inside: FileInside | null;
  /** A person or an agency signed it; null: not known. */
  signed: boolean | null;
}

export interface PdfReader {
  /** The next bytes, which begin at `at` of the file. */
  feed(at: number, bytes: Uint8Array): void;
  /** After the last: what was found. `goOn` throws when it is enough. */
  end(file: Sliced, how: { goOn: () => void; now: () => number; pixels: Pixels | null }): Promise<PdfFacts>;
}

/** Longer than anything that is looked for: what a cut runs through is found in the next slice. */
const OVERLAP = 256;
const MOST_ENDS = 2_000;
const MOST_STREAMS = 1_000;
const MOST_OBJECTS = 300_000;
const BYTE_RANGE = /\/ByteRange\s{0,8}\[\s{0,8}\d/;
const END = /startxref\s{1,8}(\d{1,12})[^\d%]{0,64}%%EOF/g;
const OBJECT = /\b(\d{1,8})[ \r\n]{1,4}\d{1,5}[ \r\n]{1,4}obj\b/g;

export function pdfReader(): PdfReader {
  let before = "";
  let last = -1;
  let range = false;
  const ends: { at: number; start: number }[] = [];
  const objects = new Map<number, number>();
  const streams = new Set<number>();
  return {
    feed(at, bytes) {
      const text = before + bytesAsText(bytes);
      const from = at - before.length;
      range ||= BYTE_RANGE.test(text);
      for (const found of text.matchAll(END))
        if (ends.length < MOST_ENDS) ends.push({ at: from + found.index, start: Number(found[1]) });
      for (const found of text.matchAll(OBJECT)) {
        last = Math.max(last, from + found.index);
        if (objects.size < MOST_OBJECTS) objects.set(Number(found[1]), from + found.index);
      }
      for (const found of text.matchAll(/\/ObjStm\b/g))
        if (streams.size < MOST_STREAMS) streams.add(from + found.index);
      before = text.slice(-OVERLAP);
    },
    async end(file, how) {
      // The first part of a file made for the web says 0; its true one stands at the end.
      const whole = ends.filter(({ start }) => start > 0 && start < file.size).at(-1) ?? null;
      // What stands behind the end is nothing of the PDF's, unless it is an addition that was cut off.
      if (!whole || last > whole.at) return { broken: true, inside: null, signed: null };
      const inside = await readInside(file, { objects, streams, start: whole.start }, how);
      if (inside?.lock === "none" && inside.pages === null)
        return { broken: true, inside: null, signed: null };
      if (!inside?.signatures) return { broken: false, inside, signed: null };
      const signed = isSigned(inside.signatures);
      // Something like a signature, to which nothing leads: an odd file, of which nothing is claimed.
      return {
        broken: false,
        inside,
        signed: signed === false && range && inside.signatures.length === 0 ? null : signed,
      };
    },
  };
}
