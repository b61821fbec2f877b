/**
 * One connection to one server: the few things that are asked of JetStream, each with an end. Plain requests in JSON, without consumers
 * (who may make one may write anywhere) and without buckets (their rights allow to wipe out what others wrote).
 */
import { type Msg, type NatsConnection, nkeyAuthenticator, wsconnect } from "@nats-io/nats-core";
import type { AnyStream, Heard } from "../commune/post.ts";
import { type Answer, asking } from "./ask.ts";
import { faultOf, WireFault } from "./faults.ts";
import { headOf } from "./place.ts";
import { readAck, readInfo, type StreamState } from "./shapes.ts";

/** How a server is reached. */
export interface LineOptions {
  /** `wss://…`; `ws://` is for the caller to allow. */
  server: string;
  officer: string;
  /** The device's secret: text of an NKey seed. Read anew at each connection. */
  seed(): Promise<Uint8Array>;
}

export interface Line {
  /**
   * The place that the server gave it; it is kept when this resolves. It bears no id by which the server would know it again: whoever writes
   * another record by that id first has it acknowledged and thrown away. Throws WireFault or PlaceTaken.
   */
  publish(it: { subject: string; body: string }): Promise<number>;
  info(stream: AnyStream): Promise<StreamState>;
  /** The first record at `seq` or behind it; null: this server has none. */
  next(stream: AnyStream, seq: number): Promise<Heard | null>;
  /** The record at that very place; null: there is none any more. */
  at(stream: AnyStream, seq: number): Promise<Heard | null>;
  /** The newest record under a subject. */
  last(stream: AnyStream, subject: string): Promise<Heard | null>;
  /** Hears what is kept in a stream from now on; resolves when the server has heard of it. */
  listen(stream: AnyStream, hear: (it: Heard) => void): Promise<void>;
  /** Resolves when the line is gone, for whatever reason. */
  ended: Promise<void>;
  close(): Promise<void>;
}

/** Under this name a machine's account finds its commune's streams; under NATS' own it would find its own, which are none. */
const API = "api";
const CONNECT_MS = 15_000;
const ANSWER_MS = 10_000;
/** A browser ends a worker that hears nothing for thirty seconds. */
const PING_MS = 20_000;
/** The first that gives single records without a consumer. */
const OLDEST = [2, 9];
const LETTER: Record<AnyStream, string> = { LEDGER: "l", DOSSIER: "d", PAPER: "p", UNIT: "u", COUNTS: "c" };

/** Throws WireFault. */
export async function connectLine({ server, officer, seed }: LineOptions): Promise<Line> {
  const secret = await seed();
  const inboxPrefix = `_INBOX.${officer}`;
  const link = await wsconnect({
    servers: server,
    authenticator: nkeyAuthenticator(secret),
    // Otherwise colleagues could hear each other's answers.
    inboxPrefix,
    pingInterval: PING_MS,
    timeout: CONNECT_MS,
    // Whoever calls connects anew, to the next server and after a pause that isn't everybody's.
    reconnect: false,
    ignoreClusterUpdates: true,
    noAsyncTraces: true,
  })
    .catch((error) => {
      throw faultOf(error);
    })
    .finally(() => secret.fill(0));
  const [major = 0, minor = 0] = (link.info?.version ?? "").split(".").map(Number);
  if (major < OLDEST[0]! || (major === OLDEST[0] && minor < OLDEST[1]!)) {
    await link.close();
    throw new WireFault("version", `nats-server ${link.info?.version}`);
  }
  return lineOf(link, inboxPrefix);
}

function lineOf(link: NatsConnection, inboxPrefix: string): Line {
  const askDirect = asking(link, inboxPrefix, ANSWER_MS);
  const ask = async (subject: string, body = ""): Promise<Msg> => {
    const asked = link.request(subject, body, { timeout: ANSWER_MS });
    try {
      return await ended(asked);
    } catch (error) {
      throw faultOf(error);
    }
  };
  /** The client's own time-out has been seen not to come when its line was closed under it. */
  const ended = async <T>(asked: Promise<T>): Promise<T> => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new WireFault("unreachable", "no answer")), ANSWER_MS + 1_000);
    });
    try {
      return await Promise.race([asked, end]);
    } finally {
      clearTimeout(late);
    }
  };
  const get = async (what: string, body?: object): Promise<Heard | null> =>
    readRecord(await askDirect(`${API}.DIRECT.GET.${what}`, body ? JSON.stringify(body) : ""));

  return {
    publish: async ({ subject, body }) => readAck((await ask(subject, body)).string()),
    info: async (stream) => readInfo((await ask(`${API}.STREAM.INFO.${stream}`)).string()),
    next: (stream, seq) => get(stream, { seq, next_by_subj: `${LETTER[stream]}.>` }),
    at: (stream, seq) => get(stream, { seq }),
    last: (stream, subject) => get(`${stream}.${subject}`),
    async listen(stream, hear) {
      let refuse: (error: Error) => void = () => {};
      const refused = new Promise<never>((_, reject) => {
        refuse = reject;
      });
      refused.catch(() => {});
      link.subscribe(`s.${LETTER[stream]}.>`, {
        callback(error, message) {
          if (error) return refuse(faultOf(error));
          // Whatever is thrown here ends the client's reader, and the line is deaf without a word.
          try {
            const it = readRepublished(message);
            if (it) hear(it);
          } catch {
            // Not heard; the next one shows that its place is missing.
          }
        },
      });
      await Promise.race([ended(link.flush()), refused]);
    },
    ended: link.closed().then(() => {}),
    close: () => link.close().catch(() => {}),
  };
}

/** A record as it is read directly; null: there is none. */
function readRecord({ head, body }: Answer): Heard | null {
  const { subject, seq, sole, code } = head;
  // It has a place and is passed; what it says is nobody's word, and is set aside as no record.
  if (subject && seq) return { seq, subject, body: sole ? body : "" };
  // Only what lies nowhere can be the server's own word on it: in a record the sender may have written the same.
  if (code === 404) return null;
  if (code === 503) throw new WireFault("unreachable", "nobody answers");
  throw new WireFault("version", `a record without its place, ${code}`);
}

/** A record as the stream tells it again to whoever listens; null: it doesn't say its place alone, so it is caught up with. */
function readRepublished(message: Msg): Heard | null {
  const { subject, seq, sole } = headOf(message);
  return sole && seq && message.subject === `s.${subject}` ? { seq, subject, body: message.string() } : null;
}
