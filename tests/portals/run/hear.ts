/** What the extension hears of a portal's answers, by its own ways but for the page's world: what is named, what is wanted, rows as they are told. */
import { HeardAnswers } from "../../../entrypoints/portal/answers/heard.ts";
import { makeKnown } from "../../../entrypoints/portal/answers/in-frames.ts";
import type { Link } from "../../../entrypoints/portal/life/link.ts";
import { Witness } from "../../../entrypoints/portal/life/witness.ts";
import { eachRow, type RowPlan } from "../../../lib/answers/rows.ts";
import type { Sighting } from "../../../lib/dossier/model.ts";
import { profileSchema } from "../../../lib/portals/schema.ts";
import type { Answers } from "../answers/answers.ts";
import type { Requests } from "../answers/requests.ts";

export interface Heard {
  /** All that left the page's world. */
  left: string[];
  /** What is said beside what the page shows. */
  beside(shown: readonly Sighting[]): Sighting[];
  /** Whose inner id it is. */
  codeOf(id: string): string | null;
}

interface Plan {
  rules: { id: number; at: string; plan: RowPlan }[];
}

/** @param codes those that stand on the page */
export function hear(answers: Answers, commits: Requests["declared"], codes: string[]): Heard {
  const profile = profileSchema.parse({
    id: "ngau-nhien",
    name: "Cổng ngẫu nhiên",
    version: 1,
    wordings: {},
    actions: {},
    statuses: answers.statuses,
    codePattern: null,
    answers: [answers.declared],
    commits,
  });
  let rules: Plan["rules"] = [];
  const heard = new HeardAnswers((what, detail) => {
    if (what === "answers") rules = (JSON.parse(detail) as Plan).rules;
  });
  heard.useProfile(profile);
  heard.want(codes);
  const wanted = new Set(codes);
  const left: string[] = [];
  for (const [n, { path, text }] of answers.bodies.entries())
    for (const { id, plan } of rules.filter((it) => new RegExp(it.at).test(path))) {
      let rows = "";
      eachRow(JSON.parse(text), plan, (code, rest) => {
        if (wanted.has(code)) rows += `${id}\n${n}\n${code}\n${rest}\n`;
      });
      if (rows === "") continue;
      left.push(rows);
      heard.hear("rows", rows);
    }
  const win = {} as Window;
  makeKnown(win, heard, new AbortController().signal);
  const doc = { defaultView: win, querySelectorAll: () => [] } as unknown as Document;
  const witness = new Witness(doc, { readContext: { profile } } as unknown as Link, () => {});
  return { left, beside: (shown) => witness.beside(shown), codeOf: (id) => heard.codeOf(id) };
}
