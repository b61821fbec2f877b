import { useState } from "preact/hooks";
import { Section } from "../base/Section.tsx";
import type { CommuneProps } from "./props.ts";

/** The one press by which this machine's keys are made: the head's founds the group, an officer's asks to join. */
export function CommuneBegin({ part, busy, run }: CommuneProps) {
  const { say, settings } = part;
  const head = settings.commune.role === "head";
  const [restoring, setRestoring] = useState(false);
  return (
    <Section
      id="commune-begin"
      title={say(head ? "commune_found" : "commune_join")}
      hint={say(head ? "commune_found_means" : "commune_join_means")}
      part={part}
    >
      <div class="line">
        <button type="button" class="btn main" disabled={busy} onClick={() => void run({ do: "begin" })}>
          {say(head ? "commune_found" : "commune_join")}
        </button>
        {head && !restoring && (
          <button type="button" class="btn" disabled={busy} onClick={() => setRestoring(true)}>
            {say("commune_restore")}
          </button>
        )}
      </div>
      {head && restoring && <Restore say={say} busy={busy} run={run} onClose={() => setRestoring(false)} />}
    </Section>
  );
}

const LINES = [1, 2, 3, 4];

/** The copy on paper, typed in line by line. */
function Restore(
  props: Pick<CommuneProps, "busy" | "run"> & { say: CommuneProps["part"]["say"]; onClose(): void },
) {
  const { say, run } = props;
  const [lines, setLines] = useState(LINES.map(() => ""));
  const [wrong, setWrong] = useState<number | null>(null);
  return (
    <form
      class="own"
      onSubmit={async (event) => {
        event.preventDefault();
        setWrong((await run({ do: "restore", lines }))?.wrong ?? null);
      }}
    >
      <p>{say("commune_restore_means")}</p>
      {LINES.map((n) => (
        <div class="row" key={n}>
          <label for={`dh-commune-line-${n}`}>{say("commune_restore_line", n)}</label>
          <input
            id={`dh-commune-line-${n}`}
            class="code"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={60}
            value={lines[n - 1]!}
            aria-invalid={wrong === n}
            aria-describedby="dh-commune-line-fault"
            onInput={(event) => setLines(lines.with(n - 1, event.currentTarget.value))}
          />
        </div>
      ))}
      <p id="dh-commune-line-fault" class="late small" role="alert">
        {wrong !== null && (wrong === 0 ? say("commune_restore_other") : say("commune_restore_wrong", wrong))}
      </p>
      <div class="line">
        <button type="submit" class="btn main" disabled={props.busy}>
          {say("commune_restore")}
        </button>
        <button type="button" class="btn" onClick={props.onClose}>
          {say("commune_cancel")}
        </button>
      </div>
    </form>
  );
}
