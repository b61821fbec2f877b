import { once } from "node:events";
import { createServer } from "node:net";

/** Ports of 127.0.0.1 that nobody has: all held at once, so that no two are the same, then let go. */
export async function freePorts(count: number): Promise<number[]> {
  const held = Array.from({ length: count }, () => createServer());
  for (const server of held) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
