import type { PaperReader } from "./reader.ts";
import type { About, Wording } from "./wording/model.ts";

/**
 * What a row of the required papers is to whoever takes a dossier in. `paper`: to be handed in; `case`: only where its
 * case is the citizen's, or lapses where a database has it; `form`: to be filled in anew; `note`: no paper at all.
 */
export type Need = "paper" | "case" | "form" | "note";

/** A row of the required papers, as its wording was understood. */
export interface AskedPaper {
  /** As the page shows it. */
  name: string;
  need: Need;
  /** It is only to be shown, and goes home again. */
  shown: boolean;
  /** Which of the papers that must not be asked for it asks for, by its place in their list; null: none of them. */
  notAsked: number | null;
}

const CASES: ReadonlySet<string> = new Set(["sometimes", "lacking", "foreigner"]);

/**
 * How each row is to be taken. `notAsked`: papers that must not be asked for in this procedure today, since a database
 * has them; a row lapses by one of them only where it would do by itself.
 */
export function askedPapers(
  { names, about, notAsked }: { names: string[]; about: About; notAsked: readonly { paper: string }[] },
  reader: PaperReader,
): AskedPaper[] {
  const lapsed = notAsked.map(({ paper }) => {
    const wording = reader.read(paper, about);
    return new Set("kinds" in wording ? wording.groups.flat() : []);
  });
  return names.map((name) => {
    const wording = reader.read(name, about);
    const groups = "kinds" in wording ? wording.groups : [];
    const at = lapsed.findIndex(
      (kinds) => groups.length > 0 && groups.every((group) => group.some((id) => kinds.has(id))),
    );
    const shown = "kinds" in wording && wording.check?.why === "shown";
    return { name, need: needOf(name, wording), shown, notAsked: at < 0 ? null : at };
  });
}

/** 'Trường hợp …' begins what is told of a case, however much a form is spoken of in it. */
const OF_A_CASE = /^\P{L}*trường hợp(?!\p{L})/iu;

function needOf(name: string, wording: Wording): Need {
  if ("kinds" in wording) return CASES.has(wording.check?.why ?? "") ? "case" : "paper";
  if (wording.never === "form") return OF_A_CASE.test(name.normalize("NFC")) ? "note" : "form";
  if (wording.never === "note") return "note";
  // A power of attorney, a paper of a witness: nobody needs one who comes himself.
  return wording.never === "no-kind" ? "paper" : "case";
}
