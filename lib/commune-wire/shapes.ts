/** JetStream's answers as far as they are needed, each parsed at this border. They are plain JSON; a newer server may say more. */
import { z } from "../zod.ts";
import { faultOfAnswer, WireFault } from "./faults.ts";

const error = z.exactOptional(
  z.object({
    err_code: z.exactOptional(z.int()),
    description: z.exactOptional(z.string().check(z.maxLength(2_000))),
  }),
);
const place = z.int().check(z.nonnegative());

const ack = z.object({
  error,
  stream: z.exactOptional(z.string()),
  seq: z.exactOptional(place),
  duplicate: z.exactOptional(z.boolean()),
});
const info = z.object({
  error,
  created: z.exactOptional(z.string().check(z.maxLength(60))),
  state: z.exactOptional(z.object({ messages: place, first_seq: place, last_seq: place })),
  cluster: z.exactOptional(
    z.object({
      replicas: z.exactOptional(
        z.array(
          z.object({
            current: z.exactOptional(z.boolean()),
            offline: z.exactOptional(z.boolean()),
            lag: z.exactOptional(place),
          }),
        ),
      ),
    }),
  ),
});

/** A stream as the server has it. */
export interface StreamState {
  /** When it was made: another one is another stream. */
  created: string;
  messages: number;
  first: number;
  last: number;
  /** No server lags behind the one that says this: what another one hasn't is no more. */
  level: boolean;
}

/** The place in its stream that a message got. Throws what the server had against it. */
export function readAck(text: string): number {
  const { error: wrong, seq, duplicate } = parsed(ack, text);
  if (wrong) throw faultOfAnswer(wrong);
  // It was thrown away for another one, which nobody here has sent.
  if (duplicate) throw new WireFault("version", "taken for another record");
  if (!seq) throw new WireFault("version", "an acknowledgement without a place");
  return seq;
}

/** Throws what the server had against the question. */
export function readInfo(text: string): StreamState {
  const { error: wrong, created, state, cluster } = parsed(info, text);
  if (wrong) throw faultOfAnswer(wrong);
  if (created === undefined || !state) throw new WireFault("version", "a stream without its state");
  const { messages, first_seq: first, last_seq: last } = state;
  const level = (cluster?.replicas ?? []).every((it) => it.current && !it.offline && !it.lag);
  return { created, messages, first, last, level };
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new WireFault("version", `an answer of another form: ${text.slice(0, 200)}`);
  }
}
