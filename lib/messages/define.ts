import { z } from "../zod.ts";

/** What holds a value at a border: a schema of the library, or the little that frames have of their own (`by-hand.ts`). */
export interface Check<T> {
  safeParse(it: unknown): { success: true; data: T } | { success: false };
}

/** One call: what is asked and what comes back, each with what holds it. */
export interface Call<A = unknown, R = unknown> {
  ask: Check<A>;
  answer: Check<R>;
}
export type CallTable = Record<string, Call<never, unknown> | Call>;
export type Asked<C> = C extends { ask: Check<infer A> } ? A : never;
export type Answered<C> = C extends { answer: Check<infer R> } ? R : never;

export const define = <A, R>(ask: z.ZodMiniType<A>, answer: z.ZodMiniType<R>): Call<A, R> => ({
  ask,
  answer,
});

/** The envelope around a call; anything else on the wire is not ours. */
export const envelope = z.object({ dungHen: z.string().check(z.maxLength(40)), args: z.unknown() });

export const nothing = z.object({});
