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

const ack = z.object({ error, stream: z.exactOptional(z.string()), seq: z.exactOptional(place) });
const info = z.object({
  error,
  created: z.exactOptional(z.string().check(z.maxLength(60))),
  state: z.exactOptional(z.object({ messages: place, first_seq: place, last_seq: place })),
});

/** A stream as the server has it. */
export interface StreamState {
  /** When it was made: another one is another stream. */
  created: string;
  messages: number;
  first: number;
  last: number;
}

/** The place in its stream that a message got. Throws what the server had against it. */
export function readAck(text: string): number {
  const { error: wrong, seq } = parsed(ack, text);
  if (wrong) throw faultOfAnswer(wrong);
  if (!seq) throw new WireFault("version", "an acknowledgement without a place");
  return seq;
}

/** Throws what the server had against the question. */
export function readInfo(text: string): StreamState {
  const { error: wrong, created, state } = parsed(info, text);
  if (wrong) throw faultOfAnswer(wrong);
  if (created === undefined || !state) throw new WireFault("version", "a stream without its state");
  return { created, messages: state.messages, first: state.first_seq, last: state.last_seq };
}

function parsed<T>(schema: z.ZodMiniType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new WireFault("version", `an answer of another form: ${text.slice(0, 200)}`);
  }
}
