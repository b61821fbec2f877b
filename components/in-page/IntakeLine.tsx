import { useState } from "preact/hooks";
import type { NotAskedFor } from "../../lib/catalogue/not-asked.ts";
import type { Appointment } from "../../lib/deadline/appointment.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { type Standing, type Tally, tallyOf } from "../../lib/reuse/tally.ts";
import type { PaperMatch } from "../../lib/reuse/types.ts";
import { sayMinuteFull, sayWeekday } from "../../lib/words/moment.ts";
import { sayCheck } from "../../lib/words/papers.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { sayNotAsked } from "./NotAskedMark.tsx";

/** A row of the required papers, with how it stands. */
export interface IntakeRow {
  /** Tells it from others of its name. */
  key: string;
  /** As the page shows it. */
  name: string;
  standing: Standing;
  match: PaperMatch | null;
  /** A form that is still to be filled in. */
  toFill?: boolean;
  /** Brings the page's own row into sight. */
  onGo(): void;
}

export interface IntakeLineProps {
  rows: readonly IntakeRow[];
  /** An id number stands in the form: what is there is known. */
  known: boolean;
  notAsked: readonly NotAskedFor[];
  /** Were it taken in now; null: not known. */
  appointment: Appointment | null;
  say: Say;
  now: Minute;
  /** Shows the slip for the citizen. */
  onSlip(): void;
}

/** Above the papers of a form: how many are there, what is left to bring, and when it will be done. Rows behind a press. */
export function IntakeLine(props: IntakeLineProps) {
  const { rows, say, now, appointment } = props;
  const [open, setOpen] = useState(false);
  const tally = tallyOf(rows.map((it) => it.standing));
  const forms = rows.filter((it) => it.toFill).length;
  const left = rows.filter((it) => it.standing !== "folded");
  return (
    <section class="dh line" aria-label={say("intake_title")} lang={say("words_lang")}>
      <div class="head">
        <Icon of={icons.reuse} />
        <b role="status">{sayTally(say, tally, forms, props.known)}</b>
        {appointment && (
          <span class="when">
            {say(
              "intake_appointment",
              sayWeekday(say, appointment.due),
              sayMinuteFull(say, appointment.due, now),
            )}
            {appointment.provisional && ` ${say("intake_provisional")}`}
          </span>
        )}
        <span class="acts">
          <button type="button" class="link" onClick={props.onSlip}>
            {say("intake_slip")}
          </button>
          <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? "intake_hide" : "intake_show", left.length)}
          </button>
        </span>
      </div>
      {open && (
        <div class="body">
          <ul>
            {left.map((it) => (
              <li key={it.key}>
                <button type="button" class="plain row" title={it.name} onClick={it.onGo}>
                  <Icon of={ICON[it.standing]} />
                  <span class="name">{it.name}</span>
                  <span class={`state ${LOOK[it.standing]}`}>{sayStanding(say, it)}</span>
                </button>
              </li>
            ))}
          </ul>
          {tally.folded > 0 && <p class="muted">{say("intake_folded", tally.folded)}</p>}
          {props.notAsked.map((it) => (
            <p key={`${it.paper} ${it.rule}`} class="muted">
              {say("reuse_not_asked", it.paper)}: {sayNotAsked(say, it)}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** '3/5 giấy tờ đã có, chỉ cần nộp 2'. `forms`: so many are still to be filled in; they are no papers that could be there. */
function sayTally(say: Say, { total, there, look, needed }: Tally, forms: number, known: boolean): string {
  if (total === 0) return say("intake_no_papers");
  if (!known && there === 0) return say("intake_nobody", total);
  if (look > 0)
    return needed === 0
      ? say("intake_tally_look_all", there, total, look)
      : say("intake_tally_look", there, total, look, needed);
  if (needed === 0)
    return forms > 0 ? say("intake_tally_forms", total, forms) : say("intake_tally_all", total);
  return there === 0 ? say("intake_tally_none", total) : say("intake_tally", there, total, needed);
}

const ICON: Record<Standing, string> = {
  attached: icons.check,
  there: icons.check,
  check: icons.document,
  unknown: icons.dashed,
  over: icons.hourglass,
  "not-asked": icons.cross,
  case: icons.dashed,
  needed: icons.inbox,
  folded: icons.document,
};
/** Only what is sure is green; what is not known is grey. */
const LOOK: Record<Standing, string> = {
  attached: "good",
  there: "good",
  check: "ask",
  unknown: "unknown",
  over: "soon",
  "not-asked": "unknown",
  case: "unknown",
  needed: "",
  folded: "unknown",
};

function sayStanding(say: Say, { standing, match }: IntakeRow): string {
  if (standing === "check" && match?.check) return say("intake_standing_check", sayCheck(say, match.check));
  return say(`intake_standing_${standing.replace("-", "_")}`);
}
