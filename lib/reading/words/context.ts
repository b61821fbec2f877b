/** What a reading is told from outside. Everything in it is data. */
import type { PortalProduct, PortalProfile } from "../../portals/schema.ts";
import { type CodesIn, makeCodes } from "./codes.ts";
import type { MeaningOf, Wordings } from "./meaning.ts";
import { makeStatuses, type StatusesOf } from "./own-statuses.ts";
import { makePaperWords, type PaperWords } from "./paper-words.ts";
import { LIST, type MeaningIn, makeMeaningIn, type NamedActions, namedActions } from "./places.ts";

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
  /** Id of the known product, or null. */
  product: string | null;
  /** Labels whose action is known from the product or the profile; null: no action. */
  actions: NamedActions;
  /** What statuses in the product's or the office's own words mean. */
  statuses: StatusesOf;
  /** What the parts of the list of required papers are called here. */
  papers: PaperWords;
  /** In a list, and wherever nothing else is said. */
  meaningOf: MeaningOf;
  meaningIn: MeaningIn;
  codesIn: CodesIn;
}

/** Makes a finder of codes. */
type MakeCodes = () => CodesIn;

let last: { key: ReadContext; product: PortalProduct | null; any: MakeCodes | null; env: Env } | null = null;

/**
 * A profile of the portal wins over what is known of its product, an office's
 * own words win over both. `any`: no usual code stands on the page, so that codes are found in this way; null: usual
 * ones do; undefined: as the page was read last.
 */
export function envOf(
  context: ReadContext,
  product: PortalProduct | null = null,
  any?: MakeCodes | null,
): Env {
  if (
    last?.key === context &&
    (product === null || last.product === product) &&
    (any === undefined || last.any === any)
  )
    return last.env;
  const pattern = context.profile?.codePattern ?? product?.codePattern ?? null;
  const profile = context.profile ?? null;
  const meaningIn = makeMeaningIn(
    { ...product?.wordings, ...profile?.wordings, ...context.lexicon },
    profile?.places,
  );
  const env: Env = {
    context,
    product: product?.id ?? null,
    actions: namedActions({ ...product?.actions, ...profile?.actions }, profile?.places),
    statuses: makeStatuses(product?.statuses, profile?.statuses),
    papers: makePaperWords(product?.papers, profile?.papers),
    meaningOf: meaningIn(LIST),
    meaningIn,
    codesIn: any && pattern === null ? any() : makeCodes(pattern),
  };
  last = { key: context, product, any: any ?? null, env };
  return env;
}
