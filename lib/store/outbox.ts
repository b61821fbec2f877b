/** The outbox as the wire asks for it (lib/commune/post.ts). Its rows are written with the data: see outbox-bed.ts. */

import { isTooLarge } from "../commune/fit.ts";
import type { Outbox, Outgoing, StreamName, Waiting } from "../commune/post.ts";
import { UNIT_POSTS, type UnitPost } from "../commune/records.ts";
import { type UnitPart, unitSubject } from "../commune/subjects.ts";
import { minuteFromMs } from "../dossier/moment.ts";
import { treeWithoutPersonal } from "../privacy/tree.ts";
import { compose, readRef, type Seal } from "./compose.ts";
import { beginReoffer, reofferIn, type Self, STREAMS, selfIn } from "./cursors.ts";
import { type OutboxRow, queueThese, readRow } from "./outbox-rows.ts";
import { fillOutbox } from "./reoffer.ts";
import type { Bed, TableName, Tx } from "./tables.ts";

/** What composing asks of those who know the settings and the keys. */
export interface AskOutbox {
  /** Whether the office keeps officers' names. */
  names(): Promise<boolean>;
  /** How to seal for the head; null: her key isn't known yet. */
  seal(): Promise<Seal | null>;
  /** Milliseconds, as `Date.now` tells them. */
  time(): number;
}

const ALL: TableName[] = ["outbox", "commune", "dossiers", "papers", "ledger"];

export function outboxOf(bed: Bed, ask: AskOutbox): Outbox {
  return {
    async next(limit, not) {
      const [names, seal] = await Promise.all([ask.names(), ask.seal()]);
      // Rows that come to nothing are dropped, and those that can't go yet passed over.
      const passed = new Set(not);
      const out: Outgoing[] = [];
      for (;;) {
        const room = limit - out.length;
        const some = room > 0 ? await rowsWith(bed, room, passed, ask.time()) : null;
        if (!some || some.rows.length === 0) return out;
        const by = { self: some.self, at: minuteFromMs(ask.time()), names, seal };
        for (const { row, raw } of some.rows) {
          passed.add(row.row);
          const made = await compose(row, raw, by);
          if (made === "gone") await drop(bed, row);
          else if (made !== "waits") out.push(made);
        }
      }
    },
    sent: (it) => drop(bed, it),
    reoffer: (stream, from) =>
      bed.run(["commune"], "readwrite", async (tx) => {
        if (await selfIn(tx)) await beginReoffer(tx, stream, stream === "LEDGER" ? from - 1 : null);
      }),
    waiting: () => bed.run(["outbox", "commune"], "readonly", waitingIn),
  };
}

/** Some rows in their turn, each with what it refers to; null: this machine is in no commune. */
function rowsWith(
  bed: Bed,
  count: number,
  not: ReadonlySet<string>,
  ms: number,
): Promise<{ self: Self; rows: { row: OutboxRow; raw: unknown }[] } | null> {
  return bed.run(ALL, "readwrite", async (tx) => {
    const self = await selfIn(tx);
    if (!self) return null;
    const now = await fillOutbox(tx, self, count + not.size, ms);
    const raw = await tx.by("outbox", "order", null, count + not.size);
    const rows = raw.flatMap((it) => readRow(it) ?? []).filter((it) => !not.has(it.row));
    const some = rows.slice(0, count);
    return {
      self: now,
      rows: await Promise.all(some.map(async (row) => ({ row, raw: await readRef(tx, row) }))),
    };
  });
}

/** Drops a row, if it is still of that version. */
function drop(bed: Bed, { row, version }: { row: string; version: number }): Promise<void> {
  return bed.run(["outbox"], "readwrite", async (tx) => {
    if (readRow(await tx.get("outbox", row))?.version === version) await tx.remove("outbox", row);
  });
}

/** A stream that is to be offered again counts as one at least, so that nobody is told that nothing waits. */
async function waitingIn(tx: Tx): Promise<Waiting> {
  const [rows, [first], ...again] = await Promise.all([
    tx.count("outbox"),
    tx.by("outbox", "order", null, 1),
    ...STREAMS.map((it: StreamName) => reofferIn(tx, it)),
  ]);
  return { rows: rows + again.filter((it) => it !== null).length, oldest: readRow(first)?.at ?? null };
}

/** What is said of the unit, without who says it and when: that is added as it goes. */
export type UnitContent<P extends UnitPart> = Omit<UnitPost<P>, "v" | "o" | "dev" | "at">;

/** Parts in which people may have written. */
const WRITTEN: ReadonlySet<UnitPart> = new Set<UnitPart>(["settings", "profile", "catalogue"]);

/**
 * Has a record of the unit told to all: the head's settings, profiles, procedures, members and keys, or a device's own wish to
 * join and word of having sent all. `rest`: the subject's parts behind its name. Throws RangeError where it is no such record.
 */
export async function postUnit<P extends UnitPart>(
  bed: Bed,
  part: P,
  rest: readonly (string | number)[],
  content: UnitContent<P>,
  ms: number,
): Promise<void> {
  const subject = unitSubject(part, ...rest);
  await bed.run(["commune", "outbox"], "readwrite", async (tx) => {
    const self = await selfIn(tx);
    if (!self) return;
    const { officer: o, device: dev } = self;
    const clean = WRITTEN.has(part) ? treeWithoutPersonal(content) : content;
    const whole = { ...clean, v: 1, o, dev, at: minuteFromMs(ms) };
    if (!UNIT_POSTS[part].safeParse(whole).success || isTooLarge(whole))
      throw new RangeError(`no record of the unit: ${subject}`);
    await tx.put("commune", { name: `unit ${subject}`, subject, content: clean });
    await queueThese(tx, self, [{ kind: "unit", key: subject }], ms);
  });
}
