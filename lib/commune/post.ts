/**
 * What the commune's wire and the store say to each other. The wire knows the server and nothing of dossiers; the store
 * knows dossiers and nothing of the server. All calls are async, and each is one transaction.
 */

/** The four streams of a commune: decisions, dossiers, papers, and what the unit has in common. */
export type StreamName = "LEDGER" | "DOSSIER" | "PAPER" | "UNIT";

/** All that the wire may read: a commune's own, and the counts of all communes for who reads them in the province. */
export type AnyStream = StreamName | "COUNTS";

/** What kind of thing is sent: each has its stream. */
export type PostKind = "ledger" | "dossier" | "paper" | "unit";

/** One thing to be sent; made at the moment of sending from what lies in the store, so that the newest goes. */
export interface Outgoing {
  /** Names the outbox's row. */
  row: string;
  /** Rises with each change of what the row refers to. */
  version: number;
  subject: string;
  /** JSON text, at most 32 kB. */
  body: string;
  /** counts: for the province, not for the commune. */
  kind: PostKind | "counts";
}

/** How much waits; `oldest`: minute in which the oldest row was put there, null where none waits. */
export interface Waiting {
  rows: number;
  oldest: number | null;
}

/** What the wire asks of the store when it sends. A row stays until `sent`, so all may be sent again at any time. */
export interface Outbox {
  /** Oldest first, without the rows named in `not`; empty when nothing more waits. */
  next(limit: number, not: ReadonlySet<string>): Promise<Outgoing[]>;
  /** The server has it: drops the row, only if it is still of that version. */
  sent(it: Outgoing): Promise<void>;
  /** The server may have lost some: puts all own records of a stream (ledger: from entry `from`) into the outbox again. */
  reoffer(stream: StreamName, from: number): Promise<void>;
  waiting(): Promise<Waiting>;
}

/** One record as the stream holds it; `seq`: its place in the stream. */
export interface Heard {
  seq: number;
  subject: string;
  body: string;
}

/** How far a stream was heard. `created`: when the stream was made, to notice a server that was restored. */
export interface Cursor {
  seq: number;
  created: string;
}

/** What the wire asks of the store when it hears. */
export interface Inbox<S extends AnyStream = StreamName> {
  /** null: nothing was heard of this stream yet. */
  cursor(stream: S): Promise<Cursor | null>;
  /** Keeps records and cursor in one transaction. What doesn't parse is set aside and counted; what is known changes nothing. */
  take(stream: S, heard: readonly Heard[], cursor: Cursor): Promise<void>;
  /** The next catch-up begins at the stream's beginning; what was heard stays. */
  forget(stream: S): Promise<void>;
}
