/** How far a list is known, in words. */
import type { Minute } from "../dossier/model.ts";
import type { ListState, Run } from "../whole/types.ts";
import { sayCount } from "./count.ts";
import { sayMinute } from "./moment.ts";
import type { Say } from "./say.ts";

/** Runs of pages named one by one; of more only how many rows are missing is said. */
const MOST = 6;

/** 'Đã thấy 90/103 hồ sơ · 15:40'. */
export function saySeen(say: Say, { seen, total, at }: ListState, now: Minute): string {
  const when = sayMinute(say, at, now);
  return total === null
    ? say("lists_seen_unknown", sayCount(say, seen), when)
    : say("lists_seen", sayCount(say, seen), sayCount(say, total), when);
}

/** 'chưa xem trang 3, 5–6'; empty: nothing is missing. */
export function sayMissing(say: Say, { missingRows, missingPages, changed }: ListState): string {
  if (changed) return say("lists_changed");
  if (missingRows === 0) return "";
  const runs = missingPages ?? [];
  return runs.length === 0 || runs.length > MOST
    ? say("lists_missing_some", missingRows)
    : say("lists_missing_pages", runs.map(sayRun).join(", "));
}

/** '3', '5–6'. */
const sayRun = ({ from, to }: Run): string => (from === to ? String(from) : `${from}–${to}`);
