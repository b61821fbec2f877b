/** What the page's own world reports of an answer (look.ts), checked by whoever takes it. */
import { z } from "../zod.ts";
import { readAddress } from "./address.ts";
import { PATH } from "./grammar.ts";
import type { Looked } from "./look.ts";
import { LOOKED_MOMENTS, LOOKED_TEXTS } from "./looked.ts";

const path = z.string().check(z.maxLength(200), z.regex(PATH));
const places = z.array(z.int().check(z.minimum(0), z.maximum(100_000))).check(z.maxLength(5_000));
const count = z.int().check(z.minimum(0));
const byMeaning = z.partialRecord(z.enum([...LOOKED_MOMENTS, ...LOOKED_TEXTS]), places);

const lookedSchema = z.object({
  rows: path,
  code: path,
  dossiers: places,
  paths: z
    .array(
      z.object({
        path,
        seconds: z.boolean(),
        seen: places,
        ...{ dates: places, texts: places, ids: places, several: count, repeats: count },
        agrees: byMeaning,
        differs: byMeaning,
      }),
    )
    .check(z.maxLength(400)),
});

/** An answer by its address, without what any single dossier's has of its own; `looked` null: no dossier of the page in it. */
export interface Report {
  at: string;
  looked: Looked | null;
}

/** Of what is handed over: the path of an address, and a report as JSON. null: it is none, or its address can't be named. */
export function readReport(address: string, text: string): Report | null {
  const at = patternOf(address);
  if (at === null) return null;
  try {
    const looked = z.nullable(lookedSchema).safeParse(JSON.parse(text));
    return looked.success ? { at, looked: looked.data as Looked | null } : null;
  } catch {
    return null;
  }
}

/** What names one thing among many, in an address: a number, an inner id, a code. */
const SINGLE = /\d{3}|^\d+$|^(?=.{6})(?:\D*\d){2}|%|[^\p{L}\p{N}_.~-]/u;

/** The address for all dossiers: `/ho-so/65aa01/tac-vu` is `/ho-so/*\/tac-vu`. null: nothing is left of it. */
export function patternOf(pathname: string): string | null {
  const parts = pathname.replace(/\/+$/, "").split("/").slice(1);
  const pattern = parts.map((part) => `/${part === "" || SINGLE.test(part) ? "*" : part}`).join("");
  return readAddress(pattern) ? pattern : null;
}
