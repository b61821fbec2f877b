/** A commune's server for tests of the wire: one account, its streams, and a user for each of its machines. */
import { type NatsConnection, nkeyAuthenticator, nkeys, wsconnect } from "@nats-io/nats-core";
import { plainConf } from "../../scripts/nats/plain.ts";
import { type Nats, type Place, startNats } from "../../scripts/nats/run.ts";

export interface Device {
  officer: string;
  device: string;
  head: boolean;
  seed: Uint8Array;
}

const STREAMS = { LEDGER: "l", DOSSIER: "d", PAPER: "p", UNIT: "u" } as const;
type Stream = keyof typeof STREAMS;

export function makeDevice(officer: string, device: string, head = false): Device & { key: string } {
  const pair = nkeys.createUser();
  return { officer, device, head, seed: pair.getSeed(), key: pair.getPublicKey() };
}

export interface Office {
  node: Nats;
  /** May do everything; made anew after each start of the server. */
  admin(): Promise<NatsConnection>;
  makeStreams(limits?: Partial<Record<Stream, object>>): Promise<void>;
  /** Everything in a stream, in order. */
  all(stream: Stream): Promise<{ seq: number; subject: string; body: string }[]>;
  remove(): Promise<void>;
}

const rights = ({ officer: o, device, head, key }: ReturnType<typeof makeDevice>): string => {
  const own = ["l", "d", "p"].map((it) => `${it}.${o}.${device}.>`);
  const gets = ["DOSSIER", "PAPER", "UNIT"].flatMap((it) => [
    `$JS.API.DIRECT.GET.${it}`,
    `$JS.API.DIRECT.GET.${it}.>`,
  ]);
  const ledger = head
    ? ["$JS.API.DIRECT.GET.LEDGER", "$JS.API.DIRECT.GET.LEDGER.>"]
    : [`$JS.API.DIRECT.GET.LEDGER.l.${o}.>`];
  const publish = [
    ...own,
    `u.*.${o}.${device}`,
    "$JS.API.STREAM.INFO.*",
    ...gets,
    ...ledger,
    ...(head ? ["u.>"] : []),
  ];
  const hear = [`_INBOX.${o}.>`, "s.d.>", "s.p.>", "s.u.>", head ? "s.l.>" : `s.l.${o}.>`];
  return `{ nkey: ${key}, permissions { publish { allow: ${JSON.stringify(publish)} }, subscribe { allow: ${JSON.stringify(hear)} } } }`;
};

/** With these machines; `more`: further lines of the server's file. */
export async function startOffice(
  devices: ReturnType<typeof makeDevice>[],
  { storage = "2GB" }: { storage?: string } = {},
): Promise<Office> {
  const admin = nkeys.createUser();
  const rest = `accounts { C1 { jetstream { max_file: ${storage} }, users: [ { nkey: ${admin.getPublicKey()} },\n${devices.map(rights).join(",\n")} ] } }`;
  const node = await startNats((place: Place) => plainConf(rest, place));
  let link: NatsConnection | null = null;
  const adm = async () => {
    if (!link || link.isClosed())
      link = await wsconnect({
        servers: node.url,
        authenticator: nkeyAuthenticator(admin.getSeed()),
        reconnect: false,
      });
    return link;
  };
  const office: Office = {
    node,
    admin: adm,
    async makeStreams(limits = {}) {
      for (const [name, letter] of Object.entries(STREAMS))
        await office
          .admin()
          .then((it) =>
            it.request(
              `$JS.API.STREAM.CREATE.${name}`,
              JSON.stringify({
                name,
                subjects: [`${letter}.>`],
                retention: "limits",
                storage: "file",
                num_replicas: 1,
                max_msgs_per_subject: 1,
                max_msgs: -1,
                max_bytes: -1,
                max_msg_size: 32_768,
                max_consumers: -1,
                max_age: 0,
                discard: name === "LEDGER" ? "new" : "old",
                ...(name === "LEDGER"
                  ? { discard_new_per_subject: true, deny_delete: true, deny_purge: true }
                  : {}),
                allow_direct: true,
                republish: { src: ">", dest: "s.>" },
                ...limits[name as Stream],
              }),
              { timeout: 5_000 },
            ),
          )
          .then((answer) => {
            const { error } = answer.json<{ error?: object }>();
            if (error) throw new Error(JSON.stringify(error));
          });
    },
    async all(stream) {
      const at = await adm();
      const found = [];
      for (let seq = 1; ; ) {
        const it = await at.request(
          `$JS.API.DIRECT.GET.${stream}`,
          JSON.stringify({ seq, next_by_subj: ">" }),
          { timeout: 5_000 },
        );
        if (it.headers?.code === 404) return found;
        seq = Number(it.headers?.get("Nats-Sequence"));
        found.push({ seq, subject: it.headers?.get("Nats-Subject") ?? "", body: it.string() });
        seq++;
      }
    },
    async remove() {
      await link?.close();
      await node.remove();
    },
  };
  return office;
}
