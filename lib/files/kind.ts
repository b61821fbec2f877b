import type { FileKind } from "../guard/types.ts";

/** First bytes by which a kind of file is known; ftyp boxes stand after a length of four bytes. */
const SIGNATURES: readonly [FileKind, number, string | number[]][] = [
  ["image", 0, [0xff, 0xd8, 0xff]],
  ["image", 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image", 0, "GIF8"],
  ["image", 0, [0x49, 0x49, 0x2a, 0x00]],
  ["image", 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ["image", 8, "WEBP"],
  ["image", 0, [0xff, 0x0a]],
  ["image", 4, "JXL \r\n"],
  ["office", 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["office", 0, "{\\rtf"],
  ["archive", 0, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["archive", 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["archive", 0, [0x1f, 0x8b]],
  ["other", 0, "MZ"],
  ["other", 0, "ID3"],
  ["other", 0, "RIFF"],
  ["other", 0, [0x7f, 0x45, 0x4c, 0x46]],
];
/** Readers accept a PDF whose header stands within the first kilobyte, and scanners write such. */
const PDF_HEADER_WITHIN = 1024;

/**
 * What the bytes say a file is, whatever its name says. `other`: surely no document.
 * null: nothing known matches, so nothing is claimed.
 */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const head = bytesAsText(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (head.includes("%PDF-")) return "pdf";
  if (starts(bytes, 4, "ftyp")) return isPictureBox(bytes) ? "image" : "other";
  for (const [kind, at, signature] of SIGNATURES) if (starts(bytes, at, signature)) return kind;
  if (starts(bytes, 0, "PK\u0003\u0004")) return isOfficeZip(bytes) ? "office" : "archive";
  const mark = starts(bytes, 0, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (head.slice(mark).trimStart().startsWith("<?xml")) return "xml";
  return bytes.subarray(0, PDF_HEADER_WITHIN).some(isControl) ? null : "text";
}

/** Brands of pictures in a box of ISO media (HEIF, AVIF, raw of cameras); films are in the same box. */
const PICTURE_BRAND = /^(?:hei[cmsx]|hev[cmsx]|mif[12]|msf1|avi[fs]|miaf|jpeg|crx )$/;
const FILM_BRAND = /^(?:isom|iso[2-9]|mp4[12]|qt {2}|M4[AVP] |avc1|3g[p2].|mmp4|dash|MSNV)$/;

/** The first brand decides, unless it is a film's; then one of the others must not say that it is a picture. */
function isPictureBox(bytes: Uint8Array): boolean {
  const length = ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= Math.min(length, 256, bytes.length); at += at === 8 ? 8 : 4)
    brands.push(bytesAsText(bytes.subarray(at, at + 4)));
  const [major = ""] = brands;
  if (PICTURE_BRAND.test(major)) return true;
  return !FILM_BRAND.test(major) && brands.some((it) => PICTURE_BRAND.test(it));
}

function starts(bytes: Uint8Array, at: number, signature: string | number[]): boolean {
  const wanted = typeof signature === "string" ? [...signature].map((c) => c.charCodeAt(0)) : signature;
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Control characters but tab, line ends and form feed. */
function isControl(byte: number): boolean {
  return byte < 9 || byte === 11 || (byte > 13 && byte < 32) || byte === 127;
}

/** Word, Excel and OpenDocument files are zips that begin with well-known entries. */
function isOfficeZip(bytes: Uint8Array): boolean {
  const head = bytesAsText(bytes.subarray(0, 4096));
  return /\[Content_Types\]\.xml|_rels\/|word\/|xl\/|mimetypeapplication\/vnd\.oasis/.test(head);
}

/**
 * One character for each byte, so that bytes can be searched as text by their places.
 * Bytes 0x80–0x9f come out as other characters (windows-1252): only for finding ASCII.
 */
export function bytesAsText(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}
