import { useEffect, useRef, useState } from "preact/hooks";
import type { ActionFacts, Verdict } from "../lib/guard/types.ts";
import type { Say } from "../lib/words/say.ts";
import { GuardFindings } from "./GuardFindings.tsx";
import { Icon } from "./Icon.tsx";
import { useModal } from "./modal.ts";

/** A reason shorter than this says nothing to whoever reads the ledger. */
export const MIN_REASON = 10;

export interface GuardDialogProps {
  verdict: Verdict;
  /** The action that is held: its kind and label, how many dossiers and which. */
  action: Pick<ActionFacts, "kind" | "label" | "codes" | "count">;
  say: Say;
  /** There is an upload of the portal's to go to. */
  canAttach: boolean;
  /**
   * Whether a click on one of our buttons is a person's, on a dialog that is truly
   * seen. The default asks for a real click; the guard adds the seeing.
   */
  accept?: (event: Event) => boolean;
  onBack(): void;
  onAttach(): void;
  /** The officer goes on; `reason` is trimmed and at least `MIN_REASON` characters long. */
  onAnyway(reason: string): void;
}

const real = (event: Event): boolean => event.isTrusted;

/** Holds the screen until the officer decides: what is missing, what is in order, what to do. */
export function GuardDialog(props: GuardDialogProps) {
  const { verdict, action, say, accept = real } = props;
  const dialog = useModal(props.onBack);
  const first = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const answered = useRef(false);
  useEffect(() => first.current?.focus(), []);
  // One answer only: a double click must not go back and on, nor on twice.
  const once = (answer: () => void) => (event: Event) => {
    if (answered.current || !accept(event)) return;
    answered.current = true;
    answer();
  };
  return (
    <dialog
      ref={dialog}
      class="dh fade"
      // biome-ignore lint/a11y/noRedundantRoles: written out, so that a page's or a helper's `[role=dialog]` sees it
      role="dialog"
      aria-modal="true"
      aria-labelledby="dh-title"
      aria-describedby="dh-nothing"
      lang={say("words_lang")}
    >
      <GuardFindings verdict={verdict} action={action} say={say} />
      {asking && (
        <Reason say={say} kind={action.kind} accept={accept} answered={answered} onAnyway={props.onAnyway} />
      )}
      <footer>
        {props.canAttach && (
          <button type="button" class="btn main" ref={first} onClick={once(props.onAttach)}>
            <Icon name="paperclip" />
            {say("guard_attach")}
          </button>
        )}
        <button
          type="button"
          class={props.canAttach ? "btn" : "btn main"}
          ref={props.canAttach ? null : first}
          onClick={once(props.onBack)}
        >
          {say("guard_back")}
        </button>
        {verdict.level !== "stop" && (
          <button
            type={asking ? "submit" : "button"}
            form={asking ? "dh-reason-form" : undefined}
            class={asking ? "btn danger anyway" : "btn quiet anyway"}
            aria-expanded={asking}
            onClick={(event) => {
              if (asking || !accept(event)) return;
              event.preventDefault();
              setAsking(true);
            }}
          >
            {say(`guard_anyway_${action.kind}`)}
            {!asking && "…"}
          </button>
        )}
      </footer>
    </dialog>
  );
}

/** The field that the first click on 'Vẫn tạm dừng…' shows; says why it asks and what is still wanting. */
function Reason(props: {
  say: Say;
  kind: ActionFacts["kind"];
  accept: (event: Event) => boolean;
  answered: { current: boolean };
  onAnyway(reason: string): void;
}) {
  const { say } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [wanting, setWanting] = useState(0);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    if (props.answered.current || !props.accept(event)) return;
    const reason = text.trim();
    const missing = MIN_REASON - [...reason].length;
    setWanting(Math.max(0, missing));
    if (missing > 0) {
      field.current?.focus();
      return;
    }
    props.answered.current = true;
    props.onAnyway(reason);
  };
  return (
    <form id="dh-reason-form" class="reason fade" onSubmit={submit} noValidate>
      <label for="dh-reason">{say("guard_reason_label")}</label>
      <textarea
        id="dh-reason"
        ref={field}
        rows={2}
        maxLength={500}
        value={text}
        aria-describedby="dh-reason-why dh-reason-wanting"
        aria-invalid={wanting > 0}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWanting(0);
        }}
      />
      <p id="dh-reason-why" class="muted">
        {say("guard_reason_why")}
      </p>
      <p id="dh-reason-wanting" class="late" role="alert">
        {wanting > 0 ? say("guard_reason_wanting", MIN_REASON, wanting) : ""}
      </p>
    </form>
  );
}
