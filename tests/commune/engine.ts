/**
 * A commune's server as far as anything of ours leans on it, in memory: streams of last values, a ledger in which each place
 * is written once, a rising number for each message, and a backup that can be put back. A driver of the real one has the same words.
 */
import type { Heard, StreamName } from "../../lib/commune/post.ts";
import { streamOf } from "../../lib/commune/subjects.ts";

/** What the model asks of a server. A call that rejects may have been heard or not. */
export interface Engine {
  /** `taken`: the ledger has an entry in this place already. */
  publish(subject: string, body: string): Promise<"kept" | "taken">;
  last(subject: string): Promise<Heard | null>;
  /** `created`: another after the server was put back. */
  info(stream: StreamName): Promise<{ created: string; last: number }>;
  /** Those behind a number, in order. */
  after(stream: StreamName, seq: number, count: number): Promise<Heard[]>;
  backup(): Promise<void>;
  restore(): Promise<void>;
}

interface Stream {
  created: string;
  last: number;
  bySubject: Map<string, Heard>;
}
const NAMES: readonly StreamName[] = ["LEDGER", "DOSSIER", "PAPER", "UNIT"];

export function memoryEngine(): Engine {
  let streams = new Map<StreamName, Stream>(
    NAMES.map((it) => [it, { created: "0", last: 0, bySubject: new Map() }]),
  );
  const copy = () => structuredClone(streams);
  let kept = copy();
  let restored = 0;
  const of = (subject: string) => streams.get(streamOf(subject)!)!;
  return {
    async publish(subject, body) {
      const stream = of(subject);
      if (streamOf(subject) === "LEDGER" && stream.bySubject.has(subject)) return "taken";
      stream.last++;
      stream.bySubject.set(subject, { seq: stream.last, subject, body });
      return "kept";
    },
    last: async (subject) => of(subject).bySubject.get(subject) ?? null,
    info: async (stream) => {
      const { created, last } = streams.get(stream)!;
      return { created, last };
    },
    after: async (stream, seq, count) =>
      [...streams.get(stream)!.bySubject.values()]
        .filter((it) => it.seq > seq)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, count),
    async backup() {
      kept = copy();
    },
    async restore() {
      streams = structuredClone(kept);
      restored++;
      for (const it of streams.values()) it.created = String(restored);
    },
  };
}
