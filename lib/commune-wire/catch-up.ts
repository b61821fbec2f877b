/** What a stream has gained since it was last heard: read record by record, many at a time, taken in pieces that each end with their cursor. */
import type { AnyStream, Heard, Inbox } from "../commune/post.ts";
import type { Line } from "./line.ts";
import { type Mark, printOf, toCursor } from "./mark.ts";

/** Questions under way at once, and about how many records each finds. */
const WALKS = 16;
const EACH = 32;
/** One of three servers may lag behind the one that says how far the stream goes. */
const TRIES = 5;
const LAG_MS = 200;

/** What catching up works with. */
export interface CatchUp {
  stream: AnyStream;
  line: Line;
  inbox: Inbox<AnyStream>;
  sleep(ms: number): Promise<void>;
}

/** Reads up to the stream's end as the server says it at the beginning; how far it got, and whether that is all. Throws WireFault. */
export async function catchUp(of: CatchUp, from: Mark): Promise<{ at: Mark; all: boolean }> {
  const { stream, line, inbox } = of;
  let at = from;
  for (let tries = 0; ; tries++) {
    const { created, messages, first, last, level } = await line.info(stream);
    at = { ...at, created };
    if (last <= at.seq) return { at, all: true };
    // Long gaps are walked over: where one record of a hundred is left, a piece is a hundred times as long.
    const length = EACH * Math.ceil((last - first + 1) / Math.max(messages, 1));
    let next = Math.max(at.seq + 1, first);
    let whole = true;
    while (next <= last && whole && messages > 0) {
      const end = Math.min(last, next + WALKS * length - 1);
      const { heard, proven } = await readPiece(of, next, end, length);
      whole = proven;
      const newest = heard.at(-1);
      if (newest) at = markOf(newest, created);
      // Nothing lies between the newest and the piece's end: that is known only where it was read past, or to the stream's end.
      if (whole) at = { ...at, seq: end, ...(newest?.seq === end ? {} : { print: "", subject: "" }) };
      if (whole || newest) await inbox.take(stream, heard, toCursor(at));
      next = end + 1;
    }
    if (messages === 0) {
      at = { ...at, seq: last, print: "", subject: "" };
      await inbox.take(stream, [], toCursor(at));
    }
    // What was asked may lag, or the stream's last record has been taken away: the second where none lags.
    if (whole || tries >= TRIES) return { at, all: whole || level };
    await of.sleep(LAG_MS * (tries + 1));
  }
}

export const markOf = (it: Heard, created: string): Mark => ({
  seq: it.seq,
  created,
  print: printOf(it),
  subject: it.subject,
});

/** Records from one place to another, in order. `proven`: nothing in it can have been missed. */
async function readPiece(
  { stream, line }: CatchUp,
  from: number,
  to: number,
  length: number,
): Promise<{ heard: Heard[]; proven: boolean }> {
  const starts: number[] = [];
  for (let at = from; at <= to; at += length) starts.push(at);
  const walks = await Promise.all(starts.map((at) => walk(stream, line, at, Math.min(to, at + length - 1))));
  const heard: Heard[] = [];
  for (const one of walks) {
    heard.push(...one.heard);
    if (!one.proven) return { heard, proven: false };
  }
  return { heard, proven: true };
}

async function walk(stream: AnyStream, line: Line, from: number, to: number) {
  const heard: Heard[] = [];
  for (let seq = from; seq <= to; ) {
    const it = await line.next(stream, seq);
    if (!it) return { heard, proven: false };
    if (it.seq <= to) heard.push(it);
    seq = it.seq + 1;
  }
  return { heard, proven: true };
}
