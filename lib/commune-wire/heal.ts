/**
 * A server put back from an old backup has lost what came after it. The browsers have it still: whatever tells of such a server, all streams
 * are heard from their beginning and everything of one's own is offered again, which does no harm where it was there.
 */
import type { AnyStream, Inbox, Outbox } from "../commune/post.ts";
import type { Line } from "./line.ts";
import { fromCursor, type Mark, OWN, printOf } from "./mark.ts";

/** A commune's; who reads counts alone has another one. */
export const COMMUNES: readonly AnyStream[] = ["LEDGER", "DOSSIER", "PAPER", "UNIT"];

/** The streams in which the server no longer has what this machine knows that it had. Throws WireFault. */
export async function whatIsLost(
  line: Line,
  inbox: Inbox<AnyStream>,
  all: readonly AnyStream[],
): Promise<AnyStream[]> {
  const lost: AnyStream[] = [];
  for (const stream of all) {
    const kept = await inbox.cursor(stream);
    if (kept && !(await isThere(stream, fromCursor(kept), line))) lost.push(stream);
  }
  return lost;
}

async function isThere(stream: AnyStream, mark: Mark, line: Line): Promise<boolean> {
  const { created, last } = await line.info(stream);
  if (created !== mark.created || last < mark.seq) return false;
  if (mark.print === OWN) return (await line.last(stream, mark.subject))?.seq === mark.seq;
  const at = mark.print ? await line.at(stream, mark.seq) : null;
  // Replaced by a newer one or grown too old: nothing can be told by it.
  return !at || printOf(at) === mark.print;
}

/** Everything again. What told of the loss is forgotten last: whoever dies in between finds it once more. */
export async function beginAnew(
  lost: readonly AnyStream[],
  inbox: Inbox<AnyStream>,
  outbox: Outbox,
  all: readonly AnyStream[],
): Promise<void> {
  for (const stream of all) if (stream !== "COUNTS") await outbox.reoffer(stream, 1);
  for (const stream of all) if (!lost.includes(stream)) await inbox.forget(stream);
  for (const stream of lost) await inbox.forget(stream);
}
