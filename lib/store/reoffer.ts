/**
 * Everything of one's own put into the outbox again, after joining or where the server has lost some: a few hundred at a time,
 * as the outbox empties, so that a worker that ends goes on where it was.
 */
import type { StreamName } from "../commune/post.ts";
import { minuteFromMs } from "../dossier/moment.ts";
import { type After, goOnReoffer, reofferIn, type Self, STREAMS } from "./cursors.ts";
import { queueThese, type Ref } from "./outbox-rows.ts";
import { isOfCommune } from "./owners.ts";
import { readShelf } from "./shelf.ts";
import type { Tx } from "./tables.ts";

const SOME = 200;
/** Minutes for which the server keeps a dossier: what nobody has seen for longer needn't go there. */
const DOSSIER_AGE = 180 * 1440;

interface Some {
  refs: Ref[];
  /** Where to go on; null: that was all. */
  after: After;
}
type From = (tx: Tx, after: After, ms: number) => Promise<Some>;

const ownOf: Record<StreamName, From> = {
  async LEDGER(tx, after) {
    const rows = (await tx.some("ledger", typeof after === "number" ? after : null, SOME)) as {
      seq: number;
    }[];
    const refs = rows.map(({ seq }): Ref => ({ kind: "ledger", key: seq }));
    return { refs, after: rows.length < SOME ? null : rows.at(-1)!.seq };
  },
  async DOSSIER(tx, after, ms) {
    const rows = (await tx.some("dossiers", Array.isArray(after) ? after : null, SOME)) as {
      portal: string;
      code: string;
      lastSeenAt: number;
    }[];
    const young = rows.filter((it) => it.lastSeenAt >= minuteFromMs(ms) - DOSSIER_AGE);
    const refs = young.map(({ portal, code }): Ref => ({ kind: "dossier", key: [portal, code] }));
    const last = rows.at(-1);
    return { refs, after: rows.length < SOME ? null : [last!.portal, last!.code] };
  },
  async PAPER(tx, after) {
    // A shelf holds many people.
    const few = 8;
    const rows = (await tx.some("papers", typeof after === "string" ? after : null, few)) as {
      shelf: string;
    }[];
    const owners = rows.flatMap((it) => Object.keys(readShelf(it, it.shelf)?.owners ?? {}));
    const refs = owners.filter(isOfCommune).map((key): Ref => ({ kind: "paper", key }));
    return { refs, after: rows.length < few ? null : rows.at(-1)!.shelf };
  },
  async UNIT(tx) {
    const rows = (await tx.all("commune")) as { name: string; subject?: string }[];
    const own = rows.filter((it) => it.name.startsWith("unit ") && it.subject !== undefined);
    return { refs: own.map(({ subject }): Ref => ({ kind: "unit", key: subject! })), after: null };
  },
};

/** Fills the outbox up to so many rows, as far as anything is to be offered again. */
export async function fillOutbox(tx: Tx, self: Self, upTo: number, ms: number): Promise<Self> {
  let now = self;
  // What the unit has in common goes first: by it the others are known.
  for (const stream of [...STREAMS].reverse())
    for (;;) {
      const again = await reofferIn(tx, stream);
      if (!again || (await tx.count("outbox")) >= upTo) break;
      const { refs, after } = await ownOf[stream](tx, again.after, ms);
      now = await queueThese(tx, now, refs, ms);
      await goOnReoffer(tx, stream, after);
    }
  return now;
}
