/** How far a list is known, in words. */
import type { Minute } from "../dossier/model.ts";
import type { ListState } from "../whole/types.ts";
import { sayMinute } from "./moment.ts";
import type { Say } from "./say.ts";

/** Pages named one by one; of more only how many rows are missing is said. */
const MOST = 6;

/** 'Đã thấy 90/103 hồ sơ · 15:40'. */
export function saySeen(say: Say, { seen, total, at }: ListState, now: Minute): string {
  const when = sayMinute(say, at, now);
  return total === null ? say("lists_seen_unknown", seen, when) : say("lists_seen", seen, total, when);
}

/** 'chưa xem trang 3, 5–6'; empty: nothing is missing. */
export function sayMissing(say: Say, { missing, missingPages, changed }: ListState): string {
  if (changed) return say("lists_changed");
  if (missing.length === 0) return "";
  const runs = missingPages ? runsOf(missingPages) : [];
  const rows = missing.reduce((n, { from, to }) => n + to - from + 1, 0);
  return runs.length === 0 || runs.length > MOST
    ? say("lists_missing_some", rows)
    : say("lists_missing_pages", runs.join(", "));
}

/** '3', '5–6'. */
function runsOf(pages: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
