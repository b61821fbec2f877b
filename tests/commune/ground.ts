/** A commune with its machines and somebody inside who sees all: where attempts are made. */
import type { NatsConnection } from "@nats-io/nats-core";
import { natsVersion, needNats } from "../../scripts/nats.ts";
import { type Key, makeKey, makeMachine, type Office, startOffice } from "./office.ts";

export const MACHINES = {
  head: makeMachine("c1", "head", "hhhhhhh1", "head"),
  o1: makeMachine("c1", "o1", "aaaaaaa1"),
  o2: makeMachine("c1", "o2", "bbbbbbb2"),
  stranger: makeMachine("c2", "o1", "aaaaaaa1"),
  strangerHead: makeMachine("c2", "head", "hhhhhhh1", "head"),
};

export interface Ground {
  office: Office;
  reader: Key;
  /** In the account of commune c1, with every right: only for looking, and to see that a trial can do harm. */
  inside: NatsConnection;
  o2: NatsConnection;
  /** What a colleague hears; emptied by whoever looks. */
  heardByO2: string[];
  /** Everything that the streams of c1 hold and are: two looks are the same where nothing happened. */
  look(): Promise<string>;
  /** A colleague's work: a dossier, a ledger entry, a question. */
  work(): Promise<void>;
}

export const minorVersion = (): number => natsVersion(needNats())[1];

let entry = 1;

/** `loose`: what else is said of each stream, for a ground where harm can be done. */
export async function makeGround(loose?: object): Promise<Ground> {
  const eye = makeKey();
  const reader = makeKey();
  const office = await startOffice({
    machines: Object.values(MACHINES),
    readers: [{ name: "vp", key: reader.key }],
    widen: (accounts) => {
      const commune = accounts.find(({ name }) => name === "C_c1")!;
      commune.users.push({ key: eye.key, publish: [">"], subscribe: [">"] });
    },
  });
  const inside = await office.connect(eye);
  const o2 = await office.connect(MACHINES.o2, { inboxPrefix: "_INBOX.o2" });
  const heardByO2: string[] = [];
  o2.subscribe("s.d.>", { callback: (_, message) => void heardByO2.push(message.subject) });
  const ask = async (call: string, body = "") => (await inside.request(`$JS.API.${call}`, body)).json<Info>();
  if (loose)
    for (const [name, subject] of Object.entries({ LEDGER: "l.>", DOSSIER: "d.>" })) {
      await ask(`STREAM.DELETE.${name}`);
      const config = {
        name,
        subjects: [subject],
        max_bytes: 10_000_000,
        allow_direct: true,
        republish: { src: ">", dest: "s.>" },
        ...loose,
      };
      const { error } = await ask(`STREAM.CREATE.${name}`, JSON.stringify(config));
      if (error) throw new Error(JSON.stringify(error));
    }
  // Where rights are open, a colleague sits beside whoever tries, as in one account for all.
  const worker = loose ? await office.connect(eye, { inboxPrefix: "_INBOX.o2" }) : o2;
  const work = async () => {
    await worker.request(`l.o2.bbbbbbb2.${entry + 100}`, "ledger of o2");
    await worker.request(`d.o2.bbbbbbb2.portal.${entry++}`, "dossier of o2");
    await worker.request(`${loose ? "$JS.API" : "api"}.STREAM.INFO.DOSSIER`);
    await inside.flush();
  };
  const look = async () => {
    const { streams = [] } = await ask("STREAM.LIST");
    return JSON.stringify(
      streams.map(({ config, state }) => [
        config,
        state.messages,
        state.first_seq,
        state.last_seq,
        state.consumer_count,
      ]),
    );
  };
  await o2.request("l.o2.bbbbbbb2.1", "ledger of o2");
  const first = await office.connect(MACHINES.o1);
  await first.request("l.o1.aaaaaaa1.1", "ledger of o1");
  await first.request("d.o1.aaaaaaa1.portal.own", "dossier of o1");
  await first.close();
  return { office, reader, inside, o2, heardByO2, look, work };
}

interface Info {
  error?: object;
  streams?: {
    config: object;
    state: { messages: number; first_seq: number; last_seq: number; consumer_count: number };
  }[];
}
