/** Communes on a real server, configured as `npm run server` does it: for whoever tests what goes over it. */
import {
  type ConnectionOptions,
  type NatsConnection,
  nkeyAuthenticator,
  nkeys,
  wsconnect,
} from "@nats-io/nats-core";
import { type Nats, startNodes } from "../../scripts/nats/run.ts";
import type { Account } from "../../server/accounts.ts";
import { applyStreams, connectAdmin } from "../../server/apply.ts";
import type { List } from "../../server/list.ts";
import { localConf } from "../../server/local.ts";
import { checkedList } from "../../server/read.ts";

/** A key of its own, as a browser makes it. */
export interface Key {
  seed: string;
  key: string;
}
export function makeKey(): Key {
  const pair = nkeys.createUser();
  return { seed: new TextDecoder().decode(pair.getSeed()), key: pair.getPublicKey() };
}

export interface Machine extends Key {
  commune: string;
  officer: string;
  device: string;
  role: "officer" | "head";
}
export const makeMachine = (
  commune: string,
  officer: string,
  device: string,
  role: Machine["role"] = "officer",
): Machine => ({ commune, officer, device, role, ...makeKey() });

interface Wanted {
  machines: readonly Machine[];
  nodes?: 1 | 3;
  origins?: string[];
  /** Of every commune: `{ ledger: "1MB", … }`. */
  quota?: Record<string, string>;
  readers?: { name: string; key: string }[];
  /** false: they are made later. */
  streams?: boolean;
  /** Rights other than those that are given out, to see that a test would notice. */
  widen?: (accounts: Account[]) => void;
}

/** Servers with their list; ended by `remove`. */
export class Office {
  readonly nodes: Nats[];
  readonly list: List;
  readonly admin: Key;
  private readonly open: NatsConnection[] = [];

  constructor(nodes: Nats[], list: List, admin: Key) {
    this.nodes = nodes;
    this.list = list;
    this.admin = admin;
  }

  get node(): Nats {
    return this.nodes[0]!;
  }
  get urls(): string[] {
    return this.nodes.map(({ url }) => url);
  }

  /** A machine's connection, as its browser has one. Closed with the office. */
  async connect({ seed }: Key, options: ConnectionOptions = {}): Promise<NatsConnection> {
    const link = await wsconnect({
      servers: this.urls,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)),
      reconnect: false,
      timeout: 10_000,
      ...options,
    });
    this.open.push(link);
    return link;
  }

  /** Tried again while three servers choose who leads. */
  async makeStreams(list = this.list): Promise<void> {
    const until = Date.now() + 40_000;
    for (;;)
      try {
        const admin = await connectAdmin(this.node.url, this.admin.seed);
        await applyStreams(admin, list).finally(() => admin.close());
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
  }

  /**
   * Another list for servers that run. Twice, as the units do it: NATS gives an account that is new its imports only when it
   * reads the file a second time.
   */
  async reload(list: List): Promise<void> {
    const all = this.nodes.map(({ place }) => place);
    for (const node of this.nodes)
      for (let times = 0; times < 2; times++) await node.reload(localConf(list, node.place, all));
  }

  async remove(): Promise<void> {
    for (const link of this.open) await link.close();
    for (const node of this.nodes) await node.remove();
  }
}

/** A list with these machines, as a province keeps it. */
export function listOf({ machines, nodes = 1, origins = [], quota, readers = [] }: Wanted, admin: Key): List {
  return checkedList({
    province: "t01",
    nodes: Array.from({ length: nodes }, (_, at) => ({ name: `n${at + 1}`, address: `10.0.0.${at + 1}` })),
    origins,
    admin: admin.key,
    readers,
    disk: "100GB",
    quota: { ledger: "16MB", dossier: "16MB", paper: "16MB", unit: "4MB", ...quota },
    communes: [...new Set(machines.map(({ commune }) => commune))].map((code) => ({ code })),
    devices: machines.map(({ seed: _, ...row }) => row),
  });
}

/** Servers and streams of a list, ready. */
export async function startOffice(wanted: Wanted): Promise<Office> {
  const admin = makeKey();
  const list = listOf(wanted, admin);
  const nodes = await startNodes(list.nodes.length, (place, all) =>
    localConf(list, place, all, wanted.widen),
  );
  const office = new Office(nodes, list, admin);
  try {
    if (wanted.streams !== false) await office.makeStreams();
  } catch (error) {
    await office.remove();
    throw error;
  }
  return office;
}
