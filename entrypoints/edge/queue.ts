/** The queue as our own pages ask for it: numbers and rows of one moment. */
import { wait } from "../../lib/after.ts";
import type { Asked } from "../../lib/messages/define.ts";
import type { pageCalls } from "../../lib/messages/page-calls.ts";
import { done, type Result } from "../../lib/messages/result.ts";
import { unpacked } from "../../lib/queue/packed.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import { call } from "./page.ts";

/** Asks the worker; some thousand rows are read with a breath now and then in which the page scrolls. */
export async function askQueue(asked: Asked<typeof pageCalls.queue>): Promise<Result<QueueView>> {
  const answer = await call("queue", asked);
  return answer.ok ? done(await unpacked(answer.value, () => wait(0))) : answer;
}
