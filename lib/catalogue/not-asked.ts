import { procedureKey } from "../dossier/codes.ts";
import type { NotAsked } from "./national-schema.ts";
import table from "./not-asked.json" with { type: "json" };

const { rows, source } = table as NotAsked;

/** A paper that must not be asked for in a procedure between two days, and the database that has it. */
export interface NotAskedFor {
  paper: string;
  database: string;
  /** The rule that else asks for it, with its clause; and the one that says that it mustn't be. */
  rule: string;
  source: string;
  from: string;
  to: string;
}

/** What must not be asked for in a procedure on a day (`2026-12-31`); any form of its code. */
export function notAskedFor(code: string, day: string): NotAskedFor[] {
  const key = procedureKey(code);
  return rows
    .filter((it) => it.code === key && it.from <= day && day <= it.to)
    .map(({ paper, database, rule, clause, from, to }) => ({
      paper,
      database,
      rule: clause === "" ? rule : `${clause}, ${rule}`,
      source,
      from,
      to,
    }));
}
