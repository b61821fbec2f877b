/** A machine as the wire sees it: an outbox and an inbox in memory that outlive any number of wires, as a store outlives its workers. */
import { setTimeout as wait } from "node:timers/promises";
import type { Cursor, Heard, Inbox, Outbox, Outgoing, PostKind, StreamName } from "../../lib/commune/post.ts";
import { startWire, type Wire, type WireState } from "../../lib/commune-wire/wire.ts";
import type { Machine as Whose } from "./office.ts";

const STREAM: Record<PostKind, StreamName> = {
  ledger: "LEDGER",
  dossier: "DOSSIER",
  paper: "PAPER",
  unit: "UNIT",
};

/** What is sent here: a version and what it says. */
interface Said {
  v: number;
  text: string;
}

/** null: what is none is set aside, as the store does. */
function readSaid(body: string): Said | null {
  try {
    return JSON.parse(body) as Said;
  } catch {
    return null;
  }
}

export class Sender {
  readonly whose: Whose;
  /** Everything of one's own, by its subject. */
  readonly own = new Map<string, Said & { kind: PostKind }>();
  readonly waiting = new Map<string, number>();
  /** What is known of the commune, by subject. */
  readonly known = new Map<string, Said>();
  readonly cursors = new Map<StreamName, Cursor>();
  readonly forks: string[] = [];
  readonly states: WireState[] = [];
  readonly faults: unknown[] = [];
  taken = 0;
  wire: Wire | null = null;
  private readonly servers: string[];
  private readonly around: (outbox: Outbox) => Outbox;
  private stopped = new AbortController();

  /** `around`: what else its outbox holds. */
  constructor(whose: Whose, servers: string[], around: (outbox: Outbox) => Outbox = (it) => it) {
    this.around = around;
    this.whose = whose;
    this.servers = servers;
  }

  /** Writes something of one's own and puts it into the outbox. */
  write(kind: PostKind, name: string | number, text: string): string {
    const { officer, device } = this.whose;
    const subject = kind === "unit" ? `u.${name}` : `${kind[0]}.${officer}.${device}.${name}`;
    const v = (this.own.get(subject)?.v ?? 0) + 1;
    this.own.set(subject, { kind, v, text });
    this.waiting.set(subject, v);
    this.wire?.wake();
    return subject;
  }

  private readonly outbox: Outbox = {
    next: async (limit, not) => {
      await null;
      const rows: Outgoing[] = [];
      for (const [row, version] of this.waiting) {
        if (rows.length === limit) break;
        if (not.has(row)) continue;
        const { kind, v, text } = this.own.get(row)!;
        rows.push({
          row,
          version,
          subject: row,
          body: JSON.stringify({ v, text }),
          kind,
        });
      }
      return rows;
    },
    sent: async ({ row, version }) => {
      await null;
      if (this.waiting.get(row) === version) this.waiting.delete(row);
    },
    reoffer: async (stream) => {
      for (const [subject, { kind, v }] of this.own)
        if (STREAM[kind] === stream) this.waiting.set(subject, v);
    },
    waiting: async () => ({ rows: this.waiting.size, oldest: null }),
  };

  private readonly inbox: Inbox = {
    cursor: async (stream) => this.cursors.get(stream) ?? null,
    take: async (stream, heard: readonly Heard[], cursor) => {
      await null;
      for (const { subject, body } of heard) {
        const said = readSaid(body);
        if (said && said.v > (this.known.get(subject)?.v ?? 0)) this.known.set(subject, said);
      }
      this.taken += heard.length;
      this.cursors.set(stream, cursor);
    },
    forget: async (stream) => void this.cursors.delete(stream),
  };

  /** Begins a wire; an outbox or inbox of a stopped one does nothing more, as a dead worker's doesn't. */
  start(): void {
    const { signal } = this.stopped;
    const living = <T extends object>(it: T): T =>
      new Proxy(it, {
        get: (of, name) => {
          const work = of[name as keyof T] as (...args: unknown[]) => Promise<unknown>;
          return async (...args: unknown[]) => {
            if (signal.aborted) return new Promise(() => {});
            return work(...args);
          };
        },
      });
    const { officer, role, seed } = this.whose;
    this.wire = startWire({
      servers: this.servers,
      officer,
      head: role === "head",
      seed: async () => new TextEncoder().encode(seed),
      outbox: living(this.around(this.outbox)),
      inbox: living(this.inbox),
      same: (mine, theirs) => mine === theirs,
      forked: ({ subject }) => this.forks.push(subject),
      changed: (state) => this.states.push(state),
      fault: (error) => this.faults.push(error),
      now: () => Date.now(),
      sleep: (ms) => wait(ms, undefined, { signal }).catch(() => {}),
      random: Math.random,
    });
  }

  /** As a worker is killed: nothing of it is done any more, and its connection goes without a word. */
  async kill(): Promise<void> {
    this.stopped.abort();
    this.stopped = new AbortController();
    const { wire } = this;
    this.wire = null;
    await wire?.close();
  }

  get inSync(): boolean {
    return this.wire?.state().inSync === true && this.waiting.size === 0;
  }
}
