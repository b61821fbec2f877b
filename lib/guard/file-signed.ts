import type { FileFact } from "./types.ts";

/** Whether a file is signed; a picture can't be. null: not known. */
export function isFileSigned({ kind, state, signed }: FileFact): boolean | null {
  if (state !== "sound") return null;
  if (kind === "image") return false;
  if (kind !== "pdf") return null;
  return signed ?? null;
}
