/** Starts and ends real servers on this machine, on free ports and in folders of their own: for tests, the bench and the demo. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { needNats } from "../nats.ts";
import { freePorts } from "./ports.ts";

/** Where a server stands: its name in the cluster, its folder, its ports on 127.0.0.1. */
export interface Place {
  name: string;
  dir: string;
  /** Plain NATS; browsers come by `websocket`. */
  client: number;
  websocket: number;
  monitor: number;
  cluster: number;
}

/** What is in a server's file: all of it. */
export type Conf = (place: Place, all: readonly Place[]) => string;

const READY = "Server is ready";
const PATIENCE = 20_000;

/** A server of one's own. Whoever starts it ends it with `remove`. */
export class Nats {
  readonly place: Place;
  readonly file: string;
  private child: ChildProcess | null = null;
  private said = "";

  constructor(place: Place) {
    this.place = place;
    this.file = join(place.dir, "nats.conf");
  }

  /** Where browsers connect. */
  get url(): string {
    return `ws://127.0.0.1:${this.place.websocket}`;
  }

  /** Where /healthz and /jsz answer. */
  get monitor(): string {
    return `http://127.0.0.1:${this.place.monitor}`;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** All that it has said since it was made. */
  get log(): string {
    return this.said;
  }

  write(conf: string): void {
    writeFileSync(this.file, conf);
  }

  /** Starts it, also again after `stop` or `kill`: same ports, same folder. Throws with what it said where it doesn't get ready. */
  async start(): Promise<void> {
    const child = spawn(needNats(), ["-c", this.file], { stdio: ["ignore", "pipe", "pipe"] });
    this.child = child;
    const before = this.said.length;
    const hear = (piece: Buffer) => {
      this.said += piece.toString();
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    const until = Date.now() + PATIENCE;
    while (!this.said.slice(before).includes(READY)) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
        await this.kill();
        throw new Error(`nats-server did not get ready:\n${this.said.slice(before)}`);
      }
      await wait(10);
    }
  }

  /** Reads its file anew without ending a connection. Resolves when it has said so; throws with what it said otherwise. */
  async reload(conf: string): Promise<void> {
    this.write(conf);
    const before = this.said.length;
    this.child!.kill("SIGHUP");
    const until = Date.now() + PATIENCE;
    for (;;) {
      const news = this.said.slice(before);
      if (news.includes("Reloaded server configuration")) return;
      if (news.includes("Failed to reload") || Date.now() > until) throw new Error(`not reloaded:\n${news}`);
      await wait(10);
    }
  }

  /** Ends it in order. */
  stop(): Promise<void> {
    return this.end("SIGTERM");
  }

  /** Ends it as a power cut does a process: at once, nothing written that wasn't. */
  kill(): Promise<void> {
    return this.end("SIGKILL");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.place.dir, { recursive: true, force: true });
  }
}

async function places(count: number): Promise<Place[]> {
  const ports = await freePorts(count * 4);
  return Array.from({ length: count }, (_, at) => ({
    name: `n${at + 1}`,
    dir: mkdtempSync(join(tmpdir(), "dung-hen-nats-")),
    client: ports[at * 4]!,
    websocket: ports[at * 4 + 1]!,
    monitor: ports[at * 4 + 2]!,
    cluster: ports[at * 4 + 3]!,
  }));
}

/** As many servers as told, each with its file, all ready. Of a cluster the leader is elected after that: a first call may be refused. */
export async function startNodes(count: number, conf: Conf): Promise<Nats[]> {
  const all = await places(count);
  const nodes = all.map((place) => new Nats(place));
  for (const node of nodes) node.write(conf(node.place, all));
  try {
    await Promise.all(nodes.map((node) => node.start()));
  } catch (error) {
    for (const node of nodes) await node.remove();
    throw error;
  }
  return nodes;
}

/** One server. */
export async function startNats(conf: Conf): Promise<Nats> {
  const [node] = await startNodes(1, conf);
  return node!;
}
