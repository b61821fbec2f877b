/** All calls there are. Pages and content scripts import only their own table, to stay small. */
import type { Answered, Asked } from "./define.ts";
import { pageCalls } from "./page-calls.ts";
import { portalCalls } from "./portal-calls.ts";

export const calls = { ...portalCalls, ...pageCalls };
export type Calls = typeof calls;
export type PortalCallName = keyof typeof portalCalls;
export type PageCallName = keyof typeof pageCalls;
export type CallName = keyof Calls;
export type Args<K extends CallName> = Asked<Calls[K]>;
export type Answer<K extends CallName> = Answered<Calls[K]>;
