/** Accounts and servers as text in NATS' own language: the same bytes for the same list. */
import type { Account, Import, Share, User } from "./accounts.ts";
import { HERE } from "./accounts.ts";

const text = (it: string): string => JSON.stringify(it);

const share = ({ kind, subject }: Share): string => `{ ${kind}: ${text(subject)} }`;
const taken = ({ kind, from, subject, to }: Import): string =>
  `{ ${kind}: { account: ${from}, subject: ${text(subject)} }${to ? `, to: ${text(to)}` : ""} }`;
/** Browsers come by WebSocket; nobody comes otherwise. */
const user = ({ key, publish, subscribe }: User): string =>
  `{ nkey: ${key}, allowed_connection_types: ["WEBSOCKET"], permissions: { publish: { allow: ${list(publish.map(text))} }, subscribe: { allow: ${list(subscribe.map(text))} } } }`;
const list = (items: string[]): string => `[${items.join(", ")}]`;
const lines = (items: string[]): string =>
  items.length === 0 ? "[]" : `[\n    ${items.join("\n    ")}\n  ]`;

/** A machine makes a second connection before the first is known to be dead. */
const LIMITS = "limits: { max_conn: 8, max_subs: 64, max_payload: 40960 }";

function account({ name, keeps, exports, imports, users }: Account): string {
  const parts = [
    keeps === null
      ? LIMITS
      : `jetstream: { max_mem: 0, max_file: ${keeps}, max_streams: 12, max_bytes_required: true }`,
    ...(exports.length > 0 ? [`exports: ${lines(exports.map(share))}`] : []),
    ...(imports.length > 0 ? [`imports: ${lines(imports.map(taken))}`] : []),
    `users: ${lines(users.map(user))}`,
  ];
  return `${name}: {\n  ${parts.join("\n  ")}\n}`;
}

/** The file of accounts, which all servers of a cluster have. */
export const accountsConf = (accounts: readonly Account[]): string =>
  `# Written by 'npm run server': changes belong into the list. Streams are asked under '${HERE}.'.\naccounts: {\n${accounts.map(account).join("\n")}\nSYS: {}\n}\nsystem_account: SYS\n`;

/** Where one server stands. */
export interface Standing {
  name: string;
  store: string;
  client: number;
  websocket: number;
  monitor: number;
  /** Bytes that the accounts may keep altogether, all copies counted. */
  keeps: number;
  /** Before 2.10 a server can't be told to write through to the disk before it acknowledges: no such server is for a network. */
  sync: boolean;
  cluster: Cluster | null;
}
export interface Cluster {
  name: string;
  listen: string;
  routes: string[];
  /** Files of its certificate; null: on one machine only. */
  tls: { cert: string; key: string; ca: string } | null;
}

function cluster({ name, listen, routes, tls }: Cluster): string {
  const secured = tls
    ? `\n  tls: { cert_file: ${text(tls.cert)}, key_file: ${text(tls.key)}, ca_file: ${text(tls.ca)}, verify: true, timeout: 5 }`
    : "";
  return `cluster: {\n  name: ${text(name)}\n  listen: ${text(listen)}\n  routes: ${list(routes.map(text))}${secured}\n}\n`;
}

/** A server's own file; the accounts are beside it. All that people reach is on 127.0.0.1, behind a proxy with TLS. */
export function nodeConf(it: Standing): string {
  return `# Written by 'npm run server': changes belong into the list.
server_name: ${text(it.name)}
listen: "127.0.0.1:${it.client}"
http: "127.0.0.1:${it.monitor}"
max_payload: 65536
# A Monday at eight all come at once; two seconds, as it would be otherwise, are too short for a busy server.
authorization: { timeout: 15 }
ping_interval: "30s"
lame_duck_duration: "30s"
jetstream: {
  store_dir: ${text(it.store)}
  max_memory_store: 16777216
  max_file_store: ${it.keeps}${it.sync ? "\n  sync_interval: always" : ""}
}
websocket: {
  listen: "127.0.0.1:${it.websocket}"
  no_tls: true
  compression: false
  handshake_timeout: "10s"
  same_origin: false
}
${it.cluster ? cluster(it.cluster) : ""}include "accounts.conf"
`;
}

/** For nginx: 0 for an origin of ours, 1 for every other and for none. NATS itself takes no extension's origin any more (2.15). */
export const originsNginx = (origins: readonly string[]): string =>
  `map $http_origin $strange_origin {\n  default ${origins.length > 0 ? 1 : 0};\n${origins.map((it) => `  ${text(it)} 0;\n`).join("")}}\n`;
/** For haproxy: one a line. */
export const originsHaproxy = (origins: readonly string[]): string => origins.map((it) => `${it}\n`).join("");
