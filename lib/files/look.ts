import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { FileFact } from "../guard/types.ts";
import { endOfPicture } from "./image.ts";
import { kindOf } from "./kind.ts";
import { pdfReader } from "./pdf.ts";
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
}

/**
 * Looks into a file on this machine, slice by slice: its kind by the first bytes, whether it is sound,
 * whether a PDF is signed, and its SHA-256. Nothing of it is kept or sent. A file that cannot be read
 * gives what its name and size say; of one over a limit `unread` says which.
 */
export async function lookInto(
  file: Pick<File, "name" | "type"> & Sliced,
  { signal, now = () => performance.now() }: LookOptions = {},
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
    return { ...named, ...(await readThrough(file, goOn)) };
  } catch (error) {
    return error instanceof GivenUp && error.why === "time" ? { ...unknown, unread: "time" } : unknown;
  }
}

async function readThrough(
  file: Sliced,
  goOn: () => void,
): Promise<Pick<FileFact, "sha256" | "kind" | "state" | "signed">> {
  const kind = kindOf(await bytesAt(file, 0, HEAD));
  const pdf = kind === "pdf" ? pdfReader() : null;
  const picture = kind === "image" ? await endOfPicture(file) : null;
  // In slices, and on plain http too, where a page's script has no `crypto.subtle`.
  const hash = sha256.create();
  for await (const { at, bytes } of slicesOf(file, goOn)) {
    hash.update(bytes);
    pdf?.feed(at, bytes);
    if (picture && !picture.found) picture.feed(at, bytes);
  }
  const facts = await pdf?.end(file, goOn);
  const broken = facts?.broken ?? (picture !== null && !picture.found);
  return {
    sha256: bytesToHex(hash.digest()),
    kind,
    state: broken ? "broken" : "sound",
    signed: facts?.signed ?? null,
  };
}
