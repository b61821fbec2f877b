import { useEffect, useRef, useState } from "preact/hooks";
import { looksLikeName } from "../../lib/privacy/names.ts";
import { isPersonal } from "../../lib/privacy/personal.ts";
import type { Say } from "../../lib/words/say.ts";

/** A reason shorter than this says nothing to whoever reads the ledger. */
export const MIN_REASON = 10;

/** The reason being typed; `enough` tells the officer what is still wanting. */
export function useReason() {
  const field = useRef<HTMLTextAreaElement>(null);
  /** Keys, pasting, dictating announce themselves before; a page's `execCommand`, which reaches into any shadow tree, doesn't. */
  const announced = useRef(false);
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const [wanting, setWanting] = useState(0);
  return {
    field,
    asking,
    text,
    wanting,
    ask: () => setAsking(true),
    announce(event: Event) {
      announced.current = event.isTrusted;
    },
    /** Takes what the officer has written; what came by itself is put back as it was. */
    type(into: HTMLTextAreaElement) {
      const { value } = into;
      if (!announced.current) into.value = text;
      else {
        setText(value);
        setWanting(0);
      }
      announced.current = false;
    },
    enough(): boolean {
      const missing = Math.max(0, MIN_REASON - [...text.trim()].length);
      setWanting(missing);
      if (missing > 0) field.current?.focus();
      return missing === 0;
    },
  };
}

/**
 * The field that the first click on 'Vẫn tạm dừng…' shows; says why it asks.
 * It is no form: a page that forges a click on a submit button gets a submit
 * event that the browser itself calls trusted.
 */
export function ReasonField({ reason, say }: { reason: ReturnType<typeof useReason>; say: Say }) {
  useEffect(() => reason.field.current?.focus(), []);
  return (
    <div class="reason">
      <label for="dh-reason">{say("guard_reason_label")}</label>
      <textarea
        id="dh-reason"
        ref={reason.field}
        rows={2}
        maxLength={500}
        autocomplete="off"
        value={reason.text}
        aria-describedby="dh-reason-why dh-reason-personal dh-reason-wanting"
        aria-invalid={reason.wanting > 0}
        onBeforeInput={reason.announce}
        onInput={(event) => reason.type(event.currentTarget)}
      />
      <p id="dh-reason-why" class="muted">
        {say("guard_reason_why")}
      </p>
      <p id="dh-reason-personal" class="soon" role="status">
        {isPersonal(reason.text) ? say("guard_reason_number") : ""}
        {isPersonal(reason.text) && looksLikeName(reason.text) ? " " : ""}
        {looksLikeName(reason.text) ? say("guard_reason_name") : ""}
      </p>
      <p id="dh-reason-wanting" class="late" role="alert">
        {reason.wanting > 0 ? say("guard_reason_wanting", MIN_REASON, reason.wanting) : ""}
      </p>
    </div>
  );
}
