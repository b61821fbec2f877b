/** What an office or a product calls the parts of its list of required papers. */
import type { PAPER_PARTS, PortalProfile } from "../../portals/schema.ts";
import { labelOf } from "../sight/clickable.ts";
import { foldLabel } from "../words/fold.ts";
import { isStoreControl, isUploadControl } from "./uploads.ts";

export type PaperPart = (typeof PAPER_PARTS)[number];

/** null: said to be none of papers; undefined: nothing is said of it. */
export type PaperWords = (label: string) => PaperPart | null | undefined;

/** Later tables win. */
export function makePaperWords(...tables: (PortalProfile["papers"] | undefined)[]): PaperWords {
  const told = new Map(
    tables.flatMap((it) => Object.entries(it ?? {}).map(([label, as]) => [foldLabel(label), as] as const)),
  );
  return (label) => (told.size === 0 ? undefined : told.get(foldLabel(label)));
}

export const NO_WORDS: PaperWords = () => undefined;

/** A row's controls by what they are said to be, else by their own words. */
export const controlsBy = (words: PaperWords) => ({
  isUpload: (el: Element): boolean => saidAs("upload", words(labelOf(el)), el, isUploadControl),
  isStore: (el: Element): boolean => saidAs("store", words(labelOf(el)), el, isStoreControl),
});

const saidAs = (
  part: PaperPart,
  told: ReturnType<PaperWords>,
  el: Element,
  byWords: (el: Element) => boolean,
): boolean => (told === undefined ? byWords(el) : told === part);
