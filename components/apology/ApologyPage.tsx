import { useEffect, useState } from "preact/hooks";
import { type Apology, withoutLetter } from "../../lib/apology/model.ts";
import { newDateOf } from "../../lib/apology/new-date.ts";
import type { Letterhead } from "../../lib/apology/schema.ts";
import { type LetterFacts, sheetOf, sheetText } from "../../lib/apology/sheet.ts";
import { laterLetter } from "../../lib/beside/merge.ts";
import type { Calendar } from "../../lib/calendar/index.ts";
import { isUnderDecree61 } from "../../lib/deadline/side-clocks.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { parseMoment } from "../../lib/dossier/moment.ts";
import { by as bySchema } from "../../lib/privacy/by.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { LetterFields, type PeopleFound, type Typed } from "./LetterFields.tsx";
import { LetterNoted, whole } from "./LetterNoted.tsx";
import { LetterSheet } from "./LetterSheet.tsx";
import { NewDateField } from "./NewDateField.tsx";

export interface LetterAbout extends LetterFacts {
  lateSteps: string[];
  /** The letter that was made on this machine before this window was opened, or in it; null: none. */
  apology: Apology | null;
  /** The last one of which other machines' files tell. */
  elsewhere: Apology | null;
  letterhead: Letterhead;
  names: boolean;
}
export interface LetterKept {
  by: string | null;
  newDue: Minute;
  letterhead: Letterhead;
}

export interface ApologyPageProps {
  /** null: not known which dossier is meant, or it could not be read. */
  about: LetterAbout | null;
  fault: string | null;
  /** As the dossier's page says it; in memory only. */
  people: { found: PeopleFound; name: string; id: string; officer: string };
  calendar: Calendar;
  now: Minute;
  say: Say;
  /** The words of the letter: Vietnamese. */
  letterSay: Say;
  /** Notes that the letter was made; false: it could not be noted. */
  onKeep(letter: LetterKept): Promise<boolean>;
  onDrop(): void;
  onPrint(): void;
  onCopy(text: string): Promise<boolean>;
  onAskAgain(): void;
  onOpen(): void;
}

/** A letter of apology: its fields on one side, the sheet as it is printed on the other. */
export function ApologyPage(props: ApologyPageProps) {
  const { about, say } = props;
  return (
    <main class="dh letter" lang={say("words_lang")}>
      <div class="noprint">
        <h1>{say("apology_title")}</h1>
        {props.fault && (
          <p role="alert" class="late">
            {props.fault}
          </p>
        )}
        {!about && !props.fault && <p>{say("apology_no_dossier")}</p>}
      </div>
      {about && <Letter {...props} about={about} />}
    </main>
  );
}

function Letter(props: ApologyPageProps & { about: LetterAbout }) {
  const { about, people, say, now, calendar } = props;
  const [typed, setTyped] = useState<Typed>(() => ({
    number: "",
    name: people.name,
    id: people.id,
    reason: "",
    by: people.officer,
    letterhead: about.letterhead,
  }));
  const [date, setDate] = useState("");
  const [strict, setStrict] = useState(false);
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  // What was there when the window opened is another letter; what is made in it is this one.
  const [opened, setOpened] = useState(about.apology);
  const before = laterLetter(opened, about.elsewhere);
  useEffect(() => {
    setTyped((it) => ({
      ...it,
      name: it.name || people.name,
      id: it.id || people.id,
      by: it.by || people.officer,
    }));
  }, [people.name, people.id, people.officer]);

  const received = about.receivedAt === null ? null : parseMoment(about.receivedAt);
  const newDate = newDateOf(date, { calendar, now, due: about.due });
  const newDue = newDate.ok ? newDate.at : null;
  const sheet = sheetOf(about, { ...typed, newDue }, now, props.letterSay);
  const badBy = about.names && typed.by.trim() !== "" && !bySchema.safeParse(typed.by).success;
  const noReason = typed.reason.trim() === "";

  /** Notes the letter, then goes on; a letter without its reason or date is none. */
  async function make(onward: () => Promise<string | null>, reasoned = true): Promise<void> {
    setStrict(true);
    if (newDue === null || badBy || (reasoned && noReason)) return setSaid(null);
    const by = about.names ? typed.by.trim() || null : null;
    if (await props.onKeep({ by, newDue, letterhead: typed.letterhead })) setSaid(await onward());
  }
  const print = async () => {
    props.onPrint();
    return null;
  };
  const copy = async () =>
    say((await props.onCopy(sheetText(sheet))) ? "apology_copied" : "apology_not_copied");

  return (
    <div class="sides">
      <section class="fill noprint" aria-label={say("apology_fields")}>
        <p class="code">{about.code}</p>
        <p>
          <b class={about.offered === "late" ? "late" : ""}>{why(about, say)}</b>
        </p>
        <p class="small muted">
          {say(isUnderDecree61(received?.day ?? null) ? "apology_law_2018" : "apology_law")}
        </p>
        {before && (
          <div class="box" role="alert">
            <p>{say("apology_again", sayFullDate(before.at), whole(before.newDue))}</p>
            <label>
              <input type="checkbox" checked={sure} onChange={(it) => setSure(it.currentTarget.checked)} />{" "}
              {say("apology_again_sure")}
            </label>
          </div>
        )}
        <LetterFields
          typed={typed}
          people={people.found}
          lateSteps={about.lateSteps}
          faults={{
            ...(strict && noReason ? { reason: "apology_fault_reason" } : {}),
            ...(badBy ? { by: "apology_fault_by" } : {}),
          }}
          names={about.names}
          say={say}
          onType={(part) => setTyped((it) => ({ ...it, ...part }))}
          onAskAgain={props.onAskAgain}
          onOpen={props.onOpen}
        >
          <NewDateField
            typed={date}
            date={newDate}
            strict={strict}
            calendar={calendar}
            now={now}
            say={say}
            onTyped={setDate}
          />
        </LetterFields>
        <div class="acts">
          <button
            type="button"
            class="btn main"
            disabled={before !== null && !sure}
            onClick={() => void make(print)}
          >
            {say("apology_print")}
          </button>
          <button
            type="button"
            class="btn"
            disabled={before !== null && !sure}
            onClick={() => void make(copy)}
          >
            {say("apology_copy")}
          </button>
          <button
            type="button"
            class="btn quiet"
            disabled={before !== null && !sure}
            onClick={() => void make(async () => null, false)}
          >
            {say("apology_sent")}
          </button>
        </div>
        <p class="small" role="status">
          {said}
        </p>
        {about.apology && (
          <LetterNoted
            letter={about.apology}
            isOld={opened !== null && about.apology.times <= opened.times}
            say={say}
            onDrop={() => {
              setOpened(about.apology && withoutLetter(about.apology));
              props.onDrop();
            }}
          />
        )}
      </section>
      <LetterSheet sheet={sheet} say={say} />
    </div>
  );
}

function why({ due, offered }: LetterAbout, say: Say): string {
  if (due === null) return say("apology_why_unknown");
  return say(`apology_why_${offered ?? "none"}`, whole(due));
}
