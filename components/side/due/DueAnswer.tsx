import { useState } from "preact/hooks";
import type { Calendar } from "../../../lib/calendar/index.ts";
import { explainDays, letterText } from "../../../lib/deadline/index.ts";
import { letterReason } from "../../../lib/deadline/letter.ts";
import { dayOf } from "../../../lib/dossier/moment.ts";
import { longDuration } from "../../../lib/words/duration.ts";
import { sayFullDate, sayWeekday, timeOfDay } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { DueDays } from "./DueDays.tsx";
import type { Answer } from "./question.ts";

/** The answer: big, then copied in one click, then why, then day by day. */
export function DueAnswer(props: {
  answer: Answer;
  calendar: Calendar;
  say: Say;
  onCopy(text: string): Promise<boolean>;
}) {
  const { say, calendar } = props;
  const { input, result } = props.answer;
  const text = letterText(say, calendar, input, result);
  const [tried, setTried] = useState<{ text: string; done: boolean } | null>(null);
  // Once the answer changes, what was copied is no longer what is shown.
  const copied = tried?.text === text ? tried.done : null;
  const copy = async () => {
    const done = await props.onCopy(text).catch(() => false);
    setTried({ text, done });
  };
  const due = result.kind === "due" ? result.due : null;
  const last = result.kind === "due" ? result.due : result.dueBefore;
  const provisional = calendar.isProvisional(input.received.day, dayOf(last));
  return (
    <section class="answer" aria-labelledby="dh-due-answer">
      <h2 id="dh-due-answer">{say("due_answer")}</h2>
      <div role="status">
        <p class={due === null ? "big paused" : "big"}>
          {due === null
            ? say("due_held")
            : say("due_answer_at", timeOfDay(due), sayWeekday(say, due), sayFullDate(due))}
          {provisional && <span class="chip unknown">{say("due_provisional")}</span>}
        </p>
        {result.kind === "held" && (
          <p class="muted">
            {say("due_held_left", longDuration(say, result.left, Number.POSITIVE_INFINITY))}
          </p>
        )}
        {provisional && <p class="muted small">{say("due_provisional_why")}</p>}
      </div>
      <p class="copy">
        <button type="button" class="btn main" onClick={() => void copy()}>
          {say("due_copy")}
        </button>
        <span role="status" class={copied === false ? "late small" : "good small"}>
          {copied === null ? "" : say(copied ? "due_copied" : "due_copy_failed")}
        </span>
      </p>
      {copied === false && <pre class="letter">{text}</pre>}
      <h2>{say("due_reasons")}</h2>
      <ul class="reasons">
        {result.reasons.map((reason) => (
          <li key={reason.key + reason.args.join()}>{letterReason(say, reason)}</li>
        ))}
      </ul>
      <DueDays
        key={text}
        days={explainDays(calendar, input, result)}
        counting={input.counting}
        say={say}
        held={result.kind === "held"}
      />
    </section>
  );
}
