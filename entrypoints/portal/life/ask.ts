import { type Caller, makeCaller } from "../../../lib/messages/caller.ts";
import { portalCalls } from "../../../lib/messages/portal-calls.ts";
import { runtime } from "../parts/runtime.ts";

/** Asks the worker whatever a page may ask; each frame's own line knows a few calls only. */
export const ask: Caller<typeof portalCalls> = makeCaller(portalCalls, (message) =>
  runtime().sendMessage(message),
);
