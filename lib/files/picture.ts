/** A photographed or scanned sheet as a picture file: how finely, where it says so, and whether anything stands on it. */
import type { FileInside } from "../guard/types.ts";
import { isBlank, type Pixels } from "./blank.ts";
import { bytesAt, type Sliced } from "./slices.ts";

/** What stands before the dots. */
const HEAD = 65_536;
/** A picture of more bytes or dots is not unpacked. */
const MOST_BYTES = 30_000_000;
const MOST_DOTS = 60_000_000;

export async function insideOfPicture(file: Sliced, pixels: Pixels | null): Promise<FileInside | null> {
  const head = await bytesAt(file, 0, HEAD);
  const said = head[0] === 0xff ? ofJpeg(head) : head[0] === 0x89 ? ofPng(head) : null;
  if (!said) return null;
  const { width, height, dpi } = said;
  const fits = width > 7 && height > 7 && width * height <= MOST_DOTS && file.size <= MOST_BYTES;
  const gray = fits && pixels ? await pixels(await bytesAt(file, 0, file.size), width, height) : null;
  return { pages: 1, dpi, blank: gray && isBlank(gray) ? [1] : [], lock: "none", signatures: [] };
}

interface Said {
  width: number;
  height: number;
  /** Dots to the inch; null: not said. A phone writes 72, and means nothing by it. */
  dpi: number | null;
}

const meant = (dpi: number): number | null => (dpi > 72 && dpi < 10_000 ? Math.round(dpi) : null);
const pair = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
const four = (bytes: Uint8Array, at: number) => pair(bytes, at) * 65_536 + pair(bytes, at + 2);

/** JFIF's density; where the picture's own size stands (SOF). */
function ofJpeg(bytes: Uint8Array): Said | null {
  let dpi: number | null = null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1]!;
    if (kind === 0xff) {
      at++;
      continue;
    }
    const isJfif = kind === 0xe0 && bytes[at + 4] === 0x4a && bytes[at + 5] === 0x46;
    const unit = bytes[at + 11];
    if (isJfif && (unit === 1 || unit === 2)) dpi = meant(pair(bytes, at + 12) * (unit === 2 ? 2.54 : 1));
    // C4, C8 and CC lie among the frames and are none.
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return { width: pair(bytes, at + 7), height: pair(bytes, at + 5), dpi };
    if (kind === 0xda) return null;
    at += 2 + pair(bytes, at + 2);
  }
  return null;
}

/** IHDR, and pHYs where it stands before the dots, in dots to the metre. */
function ofPng(bytes: Uint8Array): Said | null {
  const [width, height] = [four(bytes, 16), four(bytes, 20)];
  for (let at = 8; at + 12 < bytes.length; at += 12 + four(bytes, at)) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "pHYs") {
      const dpi = bytes[at + 16] === 1 ? meant(four(bytes, at + 8) * 0.0254) : null;
      return { width, height, dpi };
    }
    if (kind === "IDAT") break;
  }
  return { width, height, dpi: null };
}
