/** The demo office's own server: NATS on this machine, configured by `server/` for one commune, which at first knows no machine. */
import { type NatsConnection, nkeys } from "@nats-io/nats-core";
import { z } from "../../lib/zod.ts";
import { type Nats, startNats } from "../../scripts/nats/run.ts";
import { applyStreams, connectAdmin } from "../../server/apply.ts";
import { DEVICE_COLUMNS, type List } from "../../server/list.ts";
import { localConf } from "../../server/local.ts";
import { checkedList } from "../../server/read.ts";

/** The commune's code at the server. */
export const COMMUNE = "mau01";

const healthSchema = z.object({
  account_details: z.optional(
    z.array(
      z.object({
        name: z.string(),
        stream_detail: z.array(z.object({ name: z.string(), state: z.object({ messages: z.int() }) })),
      }),
    ),
  ),
});

export interface OfficeServer {
  url: string;
  /** Puts machines into its list, each as its options show it ('commune,officer,role,device,key'). */
  admit(rows: readonly string[]): Promise<void>;
  /** Records in each of the commune's streams. */
  held(): Promise<Record<string, number>>;
  /** Ends it in order; what it holds stays. */
  stop(): Promise<void>;
  /** After `stop`, at the same place. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const QUOTA = { ledger: "16MB", dossier: "16MB", paper: "16MB", unit: "4MB" };

function listOf(admin: string, rows: readonly string[], quota: typeof QUOTA): List {
  return checkedList({
    province: "mau",
    nodes: [{ name: "n1", address: "127.0.0.1" }],
    origins: [],
    admin,
    disk: "1GB",
    quota,
    communes: [{ code: COMMUNE }],
    devices: rows.map((row) => Object.fromEntries(row.split(",").map((it, n) => [DEVICE_COLUMNS[n], it]))),
  });
}

async function makeStreams(url: string, seed: string, list: List): Promise<void> {
  const admin: NatsConnection = await connectAdmin(url, seed);
  await applyStreams(admin, list).finally(() => admin.close());
}

async function heldBy(node: Nats): Promise<Record<string, number>> {
  const answer = await fetch(`${node.monitor}/jsz?accounts=true&streams=true`);
  const { account_details: accounts = [] } = healthSchema.parse(await answer.json());
  const streams = accounts.find(({ name }) => name === `C_${COMMUNE}`)?.stream_detail ?? [];
  return Object.fromEntries(streams.map(({ name, state }) => [name, state.messages]));
}

/** The server with its streams of such a size, ready. Throws where nats-server can't be had, with what to install. */
export async function startServer(quota = QUOTA): Promise<OfficeServer> {
  const pair = nkeys.createUser();
  const key = pair.getPublicKey();
  const known: string[] = [];
  const node = await startNats((place) => localConf(listOf(key, known, quota), place, [place]));
  try {
    await makeStreams(node.url, new TextDecoder().decode(pair.getSeed()), listOf(key, known, quota));
  } catch (error) {
    await node.remove();
    throw error;
  }
  return {
    url: node.url,
    async admit(rows) {
      known.push(...rows);
      const conf = localConf(listOf(key, known, quota), node.place, [node.place]);
      // Twice: an account that is new gets its imports only when NATS reads the file a second time.
      await node.reload(conf);
      await node.reload(conf);
    },
    held: () => heldBy(node),
    stop: () => node.stop(),
    start: () => node.start(),
    close: () => node.remove(),
  };
}
