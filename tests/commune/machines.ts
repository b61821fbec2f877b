/** Machines of a commune for the model: each with a store, a clock that goes wrong by hours, and the plainest wire there can be. */
import { isSameEntry } from "../../lib/commune/check-ledger.ts";
import type { Inbox, Outbox, StreamName } from "../../lib/commune/post.ts";
import type { Sender } from "../../lib/commune/subjects.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { msFromMinute } from "../../lib/dossier/moment.ts";
import { joinCommune } from "../../lib/store/cursors.ts";
import { inboxOf } from "../../lib/store/heard.ts";
import { outboxOf } from "../../lib/store/outbox.ts";
import { withOutbox } from "../../lib/store/outbox-bed.ts";
import { keepCommuneKey } from "../../lib/store/owners.ts";
import type { Bed } from "../../lib/store/tables.ts";
import type { Engine } from "./engine.ts";
import { type Life, mortalBed, mortalLine } from "./mortal.ts";

export const STREAMS: readonly StreamName[] = ["LEDGER", "DOSSIER", "PAPER", "UNIT"];

export interface Machine extends Sender {
  /** The store, as long as the worker lives. */
  bed: Bed;
  life: Life;
  outbox: Outbox;
  inbox: Inbox;
  now(): Minute;
  /** Sends all that waits and hears all there is, as far as the line and the worker hold. */
  sync(engine: Engine): Promise<void>;
  /** Entries of this machine's that another stands in place of. */
  forks: Set<string>;
}

/** What is sealed for the head, in a test: anybody can open it, and no letter of it stands as it was. */
export const sealed = async (text: string): Promise<string> => `sealed.${Buffer.from(text).toString("hex")}`;
export const opened = async (text: string): Promise<string | null> =>
  Buffer.from(text.replace("sealed.", ""), "hex").toString();

/** The commune's key in a test. */
export const communeKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(7), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);

/** `clock`: the right time; `skew`: minutes by which this machine's differs. */
export async function machine(lasting: Bed, of: Sender, clock: () => Minute, skew: number): Promise<Machine> {
  const life: Life = { steps: null };
  const now = () => clock() + skew;
  const time = () => msFromMinute(now());
  const bed = withOutbox(mortalBed(lasting, life), time);
  const outbox = outboxOf(bed, { names: async () => true, seal: async () => sealed, time });
  const inbox = inboxOf(bed, { names: async () => true, now: async () => now() });
  await joinCommune(bed, of);
  await keepCommuneKey(bed, 1, await communeKey());
  const forks = new Set<string>();
  const sync = (engine: Engine) => syncOnce(mortalLine(engine, life), outbox, inbox, forks);
  return { ...of, bed, life, outbox, inbox, now, forks, sync };
}

async function syncOnce(line: Engine, outbox: Outbox, inbox: Inbox, forks: Set<string>): Promise<void> {
  for (const stream of STREAMS) {
    const [cursor, { created, last }] = [await inbox.cursor(stream), await line.info(stream)];
    if (!cursor || (cursor.created === created && last >= cursor.seq)) continue;
    // What told of the loss is forgotten last.
    for (const it of STREAMS) await outbox.reoffer(it, 1);
    await inbox.forget(stream);
  }
  for (;;) {
    const some = await outbox.next(7, forks);
    if (some.length === 0) break;
    for (const it of some) {
      if ((await line.publish(it.subject, it.body)) === "taken") {
        const there = await line.last(it.subject);
        if (!isSameEntry(it.body, there!.body)) {
          forks.add(it.row);
          continue;
        }
      }
      await outbox.sent(it);
    }
  }
  for (const stream of STREAMS)
    for (;;) {
      const seq = (await inbox.cursor(stream))?.seq ?? 0;
      const { created } = await line.info(stream);
      const heard = await line.after(stream, seq, 5);
      await inbox.take(stream, heard, { seq: heard.at(-1)?.seq ?? seq, created });
      if (heard.length < 5) break;
    }
}
