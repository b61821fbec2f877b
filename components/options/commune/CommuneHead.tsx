import type { CommunePart } from "../../../lib/messages/commune-calls.ts";
import { sayMinute, sayMinuteFull } from "../../../lib/words/moment.ts";
import { Section } from "../base/Section.tsx";
import { Asked } from "./Asked.tsx";
import { AskingRow } from "./AskingRow.tsx";
import { CommuneLine } from "./CommuneLine.tsx";
import { KeyForIt } from "./KeyForIt.tsx";
import { PaperCopy } from "./PaperCopy.tsx";
import type { CommuneProps } from "./props.ts";

/** The head's side: who asks, who is in, and the key's copy on paper. */
export function CommuneHead(props: CommuneProps & { is: CommunePart<"head"> }) {
  const { part, is, act, busy, run, view, now } = props;
  const { say } = part;
  const asking = is.rows.filter((it) => ["asks", "comparing", "open"].includes(it.state));
  const members = [...new Set(is.rows.filter((it) => it.state === "in").map((it) => it.officer))];
  return (
    <>
      <Section
        id="commune-own"
        title={say("commune_group")}
        hint={say("commune_group_means", sayMinute(say, is.since, now))}
        part={part}
      >
        {view.otherwise && <p class="late">{say("commune_otherwise")}</p>}
        <CommuneLine say={say} line={view.line} joined={members.length > 0} />
        <KeyForIt {...is} say={say} as="head" onCopy={act.onCopy} />
      </Section>
      <Section
        id="commune-asking"
        title={say("commune_asking")}
        hint={say("commune_asking_means")}
        part={part}
      >
        {asking.length === 0 && <p class="muted">{say("commune_asking_none")}</p>}
        <ul class="list">
          {asking.map((it) => (
            <AskingRow key={`${it.officer} ${it.device}`} say={say} it={it} now={now} busy={busy} run={run} />
          ))}
        </ul>
      </Section>
      <Section id="commune-members" title={say("commune_members")} part={part}>
        {members.length === 0 && <p class="muted">{say("commune_members_none")}</p>}
        <ul class="list">
          {members.map((officer) => {
            const machines = is.rows.filter((it) => it.officer === officer && it.state === "in");
            const [first] = machines;
            const left = machines.some((it) => it.left !== null);
            return (
              <li key={officer} class="member">
                <span class="grow">
                  <b>{first!.name}</b> <span class="muted">{officer}</span>
                  {machines.map((it) => (
                    <span key={it.device} class="muted small">
                      {it.synced === null
                        ? say("commune_member_not_synced", it.device)
                        : say("commune_member_synced", it.device, sayMinuteFull(say, it.synced, now))}
                    </span>
                  ))}
                  {left && <span class="late small">{say("commune_member_left")}</span>}
                </span>
                <Asked
                  ask={say("commune_remove")}
                  label={say("commune_remove_which", first!.name)}
                  means={say("commune_remove_means", first!.name)}
                  yes={say("commune_remove")}
                  no={say("commune_cancel")}
                  busy={busy}
                  onYes={() => void run({ do: "remove", officer })}
                />
              </li>
            );
          })}
        </ul>
      </Section>
      <PaperCopy {...props} versions={is.versions} />
      <Section id="commune-end" title={say("commune_end")} hint={say("commune_end_means")} part={part}>
        <Asked
          ask={say("commune_forget")}
          means={say("commune_forget_head_means")}
          yes={say("commune_forget")}
          no={say("commune_cancel")}
          busy={busy}
          onYes={() => void run({ do: "forget" })}
        />
      </Section>
    </>
  );
}
