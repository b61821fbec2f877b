/** Is a scanned picture blank, or nearly: a sheet's empty back, a sheet that was fed twice. */

import { type Gray, isBlank, type Pixels } from "../blank.ts";
import type { PdfDocument } from "./document.ts";
import type { Found } from "./read-at.ts";
import { filtersOf } from "./unpack.ts";
import { isDict, isName, type Value } from "./values.ts";

const MOST_PICTURE = 60_000_000;

/** null: it can't be told. `pixels`: the platform's own reader of pictures. */
export async function isBlankPicture(
  doc: PdfDocument,
  found: Found,
  pixels: Pixels | null,
): Promise<boolean | null> {
  const dict = found.value;
  if (!isDict(dict)) return null;
  const [width, height] = [await doc.get(dict.get("Width")), await doc.get(dict.get("Height"))];
  if (typeof width !== "number" || typeof height !== "number" || width < 8 || height < 8) return null;
  if (width * height > MOST_PICTURE) return null;
  const filters = filtersOf(dict);
  const last = filters?.at(-1);
  if (!filters || dict.has("SMask") || dict.has("Mask")) return null;
  if (last === "CCITTFaxDecode" || last === "JBIG2Decode") {
    const packed = filters.length === 1 ? await doc.packed(found) : null;
    return packed && packed.length <= leastOf(last, height);
  }
  if (last === "DCTDecode") {
    const packed = filters.length === 1 && pixels ? await doc.packed(found) : null;
    const gray = packed && (await pixels!(packed, width, height));
    return gray && isBlank(gray);
  }
  const gray = await bare(doc, found, width, height);
  return gray && isBlank(gray);
}

/**
 * What a blank sheet of black and white comes to at the most, packed: a bit a row and little more (ITU-T T.6: a row like the one
 * above is one bit); JBIG2 packs one of some million dots into a few dozen bytes. A single line of print takes a thousand.
 */
const leastOf = (filter: string, height: number) => (filter === "JBIG2Decode" ? 200 : height / 8 + 300);

/** A picture that isn't packed as one: its bytes are its dots. null: of colours that only a profile explains. */
async function bare(doc: PdfDocument, found: Found, width: number, height: number): Promise<Gray | null> {
  const dict = found.value;
  if (!isDict(dict)) return null;
  const mask = dict.get("ImageMask") === true;
  const bits = mask ? 1 : await doc.get(dict.get("BitsPerComponent"));
  const parts = mask ? 1 : await partsOf(doc, dict.get("ColorSpace"), bits);
  if ((bits !== 1 && bits !== 8) || parts === null || (bits === 1 && parts !== 1)) return null;
  const row = Math.ceil((width * parts * bits) / 8);
  const bytes = await doc.unpacked(found, row * height + 1_024);
  if (!bytes || bytes.length < row * height) return null;
  const at = (x: number, y: number): number => {
    if (bits === 1) return ((bytes[y * row + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255;
    let sum = 0;
    for (let part = 0; part < parts; part++) sum += bytes[y * row + x * parts + part]!;
    return sum / parts;
  };
  return { width, height, at };
}

async function partsOf(doc: PdfDocument, value: Value | undefined, bits: Value): Promise<number | null> {
  const space = await doc.get(value);
  if (isName(space, "DeviceGray", "G", "CalGray")) return 1;
  if (isName(space, "DeviceRGB", "RGB", "CalRGB")) return 3;
  if (isName(space, "DeviceCMYK")) return 4;
  if (!Array.isArray(space)) return null;
  const [kind, told] = [await doc.get(space[0]), await doc.get(space[1])];
  if (isName(kind, "CalGray")) return 1;
  if (isName(kind, "CalRGB")) return 3;
  // Two colours of a table are as good as black and white: whether any dot differs is the question. Of more, a number says nothing.
  if (isName(kind, "Indexed", "I")) return bits === 1 ? 1 : null;
  const parts = isName(kind, "ICCBased") && isDict(told) ? told.get("N") : null;
  return parts === 1 || parts === 3 || parts === 4 ? parts : null;
}
