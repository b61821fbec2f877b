/**
 * Whose a signature in a PDF is. Whether it is valid is the portal's to say; here the question is whether
 * somebody signed at all. A time stamp says when, not who; usage rights are a program maker's.
 */
import { bytesAsText } from "./kind.ts";
import { bytesAt, type Sliced } from "./slices.ts";

/** Begin and length of what is signed before and behind the signature's own contents. */
export type Range = readonly [from: number, length: number, second: number, rest: number];

/** Around its contents a signature's dictionary is not longer than this. */
const AROUND = 16_384;
/** Contents longer than this are no signature's. */
const MOST = 4_000_000;

/** RFC 3161 time stamps of a document (ETSI EN 319 142-1), and rights given to readers (ISO 32000-1, 12.8.2.3). */
const STAMP = /\/Type\s*\/DocTimeStamp\b|\/SubFilter\s*\/ETSI\.RFC3161\b/;
const RIGHTS = /\/TransformMethod\s*\/UR3?\b/;

/**
 * Is it a person's or an agency's? It covers the file around its own contents, and those aren't all zeros, as a
 * place that was prepared for one is. `rights`: numbers of objects that the file says give rights.
 */
export async function isSomebodys(file: Sliced, range: Range, rights: ReadonlySet<number>): Promise<boolean> {
  const [from, length, second, rest] = range;
  const gap = second - length;
  if (from !== 0 || length <= 0 || gap <= 0 || gap > MOST || second + rest > file.size) return false;
  const contents = bytesAsText(await bytesAt(file, length, second));
  if (!/^\s*<[0-9A-Fa-f\s]*>\s*$/.test(contents) || !/[1-9A-Fa-f]/.test(contents)) return false;
  const head = bytesAsText(await bytesAt(file, length - AROUND, length));
  const tail = bytesAsText(await bytesAt(file, second, second + AROUND));
  const begin = [...head.matchAll(/\b(\d{1,8}) \d{1,5} obj\b/g)].at(-1);
  const end = tail.indexOf("endobj");
  const dictionary = head.slice(begin?.index ?? 0) + tail.slice(0, end < 0 ? AROUND : end);
  return !STAMP.test(dictionary) && !RIGHTS.test(dictionary) && !rights.has(Number(begin?.[1] ?? -1));
}
