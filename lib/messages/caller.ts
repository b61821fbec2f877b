/**
 * The asking side. A worker may be asleep, dying or gone for ever (after an
 * update the page's script is an orphan): each case ends in a Result, in time.
 */
import { inTime, LATE, wait } from "../after.ts";
import { result as resultOf } from "./by-hand.ts";
import type { Answered, Asked, CallTable } from "./define.ts";
import { failed, type Result } from "./result.ts";

export type Send = (message: unknown) => Promise<unknown>;
export interface CallerOptions {
  /** Milliseconds for one try. */
  timeout?: number;
  /** Milliseconds to wait before each other try. */
  pauses?: readonly number[];
}
export type Caller<T extends CallTable> = <K extends keyof T & string>(
  name: K,
  args: Asked<T[K]>,
) => Promise<Result<Answered<T[K]>>>;

const ORPHANED = /context invalidated|extension context|runtime.*undefined/i;

/**
 * `send` is the browser's `runtime.sendMessage`. Calls are made so that asking
 * twice does no harm, which is why a worker that died is asked again, and one that is late once more.
 */
export function makeCaller<T extends CallTable>(
  table: T,
  send: Send,
  { timeout = 8_000, pauses = [60, 400, 1_600] }: CallerOptions = {},
): Caller<T> {
  return async (name, args) => {
    const call = table[name]!;
    const asked = call.ask.safeParse(args);
    if (!asked.success) return failed("errors_badCall", name);
    for (let tries = 0; ; tries++) {
      const answer = await attempt(send, { dungHen: name, args: asked.data }, timeout);
      if (answer.state === "orphaned") return failed("errors_orphaned");
      if (answer.state === "said") return read(call, answer.value);
      if (answer.state === "late" && tries > 0) return failed("errors_timeout");
      const pause = pauses[tries];
      if (pause === undefined) return failed("errors_noAnswer");
      await wait(pause);
    }
  };
}

type Attempt = { state: "said"; value: unknown } | { state: "orphaned" | "late" | "dead" };

async function attempt(send: Send, message: unknown, timeout: number): Promise<Attempt> {
  try {
    // `send` may throw at once: in an orphan `runtime` itself is gone.
    const value = await inTime(timeout, (async () => send(message))());
    if (value === LATE) return { state: "late" };
    return value === undefined ? { state: "dead" } : { state: "said", value };
  } catch (error) {
    return { state: ORPHANED.test(String(error)) ? "orphaned" : "dead" };
  }
}

function read<T extends CallTable, K extends keyof T>(call: T[K], raw: unknown): Result<Answered<T[K]>> {
  const result = resultOf.safeParse(raw);
  if (!result.success) return failed("errors_badAnswer");
  if (!result.data.ok) return result.data;
  const value = call.answer.safeParse(result.data.value);
  if (!value.success) return failed("errors_badAnswer");
  return { ok: true, value: value.data as Answered<T[K]> };
}
