/** What an office or a product calls the parts of its list of required papers. */
import type { PAPER_PARTS, PortalProfile } from "../../portals/schema.ts";
import { foldLabel } from "./fold.ts";

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
