import type { FileFact } from "../guard/types.ts";
import { sha256 } from "./hash.ts";
import { isCutOff } from "./image.ts";
import { kindOf } from "./kind.ts";
import { readPdf } from "./pdf.ts";

/** Beyond this a file is only measured: reading it would be felt, and no scan is so large. */
export const MOST_BYTES = 60_000_000;

/**
 * Looks into a file on this machine: its kind by the first bytes, whether it is
 * sound, whether a PDF is signed, and its SHA-256. Nothing of it is kept or sent.
 * A file that cannot be read gives what its name and size say.
 */
export async function lookInto(
  file: Pick<File, "name" | "size" | "type" | "arrayBuffer">,
): Promise<FileFact> {
  const named: FileFact = { name: file.name, size: file.size, type: file.type || null, sha256: null };
  if (file.size === 0) return { ...named, kind: null, state: "empty", signed: null };
  if (file.size > MOST_BYTES) return { ...named, kind: null, state: null, signed: null };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ...named, kind: null, state: null, signed: null };
  }
  const kind = kindOf(bytes);
  const pdf = kind === "pdf" ? await readPdf(bytes) : null;
  const broken = pdf ? pdf.broken : kind === "image" && isCutOff(bytes);
  return {
    ...named,
    sha256: await sha256(bytes),
    kind,
    state: broken ? "broken" : "sound",
    signed: pdf ? pdf.signed : null,
  };
}
