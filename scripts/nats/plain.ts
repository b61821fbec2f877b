import type { Place } from "./run.ts";

/**
 * A server's own part for a test or the demo on this machine: everything on 127.0.0.1, no TLS, so never for a network. `rest` holds what else
 * its file says: accounts and users. Of several the routes between them are made.
 */
export function plainConf(rest: string, place: Place, all: readonly Place[] = [place]): string {
  const routes = all.map(({ cluster }) => `nats-route://127.0.0.1:${cluster}`);
  return `server_name: ${place.name}
listen: "127.0.0.1:${place.client}"
http: "127.0.0.1:${place.monitor}"
max_payload: 64KB
jetstream { store_dir: ${JSON.stringify(`${place.dir}/store`)}, max_memory_store: 16MB, max_file_store: 4GB }
websocket { listen: "127.0.0.1:${place.websocket}", no_tls: true, compression: false }
${all.length > 1 ? `cluster { name: office, listen: "127.0.0.1:${place.cluster}", routes: ${JSON.stringify(routes)} }\n` : ""}${rest}
`;
}
