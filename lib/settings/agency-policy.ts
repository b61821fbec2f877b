/**
 * The agency's policy, asked of the browser in a bounded time. At its start the browser answers only once it has
 * its own policies, and on a machine under load it was seen never to answer at all: nobody may wait for that for good.
 */
import { inTime, LATE } from "../after.ts";

export interface PolicySource {
  /** What the browser says now; null: no policy is set on this machine. Rejects where it can't say. */
  ask(): Promise<unknown>;
  /** What it said last, on any day; undefined: it never did. */
  kept(): Promise<unknown>;
  keep(policy: unknown): Promise<void>;
}

export interface AgencyPolicy {
  /** As the browser gave it, for `withPolicy` to parse; null: none. */
  policy: unknown;
  /** false: the browser has not answered yet, and never did before; what an agency may have fixed is not known. */
  known: boolean;
}

/**
 * Milliseconds that are waited for the browser: a page's own call ends after eight seconds, and must have been
 * answered by then.
 */
const WAIT_MS = 4_000;

/**
 * Gives a way to ask. Without an answer, or without one in time, what was said last goes on to hold; an answer that comes later is
 * kept all the same, and `keep` is called only where it says something new. All who wait share one question.
 */
export function makeAgencyPolicy(source: PolicySource, wait = WAIT_MS): () => Promise<AgencyPolicy> {
  let asking: Promise<AgencyPolicy> | null = null;

  const ask = async (): Promise<AgencyPolicy> => {
    const policy = await source.ask();
    const before = await source.kept();
    if (JSON.stringify(before) !== JSON.stringify(policy)) await source.keep(policy);
    return { policy, known: true };
  };
  const last = async (): Promise<AgencyPolicy> => {
    const policy = await source.kept();
    return { policy: policy ?? null, known: policy !== undefined };
  };

  return async () => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    // Refused is not 'no policy': what an agency has fixed would be open to everybody.
    const said = await inTime(wait, asking).catch((): typeof LATE => LATE);
    return said === LATE ? last() : said;
  };
}
