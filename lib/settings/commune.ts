/**
 * Working together in a commune, over servers of the agency's own. Off until servers are named: by the agency's policy
 * or, in a small commune without one, by the head in the options.
 */
import type { CommuneNamed } from "../commune/membership.ts";
import { z } from "../zod.ts";

/** Short names that stand in the server's subjects. */
const short = z.string().check(z.regex(/^[a-z0-9]{1,20}$/));
const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(/\S/));
/** The demo build may work with a server on its own machine; everything else goes over TLS. */
const LOOPBACK = /^ws:\/\/127\.0\.0\.1:\d{1,5}\/?$/;

/** An address of a server and nothing else: no name or password in it, no query. */
function isServer(text: string): boolean {
  const loopback = __DEMO__ && LOOPBACK.test(text);
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, host } = new URL(text);
  if (protocol !== "wss:" && !loopback) return false;
  return host !== "" && !/[?#@\s]/.test(text) && username + password + search + hash === "";
}

/** `wss://may-chu.example.gov.vn`, `wss://may-chu.example.gov.vn:8443/nats`. */
export const serverAddress = z.string().check(
  z.maxLength(200),
  z.refine((it) => isServer(it), "no address of a server"),
);

export const communeSettings = z.object({
  /** All of one cluster, at most three; empty: off, and nothing is loaded, asked or connected. */
  servers: z.array(serverAddress).check(
    z.maxLength(3),
    z.refine((list) => new Set(list).size === list.length, "named twice"),
  ),
  /** The commune's code at the server. */
  code: z.nullable(short),
  /** As people call it. */
  name: z.nullable(words(100)),
  /** Who works on this machine; colleagues each have another. */
  officer: z.nullable(short),
  /** As colleagues read it. */
  officerName: z.nullable(words(80)),
  role: z.enum(["officer", "head"]),
  /** Seconds between two looks at the server while no portal and no panel is open. */
  everySeconds: z.int().check(z.minimum(30), z.maximum(3_600)),
});
export type CommuneSettings = z.output<typeof communeSettings>;

/** Nothing named: off. */
export const communeOff = (): CommuneSettings => ({
  servers: [],
  code: null,
  name: null,
  officer: null,
  officerName: null,
  role: "officer",
  everySeconds: 120,
});

/** What is needed to speak to a server at all; null: something is not named yet, so nothing is connected. */
export function communeNamed({ servers, code, officer, role }: CommuneSettings): CommuneNamed | null {
  return servers.length > 0 && code !== null && officer !== null
    ? { servers, commune: code, officer, role }
    : null;
}
