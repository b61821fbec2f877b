/** The controls of a paper's row. */
import { labelOf } from "../sight/clickable.ts";
import type { PaperPart, PaperWords } from "../words/paper-words.ts";
import { isStoreControl, isUploadControl } from "./uploads.ts";

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
