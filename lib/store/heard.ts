/**
 * What colleagues' machines send, as the wire hands it over (lib/commune/post.ts). Each record is parsed by its schema, must be
 * of the machine under whose name it lies, and passes the border to the disk as what a page shows. Of d, p and u only a greater
 * version is taken, of the ledger only the first: so everything may come again at any time.
 */
import { isAhead } from "../beside/ahead.ts";
import { breath } from "../breath.ts";
import type { Cursor, Heard, Inbox, StreamName } from "../commune/post.ts";
import { minuteFromMs } from "../dossier/day.ts";
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

/** Records read in one go. */
const AT_ONCE = 20;

/** Under one subject the server keeps the last; the ledger keeps all, and each has its own. */
function standing(stream: StreamName, heard: readonly Heard[]): readonly Heard[] {
  if (stream === "LEDGER") return heard;
  const last = new Map(heard.map((it, n) => [it.subject, n]));
  return heard.filter((it, n) => last.get(it.subject) === n);
}

const ALL: TableName[] = ["heard", "commune", "beside", "files", "ledger"];

export function inboxOf(bed: Bed, ask: AskInbox): Inbox {
  return {
    cursor: (stream) => bed.run(["commune"], "readonly", (tx) => cursorIn(tx, stream)),
    forget: (stream) => bed.run(["commune"], "readwrite", (tx) => dropCursor(tx, stream)),
    async take(stream, heard, cursor) {
      const [names, now] = await Promise.all([ask.names(), ask.now()]);
      const read: Read[] = [];
      for (const [n, it] of standing(stream, heard).entries()) {
        // Somebody's long texts must not keep the worker from answering a page.
        if (n % AT_ONCE === AT_ONCE - 1) await breath();
        read.push(readHeard(stream, it, { names, now }));
      }
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
  // A version is its time in milliseconds: one of a time to come was none of this machine's.
  const mayBe = (version: number) => !isAhead(minuteFromMs(version), by.now);
  for (const it of read) {
    const isOwn = it.of?.officer === self.officer && it.of.device === self.device;
    if (isOwn && it.version > above.version && mayBe(it.version)) above = { ...above, version: it.version };
    if (it.post === null) branches.unread(it.of);
    else await keepPost(tx, it, self, branches);
  }
  await branches.put();
  // A profile put back from a copy goes on above what it once sent.
  if (above !== self) await putSelf(tx, above);
  await putCursor(tx, stream, cursor);
}
