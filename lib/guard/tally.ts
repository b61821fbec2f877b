/** How far an intake's papers are: digitised, signed, used again. */
import { isFileSigned } from "./file-signed.ts";
import type { FileFact } from "./types.ts";

/** A required paper as the form shows it. */
export interface PaperAtIntake {
  name: string;
  required: boolean | null;
  /** The form has a place for its file, or one stands there. */
  takesFiles: boolean;
  /** Files that stand beside it; null for those that were not chosen here, of which nothing is known. */
  files: (FileFact | null)[];
  /** It was taken from the citizen's store. */
  reused: boolean;
}

export interface Tally {
  papers: number;
  digitised: number;
  reused: number;
  /** Papers of which it is known whether each of their files is signed, and those that are. */
  toSign: number;
  signed: number;
  /** Not yet signed, in the form's order. */
  unsigned: string[];
}

/**
 * What an intake's papers come to. Counted are those that must be handed in or have a file; where the form marks none as
 * required, those that it has a place for. A picture can't be signed and counts as unsigned.
 */
export function tallyOf(papers: readonly PaperAtIntake[]): Tally {
  const anyRequired = papers.some((it) => it.required === true);
  const counted = papers.filter(
    (it) => it.files.length > 0 || it.reused || (anyRequired ? it.required === true : it.takesFiles),
  );
  const known = counted.map((it) => ({ name: it.name, signed: signedOf(it) }));
  return {
    papers: counted.length,
    digitised: counted.filter((it) => it.files.length > 0 || it.reused).length,
    reused: counted.filter((it) => it.reused).length,
    toSign: known.filter((it) => it.signed !== null).length,
    signed: known.filter((it) => it.signed === true).length,
    unsigned: known.filter((it) => it.signed === false).map((it) => it.name),
  };
}

/** null: not all of its files are known. */
function signedOf({ files }: PaperAtIntake): boolean | null {
  const all = files.map((file) => (file === null ? null : isFileSigned(file)));
  if (all.includes(false)) return false;
  return all.length > 0 && all.every((it) => it === true) ? true : null;
}
