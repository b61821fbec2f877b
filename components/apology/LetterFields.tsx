import type { ComponentChildren } from "preact";
import type { Letterhead } from "../../lib/apology/schema.ts";
import type { LetterTyped } from "../../lib/apology/sheet.ts";
import type { Say } from "../../lib/words/say.ts";
import { Field } from "../side/due/Field.tsx";

/** `asking`: the dossier's page is being asked; `none`: no page says it; `page`: it did. */
export type PeopleFound = "asking" | "page" | "none";

export interface Typed extends LetterTyped {
  by: string;
  letterhead: Letterhead;
}

const HEAD = ["above", "office", "place", "signer"] as const;

/** What of the letter is filled in by hand. Names stand in these fields and on the sheet, and nowhere else. */
export function LetterFields(props: {
  typed: Typed;
  people: PeopleFound;
  lateSteps: string[];
  /** Faults by field. */
  faults: Partial<Record<"reason" | "by", string>>;
  /** Who makes the letter is noted. */
  names: boolean;
  say: Say;
  /** The new date's own fields. */
  children: ComponentChildren;
  onType(part: Partial<Typed>): void;
  onAskAgain(): void;
  onOpen(): void;
}) {
  const { typed, say, people, faults } = props;
  const field = (id: "number" | "name" | "id" | "by", label: string) => (
    <Field
      id={id}
      label={label}
      fault={id === "by" && faults.by ? { key: faults.by, args: [] } : undefined}
      say={say}
    >
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={200}
        value={typed[id]}
        onInput={(event) => props.onType({ [id]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <>
      {field("name", say("apology_to"))}
      <div class="two">
        {field("id", say("apology_id"))}
        {field("number", say("apology_number"))}
      </div>
      <p class="small" role="status">
        {say(`apology_people_${people}`)}
      </p>
      {people === "none" && (
        <p class="small">
          <button type="button" class="link" onClick={props.onOpen}>
            {say("apology_people_open")}
          </button>{" "}
          <button type="button" class="link" onClick={props.onAskAgain}>
            {say("apology_people_again")}
          </button>
        </p>
      )}
      <Field
        id="reason"
        label={say("apology_reason")}
        fault={faults.reason ? { key: faults.reason, args: [] } : undefined}
        say={say}
      >
        <textarea
          id="reason"
          autocomplete="off"
          rows={2}
          maxLength={500}
          value={typed.reason}
          onInput={(event) => props.onType({ reason: event.currentTarget.value })}
        />
      </Field>
      {typed.reason === "" &&
        props.lateSteps.map((step) => {
          const reason = say("apology_reason_step", withinSentence(step));
          return (
            <p key={step} class="small">
              <button type="button" class="link" onClick={() => props.onType({ reason })}>
                {say("apology_reason_use", reason)}
              </button>
            </p>
          );
        })}
      {props.children}
      {props.names && field("by", say("apology_by"))}
      <details open={typed.letterhead.office === ""}>
        <summary>{say("apology_head")}</summary>
        {HEAD.map((part) => (
          <Field key={part} id={part} label={say(`apology_${part}`)} fault={undefined} say={say}>
            <input
              id={part}
              type="text"
              autocomplete="off"
              maxLength={120}
              value={typed.letterhead[part]}
              onInput={(event) =>
                props.onType({ letterhead: { ...typed.letterhead, [part]: event.currentTarget.value } })
              }
            />
          </Field>
        ))}
      </details>
    </>
  );
}

/** A step's name without the capital of a heading; 'UBND …' keeps its own. */
const withinSentence = (name: string): string =>
  /^\p{Lu}\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1);
