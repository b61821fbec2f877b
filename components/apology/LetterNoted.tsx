import { useEffect, useRef, useState } from "preact/hooks";
import type { Apology } from "../../lib/apology/model.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { sayFullDate, timeOfDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

export interface LetterNotedProps {
  letter: Apology;
  /** It was made before this window was opened, so that nobody takes it back by a slip of the hand. */
  isOld: boolean;
  say: Say;
  onDrop(): void;
}

/** That a letter was noted, and how to take the note back: an old one's is asked once more, the harmless answer first. */
export function LetterNoted({ letter, isOld, say, onDrop }: LetterNotedProps) {
  const [asked, setAsked] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) no.current?.focus();
  }, [asked]);
  if (asked)
    return (
      <fieldset class="box">
        <legend>{say("apology_drop_ask", sayFullDate(letter.at))}</legend>
        <div class="acts">
          <button type="button" class="btn small" ref={no} onClick={() => setAsked(false)}>
            {say("apology_drop_no")}
          </button>
          <button
            type="button"
            class="btn small"
            onClick={() => {
              setAsked(false);
              onDrop();
            }}
          >
            {say("apology_drop")}
          </button>
        </div>
      </fieldset>
    );
  return (
    <p class="small">
      {say("apology_kept", sayFullDate(letter.at), whole(letter.newDue))}{" "}
      <button type="button" class="link" onClick={() => (isOld ? setAsked(true) : onDrop())}>
        {say("apology_drop")}
      </button>
    </p>
  );
}

/** '17:00 20/11/2026': a letter is no matter of today and tomorrow. */
export const whole = (at: Minute): string => `${timeOfDay(at)} ${sayFullDate(at)}`;
