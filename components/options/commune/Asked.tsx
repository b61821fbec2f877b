import { useEffect, useRef, useState } from "preact/hooks";

/** Two clicks, the second under words that say what it means; the first alone does nothing. */
export function Asked(props: {
  ask: string;
  means: string;
  yes: string;
  no: string;
  busy: boolean;
  /** What the first button says to those who hear it. */
  label?: string;
  onYes(): void;
}) {
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  // The button that was clicked is gone: focus goes to the harmless one.
  useEffect(() => no.current?.focus(), [asking]);
  if (!asking)
    return (
      <button
        type="button"
        class="btn small"
        disabled={props.busy}
        aria-label={props.label ?? props.ask}
        onClick={() => setAsking(true)}
      >
        {props.ask}
      </button>
    );
  return (
    <fieldset class="wipe">
      <legend>{props.means}</legend>
      <div class="line">
        <button type="button" class="btn small" ref={no} onClick={() => setAsking(false)}>
          {props.no}
        </button>
        <button
          type="button"
          class="btn small danger"
          disabled={props.busy}
          onClick={() => {
            setAsking(false);
            props.onYes();
          }}
        >
          {props.yes}
        </button>
      </div>
    </fieldset>
  );
}
