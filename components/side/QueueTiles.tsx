import type { QueueGlance, QueueGroup } from "../../lib/queue/types.ts";
import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";
import type { Tone } from "../base/state.ts";

/**
 * `quiet`: shown only where there is one, since most offices never see any; in a line of its own beside the page. `line`: in
 * one always, as the others fill their rows.
 */
const TILES: { group: QueueGroup; tone: Tone; quiet?: true; line?: true }[] = [
  { group: "overdue", tone: "late" },
  { group: "next-hours", tone: "soon" },
  { group: "today", tone: "soon" },
  { group: "tomorrow", tone: "good" },
  { group: "paused", tone: "paused" },
  { group: "online-waiting", tone: "soon" },
  { group: "apology", tone: "soon", quiet: true },
  { group: "asked-twice", tone: "late", quiet: true },
  { group: "untouched", tone: "unknown", quiet: true },
  { group: "early", tone: "good", quiet: true, line: true },
];

/** Six numbers, and up to four more; each narrows the list to its dossiers. A zero is quiet and leads nowhere. */
export function QueueTiles(props: {
  view: QueueGlance;
  say: Say;
  chosen: QueueGroup | null;
  /** Also those that are shown only where there is one. */
  all?: boolean;
  onChoose(group: QueueGroup | null): void;
}) {
  const { view, say, chosen, onChoose } = props;
  // What stands above says in a word that these may not be all.
  const unsure = view.seen.state !== "whole";
  return (
    <fieldset class={`tiles plain${unsure ? " unsure" : ""}`} aria-label={say("queue_tiles")}>
      {TILES.filter(({ group, quiet }) => !quiet || props.all || view.counts[group] > 0).map(
        ({ group, tone, quiet, line }) => {
          const count = view.counts[group];
          return (
            <button
              key={group}
              type="button"
              class={`tile ${count > 0 ? tone : "zero"}${line || (quiet && !props.all) ? " slim" : ""}`}
              disabled={count === 0}
              aria-pressed={chosen === group}
              onClick={() => onChoose(chosen === group ? null : group)}
            >
              <b>{sayCount(say, count)}</b>
              <span>{tileWords(view, say, group)}</span>
            </button>
          );
        },
      )}
    </fieldset>
  );
}

function tileWords(view: QueueGlance, say: Say, group: QueueGroup): string {
  const without = view.counts["paused-without-paper"];
  if (group === "paused" && without > 0) return say("queue_group_paused_without", sayCount(say, without));
  if (group === "untouched") return say("queue_group_untouched_days", view.untouchedDays);
  return groupName(say, group);
}

/** 'quá hạn', 'đến hạn hôm nay' …, as tiles and headings say it. */
export const groupName = (say: Say, group: QueueGroup): string =>
  say(`queue_group_${group.replaceAll("-", "_")}`);
