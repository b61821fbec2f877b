import type { Minute } from "../dossier/model.ts";
import type { AskedPaper } from "./asked.ts";
import type { Standing } from "./tally.ts";

/** What a citizen takes home: what is still to be brought, and nothing that is there already. Names nobody. */
export interface Slip {
  /** The procedure's name; null: the page tells none. */
  procedure: string | null;
  at: Minute;
  /** When it would be done, were it taken in now; null: not known. */
  due: Minute | null;
  /** As the portal words them; `over`: the one at hand holds no more; `shown`: to be shown only. */
  bring: { name: string; over: boolean; shown: boolean }[];
  /** To be brought only in their case. */
  cases: string[];
  /** To be filled in. */
  forms: string[];
  /** There already; the officer still looks at them. */
  looked: string[];
}

export interface SlipRow {
  asked: AskedPaper;
  standing: Standing;
  files: number;
}

/** The slip of these rows; of a form that has its file nothing is said. */
export function slipOf(rows: readonly SlipRow[], about: Pick<Slip, "procedure" | "at" | "due">): Slip {
  const named = (is: (row: SlipRow) => boolean) => rows.filter(is).map(({ asked }) => asked.name);
  return {
    ...about,
    bring: rows
      .filter(({ standing }) => standing === "needed" || standing === "over")
      .map(({ asked, standing }) => ({ name: asked.name, over: standing === "over", shown: asked.shown })),
    cases: named(({ standing }) => standing === "case"),
    forms: named(({ asked, files }) => asked.need === "form" && files === 0),
    looked: named(({ standing }) => standing === "check" || standing === "unknown"),
  };
}
