import { isFileSigned } from "./file-signed.ts";
import { isChanged } from "./signatures.ts";
import type { FileFact } from "./types.ts";

/** What a rule asks about, the worst first. */
const FAULTS: readonly ((file: FileFact) => boolean)[] = [
  ({ state, size }) => size === 0 || state === "empty" || state === "broken",
  ({ inside }) => inside?.lock === "password",
  ({ kind }) => kind === "image",
  (file) => isFileSigned(file) === false,
  ({ inside }) => isChanged(inside?.signatures ?? []),
  ({ unread }) => unread !== undefined,
  (file) => isFileSigned(file) !== true,
];

/** Of files of which one stands in a place and nobody knows which, the one with the worst fault; of equals the newest, the last. */
export function worstOf(files: readonly FileFact[]): FileFact | null {
  for (const has of FAULTS) {
    const bad = files.findLast(has);
    if (bad) return bad;
  }
  return files.at(-1) ?? null;
}
