import { type AnswerPart, partsOf, withoutPart } from "../../../lib/portals/answers.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import { capital } from "../../../lib/words/clock.ts";
import type { Say } from "../../../lib/words/say.ts";
import { sayKey } from "../../base/key.ts";

/** What an office's profile takes of what the portal's pages load, each to be taken back. */
export function AnswerParts(props: {
  say: Say;
  profile: PortalProfile;
  /** Today, `2026-11-20`. */
  day: string;
  onSave(profile: PortalProfile): void;
}) {
  const { say, profile, day } = props;
  const all = (profile.answers ?? []).map((answer) => ({ answer, parts: partsOf(answer) }));
  const count = all.reduce((sum, { parts }) => sum + parts.length, 0);
  return (
    <details class="small parts">
      <summary>{say("profiles_answer_parts", count)}</summary>
      {all.map(({ answer, parts }, place) => (
        <div key={`${answer.at} ${answer.rows}`}>
          <p class="muted">
            <code>{[answer.at].flat().join(", ")}</code>
          </p>
          <ul>
            {parts.map(({ part, path }) => (
              <li key={`${part} ${path}`}>
                <span class="grow">
                  {capital(sayPart(say, part))}: <code>{sayKey(path)}</code>
                </span>
                <button
                  type="button"
                  class="btn small"
                  aria-label={say("profiles_answer_drop_which", sayPart(say, part))}
                  onClick={() => props.onSave(withoutPart(profile, place, part, day))}
                >
                  {say("setup_answers_drop")}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

const sayPart = (say: Say, part: AnswerPart): string => {
  if (part === "id") return say("setup_answers_id");
  if (part === "paused") return say("profiles_answer_paused");
  return say(`setup_mean_${part === "procedureName" ? "procedure" : part}`);
};
