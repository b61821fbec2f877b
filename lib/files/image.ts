/**
 * Pictures that were cut off. JPEG and PNG say where they end; other kinds are not judged. Phones put
 * more behind that end (a film, a second picture, a trailer of their own), so it is looked for, not expected last.
 */
import { bytesAt, type Sliced } from "./slices.ts";

/** Watches slices go by; `found` once the picture's own end was among them. */
export interface EndOfPicture {
  feed(at: number, bytes: Uint8Array): void;
  readonly found: boolean;
}

/** null: a kind that doesn't say where it ends. */
export async function endOfPicture(file: Sliced): Promise<EndOfPicture | null> {
  const [first, second] = await bytesAt(file, 0, 2);
  if (first === 0xff && second === 0xd8) return watchFor([0xff, 0xd9], await scanOf(file));
  if (first === 0x89 && second === 0x50) return watchFor([0x49, 0x45, 0x4e, 0x44], 8);
  return null;
}

function watchFor(sign: number[], from: number): EndOfPicture {
  let matched = 0;
  let found = false;
  return {
    get found() {
      return found;
    },
    feed(at, bytes) {
      for (let i = Math.max(0, from - at); i < bytes.length && !found; i++) {
        matched = bytes[i] === sign[matched] ? matched + 1 : bytes[i] === sign[0] ? 1 : 0;
        found = matched === sign.length;
      }
    },
  };
}

const MOST_PARTS = 300;

/** Where a JPEG's picture begins: its head may hold a small picture with an end of its own. */
async function scanOf(file: Sliced): Promise<number> {
  let at = 2;
  for (let part = 0; part < MOST_PARTS && at + 4 <= file.size; part++) {
    const [mark, kind, high = 0, low = 0] = await bytesAt(file, at, at + 4);
    // No part of a head: looked for from the beginning then, since a picture called whole does no harm.
    if (mark !== 0xff || kind === undefined) return 2;
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + high * 256 + low;
    if (kind === 0xda) return at;
  }
  return 2;
}
