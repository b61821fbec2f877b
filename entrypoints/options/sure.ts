/** Questions of an import to the worker, which may be killed as often as it likes: it is asked again, a while later each time. */
import { wait } from "../../lib/after.ts";
import type { Fault } from "../../lib/messages/result.ts";
import type { call as callWorker } from "../edge/page.ts";

export type Call = typeof callWorker;

/** The worker is there, and says no. */
export class Refused extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.key);
    this.fault = fault;
  }
}

const PASSING = new Set(["errors_noAnswer", "errors_timeout", "errors_failed"]);
const TRIES = 8;

/** Throws `Refused`. */
export const sure = (async (call: Call, name: "importPart", args: never) => {
  for (let n = 0; ; n += 1) {
    const answer = await call(name, args);
    if (answer.ok) return answer.value;
    if (n === TRIES || !PASSING.has(answer.error.key)) throw new Refused(answer.error);
    await wait(Math.min(3_000, 50 * 2 ** n));
  }
}) as unknown as <K extends "importBegin" | "importOwners" | "importPart">(
  call: Call,
  name: K,
  args: Parameters<typeof callWorker<K>>[1],
) => Promise<Extract<Awaited<ReturnType<typeof callWorker<K>>>, { ok: true }>["value"]>;
