import type { Clock, Clocks } from "../lib/deadline/clock.ts";
import { type ClockWords, dueText, nameOf, stateText } from "../lib/words/clock.ts";
import { leadOf } from "../lib/words/lead.ts";
import { toneOf } from "./state.ts";
import { together } from "./together.ts";

/** The other clocks and the pauses, a line each; what isn't there takes no line. */
export function DossierRows({ clocks, words }: { clocks: Clocks; words: ClockWords }) {
  const { say } = words;
  const { lead } = leadOf(clocks);
  const others = [clocks.step, clocks.dossier, clocks.intake, clocks.supplement, clocks.apology].filter(
    (clock): clock is Clock => clock !== null && clock !== lead && worthSaying(clock, lead),
  );
  const used = lead.share !== null && lead.state !== "paused" ? Math.round(lead.share * 100) : null;
  return (
    <dl class="rows">
      {others.map((clock) => (
        <Row key={clock.of} name={nameOf(say, clock)} tone={toneOf(clock.state)}>
          {[stateText(words, clock, "plain"), together(dueText(words, clock))].filter(Boolean).join(" · ")}
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

/** That the step's or the dossier's time is unknown is news, except before it was taken in; of the others it is none. */
const worthSaying = (clock: Clock, lead: Clock): boolean =>
  clock.state !== "unknown" || (lead.of !== "intake" && (clock.of === "step" || clock.of === "dossier"));

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
