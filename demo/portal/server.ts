/**
 * The sample portal: a stage that behaves as real one-stop portals do, for `npm start`
 * and the browser tests. It listens on this machine only and keeps nothing.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Committed } from "./model.ts";
import { route } from "./routes.ts";
import { makeState, Refused } from "./state.ts";

const PUBLIC = new URL("./public/", import.meta.url);
const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

export interface PortalOptions {
  /** 0 or nothing: any free port. */
  port?: number;
  /** ISO text with a zone; the portal's clock stands still there. Nothing: the machine's clock. */
  now?: string;
  seed?: number;
}

export interface Portal {
  /** Ends in a slash: `http://127.0.0.1:4780/`. */
  url: string;
  close(): Promise<void>;
  /** What was committed since the start or the last reset. */
  log(): Committed[];
}

/** Only what lay in the folder at the start is served, so that no address can reach outside it. */
const readPublic = () =>
  new Map(readdirSync(PUBLIC).map((name) => [`/${name}`, readFileSync(new URL(name, PUBLIC))]));

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(content);
}

const sendJson = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value));

/** Rejects when the port is taken (`EADDRINUSE`). */
export async function startPortal(options: PortalOptions = {}): Promise<Portal> {
  const state = makeState(options.now, options.seed ?? 7);
  const files = readPublic();
  const server = createServer(async (message, response) => {
    try {
      const url = new URL(message.url ?? "/", "http://localhost");
      const answer = await route(state, message, url);
      if (answer?.location) return void response.writeHead(303, { location: answer.location }).end();
      if (answer) return sendJson(response, 200, answer.json);
      const path = url.pathname === "/" ? "/index.html" : url.pathname;
      const file = message.method === "GET" ? files.get(path) : undefined;
      if (!file) return sendJson(response, 404, { error: "Không tìm thấy trang" });
      send(response, 200, TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream", file);
    } catch (error) {
      const status = error instanceof Refused ? error.status : 500;
      sendJson(response, status, { error: (error as Error).message });
    }
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", ready);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    log: () => structuredClone(state.log),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
