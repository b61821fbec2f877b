/** The files of a list: the accounts, one for each server, and what the proxy before it must know. */
import { accountsOf } from "./accounts.ts";
import { DISK_SHARE } from "./check.ts";
import { accountsConf, type Cluster, nodeConf, originsHaproxy, originsNginx } from "./conf.ts";
import { type List, replicasOf } from "./list.ts";

/** On a server of its own, as the units and the guide have it. */
export const STORE = "/var/lib/dung-hen-nats";
export const TLS = "/etc/dung-hen-nats/tls";
export const PORTS = { client: 4222, websocket: 8080, monitor: 8222, cluster: 6222 } as const;

/**
 * All bytes that accounts may keep, each copy counted: no server starts with less than its accounts are promised. It hangs on the disk and not on
 * the communes' quotas, since a running server takes no other number.
 */
export const keptBy = (list: List): number => Math.floor(list.disk * DISK_SHARE) * replicasOf(list);

function clusterOf(list: List, address: string): Cluster | null {
  if (list.nodes.length === 1) return null;
  return {
    name: list.province,
    listen: `${address}:${PORTS.cluster}`,
    routes: list.nodes.map((node) => `nats-route://${node.address}:${PORTS.cluster}`),
    tls: { cert: `${TLS}/node.crt`, key: `${TLS}/node.key`, ca: `${TLS}/cluster-ca.crt` },
  };
}

/** Name → text. `sync`: whether the servers know how to write through to the disk (2.10 and later). */
export function filesOf(list: List, sync: boolean): Map<string, string> {
  const files = new Map([["accounts.conf", accountsConf(accountsOf(list))]]);
  const keeps = keptBy(list);
  for (const { name, address } of list.nodes)
    files.set(
      `${name}.conf`,
      nodeConf({
        name,
        store: STORE,
        ...PORTS,
        keeps,
        sync,
        cluster: clusterOf(list, address),
      }),
    );
  files.set("nginx-origins.conf", originsNginx(list.origins));
  files.set("origins.lst", originsHaproxy(list.origins));
  files.set("xa.json", communesFile(list));
  return files;
}

/** What the province's page is told of the communes, as it stands in its policy (`province.communes`). One without a name is called by its code. */
const communesFile = ({ communes }: List): string => {
  const rows = communes.map(({ code, name }) => ({ code, name: name ?? code }));
  return `${JSON.stringify(
    rows.sort((a, b) => (a.code < b.code ? -1 : 1)),
    null,
    2,
  )}\n`;
};

/** Names of the accounts in a file of accounts, to say what came and what went. */
export const namesIn = (conf: string): Set<string> =>
  new Set([...conf.matchAll(/^([A-Z]+_[\w]+): \{$/gm)].map(([, name]) => name!));
