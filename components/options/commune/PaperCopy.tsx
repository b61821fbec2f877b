import { useState } from "preact/hooks";
import type { CommuneCame } from "../../../lib/messages/commune-calls.ts";
import { sayFullDate, timeOfDay } from "../../../lib/words/moment.ts";
import { Section } from "../base/Section.tsx";
import type { CommuneProps } from "./props.ts";

/** The commune's key on paper, shown only when asked for: printed, sealed, and put into the safe. */
export function PaperCopy(props: CommuneProps & { versions: number[] }) {
  const { part, busy, run, act, now } = props;
  const { say, settings } = part;
  const [copy, setCopy] = useState<CommuneCame["paper"]>(null);
  const newest = Math.max(...props.versions);
  return (
    <Section id="commune-paper" title={say("commune_paper")} hint={say("commune_paper_means")} part={part}>
      {copy === null ? (
        <button
          type="button"
          class="btn small"
          disabled={busy}
          onClick={async () => setCopy((await run({ do: "paper" }))?.paper ?? null)}
        >
          {say("commune_paper_show")}
        </button>
      ) : (
        <>
          <div class="paper-copy">
            <h3>{say("commune_paper_title", settings.commune.name ?? settings.commune.code ?? "")}</h3>
            <p>{say("commune_paper_of", copy.version, `${timeOfDay(now)} ${sayFullDate(now)}`)}</p>
            <ol>
              {copy.lines.map((line) => (
                <li key={line}>
                  <code class="code">{line}</code>
                </li>
              ))}
            </ol>
            <p>{say("commune_paper_what")}</p>
          </div>
          {copy.version !== newest && <p class="late">{say("commune_paper_old")}</p>}
          <div class="line">
            <button type="button" class="btn small main" onClick={act.onPrint}>
              {say("commune_paper_print")}
            </button>
            <button type="button" class="btn small" onClick={() => setCopy(null)}>
              {say("commune_paper_hide")}
            </button>
          </div>
        </>
      )}
    </Section>
  );
}
