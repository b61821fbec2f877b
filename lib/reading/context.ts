/** What a reading is told from outside. Everything in it is data. */
import type { PortalProfile } from "../portals/schema.ts";
import { type CodesIn, makeCodes } from "./codes.ts";
import { type MeaningOf, makeMeaning, type Wordings } from "./meaning.ts";

export interface ReadContext {
  /** The page's origin; addresses of dossiers are kept only on it. */
  origin: string;
  /** The page's full address. */
  address: string;
  profile?: PortalProfile | null;
  /** The office's own wordings: label as shown → meaning (null: not what we think). */
  lexicon?: Wordings;
  /** Folded labels of one-click actions that were seen to commit. */
  seenToCommit?: string[];
}

/** A context made ready: lexicon and code pattern put together once per page. */
export interface Env {
  context: ReadContext;
  meaningOf: MeaningOf;
  codesIn: CodesIn;
}

let last: { key: ReadContext; env: Env } | null = null;

export function envOf(context: ReadContext): Env {
  if (last?.key === context) return last.env;
  const profile = context.profile ?? null;
  const env: Env = {
    context,
    meaningOf: makeMeaning({ ...(profile?.wordings ?? {}), ...(context.lexicon ?? {}) }),
    codesIn: makeCodes(profile?.codePattern ?? null),
  };
  last = { key: context, env };
  return env;
}
