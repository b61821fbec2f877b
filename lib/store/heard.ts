/**
 * What colleagues' machines send, as the wire hands it over (lib/commune/post.ts). Each record is parsed by its schema, must be
 * of the machine under whose name it lies, and passes the border to the disk as what a page shows. Of d, p and u only a greater
 * version is taken, of the ledger only the first: so everything may come again at any time.
 */
import type { Cursor, Inbox, StreamName } from "../commune/post.ts";
import type { Minute } from "../dossier/model.ts";
import { cursorIn, dropCursor, putCursor, putSelf, type Self, selfIn } from "./cursors.ts";
import { Branches } from "./heard-branches.ts";
import { keepPost } from "./heard-keep.ts";
import { type Read, readHeard } from "./heard-read.ts";
import type { Bed, TableName, Tx } from "./tables.ts";

export interface AskInbox {
  /** Whether the office keeps officers' names. */
  names(): Promise<boolean>;
  now(): Promise<Minute>;
}

const ALL: TableName[] = ["heard", "commune", "beside", "files", "ledger"];

export function inboxOf(bed: Bed, ask: AskInbox): Inbox {
  return {
    cursor: (stream) => bed.run(["commune"], "readonly", (tx) => cursorIn(tx, stream)),
    forget: (stream) => bed.run(["commune"], "readwrite", (tx) => dropCursor(tx, stream)),
    async take(stream, heard, cursor) {
      const [names, now] = await Promise.all([ask.names(), ask.now()]);
      const read = heard.map((it) => readHeard(stream, it, { names, now }));
      await bed.run(ALL, "readwrite", (tx) => takeIn(tx, stream, read, cursor, { names, now }));
    },
  };
}

async function takeIn(
  tx: Tx,
  stream: StreamName,
  read: readonly Read[],
  cursor: Cursor,
  by: { names: boolean; now: Minute },
): Promise<void> {
  const self = await selfIn(tx);
  // Left meanwhile: nothing of the commune's is kept any more.
  if (!self) return;
  const branches = await Branches.of(tx, by);
  let above: Self = self;
  for (const it of read) {
    if (it.of && it.of.officer === self.officer && it.of.device === self.device && it.version > above.version)
      above = { ...above, version: it.version };
    if (it.post === null) branches.unread(it.of);
    else await keepPost(tx, it, self, branches);
  }
  await branches.put();
  // A profile put back from a copy goes on above what it once sent.
  if (above !== self) await putSelf(tx, above);
  await putCursor(tx, stream, cursor);
}
