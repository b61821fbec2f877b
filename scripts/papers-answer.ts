import { makeCatalogue, nationalProcedures } from "../lib/catalogue/index.ts";
import { procedureKey } from "../lib/dossier/codes.ts";
import { makeReader } from "../lib/reuse/reader.ts";
import { SHIPPED } from "../lib/reuse/register/register.ts";
import { sayCheck, sayNever } from "../lib/words/papers.ts";
import type { Say } from "../lib/words/say.ts";
import { z } from "../lib/zod.ts";

const question = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(100_000)),
  procedureCode: z.optional(z.nullable(z.string())),
});

/** What `papers` writes for a line. `why`: what to check, or why nothing is offered; '' where there is nothing to say. */
export type PaperAnswer =
  | { verdict: "offer" | "check" | "no" | "no-kind"; kinds: string[]; mode: "any" | "all"; why: string }
  | { error: string };

const reader = makeReader(SHIPPED);
const catalogue = makeCatalogue(nationalProcedures());

/** Answers one line. Never throws: whatever is wrong with the line is the answer. */
export function answerPaper(line: string, say: Say): PaperAnswer {
  const asked = question.safeParse(parsed(line));
  if (!asked.success) return { error: 'not an object like {"name":"Giấy khai sinh"}' };
  const { name, procedureCode } = asked.data;
  const code = procedureCode ?? "";
  const about = { procedure: procedureKey(code), field: catalogue(code)?.field ?? null };
  const wording = reader.read(name, about);
  if (!("kinds" in wording))
    return { verdict: wording.verdict, kinds: [], mode: "any", why: sayNever(say, wording.never) };
  const { verdict, kinds, mode, check } = wording;
  return { verdict, kinds, mode, why: check ? sayCheck(say, check) : "" };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
