import { useState } from "preact/hooks";
import type { CommuneRow } from "../../../lib/messages/commune-calls.ts";
import { sayMinute } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import type { CommuneProps } from "./props.ts";

/** One machine that asks: answered by a press, then admitted by the digits that its officer reads aloud. */
export function AskingRow({
  say,
  it,
  now,
  busy,
  run,
}: { say: Say; it: CommuneRow } & Pick<CommuneProps, "busy" | "run" | "now">) {
  const { officer, device } = it;
  const [digits, setDigits] = useState("");
  const [wrong, setWrong] = useState(false);
  const id = `dh-commune-digits-${officer}-${device}`;
  return (
    <li class="asking">
      <span class="grow">
        <b>{it.name}</b> <span class="muted">{officer}</span>
        <span class="muted small">{say("commune_asked", device, sayMinute(say, it.at, now))}</span>
        {it.changed && <span class="late small">{say("commune_changed")}</span>}
        {it.state === "comparing" && <span class="small">{say("commune_comparing")}</span>}
      </span>
      {it.state === "open" && (
        <form
          class="line"
          onSubmit={async (event) => {
            event.preventDefault();
            const came = await run({ do: "admit", officer, device, digits });
            setWrong(came?.wrong != null);
          }}
        >
          <label for={id}>{say("commune_type_digits")}</label>
          <input
            id={id}
            class="digits-field"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            maxLength={9}
            value={digits}
            aria-invalid={wrong}
            aria-describedby={`${id}-fault`}
            onInput={(event) => {
              setWrong(false);
              setDigits(event.currentTarget.value);
            }}
          />
          <button
            type="submit"
            class="btn small main"
            disabled={busy || digits.replace(/\D/g, "").length !== 6}
          >
            {say("commune_admit")}
          </button>
        </form>
      )}
      {it.state === "asks" && (
        <button
          type="button"
          class="btn small main"
          disabled={busy}
          aria-label={say("commune_compare_which", it.name)}
          onClick={() => void run({ do: "answer", officer, device })}
        >
          {say("commune_compare")}
        </button>
      )}
      <button
        type="button"
        class="btn small"
        disabled={busy}
        aria-label={say("commune_refuse_which", it.name)}
        onClick={() => void run({ do: "refuse", officer, device })}
      >
        {say("commune_refuse")}
      </button>
      <span id={`${id}-fault`} class="late small wide" role="alert">
        {wrong && say("commune_digits_differ")}
      </span>
    </li>
  );
}
