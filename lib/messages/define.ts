import { z } from "../zod.ts";

/** One call: what is asked and what comes back, each with the schema that holds it. */
export interface Call<A = unknown, R = unknown> {
  ask: z.ZodMiniType<A>;
  answer: z.ZodMiniType<R>;
}
export type CallTable = Record<string, Call<never, unknown> | Call>;
export type Asked<C> = C extends { ask: z.ZodMiniType<infer A> } ? A : never;
export type Answered<C> = C extends { answer: z.ZodMiniType<infer R> } ? R : never;

export const define = <A, R>(ask: z.ZodMiniType<A>, answer: z.ZodMiniType<R>): Call<A, R> => ({
  ask,
  answer,
});

/** The envelope around a call; anything else on the wire is not ours. */
export const envelope = z.object({ dungHen: z.string().check(z.maxLength(40)), args: z.unknown() });

/** An answer as it comes over the wire; its value is parsed by the call's own schema. */
export const resultSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      key: z.string().check(z.maxLength(80)),
      args: z.array(z.union([z.string().check(z.maxLength(2_000)), z.number()])).check(z.maxLength(9)),
    }),
  }),
]);

export const nothing = z.object({});
