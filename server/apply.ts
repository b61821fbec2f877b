/** Makes and changes streams, as the administrator; deletes none. */
import { type NatsConnection, nkeyAuthenticator, wsconnect } from "@nats-io/nats-core";
import { z } from "../lib/zod.ts";
import type { List } from "./list.ts";
import { allStreams, type StreamConfig } from "./streams.ts";

const answerSchema = z.object({
  error: z.optional(
    z.object({ code: z.number(), err_code: z.optional(z.number()), description: z.string() }),
  ),
  config: z.optional(z.record(z.string(), z.unknown())),
  state: z.optional(z.object({ bytes: z.number() })),
});
const NO_STREAM = 10059;
/** Three servers write a stream's making before they answer. */
const PATIENCE = 10_000;

export interface Done {
  made: string[];
  changed: string[];
  same: number;
}

/** What JetStream refused, or what is not asked of it, in words. */
export class Refused extends Error {}

/** Opens the administrator's connection. `seed`: her secret key, 'SU…'. */
export const connectAdmin = (server: string, seed: string): Promise<NatsConnection> =>
  wsconnect({
    servers: server,
    authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)),
    reconnect: false,
    ignoreClusterUpdates: true,
  });

/** Brings all streams of a list to what it says. A second run finds them so and changes nothing. Throws `Refused`. */
export async function applyStreams(admin: NatsConnection, list: List): Promise<Done> {
  const done: Done = { made: [], changed: [], same: 0 };
  for (const { at, streams } of allStreams(list))
    for (const wanted of streams) {
      const ask = asker(admin, at, wanted.name);
      const found = await ask("STREAM.INFO");
      if (found.error?.err_code === NO_STREAM) {
        refuse(at, wanted, await ask("STREAM.CREATE", wanted));
        done.made.push(`${at} ${wanted.name}`);
        continue;
      }
      refuse(at, wanted, found);
      if (isAs(found.config, wanted)) {
        done.same++;
        continue;
      }
      allowed(at, wanted, found);
      refuse(at, wanted, await ask("STREAM.UPDATE", { ...found.config, ...wanted }));
      done.changed.push(`${at} ${wanted.name}`);
    }
  return done;
}

type Answer = z.output<typeof answerSchema>;

function asker(admin: NatsConnection, at: string, stream: string) {
  return async (what: string, body?: object): Promise<Answer> => {
    const said = await admin.request(`adm.${at}.${what}.${stream}`, body ? JSON.stringify(body) : "", {
      timeout: PATIENCE,
    });
    return answerSchema.parse(said.json());
  };
}

function refuse(at: string, { name }: StreamConfig, { error }: Answer): void {
  if (error) throw new Refused(`${at} ${name}: ${error.description} (${error.err_code ?? error.code})`);
}

/** NATS answers with more than it was told. */
function isAs(found: Answer["config"], wanted: StreamConfig): boolean {
  return Object.entries(wanted).every(
    ([key, value]) =>
      JSON.stringify(found?.[key] ?? (value === false ? false : undefined)) === JSON.stringify(value),
  );
}

function allowed(at: string, wanted: StreamConfig, { config, state }: Answer): void {
  if (config?.num_replicas !== wanted.num_replicas)
    throw new Refused(
      `${at} ${wanted.name}: không đổi được số bản sao (${String(config?.num_replicas)} → ${wanted.num_replicas}) bằng lệnh này; xem docs/may-chu.md.`,
    );
  if (state && state.bytes > wanted.max_bytes)
    throw new Refused(
      `${at} ${wanted.name}: hạn mức mới (${wanted.max_bytes} byte) nhỏ hơn phần đã dùng (${state.bytes} byte).`,
    );
}
