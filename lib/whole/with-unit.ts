import type { Whole } from "./whole.ts";

/**
 * How whole numbers of a whole unit are: lists that were seen whole on this machine say nothing of a colleague who hasn't sent. `unit` null: there are
 * no others.
 */
export const withUnit = (seen: Whole, unit: { whole: boolean } | null): Whole =>
  seen.state === "whole" && unit?.whole === false ? { ...seen, state: "partly" } : seen;
