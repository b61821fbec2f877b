/**
 * What nobody may do, as an officer's machine ('o1', 'aaaaaaa1', commune 'c1') would try it. Each is tried where it must fail, and where the rights
 * are wide open: there it must do its harm, or the trial proves nothing.
 */
import { headers, type NatsConnection } from "@nats-io/nats-core";

export interface Trial {
  link: NatsConnection;
  /** JetStream's API as this connection reaches it. */
  api: string;
  /** Sends, waits a little for an answer, and doesn't mind a refusal. */
  send(subject: string, body?: unknown, head?: Record<string, string>): Promise<string>;
  /** Sends with a place for the answer that isn't the sender's own. */
  sendFor(reply: string, subject: string, body?: unknown): Promise<void>;
  /** Listens while colleagues work; what was heard. */
  listen(subject: string): Promise<string[]>;
}

export interface Attempt {
  what: string;
  /** What of it came back to the one who tried; a change in the streams is looked at from outside. */
  go(trial: Trial): Promise<string | string[] | undefined>;
  /** The first server (2.…) that has the means for this at all; its harm comes a little later. */
  since?: number;
  /** Streams in which something of her own, or of a colleague's work meanwhile, may be new. */
  own?: readonly ("DOSSIER" | "LEDGER")[];
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const text = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

export function trialOf(link: NatsConnection, api: string, work: () => Promise<void>): Trial {
  return {
    link,
    api,
    async send(subject, body = "x", head = {}) {
      const set = headers();
      for (const [name, value] of Object.entries(head)) set.set(name, value);
      try {
        return (await link.request(subject, text(body), { timeout: 700, headers: set })).string();
      } catch {
        return "";
      }
    },
    async sendFor(reply, subject, body = "") {
      link.publish(subject, text(body), { reply });
      await link.flush();
      await wait(150);
    },
    async listen(subject) {
      const heard: string[] = [];
      // An answer to oneself is no news.
      link.subscribe(subject, {
        callback: (error, message) => {
          if (!error) heard.push(message.subject);
        },
      });
      await link.flush().catch(() => {});
      await work();
      await wait(150);
      return heard;
    },
  };
}

const write = (what: string, subject: string): Attempt => ({
  what,
  go: async ({ send }) => void (await send(subject)),
});
const api = (what: string, call: string, body: unknown = ""): Attempt => ({
  what,
  go: async ({ send, api }) => done(await send(`${api}.${call}`, body)),
});
/** JetStream says so where it has done it. */
const done = (said: string): string | undefined => (said && !said.includes('"error"') ? said : undefined);
const read = (what: string, call: string, body: unknown = ""): Attempt => ({
  what,
  go: async ({ send, api }) => found(await send(`${api}.${call}`, body)),
});
/** Colleagues' records say this. */
const found = (said: string): string | undefined =>
  said.includes("of o2") || said.includes("bGVkZ2VyIG9mIG8y") ? said : undefined;
const listen = (what: string, subject: string): Attempt => ({
  what,
  own: ["DOSSIER", "LEDGER"],
  go: ({ listen }) => listen(subject),
});

export const ATTEMPTS: readonly Attempt[] = [
  write("writes a colleague's dossier", "d.o2.bbbbbbb2.portal.stolen"),
  write("writes into a colleague's ledger", "l.o2.bbbbbbb2.9"),
  write("writes a colleague's paper", "p.o2.bbbbbbb2.owner.9"),
  write("writes below her own name from another machine", "d.o1.ccccccc3.portal.code"),
  write("writes the unit's settings", "u.settings"),
  write("makes herself a member", "u.member.o1"),
  write("hands out a key", "u.key.o2.2"),
  write("joins as a colleague", "u.join.o2.bbbbbbb2"),
  write("signs for a colleague", "u.seen.o2.bbbbbbb2"),
  {
    what: "has the acknowledgement written into a colleague's ledger",
    own: ["DOSSIER"],
    go: async ({ sendFor }) => void (await sendFor("l.o2.bbbbbbb2.8", "d.o1.aaaaaaa1.portal.own", "x")),
  },
  {
    what: "has a record of her own written into a colleague's ledger",
    go: async ({ sendFor, api }) =>
      void (await sendFor("l.o2.bbbbbbb2.7", `${api}.DIRECT.GET.DOSSIER.d.o1.aaaaaaa1.portal.own`)),
  },
  {
    what: "has a record of her own written as the unit's settings",
    go: async ({ sendFor, api }) =>
      void (await sendFor("u.settings", `${api}.DIRECT.GET.DOSSIER`, { seq: 1, next_by_subj: ">" })),
  },
  {
    what: "forges what colleagues hear",
    go: async ({ sendFor, api }) =>
      void (await sendFor(
        "s.d.o2.bbbbbbb2.portal.forged",
        `${api}.DIRECT.GET.DOSSIER.d.o1.aaaaaaa1.portal.own`,
      )),
  },
  write("says something on colleagues' live line", "s.d.o2.bbbbbbb2.portal.forged"),
  write("writes a ledger entry again", "l.o1.aaaaaaa1.1"),
  {
    what: "rolls the ledger up",
    go: async ({ send }) => void (await send("l.o1.aaaaaaa1.20", "x", { "Nats-Rollup": "all" })),
  },
  {
    what: "rolls one entry up",
    go: async ({ send }) => void (await send("l.o1.aaaaaaa1.1", "x", { "Nats-Rollup": "sub" })),
  },
  {
    what: "has an entry end by itself",
    since: 11,
    own: ["LEDGER"],
    go: async ({ send, api }) => {
      const refused = done(await send("l.o1.aaaaaaa1.21", "kept of o1", { "Nats-TTL": "1s" })) === undefined;
      await wait(2_500);
      const still = [`${api}.DIRECT`, "api.DIRECT"].map((it) =>
        send(`${it}.GET.LEDGER.l.o1.aaaaaaa1.21`, ""),
      );
      return !refused && !(await Promise.all(still)).join().includes("kept of o1")
        ? "an entry that ended"
        : undefined;
    },
  },
  {
    what: "has something written elsewhere later",
    since: 12,
    own: ["DOSSIER"],
    go: async ({ send, api }) => {
      await send("d.o1.aaaaaaa1.portal.later", "written later", {
        "Nats-Schedule": `@at ${new Date(Date.now() + 500).toISOString().replace(/\.\d+/, "")}`,
        "Nats-Schedule-Target": "d.o2.bbbbbbb2.portal.later",
      });
      await wait(2_500);
      const there = await send(`${api}.DIRECT.GET.DOSSIER.d.o2.bbbbbbb2.portal.later`, "");
      return there.includes("written later") ? there : undefined;
    },
  },
  {
    what: "deletes an entry",
    own: ["LEDGER"],
    go: async ({ send, api }) => {
      const { seq } = JSON.parse((await send("l.o1.aaaaaaa1.30")) || "{}") as { seq?: number };
      return done(await send(`${api}.STREAM.MSG.DELETE.LEDGER`, { seq: seq || 1 }));
    },
  },
  api("purges the ledger", "STREAM.PURGE.LEDGER"),
  api("purges the dossiers", "STREAM.PURGE.DOSSIER"),
  api("changes the ledger's rules", "STREAM.UPDATE.LEDGER", {
    name: "LEDGER",
    subjects: ["l.>"],
    max_msgs: 1,
    max_bytes: 10_000_000,
    allow_direct: true,
    // What a newer server doesn't let anybody take back.
    allow_msg_ttl: true,
    allow_msg_schedules: true,
    republish: { src: ">", dest: "s.>" },
  }),
  api("makes a stream over others' subjects", "STREAM.CREATE.MINE", {
    name: "MINE",
    subjects: ["x.>"],
    max_bytes: 1_000_000,
  }),
  api("makes a mirror", "STREAM.CREATE.MIRROR", {
    name: "MIRROR",
    mirror: { name: "LEDGER" },
    max_bytes: 1_000_000,
  }),
  api("makes a stream out of another", "STREAM.CREATE.SOURCED", {
    name: "SOURCED",
    sources: [{ name: "LEDGER" }],
    max_bytes: 1_000_000,
  }),
  api("makes a bucket of values", "STREAM.CREATE.KV_b", {
    name: "KV_b",
    subjects: ["$KV.b.>"],
    allow_rollup_hdrs: true,
    max_bytes: 1_000_000,
  }),
  api("makes a bucket of files", "STREAM.CREATE.OBJ_b", {
    name: "OBJ_b",
    subjects: ["$O.b.C.>", "$O.b.M.>"],
    max_bytes: 1_000_000,
  }),
  api("makes a consumer that delivers into a ledger", "CONSUMER.CREATE.DOSSIER", {
    stream_name: "DOSSIER",
    config: { deliver_subject: "l.o2.bbbbbbb2.5", ack_policy: "none", deliver_policy: "all" },
  }),
  api("makes a consumer the old way", "CONSUMER.DURABLE.CREATE.DOSSIER.mine", {
    stream_name: "DOSSIER",
    config: { durable_name: "mine", ack_policy: "explicit" },
  }),
  api("makes a consumer the new way", "CONSUMER.CREATE.DOSSIER.pulled.d.>", {
    stream_name: "DOSSIER",
    config: { name: "pulled", ack_policy: "explicit", filter_subject: "d.>" },
  }),
  read("reads the ledgers by number", "DIRECT.GET.LEDGER", { seq: 1, next_by_subj: "l.o2.>" }),
  read("reads a colleague's ledger by name", "DIRECT.GET.LEDGER.l.o2.bbbbbbb2.1"),
  read("reads a colleague's ledger the old way", "STREAM.MSG.GET.LEDGER", {
    last_by_subj: "l.o2.bbbbbbb2.1",
  }),
  listen("hears a colleague's ledger", "s.l.o2.>"),
  listen("hears all ledgers", "s.l.>"),
  listen("hears a colleague's answers", "_INBOX.o2.>"),
  listen("hears the ledger as it is written", "l.>"),
  listen("hears what is asked", "$JS.>"),
];

/** The streams themselves, deleted: tried last, since nothing is left where it does its harm. */
export const LAST: readonly Attempt[] = [
  api("deletes the dossiers", "STREAM.DELETE.DOSSIER"),
  api("deletes the ledger", "STREAM.DELETE.LEDGER"),
];
