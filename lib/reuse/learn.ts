import type { Minute, Moment, PaperSeen, PortalId } from "../dossier/model.ts";
import type { PaperReader } from "./reader.ts";
import type { KnownPaper } from "./types.ts";

export interface Seen {
  portal: PortalId;
  dossierCode: string;
  at: Minute;
  dated: Moment | null;
  papers: (PaperSeen & { kind: "paper" | "result" })[];
}

/** What a dossier teaches: papers that have a file and are of a kind that can be used again. */
export function learnPapers(
  { portal, dossierCode, at, dated, papers }: Seen,
  reader: PaperReader,
): KnownPaper[] {
  return papers
    .filter((it) => it.files > 0 && "kinds" in reader.read(it.name))
    .map(({ name, kind }) => ({ portal, name, dossierCode, dated, seenAt: at, kind }));
}
