/** Serves the pages of seeds: `/SEED/index.html`, and with marks under `/marked/SEED/`. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { unmark } from "../marks.ts";
import { portal } from "../portal.ts";
import type { Portal } from "../truth.ts";

const made = new Map<number, Portal>();
/** `make`: which pages are made of seeds, the same throughout a run. */
export function portalOf(seed: number, make: (seed: number) => Portal = portal): Portal {
  let one = made.get(seed);
  if (!one) {
    one = make(seed);
    made.set(seed, one);
    if (made.size > 60) made.delete(made.keys().next().value as number);
  }
  return one;
}

export async function servePortals(
  make: (seed: number) => Portal = portal,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = /^\/(marked\/)?(\d+)\/([\w.-]+)/.exec(request.url ?? "");
    const html = path ? portalOf(Number(path[2]), make).files[path[3] as string] : undefined;
    if (!path || html === undefined) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(path[1] ? html : unmark(html));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
