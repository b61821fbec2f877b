/**
 * A commune's counts in the outbox. They lie nowhere before they are sent: the store is the truth, and what was lost on the way, or never left a worker that
 * died, is simply counted again. Only what the server has acknowledged is kept.
 */
import type { Outbox, Outgoing } from "../commune/post.ts";
import { isCountDue, isToBeSaid, nextWord } from "./pace.ts";
import {
  countsSubject,
  type ProvinceCounts,
  type ProvincePost,
  provinceCounts,
  provincePost,
} from "./record.ts";

export interface CountsNeeds {
  /** The commune's code where this machine is its head's and takes part; null: nothing is counted. */
  commune(): Promise<string | null>;
  said(): Promise<ProvincePost | null>;
  /** null: the server may have lost it. */
  keepSaid(post: ProvincePost | null): Promise<void>;
  /** All that is in work and was counted, as it is now; null: it can't be told how whole that is. */
  count(): Promise<ProvinceCounts | null>;
  now(): Promise<number>;
  /** Milliseconds. */
  time(): number;
}

export interface SayCounts {
  /** To be called while all is in step: counts where it is time to. true: something waits to be sent. */
  look(): Promise<boolean>;
  /** The outbox with what waits of it before all else: it is one small record. */
  with(outbox: Outbox): Outbox;
}

/** The outbox's row of it. */
const ROW = "counts";

export function makeSayCounts(needs: CountsNeeds): SayCounts {
  let waiting: ProvincePost | null = null;
  let counted: number | null = null;

  const outgoing = (post: ProvincePost): Outgoing => {
    const subject = countsSubject(post.commune);
    return {
      row: ROW,
      version: post.v,
      subject,
      body: JSON.stringify(post),
      kind: "counts",
    };
  };

  return {
    async look() {
      const commune = await needs.commune();
      if (commune === null) {
        waiting = null;
        return false;
      }
      const [said, now] = await Promise.all([needs.said(), needs.now()]);
      if (!isCountDue(counted ?? said?.counts.at ?? null, now)) return waiting !== null;
      const came = await needs.count();
      if (!came) return waiting !== null;
      // Nothing but what the schema names gets over the border, and in its order, by which two counts are compared.
      const counts = provinceCounts.parse(came);
      counted = now;
      const held = said?.commune === commune ? said : null;
      if (!isToBeSaid(held?.counts ?? null, counts)) return waiting !== null;
      const v = nextWord(Math.max(said?.v ?? 0, waiting?.v ?? 0), needs.time());
      waiting = provincePost.parse({ v, commune, counts });
      return true;
    },
    with: (outbox) => ({
      ...outbox,
      async next(limit, not) {
        if (!waiting || not.has(ROW) || limit < 1) return outbox.next(limit, not);
        return [outgoing(waiting), ...(await outbox.next(limit - 1, not))];
      },
      async sent(it) {
        if (it.row !== ROW) return outbox.sent(it);
        const post = provincePost.parse(JSON.parse(it.body));
        await needs.keepSaid(post);
        if (waiting?.v === post.v) waiting = null;
      },
      async reoffer(stream, from) {
        if (stream === "UNIT") {
          await needs.keepSaid(null);
          counted = null;
        }
        await outbox.reoffer(stream, from);
      },
    }),
  };
}
