/** The answering side: gate, schema, handler, schema; whatever happens, a Result. */
import { type Answered, type Asked, type CallTable, envelope } from "./define.ts";
import type { Asker } from "./gate.ts";
import { done, failed, type Result } from "./result.ts";

/** An error whose words are meant for people: key of locales/<lang>/errors.json, or of a room of our own pages where no portal's page can come upon it. */
export class Told extends Error {
  readonly key: string;
  readonly args: (string | number)[];
  constructor(key: string, ...args: (string | number)[]) {
    super(key);
    this.key = key;
    this.args = args;
  }
}

export type Handlers<T extends CallTable, A extends Asker> = {
  [K in keyof T]: (args: Asked<T[K]>, asker: A) => Promise<Answered<T[K]>>;
};

/** A message of ours, or null: not ours to answer. */
export function openEnvelope(message: unknown): { name: string; args: unknown } | null {
  const parsed = envelope.safeParse(message);
  return parsed.success ? { name: parsed.data.dungHen, args: parsed.data.args } : null;
}

/**
 * Answers one call from one table. `onFault` hears of every exception that was
 * not meant for people; the asker only hears that it failed.
 */
export async function answer<T extends CallTable, A extends Asker>(
  table: T,
  handlers: Handlers<T, A>,
  name: string,
  args: unknown,
  asker: A,
  onFault: (error: unknown, name: string) => void,
): Promise<Result<unknown>> {
  try {
    if (!Object.hasOwn(table, name)) return failed("errors_notAllowed", name);
    const call = table[name as keyof T]!;
    const asked = call.ask.safeParse(args);
    if (!asked.success) return failed("errors_badCall", name);
    const value = await handlers[name as keyof T](asked.data as Asked<T[keyof T]>, asker);
    return done(value);
  } catch (error) {
    if (error instanceof Told) return failed(error.key, ...error.args);
    if ((error as Error)?.name === "QuotaExceededError") return failed("errors_full");
    onFault(error, name);
    return failed("errors_failed", name);
  }
}
