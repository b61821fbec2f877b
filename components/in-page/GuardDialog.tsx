import { useEffect, useRef } from "preact/hooks";
import type { ActionFacts, Verdict } from "../../lib/guard/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import { useModal } from "../base/modal.ts";
import { GuardFindings } from "./GuardFindings.tsx";
import { ReasonField, useReason } from "./GuardReason.tsx";

export interface GuardDialogProps {
  verdict: Verdict;
  /** The action that is held: its kind and label, how many dossiers and which. */
  action: Pick<ActionFacts, "kind" | "label" | "codes" | "count" | "unclear">;
  say: Say;
  /** What can be done next on this page, as the main button says it; null: only going back. */
  next: { text: string; icon: string } | null;
  /**
   * Whether a click on one of our buttons is a person's, on a dialog that is truly
   * seen. The default asks for a real click; the guard adds the seeing.
   */
  accept?: (event: Event) => boolean;
  onBack(): void;
  onNext(): void;
  /** The officer goes on; `reason` is trimmed and at least `MIN_REASON` (GuardReason.tsx) characters long. */
  onAnyway(reason: string): void;
}

const real = (event: Event): boolean => event.isTrusted;

/** Holds the screen until the officer decides: what is missing, what is in order, what to do. */
export function GuardDialog(props: GuardDialogProps) {
  const { verdict, action, say, accept = real } = props;
  const dialog = useModal(props.onBack);
  const first = useRef<HTMLButtonElement>(null);
  const reason = useReason();
  const answered = useRef(false);
  useEffect(() => first.current?.focus(), []);
  // One answer only: a double click must not go back and on, nor on twice.
  const answer = (event: Event, tell: () => void) => {
    if (answered.current || !accept(event)) return;
    answered.current = true;
    tell();
  };
  const anyway = (event: Event) => {
    if (!accept(event)) return;
    if (!reason.asking) reason.ask();
    else if (reason.enough()) answer(event, () => props.onAnyway(reason.text.trim()));
  };
  return (
    <dialog
      ref={dialog}
      class="dh"
      // biome-ignore lint/a11y/noRedundantRoles: written out, so that a page's or a helper's `[role=dialog]` sees it
      role="dialog"
      aria-modal="true"
      aria-labelledby="dh-title"
      aria-describedby="dh-nothing"
      lang={say("words_lang")}
    >
      <GuardFindings verdict={verdict} action={action} say={say} />
      {reason.asking && <ReasonField reason={reason} say={say} />}
      <footer>
        {props.next && (
          <button type="button" class="btn main" ref={first} onClick={(event) => answer(event, props.onNext)}>
            <Icon of={props.next.icon} />
            {props.next.text}
          </button>
        )}
        <button
          type="button"
          class={props.next ? "btn" : "btn main"}
          ref={props.next ? null : first}
          onClick={(event) => answer(event, props.onBack)}
        >
          {say("guard_back")}
        </button>
        {verdict.level !== "stop" && (
          <button
            type="button"
            class={reason.asking ? "btn danger anyway" : "btn quiet anyway"}
            aria-expanded={reason.asking}
            onClick={anyway}
          >
            {say(`guard_anyway_${action.kind}`)}
            {!reason.asking && "…"}
          </button>
        )}
      </footer>
    </dialog>
  );
}
