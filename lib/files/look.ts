import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { FileFact } from "../guard/types.ts";
import type { Pixels } from "./blank.ts";
import { endOfPicture } from "./image.ts";
import { kindOf } from "./kind.ts";
import { pdfReader } from "./pdf.ts";
import { insideOfPicture } from "./picture.ts";
import { bytesAt, GivenUp, type Sliced, slicesOf } from "./slices.ts";

/** Beyond this a file is only measured: reading it would be felt, and no scan is so large. */
export const MOST_BYTES = 100_000_000;
/** Milliseconds after which an office's slow machine or drive has done enough. */
export const MOST_TIME = 20_000;

/** Bytes that tell a kind. */
const HEAD = 4_096;

export interface LookOptions {
  /** Given up when this is: the page was left, the form was closed. */
  signal?: AbortSignal;
  /** Milliseconds of any clock that only goes forward. */
  now?: () => number;
  /** The platform's reader of pictures; without it nothing is said of whether a photographed sheet is blank. */
  pixels?: Pixels | null;
}

/**
 * Looks into a file on this machine, slice by slice: its kind by the first bytes, whether it is sound, what a scan is like
 * and who signed it, and its SHA-256. Nothing of it is kept or sent. A file that cannot be read
 * gives what its name and size say; of one over a limit `unread` says which.
 */
export async function lookInto(
  file: Pick<File, "name" | "type"> & Sliced,
  { signal, now = () => performance.now(), pixels = null }: LookOptions = {},
): Promise<FileFact> {
  const named: FileFact = { name: file.name, size: file.size, type: file.type || null, sha256: null };
  const unknown = { ...named, kind: null, state: null, signed: null };
  if (file.size === 0) return { ...unknown, state: "empty" };
  if (file.size > MOST_BYTES) return { ...unknown, unread: "size" };
  const until = now() + MOST_TIME;
  const goOn = () => {
    if (signal?.aborted) throw new GivenUp("cancel");
    if (now() > until) throw new GivenUp("time");
  };
  try {
    return { ...named, ...(await readThrough(file, { goOn, now, pixels })) };
  } catch (error) {
    return error instanceof GivenUp && error.why === "time" ? { ...unknown, unread: "time" } : unknown;
  }
}

async function readThrough(
  file: Sliced,
  how: { goOn: () => void; now: () => number; pixels: Pixels | null },
): Promise<Omit<FileFact, "name" | "size" | "type">> {
  const kind = kindOf(await bytesAt(file, 0, HEAD));
  const pdf = kind === "pdf" ? pdfReader() : null;
  const picture = kind === "image" ? await endOfPicture(file) : null;
  // In slices, and on plain http too, where a page's script has no `crypto.subtle`.
  const hash = sha256.create();
  for await (const { at, bytes } of slicesOf(file, how.goOn)) {
    hash.update(bytes);
    pdf?.feed(at, bytes);
    if (picture && !picture.found) picture.feed(at, bytes);
  }
  const digest = bytesToHex(hash.digest());
  if (pdf) {
    const { broken, inside, signed } = await pdf.end(file, how);
    if (broken) return { sha256: digest, kind, state: "broken", signed };
    return inside
      ? { sha256: digest, kind, state: "sound", signed, inside }
      : { sha256: digest, kind, state: null, signed: null, unread: "inside" };
  }
  const state = picture !== null && !picture.found ? "broken" : "sound";
  const inside = kind === "image" && state === "sound" ? await insideOfPicture(file, how.pixels) : null;
  return { sha256: digest, kind, state, signed: null, inside };
}
