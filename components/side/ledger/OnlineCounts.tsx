import type { Say } from "../../../lib/words/say.ts";

/** Answers of one officer in one month (`2026-11`); the officer is a key, numbered here as it comes. */
export interface OnlineCount {
  officer: string;
  month: string;
  guided: number;
  unable: number;
  closed: number;
}

/** How often citizens were told of the online way, the newest month first. */
export function OnlineCounts({ counts, say }: { counts: readonly OnlineCount[]; say: Say }) {
  if (counts.length === 0) return null;
  const officers = [...new Set(counts.map((it) => it.officer))];
  const newest = [...counts].sort((a, b) => b.month.localeCompare(a.month));
  return (
    <>
      <h2 class="group">{say("ledger_online")}</h2>
      <ul>
        {newest.map((it) => (
          <li class="record" key={`${it.month} ${it.officer}`}>
            <b>
              {say(
                "ledger_online_who",
                officers.indexOf(it.officer) + 1,
                it.month.split("-").reverse().join("/"),
              )}
            </b>
            <p>{say("ledger_online_counts", it.guided, it.unable, it.closed)}</p>
          </li>
        ))}
      </ul>
      <p class="muted small">{say("ledger_online_means")}</p>
    </>
  );
}
