import type { Clock, Clocks } from "../../lib/deadline/clock.ts";
import { type ClockWords, dueText, nameOf, stateText } from "../../lib/words/clock.ts";
import { leadOf } from "../../lib/words/lead.ts";
import { clocksToTell } from "../base/clocks-to-tell.ts";
import { toneOf } from "../base/state.ts";
import { together } from "../base/together.ts";

/** The other clocks and the pauses, a line each; what isn't there takes no line. */
export function DossierRows({ clocks, words }: { clocks: Clocks; words: ClockWords }) {
  const { say } = words;
  const { lead } = leadOf(clocks);
  const others = clocksToTell(clocks).filter((clock) => clock !== lead);
  const used = lead.share !== null && lead.state !== "paused" ? Math.round(lead.share * 100) : null;
  return (
    <dl class="rows">
      {others.map((clock) => (
        <Row key={clock.of} name={nameOf(say, clock)} tone={toneOf(clock.state)}>
          {rowText(words, clock)}
        </Row>
      ))}
      {used !== null && <Row name={say("dossier_used")}>{say("dossier_used_share", used)}</Row>}
      {(clocks.pauses.length > 0 || clocks.pausedWithoutPaper !== null) && (
        <Row name={say("dossier_pauses")} tone={clocks.pausedWithoutPaper ? "late" : "paused"}>
          {pauses(words, clocks)}
        </Row>
      )}
    </dl>
  );
}

/** An apology has no time that is used up, only a last moment; the others say what is left and when. */
function rowText(words: ClockWords, clock: Clock): string {
  const due = dueText(words, clock);
  if (clock.of === "apology" && clock.state !== "late" && due) return words.say("clock_due_apology", due);
  if (clock.state === "paused") return stateText(words, clock, "plain");
  return [stateText(words, clock, "plain"), together(due)].filter(Boolean).join(" · ");
}

function Row(props: { name: string; tone?: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class={props.tone}>{props.children}</dd>
    </div>
  );
}

function pauses({ say }: ClockWords, clocks: Clocks): string {
  const said = clocks.pauses.length > 0 ? [say("dossier_pause_count", clocks.pauses.length)] : [];
  if (clocks.pausedWithoutPaper) said.push(say("dossier_pause_no_paper"));
  else if (clocks.pauses.length > 0 && clocks.pauses.every((pause) => pause.hasPaper))
    said.push(say("dossier_pause_paper"));
  return said.join(" · ");
}
