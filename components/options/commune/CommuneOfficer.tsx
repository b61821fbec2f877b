import type { CommunePart } from "../../../lib/messages/commune-calls.ts";
import { sayMinute } from "../../../lib/words/moment.ts";
import { Section } from "../base/Section.tsx";
import { Asked } from "./Asked.tsx";
import { CommuneLine } from "./CommuneLine.tsx";
import { KeyForIt } from "./KeyForIt.tsx";
import type { CommuneProps } from "./props.ts";

/** An officer's side: what she sends to whom, the digits that she reads aloud, and how far it is. */
export function CommuneOfficer(props: CommuneProps & { is: CommunePart<"officer"> }) {
  const { part, is, act, busy, run, view, now } = props;
  const { say } = part;
  const head = is.head ?? say("commune_the_head");
  return (
    <Section id="commune-own" title={say("commune_join")} part={part}>
      <p class="done-line" role="status">
        {say(`commune_officer_${is.state}`)}
      </p>
      <p class="muted hint">
        {is.state === "in" && is.since !== null
          ? say("commune_officer_in_means", head, sayMinute(say, is.since, now))
          : say(`commune_officer_${is.state}_means`, head)}
      </p>
      {view.otherwise && <p class="late">{say("commune_otherwise")}</p>}
      <CommuneLine say={say} line={view.line} joined={is.state === "in"} />
      {is.digits !== null && (is.state === "reading" || is.state === "waiting") && (
        <output class="digits" aria-label={say("commune_digits", [...is.digits].join(" "))}>
          {`${is.digits.slice(0, 3)} ${is.digits.slice(3)}`}
        </output>
      )}
      {is.state === "reading" && (
        <div class="line">
          <button
            type="button"
            class="btn main"
            disabled={busy}
            onClick={() => void run({ do: "match", match: true })}
          >
            {say("commune_matches")}
          </button>
          <button
            type="button"
            class="btn"
            disabled={busy}
            onClick={() => void run({ do: "match", match: false })}
          >
            {say("commune_differs")}
          </button>
        </div>
      )}
      {is.state === "asking" && <KeyForIt {...is} say={say} as="officer" onCopy={act.onCopy} />}
      <div class="line">
        {(is.state === "refused" || is.state === "mixed" || is.state === "waiting") && (
          <button type="button" class="btn small" disabled={busy} onClick={() => void run({ do: "again" })}>
            {say("commune_again")}
          </button>
        )}
        {is.state === "in" && (
          <>
            <Asked
              ask={say("commune_again_in")}
              means={say("commune_again_in_means")}
              yes={say("commune_again_in")}
              no={say("commune_cancel")}
              busy={busy}
              onYes={() => void run({ do: "again" })}
            />
            <Asked
              ask={say("commune_leave")}
              means={say("commune_leave_means")}
              yes={say("commune_leave")}
              no={say("commune_cancel")}
              busy={busy}
              onYes={() => void run({ do: "leave" })}
            />
          </>
        )}
        {["asking", "refused", "mixed", "out", "left"].includes(is.state) && (
          <Asked
            ask={say("commune_forget")}
            means={say("commune_forget_means")}
            yes={say("commune_forget")}
            no={say("commune_cancel")}
            busy={busy}
            onYes={() => void run({ do: "forget" })}
          />
        )}
      </div>
    </Section>
  );
}
