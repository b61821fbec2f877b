import type { AnswerDeclared } from "../../lib/answers/declared.ts";
import type { Proposal } from "../../lib/answers/propose.ts";
import { isSameAnswer, partsOf } from "../../lib/portals/answers.ts";
import type { Say } from "../../lib/words/say.ts";
import { AnswerForm } from "./AnswerForm.tsx";

export interface AnswersProps {
  say: Say;
  /** Somebody asked to look at what the page loads. */
  looking: boolean;
  proposals: Proposal[];
  /** Addresses of what else came, without a dossier of this page in it. */
  others: string[];
  /** What the office's profile says already. */
  held: readonly AnswerDeclared[];
  /** Meanings that the page itself shows. */
  onPage: ReadonlySet<string>;
  onLook(look: boolean): void;
  onReload(): void;
  onTake(answer: AnswerDeclared): void;
  onDrop(place: number): void;
}

/** What the page loads beside what it shows: asked for, then offered by the names of its keys alone. */
export function Answers(props: AnswersProps) {
  const { say, looking, proposals, others, held, onPage } = props;
  return (
    <section class="answers" aria-label={say("setup_answers")}>
      {held.length > 0 && (
        <ul>
          {held.map((it, n) => (
            <li key={`${it.at} ${it.rows}`}>
              <span>
                {say("setup_answers_held", partsOf(it).length)} <code>{String(it.at)}</code>
              </span>
              <button
                type="button"
                class="link"
                aria-label={say("setup_answers_drop_which", String(it.at))}
                onClick={() => props.onDrop(n)}
              >
                {say("setup_answers_drop")}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!looking && (
        <>
          <p class="from">{say("setup_answers_means")}</p>
          <button type="button" class="btn small" onClick={() => props.onLook(true)}>
            {say("setup_answers_look")}
          </button>
        </>
      )}
      {looking && (
        <div class="form">
          <h3>{say("setup_answers")}</h3>
          <p class="from">{say("setup_answers_private")}</p>
          <div role="status">
            {proposals.length === 0 && (
              <p>
                {others.length > 0 ? say("setup_answers_none", others.length) : say("setup_answers_wait")}
              </p>
            )}
          </div>
          {proposals.map((it) => (
            <AnswerForm
              key={`${it.at} ${it.rows}`}
              say={say}
              proposal={it}
              held={held.find((one) => isSameAnswer(one, it)) ?? null}
              onPage={onPage}
              onTake={props.onTake}
            />
          ))}
          {proposals.length > 0 && others.length > 0 && (
            <details>
              <summary>{say("setup_answers_others", others.length)}</summary>
              <ul>
                {others.map((it) => (
                  <li key={it}>
                    <code>{it}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div class="line">
            {proposals.length === 0 && (
              <button type="button" class="btn small main" onClick={props.onReload}>
                {say("setup_answers_reload")}
              </button>
            )}
            <button type="button" class="btn small quiet" onClick={() => props.onLook(false)}>
              {say("setup_answers_stop")}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
